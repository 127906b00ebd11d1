import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isOtherSideIn } from '../shares/sides.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, isSlipped, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isPercentage, isRateable, ratio } from './sought-rates.ts'

const NAME = /([一-龥]{1,12}?)(?:率|度|进度|比例|占比|比)(?:（[^（）]{1,10}）)?(?:仅为|只有|为|达到?|约|是)?：?$/
/** 完成年初预算的103.57%: a rate without a name. */
const OF_BUDGET = /完成(?:年初|全年|年度|调整后?)?预算(?:数)?的?$/
const OTHERS = /上年|去年|同期|序时|目标|要求|标准|[低高大小]于|超过|不足|平均|综合|总体|分别|整体|合计/
/** Words that do for those of a rate's name. */
export const ALIKE: Readonly<Record<string, string>> = {
  使用: '使?用',
  知晓: '知晓|答对|了解',
  差错: '差错|错误|出错',
  利用: '利?用',
  升学: '升[入学]|考[入取]',
  及时: '及时|按时|(?:分钟|小时|天|日)内',
  检出: '检出|发现|异常|阳性',
  覆盖: '覆盖|建成|安装|签约|接入|惠及|开通|配备|参加|培训',
  结案: '结案|审结|办结|执结',
  办结: '办结|结案|审结',
  清欠: '清欠|结清|追回|收回|清收',
  清理: '清理|结清|收回',
  落实: '落实|到位|筹集',
  到位: '到位|落实|筹集|拨入',
  完成: '完成|实现|建成|竣工|开展|招生|招收|培训|改造|新增|达到',
  录取: '录取|招收',
  抽样: '抽[取样查中]',
  参与: '参与|参加',
  执行: '执行|支出|支付',
  支付: '支付|支出|拨付|兑付',
}
/** Rates that have both sides in their name. */
const SIDES: readonly (readonly [name: RegExp, top: RegExp, bottom: RegExp])[] = [
  [/成新率/, /净值/, /原值/],
  [/资产负债率/, /负债/, /资产总[额计]|总资产|资产$/],
  [
    /存贷比/,
    /(?<!短期|长期|住户|消费|经营性|小微|涉农)贷款(?:余额)?$/,
    /(?<!住户|储蓄|居民|企业|单位|财政性)存款(?:余额)?$/,
  ],
  [/城镇化率/, /城镇(?:常住)?人口/, /(?:常住|总)人口/],
  [/[病床]位?使用率/, /占用(?:总)?床日/, /开放(?:总)?床日/],
  [/药占比/, /药品/, /医疗收入|医药收入/],
  [/结余率/, /结余/, /收入/],
  [/剖宫产率/, /剖宫产/, /分娩|产妇/],
  [/自给率/, /收入/, /支出/],
  [/(?:研发|R&D|经费)[^，。；]{0,6}投入强度/, /R&D|研发|研究与试验/, /生产总值|GDP/],
  [/(?<!不|电力)负荷率/, /日均|处理量|负荷$/, /能力/],
  [/(?:贷款)?逾期率/, /逾期/, /贷款余额$/],
]
const REACH = { amounts: 24, paragraphs: 4 }
const FARTHER = { amounts: 90, paragraphs: 16 }
const GOAL = /目标|计划|任务|原定|应[一-龥]{0,4}$|指标|定额|核定|年初预算|预算/
const MOST = 2

/** What an amount is called; what 、 joins to another is called as that one: 抢通11条、241公里. */
function wordsOf(prose: Prose, claim: Claim): string {
  const { lead } = claim
  const joined = /^[、和]$/.test(lead) ? prose.claims[claim.index - 1] : undefined
  const clause = joined === undefined ? lastClause(lead) : lastClause(joined.lead)
  return clause + nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 10)))
}

const areOfKind = (one: Claim, other: Claim): boolean =>
  one !== other && one.unit.key === other.unit.key && isRateable(one) && isRateable(other)

interface Rate {
  readonly claim: Claim
  readonly name: string
  /** The clause that leads to it. */
  readonly words: string
  readonly near: readonly Claim[]
}

/** 逾期率0.20‰: told in no other rate. */
const isPermille = ({ unit, bound, vagueness }: Claim): boolean =>
  unit.dimension === 'permille' && bound === 'none' && vagueness === 'none'

/** 固定资产原值…，净值…，成新率: the two amounts that the name itself asks for. */
function ofSides(prose: Prose, { claim, near, words }: Rate): Equation[] {
  const sides = SIDES.find(([name]) => name.test(words))
  if (sides === undefined) return []
  const [, top, bottom] = sides
  const among = isPermille(claim) ? before(prose, claim, FARTHER).filter(isPlain) : near
  const called = (side: RegExp): Claim[] =>
    among
      .filter((other) => isPlain(other) && other.role !== 'growth' && side.test(wordsOf(prose, other)))
      .slice(0, MOST)
  return called(top).flatMap((numerator) =>
    called(bottom)
      .filter((base) => base !== numerator && base.unit.dimension === numerator.unit.dimension)
      .map((base) => ratio(claim, numerator, base)),
  )
}

const DONE =
  /(?:年初|全年|调整后?)?(?:预算数?|计划|任务|目标)|已|累计|实际|执行|支付|完成|支出|决算|安排|批复|下达|为$|数$/g

/** 基本支出 of 基本支出已执行, 财政拨款 of 财政拨款支出: what is spent, without what became of it. */
function itemOf({ label }: Claim): string {
  const item = label.replace(DONE, '')
  return item.length >= 2 && !/^(?:资金|项目|经费|其中|本年|全年|财政|单位|部门)$/.test(item) ? item : ''
}

/** 其中基本支出4,380万元 … 基本支出已执行2,584.2万元，执行率: what was planned and what was done under one name. */
function ofItem(prose: Prose, { claim, near }: Rate): Equation[] {
  const own = near.find(({ sentence }) => sentence === claim.sentence)
  const item = own === undefined ? '' : itemOf(own)
  if (own === undefined || item === '' || GOAL.test(wordsOf(prose, own))) return []
  // 不捕13.9万人 and 不捕12,223人 are the same of two things.
  const others = near.filter(
    (other) => areOfKind(other, own) && itemOf(other) === item && wordsOf(prose, other) !== wordsOf(prose, own),
  )
  return others.slice(0, MOST).map((other) => ratio(claim, own, other))
}

/** Whether an amount is what a rate's name counts; 失业人员再就业2.23万人 counts no 失业, 不合格7批次 nothing 合格. */
function isCounted(prose: Prose, claim: Claim, name: string): boolean {
  const words = wordsOf(prose, claim)
  const root = ALIKE[name.slice(-2)] ?? name.slice(-2)
  return (
    new RegExp(root).test(words) &&
    !new RegExp(`[不未非](?:${root})|(?:${root})(?:人员|对象|企业|单位)[一-龥]`).test(words)
  )
}

/** 机柜36个，已用29个，空余7个，使用率: one of the parts of a whole, that the rate is named after. */
function ofWhole({ claim, name, near }: Rate, prose: Prose, wholes: ReadonlyMap<number, Claim>): Equation[] {
  if (name.length < 2) return []
  const equations = near.flatMap((part) => {
    const base = wholes.get(part.start)
    const isMeant = base !== undefined && part.sentence >= claim.sentence - 1 && isCounted(prose, part, name)
    return isMeant ? [ratio(claim, part, base)] : []
  })
  return equations.slice(0, 1)
}

/** 实现税收4.27亿元 … 下达的4.20亿元任务，完成率; 建成93家，应建93家，覆盖率: what was to be, and what came of it. */
function ofGoal(prose: Prose, { claim, name, near }: Rate): Equation[] {
  const own = near.filter(({ sentence }) => sentence === claim.sentence)
  const goal = own.find((other) => GOAL.test(wordsOf(prose, other)))
  const result = own.find(
    (other) =>
      goal !== undefined &&
      areOfKind(other, goal) &&
      !/上年|去年|同期/.test(other.lead) &&
      !GOAL.test(wordsOf(prose, other)),
  )
  // 到位36亿元（任务34亿元），工业到位资金占比: a share, or what became of it, is of no goal.
  const isOfGoal = !/占比|比重|转化率/.test(lastClause(wordsBefore(prose, claim, 16)))
  if (goal === undefined || result === undefined || name.length < 2 || !isOfGoal) return []
  return /完成|达成|实现|覆盖|到位|执行|达标/.test(name) ? [ratio(claim, result, goal)] : []
}

/** 报名168人，面试录取42人，录取比例25.0%: what the name counts, right before it, out of the only other of its kind. */
function ofCounted(prose: Prose, { claim, name, near }: Rate, wholes: ReadonlyMap<number, Claim>): Equation[] {
  const own = near.filter(({ sentence }) => sentence >= claim.sentence - 1)
  const counted = own.filter((other) => isCounted(prose, other, name))
  // 抽取18条线路：大客流6条、中客流8条、小客流4条，抽样比31.0%: what is divided behind it is what was counted.
  const isParted = (other: Claim): boolean => own.slice(0, 1).some(({ start }) => wholes.get(start) === other)
  const numerator = counted.find((other) => other === own[0] || isParted(other))
  if (name.length < 2 || numerator === undefined) return []
  const rest = near.filter(({ start }) => wholes.get(start) === undefined || start === numerator.start)
  const base = onlyBase(claim, { numerator, near: rest }) ?? onlyBase(claim, { numerator, near })
  if (base === undefined) return []
  const equation = ratio(claim, numerator, base)
  // 不捕12,223人 is out of no other 不捕13.9万人, unless the amounts say so.
  return isCounted(prose, base, name) && !isSolved(equation) ? [] : [equation]
}

const ALL_OF_IT = /应[一-龥]{0,4}$|共[一-龥]{0,4}$/

/** What all are, of those of a kind: the only one; the one that is said to be all; else the only one of its paragraph. */
function onlyBase(claim: Claim, { numerator, near }: { numerator: Claim; near: readonly Claim[] }): Claim | undefined {
  const alike = near.filter((other) => areOfKind(other, numerator))
  const own = alike.filter(({ sentence }) => sentence >= claim.sentence - 1)
  const here = alike.filter(({ paragraph }) => paragraph === claim.paragraph)
  const among = own.length > 0 ? own : here.length > 0 ? here : alike
  const [first, ...more] = among
  if (more.length === 0) return first
  const [said, ...others] = among.filter((other) => ALL_OF_IT.test(other.lead))
  return others.length === 0 ? said : undefined
}

const SAVED = /(?:节约|节支|节省|核减|审减|下浮|压减|压降)$/
const ASKED = /预算|控制[数价]|限价|送审|申报|概算|报价/
const PAID = /成交|中标|审定|核定|合同|采购额|实际|结算/

/** 控制数1,310.00万元…，中标1,248.40万元，节约率4.7%: how much less was paid than asked. */
function ofSaved(prose: Prose, { claim, name, near }: Rate): Equation[] {
  const own = near.filter(({ sentence, unit }) => sentence >= claim.sentence - 1 && unit.key === '元')
  const current = own.find((other) => PAID.test(wordsOf(prose, other)) && other.role !== 'difference')
  const base = own.find((other) => other !== current && ASKED.test(wordsOf(prose, other)))
  if (!SAVED.test(name) || base === undefined) return []
  // 申报5,286.40万元，核减412.75万元，核减率7.81%
  const part = own.find((other) => other !== base && lastClause(other.lead).endsWith(name.slice(-2)))
  return [
    ...(part === undefined ? [] : [ratio(claim, part, base)]),
    ...(current === undefined ? [] : [{ form: 'rise', rate: claim, current, base, sign: -1 } as const]),
  ]
}

function rateOf(prose: Prose, claim: Claim): Rate | null {
  // 药占比（药品收入284.30万元÷医疗收入）33.0%: what a bracket says more of a rate is none of its name.
  const words = lastClause(wordsBefore(prose, claim, 40).replace(/[“”]|（[^（）]*）$/g, '')).slice(-24)
  const name = OF_BUDGET.test(words) ? '完成' : NAME.exec(words)?.[1]
  const isSaved = name !== undefined && SAVED.test(name) && claim.unit.dimension === 'percent' && claim.bound === 'none'
  if (name === undefined || OTHERS.test(words) || !(isSaved || isPercentage(claim) || isPermille(claim))) return null
  return { claim, name, words, near: before(prose, claim, REACH).filter(isPlain) }
}

/** A few pairs that each have words of their own: one that holds, else the only one that a slip keeps from holding. */
function judged(prose: Prose, claim: Claim, equations: readonly Equation[]): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('rate', holding, 'certain')
  const isMixed = (equation: Equation): boolean =>
    equation.form === 'ratio' && isOtherSideIn(prose, equation.denominator as Claim, equation.numerator as Claim) // of prose
  const slipped = equations.filter((equation) => !isMixed(equation) && isSlipped(equation))
  const [only] = slipped
  // 0.20‰ has no more digits; both of its amounts are named.
  const isFine = fineDigits(claim) >= FINE || isPermille(claim)
  return only === undefined || !isFine ? null : makeTie('rate', only, 'likely')
}

/** Two amounts that make one rate have made it. */
const pairOf = (equation: Equation): string[] =>
  equation.form === 'ratio' ? [`${equation.numerator.start}/${equation.denominator.start}`] : []

/** Where parts stand, each with its whole: 机柜36个 of 已用29个 and 空余7个, whichever is what is left. */
function partsOf({ equation, kind }: Tie): (readonly [part: number, whole: Claim])[] {
  if (equation.form !== 'sum' || (kind !== 'parts' && kind !== 'balance')) return []
  const [more, ...others] = equation.terms.filter(({ sign }) => sign === 1)
  const less = equation.terms.filter(({ sign }) => sign === -1).map(({ quantity }) => quantity)
  const all = equation.whole as Claim // ties of these kinds are of prose
  if (less.length === 0) return equation.terms.map(({ quantity }) => [quantity.start, all])
  return more === undefined || others.length > 0
    ? []
    : [all, ...less].map(({ start }) => [start, more.quantity as Claim])
}

/** Rates that no other reader explains, between amounts that share a name, a whole or a goal with them. */
export function backedRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const spent = new Set(flatMapped(ties, ({ holds, equation }) => (holds ? pairOf(equation) : [])))
  const told = toldIn(
    ties.filter(
      ({ holds, equation }) => holds || (isSlipped(equation) && !pairOf(equation).some((pair) => spent.has(pair))),
    ),
    ({ equation: { form } }) => form !== 'within' && form !== 'sum' && form !== 'same',
  )
  const wholes = new Map(flatMapped(ties, (tie) => (tie.holds ? partsOf(tie) : [])))
  return flatMapped(prose.claims, (claim) => {
    const rate = told.has(claim.start) ? null : rateOf(prose, claim)
    if (rate === null) return []
    if (isPermille(claim)) return judged(prose, claim, ofSides(prose, rate)) ?? []
    const equations = [
      ...ofSides(prose, rate),
      ...ofItem(prose, rate),
      ...ofWhole(rate, prose, wholes),
      ...ofGoal(prose, rate),
      ...ofSaved(prose, rate),
      ...ofCounted(prose, rate, wholes),
    ]
    return judged(prose, claim, equations) ?? []
  })
}
