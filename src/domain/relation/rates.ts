import { compare } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { makeTie } from './make-tie.ts'
import { isDerived } from './parts.ts'
import { amountsBefore, explainedBy } from './shares.ts'
import { solve } from './solve.ts'
import type { Equation, Tie } from './tie.ts'

/** A rate by its name: what is counted, and out of what. */
interface RateWords {
  readonly name: RegExp
  readonly numerator: RegExp
  readonly denominator: RegExp
}

const RATES: readonly RateWords[] = [
  {
    name: /(?:预算)?(?:执行率|支出率|支付率|支出进度|执行进度|支付进度|资金使用率|完成率|预算完成率)$/,
    numerator: /实际|执行|支出|支付|使用|完成|决算|列支|实施|落实/,
    denominator: /预算|下达|安排|指标|批复|到位|计划|目标|任务|应|拨付/,
  },
  { name: /到位率$/, numerator: /到位|拨付|下达/, denominator: /预算|计划|下达|安排|应|批复|投资/ },
  {
    name: /(?:参训|参加|出席|到会|参会|参评|到课|签到|参保|参与|入学|就业|到岗)率$/,
    numerator: /实|参加|参训|出席|到会|参会|签到|参保|参与|入学|就业|到岗/,
    denominator: /应|共|总|全|登记|毕业|报名/,
  },
  { name: /(?:回收|收回)率$/, numerator: /收回|回收/, denominator: /发放|发出|发送/ },
  { name: /有效率$/, numerator: /有效/, denominator: /收回|回收|发放|发出/ },
  {
    name: /(?:合格|达标|优良|优秀|良好|及格|通过)率$/,
    numerator: /合格|达标|优良|优秀|良好|及格|通过/,
    denominator: /抽检|抽查|检查|检测|检验|监测|验收|参加|参考|共|总|测试|考核|申报|评审/,
  },
  {
    name: /(?:满意|知晓|支持|认可)[率度]$/,
    numerator: /满意|知晓|知道|支持|认可/,
    denominator: /收回|回收|有效|调查|测评|受访|回访|访问|评价|发放|问卷/,
  },
  {
    name: /(?:控制率)$/,
    numerator: /在职|实有|在编|实际|支出/,
    denominator: /编制|核定|预算/,
  },
]

/** 按时办结率 is made of what was 办结: a rate named after what was done. */
const DONE =
  /(办结|答复|整改|化解|处置|结案|处理|调解|反馈|破案|发布|覆盖|签约|建成|开工|竣工|投运|完好|利用|使用|入住|接种|治愈|录取|升学|兑现|回访|入库|整治|修复|清运|成功|规范|落实|采纳|销号|办理)率$/

function wordsOf(name: string): RateWords | null {
  const listed = RATES.find((each) => each.name.test(name))
  const done = DONE.exec(name)?.[1]
  if (listed !== undefined || done === undefined) return listed ?? null
  return { name: DONE, numerator: new RegExp(done), denominator: /./ }
}

const RATE_NAME = /([一-龥]{1,10}[率度])(?:为|达到?|约|是|均为|均达)?：?$/

interface Pair {
  readonly numerator: Claim
  readonly denominator: Claim
}

const ratio = (rate: Claim, { numerator, denominator }: Pair): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

function wordsAround({ normal }: Prose, claim: Claim): string {
  const lead = normal.slice(claim.leadStart, claim.start)
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  const noun = /^[一-龥]{0,8}/.exec(normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 8)))?.[0] ?? ''
  return clause + noun
}

const BASE =
  /受理|收到|接收|排查|发现|登记|共|总|发放|发出|收回|应|计划|目标|抽检|抽查|检查|检测|调查|梳理|查出|查摆|反馈|立案|安排|核定/

/** The base of a rate: a total, or what is said to be received, found, planned; else the one amount there is. */
function baseAmong(prose: Prose, numerator: Claim, bases: readonly Claim[]): Claim | null {
  const larger = bases.filter(({ value }) => compare(value, numerator.value) >= 0)
  const said = (claim: Claim): boolean => BASE.test(wordsAround(prose, claim))
  const total =
    bases.find((claim) => claim.role === 'total' && said(claim)) ?? bases.find(({ role }) => role === 'total')
  if (total !== undefined) return total
  const [named] = bases.filter(said)
  if (named !== undefined) return named
  return bases.length === 1 ? (bases[0] ?? null) : larger.length === 1 ? (larger[0] ?? null) : null
}

/** The two amounts that the name of a rate asks for, where each is one and no other. */
function namedPair(prose: Prose, amounts: readonly Claim[], words: RateWords): Pair | null {
  const own = amounts.filter((claim) => !isDerived(claim))
  const [nearest] = own
  const isNumerator = (claim: Claim): boolean => words.numerator.test(wordsAround(prose, claim))
  const numerator =
    own.find((claim) => isNumerator(claim) && !/计划|目标|应|预算/.test(wordsAround(prose, claim))) ??
    own.find(isNumerator)
  if (nearest === undefined || numerator === undefined || own.indexOf(numerator) > 1) return null
  const bases = own.filter(
    (claim) =>
      claim !== numerator &&
      claim.unit.key === numerator.unit.key &&
      claim.sentence === numerator.sentence &&
      claim.start < numerator.start &&
      words.denominator.test(wordsAround(prose, claim)),
  )
  const denominator = baseAmong(prose, numerator, bases)
  return denominator === null ? null : { numerator, denominator }
}

/** `true` when the rate is said of just these: the same sentence, and no other amount of another unit taken for it. */
function isNearby(rate: Claim, { numerator }: Pair): boolean {
  return rate.sentence === numerator.sentence || rate.sentence === numerator.sentence + 1
}

function tieOfRate(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const rate = claims[at]
  if (rate === undefined || rate.role !== 'rate' || rate.unit.dimension !== 'percent' || rate.vagueness !== 'none')
    return null
  const name = RATE_NAME.exec(prose.normal.slice(rate.leadStart, rate.start))?.[1]
  if (name === undefined) return null
  const words = wordsOf(name)
  const amounts = amountsBefore(claims, at, rate.digits.includes('.') ? 8 : 4).filter((each) => each.role !== 'growth')
  const explained = explainedBy(rate, amounts)
  if (explained !== null) return makeTie('rate', ratio(rate, explained), 'certain')
  const pair = words === null ? null : namedPair(prose, amounts, words)
  if (pair === null || !isNearby(rate, pair) || solve(ratio(rate, pair)).holds) return null
  return makeTie('rate', ratio(rate, pair), 'likely')
}

/** Rates by name, each against the two amounts it is made of: 受理120件，办结118件，办结率98.3%. */
export function ratesIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((_, at) => tieOfRate(prose, claims, at) ?? [])
}
