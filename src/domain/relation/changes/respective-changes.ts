import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { behind, isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

const EARLIER_EACH = /(?:上年|去年)(?:同期)?[^，。；]{0,10}(?:分别|依次)为?$/
const CHANGED_EACH = /分别(?:[同环]比|[较比](?:上年|去年)(?:同期)?)?(?:增长|下降|增加|减少|上升)$/
const EARLIER = /(?:上年|去年|同期)[^，。；]{0,12}$/
const NEXT = /^(?:、|和|及|以及|与)$/
const SENTENCES_BACK = 2

/** The amount and those that 、 and 和 join to it. */
export function runFrom(prose: Prose, first: Claim): Claim[] {
  const claims = prose.claims.slice(first.index, first.index + 9)
  const end = claims.findIndex((claim, at) => at > 0 && !NEXT.test(claim.lead))
  return end === -1 ? claims : claims.slice(0, end)
}

interface Change {
  readonly change: Claim
  readonly current: Claim
  readonly base: Claim
  readonly sign: 1 | -1
}

/** What a change says of the amounts of both years: by how much, or by what percentage. */
function equationOf({ change, current, base, sign }: Change): Equation {
  if (change.unit.dimension === 'percent') return { form: 'rise', rate: change, current, base, sign }
  const terms = [
    { quantity: current, sign },
    { quantity: base, sign: sign === 1 ? (-1 as const) : (1 as const) },
  ]
  return { form: 'sum', whole: change, terms }
}

/** The amounts of one unit before a list of changes stand in the order of the changes of that unit. */
function currentOf(earlier: readonly Claim[], bases: readonly Claim[], at: number): Claim[] {
  const key = bases[at]?.unit.key
  const alike = earlier.filter(({ unit }) => unit.key === key)
  const left = bases.slice(at).filter(({ unit }) => unit.key === key)
  return alike.filter((_, place) => place === alike.length - left.length)
}

/** 死亡14人、受伤81人，死亡减少3人，受伤增加2人。去年同期分别为17人、79人: told where most of them hold. */
function ofEarlier(prose: Prose, first: Claim): Tie[] {
  const bases = runFrom(prose, first)
  const before = prose.claims.slice(Math.max(0, first.index - 16), first.index)
  const near = before.filter(({ sentence }) => sentence >= first.sentence - SENTENCES_BACK)
  const changes = near.flatMap((change) => {
    const sign = change.role === 'growth' ? directionOf(prose, change) : null
    return sign === null ? [] : { change, sign }
  })
  const earlier = near.filter((claim) => isPlain(claim) && claim.role !== 'growth')
  if (bases.length < 2 || changes.length !== bases.length) return []
  const equations = changes.flatMap((told, at) =>
    bases
      .slice(at, at + 1)
      .flatMap((base) => currentOf(earlier, bases, at).map((current) => equationOf({ ...told, current, base }))),
  )
  const held = equations.filter((equation) => isSolved(equation))
  return held.length * 2 > bases.length ? equations.map((equation) => makeTie('change', equation, 'certain')) : []
}

/** 采集41,386人次、69,875单位，同比分别下降3.6%和4.1%，上年采集42,910人次: the first, for it is of that unit. */
function ofEach(prose: Prose, first: Claim): Tie[] {
  const rates = runFrom(prose, first)
  const currents = prose.claims.slice(Math.max(0, first.index - rates.length), first.index)
  const sign = directionOf(prose, first)
  const bases = behind(prose, first, rates.length + 1).filter((claim) => isPlain(claim) && EARLIER.test(claim.lead))
  return bases.flatMap((base) => {
    const alike = currents.filter(({ unit }) => unit.key === base.unit.key)
    const [current] = alike
    const change = current === undefined ? undefined : rates[currents.indexOf(current)]
    return current && change && sign && alike.length === 1 ? judged({ change, current, base, sign }) : []
  })
}

const turned = (change: Change): Change => ({ ...change, sign: change.sign === 1 ? -1 : 1 })

/** One that holds, that only its word keeps from holding, or that one slip does. */
function judged(change: Change): Tie | [] {
  const equation = equationOf(change)
  const isMeant = [equation, equationOf(turned(change))].some((each) => isSolved(each)) || isSlipped(equation)
  return isMeant ? makeTie('growth', equation, 'certain') : []
}

/** Changes told one after the other, with amounts told one after the other. */
export function respectiveChanges(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (claim) => {
    const { lead } = claim
    // 去年同期四项数据分别为: how many they are stands between.
    if (EARLIER_EACH.test(lead) || (/分别为?$/.test(lead) && EARLIER_EACH.test(wordsBefore(prose, claim, 24))))
      return ofEarlier(prose, claim)
    return claim.unit.dimension === 'percent' && CHANGED_EACH.test(lead) ? ofEach(prose, claim) : []
  })
}
