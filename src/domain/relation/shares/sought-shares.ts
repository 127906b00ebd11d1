import type { Claim, Prose } from '../../claim/index.ts'
import { dividesWhole } from '../lists/plausible.ts'
import { basesOf, FINE, isPercentage, isRateable, ratio } from '../rates/sought-rates.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { before, isTelling, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isOtherSideIn } from './sides.ts'

const SHARE = /^[一-龥]{0,8}(?:（[^（）]*）)?，?占(?:比|到|了|总数|总量|总额|总人数)?(?:为|达)?：?$/
const OF_NAMED = /占([^，。；：]{2,24})的(?:比例|比重)?(?:为|达)?$/

/** 农牧区人口4.48万人，少数民族占农牧民总人口的93.36%: who holds the share is named, and is not the amount before. */
function isOfAnother({ label }: Claim, lead: string): boolean {
  const holder = /([一-龥]{2,16})占[^占]*$/.exec(lead)?.[1] ?? ''
  return (
    holder.length >= 4 && label.length >= 2 && !label.endsWith(holder.slice(-2)) && !holder.endsWith(label.slice(-2))
  )
}

/** 占普查员总数的: a name of so many characters leaves no doubt, whatever the percentage. */
const LONG_NAME = 3

const coreOf = (name: string): string => name.replace(/总?(?:人次|批次|人数|户数|[数量])$|总[数量额]$/, '')

/** The amount right before a percentage, where that, or the name of the whole, is fine enough to tell. */
function sharedBefore(prose: Prose, claim: Claim, name: string | undefined): Claim | null {
  const numerator = prose.claims[claim.index - 1]
  const isFine = fineDigits(claim) >= FINE || (fineDigits(claim) === FINE - 1 && coreOf(name ?? '').length >= LONG_NAME)
  const isTelling = isPercentage(claim) && isFine
  // 前两项合计占95%: what was listed before, and no amount.
  const isListed = numerator !== undefined && /[前后这上述]$/.test(numerator.lead)
  return isTelling && numerator?.sentence === claim.sentence && isRateable(numerator) && !isListed ? numerator : null
}

interface Named {
  readonly numerator: Claim
  readonly name: string
  readonly isFine: boolean
}

/** 占总人口的 is out of no 城镇老年人口, which is some of it. */
const isSomeOf = (name: string, label: string): boolean =>
  name === '总人口' &&
  /(?:老年|老龄|儿童|城镇|农村|乡村|农业|劳动|贫困|女性|男性|就业|流动)[一-龥]{0,4}人口$/.test(label)

/** 占常住人口的: 常住人口24.6万人; 占出院人次的: 出院21,936人次. Where the name says it all, another counter is no hindrance. */
function isCalled(prose: Prose, { label, unit, end }: Claim, { numerator, name, isFine }: Named): boolean {
  if (unit.key === numerator.unit.key) {
    // 占献血总人次的 is out of 108,642人次参加无偿献血.
    const said = [label, prose.normal.slice(end, end + 10).replace(/[^一-龥].*$/s, '')]
    const core = coreOf(name)
    const isCore = core.length >= 2 && said.some((words) => words.endsWith(core))
    return isCore || (isFine && !isSomeOf(name, label) && said.some((words) => words.endsWith(name.slice(-2))))
  }
  const isNamed = label.length >= 2 && (`${label}${unit.printed}`.endsWith(name) || label.endsWith(name))
  return isNamed && unit.dimension === 'count' && numerator.unit.dimension === 'count'
}

/** 占总支出的49.29%: out of an amount of that name, wherever it was stated before. */
function basesNamed(prose: Prose, named: Named): Claim[] {
  return before(prose, named.numerator, { amounts: 60, paragraphs: 20 })
    .filter((other) => other !== named.numerator && isRateable(other) && isCalled(prose, other, named))
    .slice(0, 6)
}

/** 康复儿童中，31名入学，占18.45%: the name of what the part is among. */
const AMONG = /(?:^|[，。；])([一-龥]{2,8})中，?[^，。；]{0,12}$/

const amongOf = (numerator: Claim): string | undefined => AMONG.exec(numerator.lead)?.[1]

/** 食堂供餐的学校61所，占95.3%: a share out of what its words name, of an amount of the kind before it, or of its noun. */
export function shareOf(prose: Prose, claim: Claim, tell: typeof sought = sought): Tie | null {
  const { lead } = claim
  const said = OF_NAMED.exec(lead)?.[1]
  const numerator = sharedBefore(prose, claim, said)
  if (numerator === null || isOfAnother(numerator, lead)) return null
  const name = said ?? (lead.includes('占') ? amongOf(numerator) : undefined)
  const named = name === undefined ? [] : basesNamed(prose, { numerator, name, isFine: fineDigits(claim) >= FINE })
  const bases = named.length > 0 || said !== undefined ? named : basesBefore(prose, numerator, lead)
  const equations = bases
    .filter((base) => !isOtherSideIn(prose, base, numerator))
    .map((base) => ratio(claim, numerator, base))
  return tell('share', equations) ?? (coreOf(said ?? '').length >= LONG_NAME ? onlyPlaceOff(equations) : null)
}

/** 更换1,143名，占普查员总数的5.8%: far more or less than the only amount that is called so allows, for a digit. */
function onlyPlaceOff([only, ...others]: readonly Equation[]): Tie | null {
  const isOff = only !== undefined && others.length === 0 && isTelling(only) && isPlaceOff(only)
  return isOff ? makeTie('share', only, 'certain') : null
}

/** 男性251人，女性323人；60岁以上178人，占31.0%: one of two parts before ； is nothing that a share is out of. */
function isPartItself({ claims, normal }: Prose, base: Claim, numerator: Claim): boolean {
  const beside = claims.slice(Math.max(0, base.index - 1), base.index + 2)
  const isDivided = beside.some(
    ({ sentence, label }) => sentence === base.sentence && dividesWhole([base.label, label]),
  )
  return isDivided && normal.slice(base.end, numerator.start).includes('；')
}

/** 东部1,198.8万个，占58.2%；中部419.8万个，占20.4%: what has a share of its own before ； is a part as well. */
const isSibling = (prose: Prose, base: Claim, numerator: Claim): boolean =>
  prose.normal.slice(base.end, numerator.start).includes('；') &&
  prose.claims.slice(base.index + 1, base.index + 2).some((next) => isPercentage(next) && /^，占/.test(next.lead))

/** 其中税收收入129.1亿元，税收占比80.9%: whose share it is, told again. */
const withoutPart = (part: Claim, lead: string): string =>
  part.lead.includes('其中')
    ? lead.replace(/^，([一-龥]{2,8})(?=占)/, (words, name: string) => (part.label.startsWith(name) ? '' : words))
    : lead

function basesBefore(prose: Prose, numerator: Claim, lead: string): Claim[] {
  if (!SHARE.test(withoutPart(numerator, lead))) return []
  const near = before(prose, numerator, { amounts: 8, paragraphs: 0 }).filter(isRateable)
  return basesOf(prose, numerator, near).filter(
    (base) => !isPartItself(prose, base, numerator) && !isSibling(prose, base, numerator),
  )
}
