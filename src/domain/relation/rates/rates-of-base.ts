import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, twosOf, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isRateable, ratio } from './sought-rates.ts'

interface Kind {
  /** The words right before the percentage. */
  readonly rate: RegExp
  /** Those before what it makes of its base. */
  readonly result: RegExp
  /** What the base is called. */
  readonly base: RegExp
}

const CONTRACT = /合同|成交|中标|总价|造价|审定|结算|价款|货款|总额|工程款/

const KINDS: readonly Kind[] = [
  { rate: /(?:利率|收益率)$/, result: /利息|收益|孳息/, base: /存款|存入|本金|贷款|定期|国债|理财|借款|存放/ },
  // 贷款1,850万元，贴息率50%，应贴息9.25万元: half of the interest, and not of the loan.
  { rate: /贴息(?:率|比例)[^，。；]{0,3}$/, result: /贴息|补贴|补助/, base: /利息/ },
  { rate: /贴息[^，。；]{0,6}$/, result: /贴息|补贴|补助/, base: /利息|贷款/ },
  { rate: /费率$/, result: /费/, base: /保额|总额|造价|投资|营业|收入|工程费|工资|基数/ },
  { rate: /税率$/, result: /税/, base: /收入|销售|所得|价款|金额|营业/ },
  {
    rate: /(?:付至|付到|支付至|支付到|拨付至|预付|首付|支付比例|付款比例|付|拨付|预拨)(?:合同|成交|中标|总)?(?:价款?|总?价|金额|总?额|工程款|款)?的?$/,
    result: /付|拨|款/,
    base: CONTRACT,
  },
  { rate: /(?:质保金|质量保证金|保证金|尾款|预留|扣留|留)$/, result: /质保金|保证金|尾款|预?留/, base: CONTRACT },
  { rate: /(?:管理费|手续费|监理费|设计费|服务费|预备费|奖励金|公积金)$/, result: /[费金]/, base: CONTRACT },
  { rate: /(?:抽[查检样取]|抽验|复查)[^，。；]{0,6}$/, result: /抽[查检样取验]|复查/, base: /./ },
]

/** 应付70%即90.02万元; 扣留5%作为质量保证金，即6.35万元: right behind the percentage. */
const THAT_IS = /^(?:作为[一-龥]{2,8})?，?(?:即|也就是|共?计|合计?)(?:人民币)?$/

const FEWEST_DIGITS = 3
const REACH = { before: 8, behind: 4 }

/** 付至, 年利率, 质保金: the words right before a percentage, without those that only join it. */
const rateWords = (prose: Prose, rate: Claim): string =>
  lastClause(wordsBefore(prose, rate, 24)).replace(/(?:比例|不低于|为|按|按照|到|达|即|是|的|约)+$/, '')

function nearOf({ claims }: Prose, { index, paragraph }: Claim): Claim[] {
  return claims
    .slice(Math.max(0, index - REACH.before), index + REACH.behind + 1)
    .filter((claim) => claim.paragraph === paragraph && isRateable(claim))
}

/** The last words before an amount: what it is called. */
const nameOf = (claim: Claim): string => lastClause(claim.lead).slice(-14)

/** 5% of 120万元 are 6万元, and 3万元 may be what has been given back already: so few digits are slips of anything. */
const isMistaken = (equation: Equation): boolean =>
  (equation.form === 'ratio' && fineDigits(equation.numerator) >= FEWEST_DIGITS && isSlipped(equation)) ||
  isUnitAway(equation)

/** 贷款500万元，年利率4.5%，年利息22.5万元: one behind the other, in however few digits. */
const isInterest = (rate: Claim, [result, base]: readonly [Claim, Claim]): boolean =>
  result.index === rate.index + 1 &&
  base.index === rate.index - 1 &&
  /^，(?:全年|一年|年)(?:应付|需付|支付)?利息$/.test(result.lead)

/** 已付, 累计支付: so much has been paid, whatever was agreed. */
const DONE = /[已实]|累计|退/

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const words = rateWords(prose, rate)
  const kind = KINDS.find((each) => each.rate.test(words))
  if (kind === undefined) return null
  const near = nearOf(prose, rate)
  const results = near.filter(
    (claim) =>
      claim.sentence === rate.sentence &&
      claim.index > rate.index &&
      (kind.result.test(nameOf(claim)) || (claim.index === rate.index + 1 && THAT_IS.test(claim.lead))),
  )
  const pairs = results
    .slice(0, 2)
    .flatMap((result) =>
      near
        .filter((base) => base !== result && base.unit.key === result.unit.key && kind.base.test(nameOf(base)))
        .map((base) => [result, base] as const),
    )
  const holding = pairs.map(([result, base]) => ratio(takenExactly(rate), result, base)).find(isSolved)
  if (holding !== undefined) return makeTie('rate', holding, 'certain')
  const [meant] = pairs.filter(([result]) => !DONE.test(nameOf(result)))
  if (meant === undefined) return null
  const equation = ratio(takenExactly(rate), ...meant)
  const isRow = isInterest(rate, meant)
  if (!isMistaken(equation) && !(isRow && isSlipped(equation))) return null
  return makeTie('rate', equation, isRow ? 'certain' : 'likely')
}

const AS_SHARE = /^(?:，|（)?即(?:占|为)?$/
const BASES_BACK = 60
const COMMON = /资金|支付|项目|万元|使用|安排|金额|结果|依据|作为/

/** Every two characters of words, but such as many amounts share. */
const namesIn = (words: string): string[] =>
  twosOf(words).filter((two) => /^[一-龥]{2}$/.test(two) && !COMMON.test(two))

/** 省级资金中的157.44万元，即20%: out of 省级专项资金787.2万元, wherever it was stated. */
function tieOfNamed(prose: Prose, rate: Claim): Tie | null {
  const numerator = prose.claims[rate.index - 1]
  if (!AS_SHARE.test(rate.lead) || numerator?.sentence !== rate.sentence || !isRateable(numerator)) return null
  const words = wordsBefore(prose, numerator, 40)
  const shared = (base: Claim): number => namesIn(nameOf(base)).filter((two) => words.includes(two)).length
  const bases = prose.claims
    .slice(Math.max(0, rate.index - BASES_BACK), numerator.index)
    .filter((base) => isRateable(base) && base.unit.key === numerator.unit.key && shared(base) > 0)
    .reverse()
  const holding = bases.map((base) => ratio(rate, numerator, base)).find(isSolved)
  if (holding !== undefined) return makeTie('rate', holding, 'certain')
  const slipped = bases
    .filter((base) => shared(base) > 1)
    .slice(0, 1)
    .map((base) => ratio(rate, numerator, base))
    .find(isMistaken)
  return slipped === undefined ? null : makeTie('rate', slipped, 'likely')
}

/** 合同约定付至80%，合同价1,144万元，应付915.2万元; 定期存款500万元，年利率1.75%，利息8.75万元: what a percentage makes of the base that is named. */
export function ratesOfBase(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ holds, equation: { form } }) => holds && (form === 'ratio' || form === 'pooled'))
  return flatMapped(prose.claims, (claim) =>
    claim.unit.dimension === 'percent' && claim.vagueness === 'none' && !told.has(claim.start)
      ? (tieOf(prose, claim) ?? tieOfNamed(prose, claim) ?? [])
      : [],
  )
}
