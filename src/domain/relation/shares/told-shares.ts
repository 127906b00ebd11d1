import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isPercentage } from '../rates/sought-rates.ts'
import type { Context } from '../spoken/spoken-words.ts'
import { contextOf, wholeOf } from '../spoken/spoken-words.ts'
import { hasInOrder, lastClause, paragraphBefore, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isOtherSideIn } from './sides.ts'

/** 占全部的, 水价只相当于成本的, 占应补户的: who holds the share, where this is said, and of what. */
const SHARE =
  /(?:^|[，。；：、])(?<holder>[^，。；：、]*?)[就即仅只约共也]*(?<verb>占(?:到|了)?|相当于)(?<whole>[^，。；：、\d占]{0,16}?)的?(?:比例|比重|比)?[为达到约仅]*$/
/** 电费所占比重最高，为36.7%; 商超一家独大，占55.4%: told of in the clause before. */
const MOST =
  /(?:^|[，。；：、])(?<holder>[^，。；：、]{2,}?)(?:所?占(?:比重?|的?比例)?|比重|占比|一家)?(?:最[高大多]|独大|居首|居多|为主)，(?:约|就|仅)?(?:占[比到了]?)?[为达约]*$/
/** 康复儿童中，31名入学，占18.45%: among whom. */
const AMONG = /(?:^|[，。；：])([一-龥]{3,8})中，[^，。；]*，占$/
/** 劳动社保类中欠薪问题…，占全年该类总量的: what the sentence begins with. */
const OF_THAT = /(?:全年|当年)?该[类项种块].*$/
const OPENED_BY = /(?:^|[。；.])([一-龥]{3,8}?)中(?![央心])/
const NOT_SHARE = /分别|[合共总]计占|[低高大小多少]于|超过|不足|上年|去年|同期|序时|提高|下降|增长|比(?![例重])/
const BEFORE_HOLDER = /^(?:其中|而|但|这|该|以上|上述|仅|单)+/
const BEHIND_HOLDER = /(?:这?一[项类块家县市区部]|两[项类块]|合计|共计|总计|所)+$/
const BEFORE_WHOLE = /^(?:全部|全年|当年|本年|年度|同期|已|所|上述|受访|该)+/
const BEHIND_WHOLE = /(?:总?(?:人次|人数|户数|里程|面积|规模|长度?|[数量额])|合计|总计|金额|的)+$/
const TOTAL = /总|合计|共|全/
const BRACKETED = /（[^（）]*）|[“”\s]/g
const LONGEST = 64
const REACH = 24
const FAR = 90
const FORWARD = 10
const MOST_BASES = 6
const LONG = 4

interface Told {
  readonly rate: Claim
  readonly holder: string
  readonly whole: string
  /** 563.83万元（66.62%）: told by its place alone. */
  readonly isBracketed: boolean
  /** 占该类总量的: of what its sentence begins with. */
  readonly isOfThat: boolean
}

function toldOf(prose: Prose, rate: Claim): Told | null {
  if (/^（占?$/.test(rate.lead)) return { rate, holder: '', whole: '', isBracketed: true, isOfThat: false }
  const said = wordsBefore(prose, rate, LONGEST)
  if (!/占|相当于|最[高大多]|独大|居首|居多|为主/.test(said)) return null
  const words = said.replace(BRACKETED, '')
  const { holder, whole: named = '' } = (MOST.exec(words) ?? SHARE.exec(words))?.groups ?? {}
  const among = named === '' ? AMONG.exec(words) : OF_THAT.test(named) ? OPENED_BY.exec(words) : null
  const whole = among === null ? named.replace(OF_THAT, '') : `${among[1]}`
  if (holder === undefined || NOT_SHARE.test(lastClause(words))) return null
  return {
    rate,
    holder: holder.replace(BEFORE_HOLDER, '').replace(BEHIND_HOLDER, ''),
    whole: whole.replace(BEFORE_WHOLE, '').replace(BEHIND_WHOLE, ''),
    isBracketed: false,
    isOfThat: among !== null && named !== '',
  }
}

/** 两项, 一家: how many are told of together. */
const isReference = ({ text }: Claim): boolean => /^[一两二三四五六七八九十]+[项类块家县市区个者]$/.test(text)

const isAmount = (claim: Claim): boolean =>
  isPlain(claim) &&
  claim.role !== 'growth' &&
  claim.role !== 'difference' &&
  claim.unit.dimension !== 'duration' &&
  claim.vagueness === 'none' &&
  !isReference(claim)

/** Called by the words: 商超临期食品 is 商超, 系统驻场与软件运维 is 运维. */
function isHeldBy(claim: Claim, holder: string): boolean {
  const label = claim.label.replace(/^(?:主要)?是/, '')
  return label.length > 1 && (label.startsWith(holder.slice(0, 2)) || holder.endsWith(label) || isWithin(label, holder))
}

/** 税收 is in 国内税收收入, and not in 非税收入. */
function isWithin(label: string, holder: string): boolean {
  const at = label.indexOf(holder)
  return at !== -1 && !/[非不未无]$/.test(label.slice(0, at))
}

/** Who holds the share: the amount right before, over what a closed bracket says; else the last of that name. */
function partsOf({ claims }: Prose, { rate, holder }: Told): Claim[] {
  const before = claims
    .slice(Math.max(0, rate.index - REACH), rate.index)
    .filter((claim) => isAmount(claim) && claim.depth <= rate.depth && claim.paragraph >= rate.paragraph - 1)
    .reverse()
  if (holder.length > 1) return before.filter((claim) => isHeldBy(claim, holder)).slice(0, 1)
  return before.filter(({ sentence }) => sentence === rate.sentence).slice(0, 2)
}

/** What an amount is called: its words, those of its paragraph's beginning, and its noun. */
function wordsOf(prose: Prose, claim: Claim): string {
  const before = lastClause(claim.lead)
  const noun = prose.normal.slice(claim.end, claim.end + 8).replace(/[^一-龥].*$/s, '')
  return `${before}${noun}`
}

/** 七天 of 七天累计通行, 康复儿童 of 残疾儿童康复救助. */
function isCalled(words: string, whole: string): boolean {
  const [one, other] = [whole.slice(0, 2), whole.slice(2)]
  return hasInOrder(words, whole) || (other.length === 2 && words.includes(one) && words.includes(other))
}

const ASKED: ReadonlySet<string> = new Set(['人', '份', '名', '户', '家'])
const areAlike = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key || (ASKED.has(one.unit.key) && ASKED.has(other.unit.key))

const distinct = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [fractionText(claim.value), claim])).values(),
]

/** 占全部工业的53.7%；工业增加值8,307.2亿元: what stands behind ； is told of something else. */
const isBehind = ({ normal }: Prose, other: Claim, rate: Claim): boolean =>
  other.paragraph === rate.paragraph &&
  (other.sentence > rate.sentence || !normal.slice(rate.end, other.start).includes('；'))

const MEASURE =
  /增加值|产值|收入|资产|负债|净利|利润|利税|税[金收]|投资|出口|进口|销售额|交易额|成交额|贷款|存款|产量|销量|产能|面积|用地|[人户]数|人口/
const measureOf = (name: string): string | undefined => MEASURE.exec(name)?.[0]

/** 资产47,472亿元，占全部工业的53.7%: out of the 资产 of all of them, and not out of 工业增加值. */
function isOfOtherMeasure(whole: string, part: Claim, base: Claim): boolean {
  const [own, other] = [measureOf(part.label), measureOf(base.label)]
  return own !== undefined && other !== undefined && own !== other && measureOf(whole) === undefined
}

/** Amounts of the kind that the words name, or, where they name none, that are said to be all there is. */
function basesOf(context: Context, { rate, whole, isBracketed }: Told, part: Claim): Claim[] {
  const { prose } = context
  const own = wholeOf(context, part)
  if (isBracketed || (own !== undefined && whole.length < 2)) return own === undefined ? [] : [own]
  const near = prose.claims
    .slice(Math.max(0, part.index - FAR), rate.index + FORWARD)
    .filter(
      (other) =>
        isAmount(other) &&
        other !== part &&
        areAlike(other, part) &&
        (other.index < rate.index || isBehind(prose, other, rate)) &&
        !isOtherSideIn(prose, other, part) &&
        !isOfOtherMeasure(whole, part, other),
    )
    .reverse()
  if (whole.length < 2) return distinct(near.filter((other) => TOTAL.test(wordsOf(prose, other)))).slice(0, MOST_BASES)
  const called = near.filter((other) => isCalled(wordsOf(prose, other), whole) || isOfPlace(whole, part, other))
  const headed = near.filter(
    (other) =>
      other.index < rate.index &&
      isPossible(part, other) &&
      !called.includes(other) &&
      isCalled(headOf(prose, other), whole),
  )
  return distinct([...called, ...headed]).slice(0, MOST_BASES)
}

/** 三处渡口合计渡运7.28万人次，占全镇的61.5%: of what the same is called of all. */
const isOfPlace = (whole: string, part: Claim, other: Claim): boolean =>
  /^全[省市州县区旗镇乡村校院局]$/.test(whole) &&
  other.label.length > 1 &&
  part.label.endsWith(other.label) &&
  compare(part.value, other.value) < 0

const [HEAD, ANY_LENGTH] = [16, Number.POSITIVE_INFINITY]
const headOf = (prose: Prose, claim: Claim): string => paragraphBefore(prose, claim, ANY_LENGTH).slice(0, HEAD)

const isPossible = (part: Claim, base: Quantity): boolean => compare(part.value, base.value) < 0

/** 6个 of 12个: among amounts of one or two digits everything is one slip away, unless their share has so many that it is of no others. */
function areTelling(equation: Equation): boolean {
  const [share = 0, ...amounts] = quantitiesOf(equation).map(fineDigits)
  return Math.max(...amounts) >= FINE || share >= LONG
}

const OF_ALL = /^(?:总|全部|合计|资金|项目|年度|投资)*$/

interface Pair {
  readonly part: Claim
  readonly base: Quantity
}

/** What a paragraph's beginning alone calls by so long a name as 同类产品采购 is no whole. */
const isSaid = (prose: Prose, { whole }: Told, base: Quantity): boolean =>
  whole.length <= LONG || OF_ALL.test(whole) || isCalled(wordsOf(prose, base as Claim), whole) // all others are of prose

/** 项目资金总额 1860.00万元 above 1116.00万元，占总额的60%: the total of the table that both stand in, or right before. */
function totalsOf(tables: readonly ExaminedTable[], { rate, whole }: Told, part: Claim): TableAmount[] {
  if (!OF_ALL.test(whole)) return []
  return tables
    .filter(({ table }) => table.start < rate.start && rate.start < table.end)
    .flatMap(({ amounts, rows }) =>
      amounts.filter(
        ({ row, unit }) => unit.key === part.unit.key && rows.some(({ index, isTotal }) => isTotal && index === row),
      ),
    )
    .slice(0, 1)
}

function tieOf(context: Context, tables: readonly ExaminedTable[], told: Told): Tie[] {
  const own = partsOf(context.prose, told)
  // 挡水堤段96.4公里，其中左岸…、右岸…，占干堤的67.6%: what was divided last may hold it as well.
  const divided = told.whole.length > 1 && told.holder === '' ? own.flatMap((part) => wholeOf(context, part) ?? []) : []
  const parts = [...new Set([...own, ...divided])]
  const pairs = parts.flatMap((part) =>
    [...basesOf(context, told, part), ...totalsOf(tables, told, part)].map((base): Pair => ({ part, base })),
  )
  const equations = pairs.map(
    ({ part, base }): Equation => ({
      form: 'ratio',
      rate: told.rate,
      numerator: part,
      denominator: base,
    }),
  )
  const holding = pairs.findIndex(({ part, base }, at) => isPossible(part, base) && isSolved(equations[at] as Equation)) // of as many
  if (holding !== -1) return [makeTie('share', equations[holding] as Equation, 'certain')]
  const only = onlySlipped(context.prose, told, { pairs, equations })
  return only === null ? [] : [makeTie('share', only, told.whole.length > 1 ? 'certain' : 'likely')]
}

/** The only one that a slip keeps from holding: of those whose own words say so, else of those that their paragraph calls so. */
function onlySlipped(
  prose: Prose,
  told: Told,
  { pairs, equations }: { pairs: readonly Pair[]; equations: readonly Equation[] },
): Equation | null {
  const isOwn = (base: Quantity): boolean => isCalled(wordsOf(prose, base as Claim), told.whole) // all others are of prose
  // Where the words name what it is out of, a slip may lie within what so coarse a share leaves open.
  const isOff = (base: Quantity, equation: Equation): boolean =>
    told.isOfThat && isOwn(base) ? isSlippedWidely(equation) : isSlipped(equation)
  const slipped = pairs
    .map((pair, at) => ({ ...pair, equation: equations[at] as Equation })) // of as many
    .filter(({ base, equation }) => areTelling(equation) && isOff(base, equation) && isSaid(prose, told, base))
  const own = told.whole.length > 1 ? slipped.filter(({ base }) => isOwn(base)) : []
  const [only, ...others] = own.length > 0 ? own : slipped
  return only === undefined || others.length > 0 ? null : only.equation
}

/** Shares whose holder, or whose whole, is named some way off, of which nothing tells yet. */
export function toldShares(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(flatMapped(ties, ({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  const open = prose.claims.filter(
    (claim) => isPercentage(claim) && fineDigits(claim) >= FINE - 1 && !told.has(claim.start),
  )
  if (open.length === 0) return []
  const context = contextOf(prose, ties)
  return open.flatMap((rate) => {
    const said = toldOf(prose, rate)
    return said === null ? [] : tieOf(context, tables, said)
  })
}
