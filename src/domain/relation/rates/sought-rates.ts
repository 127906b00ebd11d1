import { compare, plus, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import type { FiscalFacts } from '../rests/fiscal.ts'
import { agreedAmount } from '../rests/fiscal.ts'
import { isOtherSideIn } from '../shares/sides.ts'
import { fineDigits, printedDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import type { Reach } from '../tie/sought.ts'
import { before, behind, isPlain, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isOfJoined } from './of-several.ts'
import { wordsOf } from './rates.ts'

const RATE =
  /([一-龥]{2,10})(?:比率|[率度]|进度)(?:（[^（）]{1,10}）)?(?:按[^，。；]{1,8}(?:统计|计算|测算|折算))?(?:仅为|只有|为|达到?|约|是)?：?$/
/** 完成年初预算的, 占预算的: the rate of a budget stated before. */
const OF_BUDGET = /(?:完成|占|为)(?:年初|全年|年度|调整后?)?预算(?:数)?的?(?:比例)?(?:为|达)?$/
const OTHERS = /[低高大小]于|超过|不足|上年|去年|同期|目标|序时|计划完成|平均|综合|分别|全年满意/
const MONEY_RATE = /(?:执行|支出|支付|使用|到位|完成|拨付|兑付)(?:率|进度)/
const IN = /到位|拨付|下达|落实/
const OUT = /支出|支付|执行|使用|完成|拨付|兑付|列支|决算|投入|付款|发放/

function wordsAround(prose: Prose, claim: Claim): string {
  const { lead } = claim
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  return `${clause}${nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 10)))}`
}

interface RateName {
  readonly lead: string
  /** What its name counts: 办结 of 按期办结率. */
  readonly root: string | null
  /** 执行率 and its like are made of money. */
  readonly isMoney: boolean
}

function nameOf(claim: Claim): RateName | null {
  const { lead } = claim
  const name = RATE.exec(lead)?.[1] ?? null
  const isMoney = MONEY_RATE.test(lead.slice(-8)) || /（进度$/.test(lead) || OF_BUDGET.test(lead)
  if ((name === null && !isMoney) || OTHERS.test(lead)) return null
  const isOfThings = name !== null && /天数|面积|比例$/.test(name)
  const failed = /[不未][一-龥]{2}$/.exec(name ?? '')?.[0]
  return { lead, isMoney, root: failed ?? (isOfThings ? name?.slice(0, 2) : name?.slice(-2)) ?? null }
}

/** 失业人员实现再就业2.23万人 counts no 失业: the root only says of whom. */
const isOfWhom = (words: string, root: string | null): boolean =>
  root !== null && new RegExp(`${root}(?:人员|对象|企业|单位)[一-龥]`).test(words)

function isCounted(prose: Prose, claim: Claim, { root, isMoney }: RateName): boolean {
  const words = wordsAround(prose, claim)
  if (words.includes('分别')) return false
  if (isMoney && claim.unit.key === '元')
    return (root === '到位' ? IN : OUT).test(words) && !/(?:预算|计划|指标|任务)数?(?:为|共)?$/.test(words)
  return (
    root !== null &&
    words.includes(root) &&
    !words.includes(`不${root}`) &&
    !words.includes(`未${root}`) &&
    !isOfWhom(words, root)
  )
}

function reachOf({ lead, isMoney }: RateName): Reach {
  if (/总体|整体|合计|总/.test(lead)) return { amounts: 30, paragraphs: 10 }
  return { amounts: 14, paragraphs: isMoney ? 6 : 2 }
}

export const ratio = (rate: Claim, numerator: Claim, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

export const isExactPercentage = ({ unit, vagueness, bound }: Claim): boolean =>
  (unit.dimension === 'percent' || unit.dimension === 'permille') && vagueness === 'none' && bound === 'none'

export const isPercentage = (claim: Claim): boolean => isExactPercentage(claim) && claim.role !== 'growth'

/** A percentage of so many digits fits two amounts by chance once in a hundred pairs. */
export const FINE = 3

/** The percentage behind a rate's name: that which its name counts, out of any amount of the kind before it. */
export function rateOf(prose: Prose, claim: Claim, facts: FiscalFacts, tell: typeof sought = sought): Tie | null {
  const name = isPercentage(claim) ? nameOf(claim) : null
  if (name === null) return null
  const near = [...behindRate(prose, claim), ...before(prose, claim, reachOf(name))].filter(isRateable)
  if (isOfJoined(claim, near)) return null
  const numerators = near
    .filter((other) => other.sentence >= claim.sentence - 1 && isCounted(prose, other, name))
    .filter((other) => !isOfAnotherGroup(prose, other, claim))
    .slice(0, 2)
  const ofEach = numerators.map((numerator) =>
    basesOf(prose, numerator, near)
      .filter(
        (base) => !isSpentOfBudget(name, base, wordsAround(prose, base)) && !isOtherSideIn(prose, base, numerator),
      )
      .map((base) => ratio(claim, numerator, base)),
  )
  // 收回1,149份。合计收回2,251份，回收率: another amount of that name than the nearest explains the rate, or tells nothing.
  const [named = [], ...farther] = ofEach
  const held = farther.flat().filter((equation) => isSolved(equation))
  const beside = numerators.length === 0 && tell === sought ? pairBeside(prose, claim, name) : []
  const asked = fineDigits(claim) >= FINE ? askedPairs(prose, claim, { name, near }) : []
  const equations = [...named, ...held, ...beside, ...asked, ...ofUnit(claim, name, { facts, near })]
  return tell(
    'rate',
    equations.filter(
      (equation) =>
        !passesTotal(prose, claim, equation) &&
        !isOfNoBudget(prose, name, equation) &&
        !isOfItsLike(prose, name, equation),
    ),
  )
}

/** 收回1,149份。合计收回2,251份，回收率: a rate behind a total is of the total. */
function passesTotal({ claims }: Prose, rate: Claim, equation: Equation): boolean {
  if (equation.form !== 'ratio' || isSolved(equation)) return false
  const { numerator, denominator } = equation
  const { start, unit } = numerator
  const before = claims[rate.index - 1]
  const isTotal = before?.role === 'total' && before.sentence === rate.sentence && before.unit.key === unit.key
  // 签约12,816人，总数14,400人，签约率: the total is what it is out of.
  return isTotal && start < before.start && denominator.start !== before.start
}

const ASKS_BUDGET = /[占为成](?:年初|全年|年度|调整后?)?预算(?:数)?的?$/
const IS_BUDGET = /预算|计划|任务|目标|安排|下达|指标|批复|概算|总投资/

/** 完成预算的92.30%: what was spent on something else, or came in besides, is no budget. */
const isSpentOfBudget = ({ lead }: RateName, { label }: Claim, words: string): boolean =>
  (/预算|执行/.test(lead.slice(-10)) && /支出|执行|决算/.test(label) && !/预算/.test(label)) ||
  (ASKS_BUDGET.test(lead) && /完成|实现|入库|征收/.test(words) && !IS_BUDGET.test(words))

/** 不捕13.9万人。…不捕12,223人，不捕率63.6%: what another sentence counts under the name is no base; nor is 飞机防治6万亩 of 、地面防治2.4万亩. */
function isOfItsLike(prose: Prose, name: RateName, equation: Equation): boolean {
  if (equation.form !== 'ratio' || isSolved(equation)) return false
  const [base, numerator] = [equation.denominator as Claim, equation.numerator as Claim] // rates of prose are of claims
  const isJoined = base.index === numerator.index - 1 && /^、/.test(numerator.lead)
  return (base.sentence !== numerator.sentence || isJoined) && isCounted(prose, base, name)
}

/** 一般公共预算支出 is spent, and no budget. */
const KIND_OF_BUDGET = /(?:一般公共|政府性基金|国有资本经营|社会保险基金|部门|财政|公共)预算(?=[一-龥]*(?:收入|支出))/g

/** 税收返还4.95亿元，完成年初预算52.42%: an amount that no word makes a budget is held against nothing. */
function isOfNoBudget(prose: Prose, { lead }: RateName, equation: Equation): boolean {
  if (equation.form !== 'ratio' || !ASKS_BUDGET.test(lead) || isSolved(equation)) return false
  const base = equation.denominator as Claim // rates of prose are out of claims
  return !IS_BUDGET.test(`${base.label}${wordsAround(prose, base)}`.replace(KIND_OF_BUDGET, ''))
}

const MONEY_BASE = /总投资|概算|批复|预算|下达|到位|安排|计划投资|资金总额|项目资金|可用资金|应[收缴付拨]/
const MONEY_BACK = 120

/** Amounts that the name of a rate asks for, though not side by side: 在职 by 编制, 支出 by the 总投资 stated long before. */
function askedPairs(prose: Prose, rate: Claim, { name, near }: { name: RateName; near: readonly Claim[] }): Equation[] {
  const words = wordsOf(`${RATE.exec(name.lead)?.[1] ?? ''}率`)
  if (words === null || words.denominator.source === '.') return []
  const isSaid = (pattern: RegExp) => (claim: Claim) => pattern.test(wordsAround(prose, claim))
  const numerators = near.filter(isSaid(words.numerator)).slice(0, 2)
  const far = name.isMoney
    ? moneyBefore(prose, rate).filter(isSaid(MONEY_BASE))
    : near.filter(isSaid(words.denominator))
  return numerators.flatMap((numerator) => {
    const like = far.filter((base) => base !== numerator && base.unit.key === numerator.unit.key)
    return largeFirst(like, numerator, 4).map((base) => ratio(rate, numerator, base))
  })
}

const moneyBefore = ({ claims }: Prose, { index }: Claim): Claim[] =>
  claims
    .slice(Math.max(0, index - MONEY_BACK), index)
    .filter((claim) => isRateable(claim) && claim.unit.key === '元' && !/支出|执行|决算/.test(claim.label))
    .reverse()

/** 正在整改2个, 全年预算2,810万元: what is under way, or what it is all out of, begins no other group. */
const OF_THE_SAME = /预算|计划|目标|任务|应[^，。；]*$|未|正|剩余|尚|其余|不/

/** 抽查180人，满意171人；另访60人，满意率96.7%: behind ； the rate is of those named there. */
function isOfAnotherGroup(prose: Prose, numerator: Claim, rate: Claim): boolean {
  return prose.claims
    .slice(numerator.index + 1, rate.index)
    .some(
      (other) =>
        other.unit.key === numerator.unit.key &&
        !OF_THE_SAME.test(other.lead) &&
        /；/.test(prose.normal.slice(numerator.end, other.start)),
    )
}

/** What a rate is made of may stand behind it: in its bracket, or, where nothing stands before it, in its sentence. */
function behindRate(prose: Prose, claim: Claim): Claim[] {
  const isFirst = prose.claims[claim.index - 1]?.sentence !== claim.sentence
  const near = isFirst || prose.normal[claim.end] === '（' ? behind(prose, claim, 3) : []
  // 不合格率4.0%，上年同期抽184批次，不合格11批次: what is told of last year is none of it.
  const earlier = near.findIndex((other) => /上年|去年|同期/.test(other.lead))
  return earlier === -1 ? near : near.slice(0, earlier)
}

/** 参考438人，达到普高线263人，上线率60.05%: the two amounts right before it, whatever they are called; 两小时内 is no amount of the kind. */
function pairBeside(prose: Prose, rate: Claim, { root }: RateName): Equation[] {
  const { claims, normal } = prose
  const own = claims
    .slice(Math.max(0, rate.index - 4), rate.index)
    .filter(({ sentence, unit }) => sentence === rate.sentence && unit.dimension !== 'duration')
  const [base, numerator] = own.slice(-2)
  if (base === undefined || numerator === undefined || fineDigits(rate) < FINE) return []
  const isPair = isRateable(base) && isRateable(numerator) && base.unit.key === numerator.unit.key
  const areTelling = Math.max(printedDigits(base), printedDigits(numerator)) >= FINE
  const isApart = normal.slice(base.end, rate.start).includes('；') || isOfWhom(wordsAround(prose, numerator), root)
  return isPair && areTelling && !isApart ? [ratio(rate, numerator, base)] : []
}

/** 支出预算执行率98.83%: of the whole unit's spending, by its budget, where no amount beside it is meant. */
function ofUnit(
  claim: Claim,
  { lead, isMoney }: RateName,
  { facts, near }: { facts: FiscalFacts; near: readonly Claim[] },
): Equation[] {
  const spending = agreedAmount(facts, 'expenditure')
  if (!isMoney || spending === null || fineDigits(claim) < FINE || /项目/.test(lead)) return []
  const own = near.filter(({ unit, sentence }) => unit.key === '元' && sentence === claim.sentence)
  const beside = own.filter(({ label }) => /预算/.test(label))
  // 三公经费支出18.46万元，完成预算的92.30%: the rate has an amount of its own.
  if (beside.length < own.length) return []
  const stated = (['annual-budget', 'initial-budget'] as const).flatMap((item) => agreedAmount(facts, item) ?? [])
  return [...beside, ...stated].filter((base) => base !== spending).map((base) => ratio(claim, spending, base))
}

/** No farther back is an amount looked for that only its noun names. */
const AMOUNTS_BACK = 200

/** 不太满意27人 are some of those asked, not what 满意 is out of. */
const GRADED = /(?:不|未|非常|较|很|基本)[一-龥]{1,3}$/

/** Amounts near that a rate can be out of; and, told by the same noun, one stated long before: 达标支部 out of 党支部. */
export function basesOf({ claims }: Prose, numerator: Claim, near: readonly Claim[]): Claim[] {
  const like = near.filter((other) => other !== numerator && isBaseOf(other, numerator))
  const beside = largeFirst(like, numerator, 6)
  const noun = numerator.label.slice(-2)
  const named = claims
    .slice(Math.max(0, numerator.index - AMOUNTS_BACK), numerator.index)
    .filter(
      (other) =>
        noun.length === 2 &&
        other.label.endsWith(noun) &&
        !GRADED.test(other.label) &&
        isPlain(other) &&
        other.unit.key === numerator.unit.key,
    )
  return [...beside, ...named.slice(0, 3).filter((other) => !beside.includes(other))]
}

export const isRateable = (claim: Claim): boolean =>
  isPlain(claim) && claim.role !== 'growth' && claim.role !== 'unit-price' && claim.unit.dimension !== 'score'

const THOUSAND = whole(1000)

/** What a rate is out of is seldom less than half of what it counts, unless it stands right before it. */
const isAsLarge = (base: Claim, numerator: Claim): boolean =>
  (base.index === numerator.index - 1 && base.sentence === numerator.sentence) ||
  compare(plus(base.value, base.value), numerator.value) >= 0 ||
  compare(times(base.value, THOUSAND), numerator.value) < 0

const FEW_SMALL = 4

/** Behind those that are as large a few that are not: 预算186.00万元，支付1804.20万元 may be a slip's doing. */
function largeFirst(bases: readonly Claim[], numerator: Claim, most: number): Claim[] {
  const small = bases.filter((base) => !isAsLarge(base, numerator)).slice(0, FEW_SMALL)
  return [...bases.filter((base) => isAsLarge(base, numerator)).slice(0, most), ...small]
}

/** 有效问卷568份 are as many people asked. */
const isSheets = ({ unit, label }: Claim): boolean =>
  unit.key === '份' && /(?:有效|回收|收回)[一-龥]{0,4}(?:问卷|答卷|样本|调查表)$|^完成[一-龥]{0,4}样本$/.test(label)

/** Of one unit; beds for patients, where the counts stand side by side. */
function isBaseOf(base: Claim, numerator: Claim): boolean {
  const isBeside = base.index === numerator.index - 1 && base.sentence === numerator.sentence
  const areCounts = base.unit.dimension === 'count' && numerator.unit.dimension === 'count'
  const areAsked = numerator.unit.key === '人' && isSheets(base)
  return base.unit.key === numerator.unit.key || (isBeside && areCounts) || areAsked
}
