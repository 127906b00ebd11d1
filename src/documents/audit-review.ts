import type { Day } from '../domain/calendar/index.ts'
import type { DocumentTable, OfficialBlock, OfficialDocument, Run } from '../domain/document/index.ts'
import type { Finding, Outcome, Severity } from '../domain/finding/index.ts'

export interface ReviewedFinding extends Finding {
  readonly title: string
  readonly verdict: {
    readonly verdict: 'confirmed' | 'dismissed'
    readonly reason: string | null
    readonly by: string
    readonly day: string
  } | null
}

/** A rule with its outcome, and the outcome in words. */
interface ReviewedObligation {
  readonly rule: string
  readonly title: string
  readonly outcome: Outcome
  readonly words: string
}

/** What the opinion on a document says. */
export interface ReviewFacts {
  readonly file: string
  readonly characters: number
  readonly findings: readonly ReviewedFinding[]
  readonly findingCount: number
  readonly obligations: readonly ReviewedObligation[]
  readonly recognition: {
    readonly numbers: number
    readonly amounts: number
    readonly others: number
    readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
  }
  readonly unitName: string
  readonly day: Day
}

const GRADES: readonly (readonly [Severity, string])[] = [
  ['error', '必须改正'],
  ['warning', '需要说明'],
  ['notice', '提示'],
]
const CHINESE = ['一', '二', '三', '四', '五', '六'] as const

/** 体检意见 — what was examined, every finding with both values and its place, and every check with its outcome. */
export function auditReview(facts: ReviewFacts): OfficialDocument {
  const parts = [
    { title: '体检情况', blocks: summary(facts) },
    ...GRADES.map(([severity, title]) => findingsPart({ facts, severity, title })).filter(
      ({ blocks }) => blocks.length > 0,
    ),
    { title: '检查项目', blocks: obligationBlocks(facts) },
  ]
  return {
    title: '报告体检意见',
    unitName: facts.unitName,
    blocks: parts.flatMap(({ title, blocks }, index) => [heading(`${CHINESE[index] ?? ''}、`, title), ...blocks]),
    attachments: [],
    signature: { unitName: facts.unitName, day: dayInWords(facts.day) },
  }
}

function summary({ file, characters, findings, findingCount, obligations, recognition }: ReviewFacts): OfficialBlock[] {
  const counts = GRADES.map(
    ([severity, title]) => `${title} ${findings.filter((one) => one.severity === severity).length} 处`,
  )
  const left = recognition.leftOut.map(({ reason, count }) => `${reason} ${count} 个`)
  const found = findingCount === 0 ? '未发现问题' : `发现问题 ${findingCount} 处（${counts.join('，')}）`
  const numbers = `识别数字 ${recognition.numbers} 个，其中数量 ${recognition.amounts} 个，日期、文号、序号等 ${recognition.others} 个`
  return [
    paragraph(`体检对象：${file}，共 ${characters} 字。按 ${obligations.length} 项规则检查，${found}。`),
    paragraph(left.length === 0 ? `${numbers}，全部参与检查。` : `${numbers}；未参与检查：${left.join('，')}。`),
    paragraph('问题只说明两处表述不能同时成立或者缺少应有内容，不判断哪一处有误，请对照原始资料核实。'),
  ]
}

function findingsPart({
  facts,
  severity,
  title,
}: {
  readonly facts: ReviewFacts
  readonly severity: Severity
  readonly title: string
}): { readonly title: string; readonly blocks: OfficialBlock[] } {
  const own = facts.findings.filter((finding) => finding.severity === severity)
  return { title, blocks: own.flatMap(findingBlocks) }
}

/** A finding under its own number: long ones run over the page as text does. */
function findingBlocks(finding: ReviewedFinding, index: number): OfficialBlock[] {
  const parts = [`位置：${placesOf(finding)}`, valuesOf(finding), adviceOf(finding), `判定：${verdictOf(finding)}`]
  return [
    { kind: 'heading', level: 3, number: `${index + 1}.`, runs: text(`${finding.message}（${finding.rule}）`) },
    paragraph(
      parts
        .filter((words) => words !== null)
        .map(closed)
        .join(''),
    ),
  ]
}

const closed = (words: string) => (/[。！？]$/.test(words) ? words : `${words}。`)

const SHORTEST = 24

function placesOf({ spans }: Finding): string {
  const places = spans.map(({ line, text: words }) => {
    const short = words.length > SHORTEST ? `${words.slice(0, SHORTEST)}…` : words
    return short.trim() === '' ? `第 ${line} 行` : `第 ${line} 行“${short}”`
  })
  return places.length === 0 ? '全文' : places.join('、')
}

function valuesOf({ expected, actual, difference, unit }: Finding): string | null {
  const mark = unit ?? ''
  const values = [
    actual === null ? null : `文中：${actual}${mark}`,
    expected === null ? null : `对照：${expected}${mark}`,
    // Two rates lie some points apart, not some percent.
    difference === null ? null : `相差：${difference}${mark === '%' ? '个百分点' : mark}`,
  ].filter((words) => words !== null)
  return values.length < 2 ? null : values.join('，')
}

function adviceOf({ suggestion }: Finding): string | null {
  return suggestion === null ? null : `建议：${suggestion}`
}

function verdictOf({ verdict }: ReviewedFinding): string {
  if (verdict === null) return '未判定'
  const { verdict: kind, reason, by, day } = verdict
  return `${kind === 'confirmed' ? '已确认' : '已排除'}${reason === null ? '' : `，${reason}`}（${by}，${day}）`
}

/** What was held against each other, rule by rule; the rules that such a document has nothing for, in one line. */
function obligationBlocks({ obligations }: ReviewFacts): OfficialBlock[] {
  const applied = obligations.filter(({ outcome }) => outcome !== 'not-applicable')
  const others = obligations.filter(({ outcome }) => outcome === 'not-applicable').map(({ rule }) => rule)
  const rest = `另有 ${others.length} 项规则不适用于这份文件：${others.join('、')}。`
  return [
    ...(applied.length === 0 ? [] : [obligationTable(applied)]),
    ...(others.length === 0 ? [] : [paragraph(rest)]),
  ]
}

function obligationTable(obligations: ReviewFacts['obligations']): DocumentTable {
  return {
    kind: 'table',
    caption: '检查项目及结果',
    unitNote: null,
    columns: [
      { title: '规则', align: 'center', width: 5 },
      { title: '检查内容', align: 'left', width: 40 },
      { title: '结果', align: 'left', width: 18 },
    ],
    rows: obligations.map(({ rule, title, words }) => [text(rule), text(title), text(words)]),
    totalRow: null,
  }
}

const text = (words: string): readonly Run[] => [{ kind: 'text', text: words }]

function heading(number: string, words: string): OfficialBlock {
  return { kind: 'heading', level: 1, number, runs: text(words) }
}

function paragraph(words: string): OfficialBlock {
  return { kind: 'paragraph', runs: text(words) }
}

/** `2021-05-20` → `2021年5月20日`. */
function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
