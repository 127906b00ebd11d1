import { compare, isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOfEach } from '../tie/of-each.ts'
import { significantDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import { fromToRateTie, fromToTie } from './came-to.ts'
import { directionOf, isByYear, isNominal, isOfOtherStretch, isSetApart } from './direction.ts'
import { growthInRow } from './growth-rows.ts'
import { riseOverNamed } from './named-bases.ts'
import type { Place } from './place.ts'
import { slippedGrowth } from './slipped-growth.ts'
import { areOfTwoThings, isContrary, ownSubject, subjectOf } from './subjects.ts'

const COMPARED = /(?:较|比|与|同比|相比|环比)/
const EARLIER =
  /(?:上年度?|去年|上一年度?|上一?个?(?:[一-龥]{0,3}期|轮|次|届|[一-龥]{0,2}季|学年|年度|周期)|上届|上期|上季|上次|上轮|(?<![今本当]年)同期|原来|此前|改造前|整改前)(?:同期|的|度|末|年末|年底|决算数?|预算数?|收入|支出|总收入|总支出|总额)*(?:共|为|是)?$/
const COMPARED_YEAR =
  /(?:较|比|与|同|由|从)(?:20\d\d年|“?十[一二三四五]五”?(?:规划)?(?:时期|期间))(?:度|末|底|的|同期)*[^，。；]{0,8}$/
/** 上年基本支出120万元; 比上年减支20万元 is a change. */
const EARLIER_NAMED = /(?:上年度?|去年|上一年度?|(?<![今本当]年)同期)(?![^，。；]{0,8}[增减升降])[^，。；]{2,14}$/

/** Beside 前年 last year is the later of the two. */
function isBeforeLast({ normal, sentences }: Prose, claim: Claim): boolean {
  const { start = 0, end = 0 } = sentences[claim.sentence] ?? {}
  return normal.slice(start, end).includes('前年')
}

/** 与2019年的297.41万元相比; 比2019年增支20万元 is a change. */
const isComparedYear = (prose: Prose, claim: Claim): boolean =>
  COMPARED_YEAR.test(claim.lead) && directionOf(prose, claim) === null

/** 上年结余收入0元 is this year's. */
const CARRIED_OVER = /(?:上年|以前年度)(?:度|末)?(?:财政拨款)?(?:滚存|结转|结余)/

/** 上年预算数 in the cell before 258.0万元，本年增加28.0万元. */
const cellBefore = ({ normal, paragraphs }: Prose, { start, paragraph }: Claim): string =>
  paragraphs[paragraph]?.place === 'cell'
    ? normal.slice(Math.max(0, start - CELL), start).replace(/^.*\n|\s$/gs, '')
    : ''

/** 比上年297.41万元, 2019年为297.41万元, 上年同类支出: an amount of the year before. Behind a reason it is one of many. */
function isEarlier(prose: Prose, claim: Claim, change: Claim | null): boolean {
  const lead = (claim.lead || cellBefore(prose, claim)).replace(CARRIED_OVER, '')
  if (/原因|由于|主要是/.test(lead)) return false
  if (isBeforeLast(prose, claim)) return /前年/.test(lead)
  const { fiscalYear } = prose.profile
  if (/前年/.test(sentenceOf(prose, claim))) return /前年/.test(lead)
  const isOfYear = fiscalYear !== null && claim.scope.year === fiscalYear - 1 && lead.includes(String(fiscalYear - 1))
  return EARLIER.test(lead) || isComparedYear(prose, claim) || isOfYear || (change !== null && EARLIER_NAMED.test(lead))
}

function sentenceOf({ normal, sentences }: Prose, { sentence }: Claim): string {
  const found = sentences[sentence]
  return found === undefined ? '' : normal.slice(found.start, found.end)
}

const MOST_CURRENTS = 16
const CELL = 12
const SPAN_BACK = 4

/** Amounts before the change that it can be a change of, nearest first. */
function currentsBefore({ prose, claims, at }: Place, key: string): Claim[] {
  const change = claims[at]
  const found: Claim[] = []
  for (let before = at - 1; before >= 0 && found.length < MOST_CURRENTS; before -= 1) {
    const claim = claims[before]
    if (claim === undefined || change === undefined || claim.sentence < change.sentence - 2) break
    if (claim.unit.key === key && !isDerived(claim) && !isZero(claim.value)) found.push(claim)
  }
  return found.filter((claim) => !isEarlier(prose, claim, null))
}

/** Last year's amount where it is stated: 比上年297.41万元增加. */
function baseBefore({ prose, claims, at }: Place, key: string): Claim | null {
  const change = claims[at]
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const claim = claims[before]
    if (claim === undefined || change === undefined || claim.sentence !== change.sentence) return null
    if (claim.unit.key === key && isEarlier(prose, claim, change) && !isDerived(claim)) {
      return isOfOtherGroup(prose, claim, claims.slice(at - 1, at + 1)) ? null : claim
    }
  }
  return null
}

/** 疫点由上年7个减少到5个；小班386个，减少95个: an amount of its own stands right before the change, behind ；. */
const isOfOtherGroup = ({ normal }: Prose, base: Claim, [own, change]: readonly Claim[]): boolean =>
  own !== undefined &&
  change !== undefined &&
  own !== base &&
  own.unit.key === change.unit.key &&
  !isDerived(own) &&
  normal.slice(base.end, own.start).includes('；')

const EARLIER_STRETCH =
  /上年|去年|(?<![今本当]年)同期|年初|上期|上月|上季|[一二三四]季度|[上下]半年|\d月|(?:19|20)\d\d年|基期|此前|原/

/** 下降5.76%（上年收入合计7,399,345.75元）: last year's amount, or the last quarter's, in the bracket behind the percentage. */
function baseBehind({ prose, claims, at }: Place, key: string): Claim | null {
  const [rate, base] = [claims[at], claims[at + 1]]
  if (rate === undefined || base === undefined || prose.normal[rate.end] !== '（') return null
  const isEarlierAmount = base.depth > rate.depth && EARLIER_STRETCH.test(base.lead)
  return base.unit.key === key && isEarlierAmount ? base : null
}

/** 支出多114.7万元（上年2,871.5万元），升4.0%: last year's amount in the bracket behind the change. */
function baseBetween({ prose, claims, at }: Place, change: Claim): Claim | null {
  const [own, base] = claims.slice(Math.max(0, at - 2), at)
  if (own !== change || base === undefined || prose.normal[change.end] !== '（') return null
  const isEarlierAmount = base.depth > change.depth && EARLIER_STRETCH.test(base.lead)
  return base.unit.key === change.unit.key && isEarlierAmount ? base : null
}

/** From so many digits on a change is one slip away from two amounts only where it lies between them. */
const MANY_DIGITS = 4

/** What lies between now and before, the way that a word says. */
const apart = (sign: 1 | -1, { current, base }: { current: Claim; base: Claim }): readonly Term[] => [
  { quantity: current, sign },
  { quantity: base, sign: sign === 1 ? -1 : 1 },
]

/** current = base ± change, where the base stands behind. */
function behindTie(place: Place, change: Claim, sign: 1 | -1): Tie | null {
  const base = baseBehind(place, change.unit.key)
  const at = Math.min(place.at, place.claims.indexOf(change, Math.max(0, place.at - 3)))
  const currents = currentsBefore({ ...place, at }, change.unit.key)
  const equationFor = (whole: Claim): Equation => ({
    form: 'sum',
    whole,
    terms:
      base === null
        ? []
        : [
            { quantity: base, sign: 1 },
            { quantity: change, sign },
          ],
  })
  if (base === null) return null
  const holding = currents.map(equationFor).find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const current = currentOf(place, change, currents)
  if (current !== null) return makeTie('change', equationFor(current), 'likely')
  const slipped = currents
    .map((each): Equation => ({ form: 'sum', whole: change, terms: apart(sign, { current: each, base }) }))
    .find((equation) => significantDigits(change) >= MANY_DIGITS && isOneSlipAway(equation))
  return slipped === undefined ? null : makeTie('change', slipped, 'likely')
}

/** The amount that changed, where the words name it or it stands next to the change. */
function currentOf({ prose }: Place, change: Claim, currents: readonly Claim[]): Claim | null {
  const subject = subjectOf(change)
  const named = subject.length < 2 ? undefined : currents.find((each) => isCalled(each, subject))
  const current = named ?? currents[0]
  return current !== undefined && isStatedOf(prose, change, current) ? current : null
}

/** rate, change, current: 增加135.78万元，增长45.66%; what it has grown to is not what it has grown from. */
function growthTie(place: Place, rate: Claim, change: Claim, sign: 1 | -1): Tie | null {
  const at = Math.min(place.at, place.claims.indexOf(change, Math.max(0, place.at - 3)))
  const currents = currentsBefore({ ...place, at }, change.unit.key)
  const base =
    baseBetween(place, change) ?? baseBefore({ ...place, at }, change.unit.key) ?? baseBehind(place, change.unit.key)
  const row = base === null ? growthInRow(place.prose, { rate, change, sign }, currents) : null
  if (row !== null) return row
  const ofCurrent = (current: Claim) => ({ form: 'growth' as const, rate, change, current, sign })
  const ofBase = (denominator: Claim): Equation => ({ form: 'ratio', rate, numerator: change, denominator })
  const equations: Equation[] = [...(base === null ? [] : [ofBase(base)]), ...currents.map(ofCurrent)]
  const current = currentOf(place, change, currents)
  const isGrown = (each: Claim): boolean => each === current && !COMPARED.test(each.lead)
  const bases = currents.filter((each) => !isGrown(each) || !isOneSlipAway(ofCurrent(each)))
  const certain = equations.find(isSolved) ?? (base === null ? bases.map(ofBase).find(isSolved) : ofBase(base)) ?? null
  if (certain !== null) return makeTie('growth', certain, 'certain')
  if (current === null || (sign === 1 && compare(change.value, current.value) > 0)) {
    return slippedGrowth(currents.filter((each) => !isContrary(change, each)).map(ofCurrent))
  }
  return makeTie('growth', ofCurrent(current), currents.length === 1 ? 'certain' : 'likely')
}

/** What changed is the nearest amount, or in the sentence before the one of the same name. */
function isStatedOf(prose: Prose, change: Claim, current: Claim): boolean {
  const subject = subjectOf(change)
  if (current.sentence !== change.sentence) return subject.length >= 2 && isCalled(current, subject)
  const between = prose.normal.slice(current.end, change.start)
  if (/^，(?:增加|增长|减少|下降|上升|降低)了?$/.test(between)) return true
  return /^[^。；]{0,60}$/.test(between) && COMPARED.test(between) && !/年初预算|预算数|调整预算/.test(between)
}

function isCalled(claim: Claim, name: string): boolean {
  return claim.lead.replace(/(?:为|共|是|达)$/, '').endsWith(name)
}

/** current = base ± change: 上年120件，本年100件，减少20件. */
function changeTie(place: Place, change: Claim, sign: 1 | -1): Tie | null {
  const key = change.unit.dimension === 'percentage-points' ? '%' : change.unit.key
  const base = baseBefore(place, key) ?? baseBehind(place, key)
  const currents = currentsBefore(place, key).filter((claim) => claim !== base)
  const after = place.claims[place.at + 1]
  const reached = after !== undefined && isReached(after, change) ? [after] : []
  const candidates = [...reached, ...currents].filter((claim) => claim !== base && claim.sentence === change.sentence)
  if (base === null || candidates.length === 0 || isReason({ prose: place.prose, base, change })) return null
  if (isPartOfChange(place, base, change)) return null
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
  const holding = equations.find(isSolved)
  const equation = holding ?? (candidates.length === 1 ? equations[0] : undefined)
  return equation === undefined ? null : makeTie('change', equation, 'certain')
}

/** 比上年减少, 原因是甲增加24万元: the change of a reason is none of the amounts before the reasons. */
function isReason({ prose, base, change }: { prose: Prose; base: Claim; change: Claim }): boolean {
  return (
    base.start < change.start &&
    /原因|由于|主要|因(?![公素此故地事果])|系|年中|期间|执行[中过]/.test(prose.normal.slice(base.end, change.start))
  )
}

/** 去年418万羽，减少56万羽，其中肉鸭减少41万羽: a part of what it changed by. */
function isPartOfChange({ prose, claims, at }: Place, base: Claim, change: Claim): boolean {
  const between = claims.slice(Math.max(0, at - SPAN_BACK), at)
  const [all] = between.filter(
    ({ role, unit, end }) => role === 'growth' && unit.key === change.unit.key && end > base.end,
  )
  return all !== undefined && /其中|主要|包括/.test(prose.normal.slice(all.end, change.start))
}

/** 增加20件，达到140件. */
function isReached(claim: Claim, change: Claim): boolean {
  return claim.unit.key === change.unit.key && /^，?[^，。；]{0,6}(?:达到?|增至|降至|为)$/.test(claim.lead)
}

/** 死亡人数 is what 造成死亡31人 counts. */
function isOfSubject({ label }: Claim, subject: string): boolean {
  const core = subject.replace(/(?:总[量数额]|人数|起数|件数|户数|数量|数|额)$/, '')
  return core.length >= 2 && (label.includes(core) || (label.length >= 2 && core.includes(label)))
}

/** 均价每吨2,480元，比前年的2,760元: a price is compared with what it was. */
const isPriceBefore = ({ role, index, sentence }: Claim, base: Claim): boolean =>
  role === 'unit-price' && index === base.index - 1 && sentence === base.sentence

/** 五年前只有118公斤: the years are an amount of their own. */
const isYearsAgo = ({ claims }: Prose, { index, lead, leadStart }: Claim): boolean =>
  lead.startsWith('前') &&
  claims.slice(Math.max(0, index - 1), index).some(({ unit, end }) => unit.key === '年' && end === leadStart)

/** Amounts that a percentage can be the growth of: those of its name, else all of its sentence, the nearest first. */
function grownBefore({ prose, claims, at }: Place, rate: Claim, base: Claim): Claim[] {
  const near = claims
    .slice(Math.max(0, at - MOST_CURRENTS), at)
    .filter(
      (claim) =>
        claim.unit.key === base.unit.key &&
        (!isDerived(claim) || isPriceBefore(claim, base)) &&
        claim !== base &&
        !isEarlier(prose, claim, rate) &&
        !isYearsAgo(prose, claim) &&
        claim.depth <= rate.depth,
    )
    .reverse()
  const own = near.filter(({ sentence }) => sentence === rate.sentence)
  const isBehind = base.start > rate.start
  const named = isBehind ? near.filter((claim) => isOfSubject(claim, ownSubject(rate))) : []
  return named.length > 0 ? named : own
}

/** 上年100万元，本年110万元，增长10%. */
function riseTie(place: Place, sign: 1 | -1): Tie | null {
  const { prose, claims, at } = place
  const rate = claims[at]
  const amounts = claims.slice(Math.max(0, at - 8), at).filter((claim) => claim.sentence === rate?.sentence)
  const base =
    baseBehind(place, claims[at + 1]?.unit.key ?? '') ??
    amounts.findLast((claim) => isEarlier(prose, claim, rate ?? null) && !isDerived(claim)) ??
    null
  if (rate === undefined || base === null || isZero(base.value)) return null
  if (prose.normal.slice(base.end, rate.start).includes('；') || isSetApart(prose, base)) return null
  const isBehind = base.start > rate.start
  // 维修费升到126.5万元；燃油费略降2.2%（2022年160.8万元）: what stands before a semicolon is not what fell.
  const currents = grownBefore(place, rate, base).filter(
    (current) => !isBehind || !prose.normal.slice(current.end, rate.start).includes('；'),
  )
  const rises = currents.map((current): Equation => ({ form: 'rise', rate, current, base, sign }))
  const rise = rises.find(isSolved) ?? (currents.some(({ role }) => role === 'part') ? undefined : rises[0])
  return rise === undefined ? null : makeTie('growth', rise, 'certain')
}

/** 企业894家，增加77家，人员1,293人，增长36.9%: no change is looked for over an amount of another kind. */
function overOf({ claims, at }: Place): Claim | undefined {
  const [change, between, rate] = claims.slice(Math.max(0, at - 2), at + 1)
  const isOther = between !== undefined && !isDerived(between) && between.unit.key !== change?.unit.key
  return rate === undefined || (isOther && between.depth <= rate.depth) ? undefined : change
}

/** Ties of a percentage of growth: with the amount of change before it, or with the amounts of both years. */
function percentageTies(place: Place, rate: Claim, sign: 1 | -1): Tie[] {
  const { prose, claims, at } = place
  if (isOfEach(prose, rate) || isByYear(prose, rate)) return []
  const change = [claims[at - 1], overOf(place), claims[at + 1]].find((each) => isChangeOf(prose, each, rate))
  if (change === undefined)
    return [riseOverNamed(prose, rate, sign) ?? riseTie(place, sign)].filter((tie) => tie !== null)
  return [growthTie(place, rate, change, sign), behindTie(place, change, sign)].filter((tie) => tie !== null)
}

function tiesAt(place: Place): Tie[] {
  const { prose, claims, at } = place
  const claim = claims[at]
  if (claim === undefined || claim.vagueness !== 'none') return []
  const sign = directionOf(prose, claim)
  return sign === null ? [fromToTie(place)].filter((tie) => tie !== null) : directedTies(place, claim, sign)
}

function directedTies(place: Place, claim: Claim, sign: 1 | -1): Tie[] {
  const own = fromToRateTie(place, claim)
  if (own !== null) return [own]
  if (claim.unit.dimension === 'percent') return percentageTies(place, claim, sign)
  return [changeTie(place, claim, sign), fromToTie(place)].filter((tie) => tie !== null)
}

function isChangeOf(prose: Prose, change: Claim | undefined, rate: Claim): boolean {
  if (change === undefined || change.sentence !== rate.sentence || change.unit.dimension === 'percent') return false
  const between = prose.normal.slice(Math.min(change.end, rate.end), Math.max(change.start, rate.start))
  if (change.role !== 'growth' || /[。；]|其中/.test(between) || areOfTwoThings(change, rate)) return false
  if (isNominal(change)) return false
  return !isOfOtherStretch(change, rate) && directionOf(prose, change) === directionOf(prose, rate)
}

/** Growth and decline: amounts, differences and percentages against each other, and the words against both. */
export function changesIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (_, at) => tiesAt({ prose, claims, at }))
}
