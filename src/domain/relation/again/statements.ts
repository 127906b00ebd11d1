import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { leadOf } from '../tie/sought.ts'
import type { Quantity } from '../tie/tie.ts'

/** An amount and what it is said to be of. */
export interface Statement {
  readonly quantity: Quantity
  readonly name: string
  /** The name without what is only done with it. */
  readonly core: string
  /** Of what time, part or plan it is: amounts of two such are two amounts. */
  readonly aspect: string
  /** What was planned or what was spent; empty where it isn't said. */
  readonly stage: string
  /** How many digits it has, but for noughts behind the point: 436.00 of a text is 436 in a workbook. */
  readonly length: number
  /** Amounts of one place are different amounts: a sentence, a column. */
  readonly place: string
  /** The name heads a column of totals: 执行数. */
  readonly isTotal: boolean
}

/** What is said of a stretch of time, of each, of a change is no statement of the amount itself. */
const NO_STATEMENT =
  /上半年|下半年|季度|月|每|平均|均|日|累计|(?<!新)增(?!值)|减|超|比|较(?![重好大差强弱])|多|少|差|率|第[一二三四五六七八九十\d]|以上|以下|单价/
const ASPECTS: readonly (readonly [RegExp, string])[] = [
  [/上年|去年|同期|年初(?!预算|批复)|期初|^原|以前年度/, 'earlier'],
  [/计划|目标|任务|应(?=[建完补发拨])|拟|预计|力争|指标值/, 'goal'],
  [/新增/, 'added'],
  [/政府性基金|专项债/, 'fund'],
  [/国有资本/, 'capital'],
  [/其中|剩余|其余|余下|另|未|不含/, 'part'],
]
const STAGES: readonly (readonly [RegExp, string])[] = [
  [/预算|批复|下达|概算|核定|计划/, 'planned'],
  [/成交|合同|中标/, 'agreed'],
  [/支出|执行|决算|完成|支付|使用/, 'spent'],
]
/** 产出指标·数量指标 heads a row and is no name. */
const KIND = /(?:产出|效益|成本|满意度|数量|质量|时效|社会|经济|生态|可持续)(?:影响|效益|成本)?(?:指标)?(?=.{2})|指标/g
const UNIT = /[（(][^（）()]*[）)]$/
const NOUN = 12
/** What is stated in amounts; rates and dates are held against each other elsewhere. */
export const COUNTED: ReadonlySet<string> = new Set(['money', 'count', 'measure'])

const VERB =
  /^(?:更新|再|又|共|已|还|其余|实际|计划|全年|建成|完成|实施|开展|更换|新建|改造|购置|采购|举办|组织|布设|栽植|设置|发放|安排|支出|拨付|涉及)+/

/** What was agreed on has many names. */
const AGREED = /^(?:合同|成交|中标)(?:总?[金价]额?|数额|资金)?$/
/** 请安排补助690万元 asks for what 申请县财政补助690万元 does. */
const ASKED = /^(?:恳?请|拟?申请|请求|建议|提请)[^，。；]{0,8}?(?=补[助贴]|资金|经费|追加)/

function coreOf(name: string): string {
  if (AGREED.test(name)) return '成交金额'
  return name.replace(VERB, '').replace(ASKED, '申请') || name
}

const lengthOf = ({ digits }: Quantity): number => digits.replace(/(\.\d*?)0+$/, '$1').replace(/[,.]/g, '').length

const namesOf = (words: string, list: readonly (readonly [RegExp, string])[]): string =>
  list.flatMap(([pattern, name]) => (pattern.test(words) ? [name] : [])).join()

/** The last of the stages that the words name. */
const stageOf = (words: string): string =>
  STAGES.map(([pattern, name]) => ({ at: words.search(pattern), name }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at)
    .map(({ name }) => name)
    .slice(0, 1)
    .join()

const clauseOf = (prose: Prose, claim: Claim): string => leadOf(prose, claim).replace(/^.*[，；。：\n]/s, '')

const GROUP = /未成年|妇女|女性|老年|残疾|退役军人|农民工|儿童|青年/

/** 受理未成年人案件13件…，不批准逮捕3件: of whom a sentence speaks. */
export const groupOf = (prose: Prose, claim: Claim): string | undefined =>
  GROUP.exec(wordsBefore(prose, claim, SENTENCE))?.[0]

const SENTENCE = 120

function ofClaim(prose: Prose, claim: Claim): Statement[] {
  const isAmount = claim.role === 'amount' || claim.role === 'total' || claim.role === 'target'
  const isPlain = claim.vagueness === 'none' && claim.form !== 'chinese' && claim.scope.period === null
  if (!isAmount || !isPlain || !COUNTED.has(claim.unit.dimension)) return []
  const clause = clauseOf(prose, claim)
  const { fiscalYear } = prose.profile
  if (NO_STATEMENT.test(clause)) return []
  const isEarlier = claim.scope.year !== null && fiscalYear !== null && claim.scope.year !== fiscalYear
  const name = `${claim.label}${nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + NOUN)))}`
  return [
    {
      quantity: claim,
      name,
      core: coreOf(name),
      aspect: [
        namesOf(clause, ASPECTS),
        claim.bound === 'none' ? '' : 'goal',
        isEarlier ? 'earlier' : '',
        groupOf(prose, claim) ?? '',
      ]
        .filter((each, at, all) => each !== '' && all.indexOf(each) === at)
        .join(),
      stage: stageOf(clause),
      length: lengthOf(claim),
      place: `s${claim.sentence}`,
      isTotal: false,
    },
  ]
}

const yearIn = (header: string): number => Number(/(?:19|20)\d\d(?=年)/.exec(header)?.[0] ?? 0)

function ofTable({ amounts, goals, rows, columns }: ExaminedTable, at: number): Statement[] {
  const rowAt = new Map(rows.map((row) => [row.index, row]))
  const headers = new Map(columns.map(({ index, header }) => [index, header.replace(UNIT, '')]))
  const latest = Math.max(...columns.map(({ header }) => yearIn(header)))
  const ofAmount = (amount: TableAmount, isGoal: boolean): Statement[] => {
    const row = rowAt.get(amount.row)
    const header = `${headers.get(amount.column)}`
    if (NO_STATEMENT.test(header) || row === undefined) return []
    const isEarlier = yearIn(header) > 0 && yearIn(header) < latest
    const name = row.isTotal ? (header.split('/').at(-1) as string) : row.label.replace(KIND, '')
    const aspects = [namesOf(`${name}${header}`, ASPECTS), isGoal ? 'goal' : '', isEarlier ? 'earlier' : '']
    const aspect = [...new Set(aspects.filter((each) => each !== ''))].join()
    return [
      {
        quantity: amount,
        name,
        core: coreOf(name),
        aspect,
        stage: stageOf(header),
        length: lengthOf(amount),
        place: `t${at}`,
        isTotal: row.isTotal,
      },
    ]
  }
  return [...amounts.flatMap((amount) => ofAmount(amount, false)), ...goals.flatMap((amount) => ofAmount(amount, true))]
}

/** What the sentences of a document and the rows of its tables say, in amounts. */
export const statementsOf = (prose: Prose, tables: readonly ExaminedTable[]): Statement[] => [
  ...prose.claims.flatMap((claim) => ofClaim(prose, claim)),
  ...tables.flatMap(ofTable),
]

const GENERIC =
  /预算|决算|支出|收入|资金|项目|经费|金额|合计|总计|总额|完成|投资|补助|人员|数量|实施|开展|安排|工程|实际|财政|拨款|全县|全市|全区|全年|其他|工作/g
/** A generic word says a third of what another does. */
const LESS = 3

/** How many characters in a row two names have in common at most, and where. */
function longestRun(one: string, other: string): string {
  let run = ''
  for (let at = 0; at < one.length; at += 1)
    while (at + run.length < one.length && other.includes(one.slice(at, at + run.length + 1)))
      run = one.slice(at, at + run.length + 1)
  return run
}

/**
 * How much two names have in common: 学生奖助 and 学生奖助经费, but nothing of 其他商品及服务 and 生活用品及服务, of 普通高中 and
 * 普通高等学校, where each says more of its own before or behind.
 */
export function wordsShared(one: Statement, other: Statement): number {
  const isTotal = one.isTotal || other.isTotal
  const names = [one.core, other.core]
  const run = longestRun(one.core, other.core)
  const isOpen = !names.some((name) => name.startsWith(run))
  const isEndless = !names.some((name) => name.endsWith(run))
  const isOneOfThem = names.some((name) => name.includes(`${run}中`))
  if (run === '' || isOpen || isEndless || isOneOfThem) return 0
  const telling = isTotal ? run : run.replace(GENERIC, '')
  return telling.length + (run.length - telling.length) / LESS
}
