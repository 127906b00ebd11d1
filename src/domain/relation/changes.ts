import { compare, isZero } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { makeTie } from './make-tie.ts'
import { isDerived } from './parts.ts'
import { approximate } from './shares.ts'
import { solve } from './solve.ts'
import type { Equation, Tie } from './tie.ts'

const UP =
  /(?:增加(?!值)|增长|增收|上升|提高|提升|增幅|涨幅|多|增|升|扩大|新增)(?:了|额|数|幅度|比例|率)?(?:为|达到?|约|是)?：? ?$/
const DOWN =
  /(?:减少|减收|下降|降低|压减|压缩|缩减|回落|降幅|减幅|少|减|降|节约|节支|缩小)(?:了|额|数|幅度|比例|率)?(?:为|达到?|约|是)?：? ?-?$/
const COMPARED = /(?:较|比|与|同比|相比|环比)/
const LAST_YEARS = /(?:上年度?|去年|上一年度?|同期|20\d\d年|原来?|此前|年初|期初)[^，。；]{0,14}$/
const FROM = /(?:由|从|自)[^，。；]{0,16}$/
const TO_UP = /^[^，。；]{0,4}(?:增加|增长|提高|上升|扩大|提升|增至|升至|上涨|增)(?:到|至|为|了)?[^，。；]{0,6}$/
const TO_DOWN =
  /^[^，。；]{0,4}(?:减少|下降|降低|缩减|压减|回落|减至|降至|缩小|压缩|减|降)(?:到|至|为|了)?[^，。；]{0,6}$/
const LEVEL =
  /^[^，。；]{0,6}，?(?:与|同|较|和)(?:上年|去年|上一年|同期)[^，。；]{0,8}(?:持平|相同|一致|无变化|没有变化)/

const leadOf = ({ normal }: Prose, { leadStart, start }: Claim): string => normal.slice(leadStart, start)

/** +1 for words of growth directly before the amount, −1 for words of decline. `null` for neither. */
export function directionOf(prose: Prose, claim: Claim): 1 | -1 | null {
  const lead = leadOf(prose, claim).slice(-16)
  if (DOWN.test(lead)) return -1
  return UP.test(lead) ? 1 : null
}

interface Place {
  readonly prose: Prose
  readonly claims: readonly Claim[]
  readonly at: number
}

/** Amounts before the change that it can be a change of, nearest first. */
function currentsBefore({ prose, claims, at }: Place, key: string): Claim[] {
  const change = claims[at]
  const found: Claim[] = []
  for (let before = at - 1; before >= 0 && found.length < 6; before -= 1) {
    const claim = claims[before]
    if (claim === undefined || change === undefined || claim.sentence < change.sentence - 1) break
    if (claim.unit.key === key && !isDerived(claim) && !isZero(claim.value)) found.push(claim)
  }
  return found.filter((claim) => !LAST_YEARS.test(leadOf(prose, claim)) || !COMPARED.test(leadOf(prose, claim)))
}

/** Last year's amount where it is stated: 比上年297.41万元增加. */
function baseBefore({ prose, claims, at }: Place, key: string): Claim | null {
  const change = claims[at]
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const claim = claims[before]
    if (claim === undefined || change === undefined || claim.sentence !== change.sentence) return null
    if (claim.unit.key === key && LAST_YEARS.test(leadOf(prose, claim)) && !isDerived(claim)) return claim
  }
  return null
}

const isSound = (equation: Equation): boolean => solve(equation).holds

/** rate, change, current: 增加135.78万元，增长45.66%. */
function growthTie(place: Place, rate: Claim, change: Claim, sign: 1 | -1): Tie | null {
  const changeAt = place.claims.indexOf(change, Math.max(0, place.at - 3))
  const currents = currentsBefore({ ...place, at: changeAt }, change.unit.key)
  const base = baseBefore({ ...place, at: changeAt }, change.unit.key)
  const equations: Equation[] = currents.map((current) => ({ form: 'growth', rate, change, current, sign }))
  if (base !== null) equations.unshift({ form: 'ratio', rate, numerator: change, denominator: base })
  const holding = equations.find(isSound)
  if (holding !== undefined) return makeTie('growth', holding, 'certain')
  const subject = subjectOf(place.prose, change)
  const named = subject.length < 2 ? -1 : currents.findIndex((each) => isCalled(place.prose, each, subject))
  const first = base === null && named > 0 ? equations[named] : equations[0]
  const current = currents[Math.max(0, named)]
  if (first === undefined || !isStatedOf(place.prose, first, change, current === undefined ? [] : [current]))
    return null
  if (base === null && current !== undefined && sign === 1 && compare(change.value, current.value) > 0) return null
  return makeTie('growth', first, currents.length === 1 || base !== null ? 'certain' : 'likely')
}

/** Words between the last mark and the change, without comparison and direction: 收入总计 of 收入总计增加. */
function subjectOf(prose: Prose, change: Claim): string {
  const clause =
    leadOf(prose, change)
      .split(/[，。；：]/)
      .at(-1) ?? ''
  return clause
    .replace(UP, '')
    .replace(DOWN, '')
    .replace(/^.*(?:较|比|与)(?:上年|去年)[^，]*?(?:相比)?/, '')
}

/** What changed is the nearest amount, or in the sentence before the one of the same name. */
function isStatedOf(prose: Prose, equation: Equation, change: Claim, currents: readonly Claim[]): boolean {
  if (equation.form === 'ratio') return true
  const [current] = currents
  if (current === undefined) return false
  const subject = subjectOf(prose, change)
  if (current.sentence !== change.sentence) return subject.length >= 2 && isCalled(prose, current, subject)
  const between = prose.normal.slice(current.end, change.start)
  if (/^，(?:增加|增长|减少|下降|上升|降低)了?$/.test(between)) return true
  return /^[^。；]{0,60}$/.test(between) && COMPARED.test(between) && !/年初预算|预算数|调整预算/.test(between)
}

function isCalled(prose: Prose, claim: Claim, name: string): boolean {
  return leadOf(prose, claim)
    .replace(/(?:为|共|是|达)$/, '')
    .endsWith(name)
}

/** current = base ± change: 上年120件，本年100件，减少20件. */
function changeTie(place: Place, change: Claim, sign: 1 | -1): Tie | null {
  const base = baseBefore(place, change.unit.key)
  const currents = currentsBefore(place, change.unit.key).filter((claim) => claim !== base)
  const after = place.claims[place.at + 1]
  const reached = after !== undefined && isReached(place.prose, after, change) ? [after] : []
  const candidates = [...reached, ...currents].filter((claim) => claim.sentence === change.sentence)
  if (base === null || candidates.length === 0) return null
  const equations = candidates.map(
    (whole): Equation => ({
      form: 'sum',
      whole,
      terms: [
        { quantity: base, sign: 1 },
        { quantity: change, sign },
      ],
    }),
  )
  const holding = equations.find(isSound)
  const equation = holding ?? (candidates.length === 1 ? equations[0] : undefined)
  return equation === undefined ? null : makeTie('change', equation, 'certain')
}

/** 增加20件，达到140件. */
function isReached(prose: Prose, claim: Claim, change: Claim): boolean {
  return claim.unit.key === change.unit.key && /^，?[^，。；]{0,6}(?:达到?|增至|降至|为)$/.test(leadOf(prose, claim))
}

/** 由120件增加到140件: the words and the numbers must go one way. */
function fromToTie({ prose, claims, at }: Place): Tie | null {
  const [from, to] = [claims[at], claims[at + 1]]
  if (from === undefined || to === undefined || from.sentence !== to.sentence || from.unit.key !== to.unit.key)
    return null
  if (!FROM.test(leadOf(prose, from)) || from.vagueness !== 'none' || to.vagueness !== 'none') return null
  const words = leadOf(prose, to)
  const [isUp, isDown] = [TO_UP.test(words), TO_DOWN.test(words)]
  if (isUp === isDown) return null
  const [part, whole] = isUp ? [from, to] : [to, from]
  return makeTie('change', { form: 'within', part, whole }, 'certain')
}

/** 由80%提高到95%，提高15个百分点; 由120件增加到150件，增长25%. */
function fromToRateTie(place: Place): Tie | null {
  const { prose, claims, at } = place
  const [base, current, rate] = [claims[at - 2], claims[at - 1], claims[at]]
  if (base === undefined || current === undefined || rate === undefined) return null
  if (rate.sentence !== base.sentence || base.unit.key !== current.unit.key || !FROM.test(leadOf(prose, base)))
    return null
  const sign = directionOf(prose, rate)
  if (sign === null) return null
  const isPoints = rate.unit.dimension === 'percentage-points' && base.unit.dimension === 'percent'
  const isRate = rate.unit.dimension === 'percent' && base.unit.dimension !== 'percent'
  if (isPoints || rate.unit.key === base.unit.key) return pointsTie(rate, { base, current, sign })
  return isRate ? makeTie('growth', { form: 'rise', rate, current, base, sign }, 'certain') : null
}

function pointsTie(rate: Claim, { base, current, sign }: { base: Claim; current: Claim; sign: 1 | -1 }): Tie {
  const [more, less] = sign === 1 ? [current, base] : [base, current]
  return makeTie(
    'change',
    {
      form: 'sum',
      whole: rate,
      terms: [
        { quantity: more, sign: 1 },
        { quantity: less, sign: -1 },
      ],
    },
    'certain',
  )
}

/** 上年100万元，本年110万元，增长10%. */
function riseTie({ prose, claims, at }: Place, sign: 1 | -1): Tie | null {
  const rate = claims[at]
  const amounts = claims.slice(Math.max(0, at - 3), at).filter((claim) => claim.sentence === rate?.sentence)
  const base = amounts.find((claim) => LAST_YEARS.test(leadOf(prose, claim)) && !isDerived(claim))
  const current = amounts.find((claim) => claim !== base && claim.unit.key === base?.unit.key && !isDerived(claim))
  if (rate === undefined || base === undefined || current === undefined || isZero(base.value)) return null
  return makeTie('growth', { form: 'rise', rate, current, base, sign }, 'certain')
}

function tiesAt(place: Place): Tie[] {
  const { prose, claims, at } = place
  const claim = claims[at]
  if (claim === undefined || claim.vagueness !== 'none') return []
  const fromTo = fromToTie(place)
  const sign = directionOf(prose, claim)
  if (sign === null) return fromTo === null ? [] : [fromTo]
  const own = fromToRateTie(place)
  if (own !== null) return [own]
  if (claim.unit.dimension !== 'percent') return [changeTie(place, claim, sign) ?? [], fromTo ?? []].flat()
  const change = [claims[at - 1], claims[at - 2]].find((each) => isChangeOf(prose, each, claim))
  const tie = change === undefined ? riseTie(place, sign) : growthTie(place, claim, change, sign)
  return tie === null ? [] : [tie]
}

function isChangeOf(prose: Prose, change: Claim | undefined, rate: Claim): boolean {
  if (change === undefined || change.sentence !== rate.sentence || change.unit.dimension === 'percent') return false
  const between = prose.normal.slice(change.end, rate.start)
  return change.role === 'growth' && directionOf(prose, change) === directionOf(prose, rate) && !/[。；]/.test(between)
}

/** Growth and decline: amounts, differences and percentages against each other, and the words against both. */
export function changesIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((_, at) => tiesAt({ prose, claims, at }))
}

/** 与上年持平 beside two amounts that differ. */
export function saysLevel(prose: Prose, claim: Claim): boolean {
  return LEVEL.test(prose.normal.slice(claim.end, claim.tailEnd)) && approximate(claim) > 0
}
