import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { dividesInTwo } from '../lists/plausible.ts'
import { areCrossed } from '../lists/sides.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isDivision, isPlain, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** More words of two that leave nothing between them. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/简易程序/, /一般程序|普通程序/],
  [/[县市区省州镇乡]内/, /[县市区省州镇乡]外/],
  [/税收收入/, /非税收入/],
  [/免费/, /收费/],
  [/给水/, /排水/],
  [/扫码|线上/, /现场|线下/],
  [/家庭户/, /集体户/],
  [/固定/, /流动/],
  [/门诊/, /住院/],
  [/维持/, /改变|撤销|变更/],
  [/定量/, /定性/],
  [/改完|整改完成|已整改|已完成/, /正改|正在|未改|未完成/],
  [/当场|立即|立行/, /限期/],
  [/可?(?:延期|继续)使用|可用/, /报废/],
  [/地面/, /飞机|空中/],
  [/升学/, /就业/],
  [/实到|出席/, /请假|缺席|未到/],
  [/批准|同意|通过/, /退回|驳回|不予|未通过/],
  [/投亲|分散/, /集中/],
  [/主体班/, /专题班/],
  [/一级/, /二级/],
  [/收费/, /免费/],
  [/住校|寄宿/, /走[读训]/],
  [/^现场/, /^非现场/],
  [/离休/, /退休/],
  [/^行政(?:编制)?$/, /^事业(?:编制)?$/],
  [/公诉/, /不起诉/],
  [/编内|在编/, /编外|临聘|外聘/],
  [/理论/, /实操|实践|实训/],
  [/平原|平坝|坝区/, /山区|丘陵/],
  [/阳性/, /阴性/],
  [/增雨/, /防雹/],
  [/^(?:院|馆|校|站|园|中心)内$/, /^(?:社区|院外|馆外|校外|站外|园外|中心外)$/],
  [/^(?:[局厅委部]机关|本级)$/, /(?:事业|下属|直属|所属|二级)单位$/],
  [/公益林/, /商品林/],
  [/堂食/, /送餐|外卖|配送/],
]
/** A word of any of the pairs: most amounts are called by none. */
const OF_PAIR = new RegExp(
  PAIRS.flat()
    .map(({ source }) => source)
    .join('|'),
)
/** 编制48名，在职44人，退休7人: what there may be, was planned or was last year's is divided by nothing. */
const NO_WHOLE = /编制|[应拟]|计划|任务|目标|限额|核定|上年|去年|同期/
const BACK = { amounts: 10, paragraphs: 1 }
const FEWEST_DIGITS = 3

type Labelled = Pick<Claim, 'label'>

/** 现场查处 and 非现场查处, 合格 and 不合格. */
const isNegated = (one: string, other: string): boolean =>
  one.length >= 2 && (other === `非${one}` || other === `不${one}`)

export function areComplements({ label: one }: Labelled, { label: other }: Labelled): boolean {
  const isOfPair = OF_PAIR.test(one) && OF_PAIR.test(other)
  const isPair = (first: string, second: string): boolean =>
    isNegated(first, second) || (isOfPair && PAIRS.some(([left, right]) => left.test(first) && right.test(second)))
  if (!isPair(one, other) && !isPair(other, one) && !dividesInTwo(one, other)) return false
  return !/其他|其余|其它|另外|剩余/.test(one + other) && !areCrossed([one, other])
}

/** 四家事业单位52人: a number of things, and the amount of all of them. */
const isOfSoMany = ([number, amount]: readonly Claim[], { unit }: Claim): boolean =>
  number?.unit.dimension === 'count' &&
  number.unit.key !== unit.key &&
  amount !== undefined &&
  /^[一-龥]+$/.test(amount.lead)

/** The amount of the unit right behind one, over nothing but its percentage or the number of things it is of. */
function nextAlike({ claims, normal }: Prose, claim: Claim): Claim | null {
  const near = claims.slice(claim.index + 1, claim.index + 3)
  const isOf = (other: Claim): boolean =>
    isPlain(other) &&
    other.unit.key === claim.unit.key &&
    other.sentence === claim.sentence &&
    other.depth === claim.depth
  // 7个乡镇58个村庄: the villages of these towns.
  if (near[0] !== undefined && !/[，、；（]|[和及与]/.test(normal.slice(claim.end, near[0].start))) return null
  const isOver = near[0]?.unit.dimension === 'percent' || isOfSoMany(near, claim)
  const after = isOver ? near.slice(1) : near.slice(0, 1)
  return after.find(isOf) ?? null
}

const isAmount = (claim: Claim): boolean =>
  isPlain(claim) && claim.vagueness === 'none' && (claim.role === 'amount' || claim.role === 'total')

/** Amounts before a pair that it may divide. */
function wholesOf(prose: Prose, one: Claim): Claim[] {
  return before(prose, one, BACK).filter(
    (claim) =>
      isAmount(claim) &&
      claim.unit.key === one.unit.key &&
      (claim.paragraph === one.paragraph || (claim.label !== '' && one.label.endsWith(claim.label))) &&
      claim.depth <= one.depth &&
      !NO_WHOLE.test(claim.lead),
  )
}

const SURVEYED_BACK = 60

/** 有效问卷344份 … 有效样本中，男性158人、女性186人: those who answered are as many as their answers. */
function answersOf(prose: Prose, one: Claim): Claim[] {
  if (one.unit.key !== '人' || !/样本|问卷|受访|答卷/.test(one.lead)) return []
  return prose.claims
    .slice(Math.max(0, one.index - SURVEYED_BACK), one.index)
    .filter((claim) => isAmount(claim) && claim.unit.printed === '份' && /(?<!无)有效/.test(claim.lead))
}

interface Division {
  readonly whole: Claim
  readonly parts: readonly [Claim, Claim]
}

const equationOf = ({ whole, parts }: Division): Equation => sumOfParts(whole, parts)

/** 捐款 of 定向捐款 and 非定向捐款: a paragraph farther back as well. */
const isNamedByBoth = ({ whole: { label }, parts }: Division): boolean =>
  label.length >= 2 && parts.every((part) => part.label.endsWith(label))

/** In its sentence, or in digits enough that a slip is none by chance; and more than either part. */
function isMeant(division: Division): boolean {
  const { whole, parts } = division
  // 增值税12.8亿元、城建税3.3亿元，企业所得税1.6亿元、个人所得税1.5亿元: one of a list is divided into none behind it.
  if (whole.lead.startsWith('、')) return false
  const isNext = whole.index === parts[0].index - 1 && isExactSlip(equationOf(division))
  const isLarger = isNext || parts.some((part) => compare(whole.value, part.value) > 0)
  const isFine = Math.max(...[whole, ...parts].map(significantDigits)) >= FEWEST_DIGITS
  const isNear = whole.sentence >= parts[0].sentence - 1 && (whole.sentence === parts[0].sentence || isFine)
  const isCalled = isFine && isNamedByBoth(division)
  return isLarger && (isNear || isCalled) && isSlipped(equationOf(division))
}

/** 接待费1,356万元；车辆费996万元（购置38万元，运行958万元）: a bracket divides the amount that it stands behind. */
const isPastBracket = ({ claims }: Prose, whole: Claim, part: Claim): boolean =>
  part.depth > 0 &&
  claims
    .slice(whole.index + 1, part.index)
    .some(({ depth, unit, role }) => depth < part.depth && unit.key === part.unit.key && role !== 'growth')

/** 同意102张，不同意9张，弃权5张: a third way to vote, and the two are not all. */
const hasThird = ({ claims, normal }: Prose, other: Claim): boolean =>
  claims
    .slice(other.index + 1, other.index + 2)
    .some(
      (next) =>
        next.unit.key === other.unit.key &&
        /^[，、；](?:弃权|无效|废票|空白|未表态|未投)/.test(normal.slice(other.end, next.start)),
    )

/** 企业所得税1.6亿元、个人所得税1.5亿元、房产税1.3亿元: two of a list of more. */
const goesOn = ({ claims }: Prose, other: Claim): boolean =>
  claims
    .slice(other.index + 1, other.index + 2)
    .some((next) => next.unit.key === other.unit.key && /^、[^其]/.test(next.lead))

/** 男性346,108人，占50.58%；女性338,219人: two that leave nothing between them come to an amount stated before. */
function tieOfPair(prose: Prose, one: Claim): Tie | null {
  // 2个国家级基地、3个省级基地: what stands before the mark was counted before.
  if (/[、，；和与]$/.test(one.lead)) return null
  const other = isAmount(one) ? nextAlike(prose, one) : null
  if (other === null || !isAmount(other) || !areComplements(one, other) || other.lead.includes('其中')) return null
  if (hasThird(prose, other)) return null
  // 省内迁入1.77万人，…，迁往省内0.57万人、迁往省外0.60万人: what is itself one of two is not divided into both.
  const divisions = wholesOf(prose, one)
    .filter(
      (whole) => !areComplements(whole, one) && !areComplements(whole, other) && !isPastBracket(prose, whole, one),
    )
    .map((whole): Division => ({ whole, parts: [one, other] }))
  const answered = answersOf(prose, one).map((whole) => equationOf({ whole, parts: [one, other] }))
  const holding = [...divisions.map(equationOf), ...answered].find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  if (goesOn(prose, other)) return null
  const slipped = answered.length > 0 ? answered.find(isSlipped) : divisions.filter(isMeant).map(equationOf)[0]
  return slipped === undefined ? null : makeTie('parts', slipped, 'likely')
}

/** Pairs that no list has been read from: 现场查处 and 非现场查处, 男 and 女, wherever their sum stands before. */
export function complementsIn(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  const known = new Set(flatMapped(ties, (tie) => (isDivision(tie) ? [tie.places] : [])))
  return flatMapped(prose.claims, (claim) => {
    const tie = told.has(claim.start) ? null : tieOfPair(prose, claim)
    return tie === null || known.has(tie.places) ? [] : tie
  })
}
