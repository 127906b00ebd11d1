import { compare, dividedBy, fraction, isZero, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind, nounOf } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { fiscalFacts } from '../rests/fiscal.ts'
import { areApart } from '../tie/apart.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Tie } from '../tie/tie.ts'

/** Labels that name many different things in one document. */
const GENERIC =
  /^(?:[^一-龥]*|.{0,3}|(?:年初|全年|本年|项目|资金|经费|金额|支出|收入|预算|执行|决算|投资|补助|合计|总计|得分|分值|权重|指标值|实际完成值|目标值|完成值|人数|人员|人口|面积|数量|培训|会议|参训人员|参加人员|工作人员|总投资|计划投资|完成投资|到位资金|下达资金|拨付资金|预算资金|支出金额|项目资金|涉及金额|涉及资金|项目总投资|财政拨款|其他资金|自筹资金|上级资金|中央资金|省级资金)+数?)$/
const PARTIAL =
  /新增|其中|剩余|第[一二三四五六七八九十\d]|上半年|下半年|季度|一期|二期|每|平均|累计|不含|另|首批|[一二三]批|以上|以下|重点|本次|此次|先后|再次|分别|各|计划|拟|力争|预计|目标|应|需/
/** Items, townships, projects: the same words may be said of each. */
const SUBJECT_HEAD =
  /(?:项目|工程|镇|乡|街道|村|社区|县|区|市|局|所|院|校|中心|公司|科|站|队|园|厂|专项|经费|系统|平台)$/

interface Statement {
  readonly claim: Claim
  readonly key: string
}

/** What a claim is about, told by the headings above it; empty where that is the document as a whole. */
export function subjectOf(prose: Prose, claim: Pick<Claim, 'paragraph'>): string {
  const paragraph = prose.paragraphs[claim.paragraph]
  const heads = [...(paragraph?.above ?? []), claim.paragraph]
  for (const index of heads.reverse()) {
    const head = prose.paragraphs[index]
    if (head?.numbering == null) continue
    const words = /^[^，。；：]{2,30}/.exec(prose.normal.slice(head.numbering.end, head.end))?.[0] ?? ''
    if (SUBJECT_HEAD.test(words)) return words
    if (head.numbering.style !== 'han' && head.numbering.style !== 'chapter')
      return `#${head.above.at(-1) ?? ''}:${head.numbering.style}${head.numbering.value}`
  }
  return ''
}

const PLANNED = /目标|计划|拟|力争|预计|预期|争取|打算|规划|安排如下|下一步|明年|到20\d\d年/

/** （二）年度主要工作任务。一是…: the paragraph itself says that it tells what is to be. */
const RUN_IN_PLAN = /^[^，。；：]{0,16}(?:任务|目标|计划|打算|安排)[。：]/
const HEAD = 24

/** What is to be is no second statement of what was. */
export function isPlanned(prose: Prose, { sentence, start, paragraph }: Claim): boolean {
  const heads = (prose.paragraphs[paragraph]?.above ?? []).map((index) => prose.paragraphs[index])
  const isUnderPlan = heads.some(
    (head) =>
      head?.isHeading === true &&
      PLANNED.test(prose.normal.slice(head.start, head.end)) &&
      !/完成/.test(prose.normal.slice(head.start, head.end)),
  )
  const isPlan = prose.paragraphs.slice(paragraph, paragraph + 1).some(({ numbering }) => {
    const words = numbering === null ? '' : prose.normal.slice(numbering.end, numbering.end + HEAD)
    const [head] = RUN_IN_PLAN.exec(words) ?? []
    return head !== undefined && !/完成/.test(head)
  })
  return isUnderPlan || isPlan || PLANNED.test(prose.normal.slice(prose.sentences[sentence]?.start ?? start, start))
}

/** A plain amount of the body: no rate, span of time, target or number of some stretch of the year. */
function isPlainAmount(prose: Prose, { role, unit, vagueness, bound, form, scope, paragraph }: Claim): boolean {
  if (prose.paragraphs[paragraph]?.place !== 'body' || (role !== 'amount' && role !== 'total')) return false
  if (unit.key === '' || unit.dimension === 'duration' || unit.dimension === 'percent') return false
  return vagueness === 'none' && bound === 'none' && form !== 'chinese' && scope.period === null
}

function statementOf(prose: Prose, claim: Claim): Statement | null {
  if (!isPlainAmount(prose, claim)) return null
  const lead = claim.lead
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  const behind =
    claim.unit.dimension === 'count'
      ? nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 16)))
      : ''
  const name = `${nounOf(claim.label)}${claim.label.endsWith(behind) ? '' : behind}`.replace(
    /^(?:我|全)[市县区州局镇乡校院中心]+/,
    '',
  )
  // 共造成56人死亡、22人失踪: what 、 joins begins with the noun of the amount before.
  const isJoined = /[、和及与]$/.test(claim.label)
  if (name.length < 5 || isJoined || GENERIC.test(name) || PARTIAL.test(clause) || isPlanned(prose, claim)) return null
  const { fiscalYear } = prose.profile
  const year = claim.scope.year === fiscalYear ? null : claim.scope.year
  return { claim, key: [name, claim.unit.key, year ?? '', claim.scope.code ?? ''].join('|') }
}

/** No slip makes three times as much of an amount, unless it is one of the digits or the unit: those are two quantities. */
const isSlipOf = (first: Claim, second: Claim): boolean => {
  const ratio = isZero(second.value) ? null : dividedBy(first.value, second.value)
  const isNear = ratio !== null && compare(ratio, fraction(1n, 3n)) > 0 && compare(ratio, whole(3)) < 0
  return isNear || isOneSlipAway({ form: 'same', first, second })
}

/** 3件 and 1件 are no slip of each other, and as well of two things. */
const areTiny = (first: Claim, second: Claim): boolean => printedDigits(first) + printedDigits(second) <= 2

function tieOf(first: Claim, second: Claim): Tie[] {
  const equation = { form: 'same', first, second } as const
  if (isSolved(equation)) return [makeTie('restated', equation, 'certain')]
  return isSlipOf(first, second) && !areTiny(first, second) ? [makeTie('restated', equation, 'likely')] : []
}

/** 项目全年预算数 under the headings of two projects is two amounts. */
function areOfTwoProjects(prose: Prose, before: Claim, claim: Claim): boolean {
  return claim.label.startsWith('项目') && subjectOf(prose, before) !== subjectOf(prose, claim)
}

/** The same item of the whole unit's money, stated in several places. */
function fiscalTies(prose: Prose, wholes: ReadonlyMap<Claim, Claim>): Tie[] {
  return [...fiscalFacts(prose).values()].flatMap((claims) =>
    claims.slice(1).flatMap((claim, at) => {
      const before = claims[at]
      if (before === undefined || before.label !== claim.label || before.sentence === claim.sentence) return []
      if (areOfTwoProjects(prose, before, claim) || isOfAnotherStage(prose, before, claim)) return []
      return areOfDifferentWholes(wholes.get(before), wholes.get(claim)) || areApart(prose, before, claim)
        ? []
        : tieOf(claim, before)
    }),
  )
}

const STAGES = [/预算|批复|下达|核定/, /结转|结余/, /决算|执行|支出|完成/]
const STAGE = /预算|批复|下达|核定|结转|结余|决算|执行|支出|完成/g

/** Whether the sentence speaks of what was planned, spent or left when it comes to an amount. `null`: it doesn't say. */
function stageOf({ normal, sentences }: Prose, { sentence, start }: Claim): number | null {
  const words = normal.slice(sentences[sentence]?.start ?? start, start).replace(/(?:基本|项目)支出/g, '')
  const last = [...words.matchAll(STAGE)].at(-1)?.[0]
  return last === undefined ? null : STAGES.findIndex((stage) => stage.test(last))
}

/** 基本支出 of the budget, of what was spent and of what is left are three amounts. */
function isOfAnotherStage(prose: Prose, before: Claim, claim: Claim): boolean {
  const [one, other] = [stageOf(prose, before), stageOf(prose, claim)]
  return one !== null && other !== null && one !== other && /^(?:基本|项目)支出/.test(claim.label)
}

const GROUP = /未成年|妇女|女性|老年|残疾|退役军人|农民工|儿童|青年/
const SENTENCE = 120

/** 受理未成年人案件13件…，不批准逮捕3件: of whom a sentence speaks. */
const groupOf = (prose: Prose, claim: Claim): string | undefined => GROUP.exec(wordsBefore(prose, claim, SENTENCE))?.[0]

const ITEM = /^ *(?:[一二三四五六七八九十]{1,2}(?=是)|第[一二三四五六七八九十](?=[，、]))/

/** 一是集成电路基金。…基金总规模50亿元; 二是生物医药基金: what two paragraphs of a row are each about. */
function areOfTwoItems({ normal, paragraphs }: Prose, before: Claim, claim: Claim): boolean {
  const [one, other] = [before, claim].map(({ paragraph }) =>
    ITEM.exec(normal.slice(paragraphs[paragraph]?.start, paragraphs[paragraph]?.end))?.[0].trim(),
  )
  return one !== undefined && other !== undefined && one !== other
}

/** `true` when the second statement must repeat the first: not the same sentence, and of the same subject. */
const FORM =
  /^(?:\d{1,2}[.．、]|（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、)[^，。；：\d]{2,}[，。；：]/

/** 5、自然资源：…, and again 5、自然资源：…: one form that is filled in for one place after the other. */
function areOfOneForm({ normal, paragraphs }: Prose, before: Claim, claim: Claim): boolean {
  if (before.paragraph === claim.paragraph) return false
  const [one, other] = [before, claim].map(
    ({ paragraph }) =>
      FORM.exec(normal.slice(paragraphs[paragraph]?.start, paragraphs[paragraph]?.end).trimStart())?.[0],
  )
  return one !== undefined && one === other
}

function mustAgree(prose: Prose, before: Claim, claim: Claim, wholes: ReadonlyMap<Claim, Claim>): boolean {
  if (before.sentence === claim.sentence || areOfDifferentWholes(wholes.get(before), wholes.get(claim))) return false
  if (groupOf(prose, before) !== groupOf(prose, claim) || areOfTwoItems(prose, before, claim)) return false
  if (areOfOneForm(prose, before, claim)) return false
  return subjectOf(prose, before) === subjectOf(prose, claim) || isWholeUnit(prose, before, claim)
}

function statementsByKey(prose: Prose): Claim[][] {
  const byKey = new Map<string, Claim[]>()
  for (const claim of prose.claims) {
    const statement = statementOf(prose, claim)
    if (statement === null) continue
    const same = byKey.get(statement.key)
    if (same === undefined) byKey.set(statement.key, [claim])
    else same.push(claim)
  }
  return [...byKey.values()]
}

/** One quantity under one name, stated in several places of the document: all must agree. */
export function restatedTies(prose: Prose, wholes: ReadonlyMap<Claim, Claim>): Tie[] {
  const fiscal = fiscalTies(prose, wholes)
  const known = new Set(fiscal.flatMap(({ equation }) => (equation.form === 'same' ? [equation.first.start] : [])))
  const ties = statementsByKey(prose).flatMap((claims) =>
    flatMapped(claims, (claim, at) => {
      const before = claims[at - 1]
      if (before === undefined || known.has(claim.start) || !mustAgree(prose, before, claim, wholes)) return []
      return tieOf(claim, before)
    }),
  )
  return [...fiscal, ...ties]
}

/** 中央本级支出 of one total and of another are two quantities. */
function areOfDifferentWholes(first: Claim | undefined, second: Claim | undefined): boolean {
  return first !== undefined && second !== undefined && nounOf(first.label) !== nounOf(second.label)
}

/** Two sections under different top-level headings, neither about one subject of several. */
function isWholeUnit(prose: Prose, before: Claim, claim: Claim): boolean {
  const [first, second] = [subjectOf(prose, before), subjectOf(prose, claim)]
  const topOf = ({ paragraph }: Claim): number | null => prose.paragraphs[paragraph]?.above[0] ?? null
  const isNamed = (subject: string): boolean => subject !== '' && !subject.startsWith('#')
  return topOf(before) !== topOf(claim) && !isNamed(first) && !isNamed(second)
}
