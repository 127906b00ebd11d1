import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 减少的45.60万元中，…: a change that is taken apart. */
const TAKEN_APART = /(增加|减少|增长|下降|上升|调增|调减|增|减)的$/
const REASON = /^[^。；]{0,60}?(?:原因|由于|主要是|系|因为|因(?!公))[^。；]{0,24}/
const GONE = /^[^，。；]{0,8}(?:不再|取消|结束|完工|到期|未再)/
const NEW = /(?:新增|增拨|追加|新安排|增发)[^，。；]{0,8}$/
const MOST = 4
const FEWEST_DIGITS = 4

const tailOf = ({ normal }: Prose, { end, tailEnd }: Claim): string => normal.slice(end, Math.min(tailEnd, end + 14))

/** Which way an amount went, by the words before it or behind: 增加人员经费20.94万元, 防控经费206万元本年不再安排. */
function wayOf(prose: Prose, claim: Claim): 1 | -1 | null {
  if (GONE.test(tailOf(prose, claim))) return -1
  const lead = claim.lead.replace(/^.*[，。；]/s, '')
  if (NEW.test(lead)) return 1
  if (/(?:增加|提高|增长|上升|调增)[^，。；]{0,10}$/.test(lead)) return 1
  if (/(?:减少|降低|下降|压减|核减|调减)[^，。；]{0,10}$/.test(lead)) return -1
  return directionOf(prose, claim)
}

/** The amounts of the unit behind a change in its sentence, all of which say which way they went. */
function reasonsOf(prose: Prose, change: Claim): { claim: Claim; way: 1 | -1 }[] {
  const behind = prose.claims
    .slice(change.index + 1, change.index + 1 + MOST * 2)
    .filter(
      ({ sentence, unit, depth }) =>
        sentence === change.sentence && unit.key === change.unit.key && depth === change.depth,
    )
  const read = behind.flatMap((claim) => {
    const way = wayOf(prose, claim)
    return way === null ? [] : [{ claim, way }]
  })
  return read.length === behind.length && read.length >= 2 && read.length <= MOST ? read : []
}

function equationOf(change: Claim, sign: 1 | -1, reasons: readonly { claim: Claim; way: 1 | -1 }[]): Equation {
  const terms = reasons.map(({ claim, way }): Term => ({ quantity: claim, sign: way === sign ? 1 : -1 }))
  return { form: 'sum', whole: change, terms }
}

/** Whether the words behind a change name what it consists of, and which way it went itself. */
function openedBy(prose: Prose, change: Claim): 1 | -1 | null {
  const apart = TAKEN_APART.exec(change.lead)?.[1]
  const tail = prose.normal.slice(change.end, prose.sentences[change.sentence]?.end)
  if (apart !== undefined && /^中[，：]/.test(tail)) return /增|升/.test(apart) ? 1 : -1
  return REASON.test(tail) && change.role === 'growth' ? directionOf(prose, change) : null
}

/** 减少181.38万元，原因是甲206万元不再安排，同时乙增加24.62万元: what a change consists of, each with its way. */
function tieOf(prose: Prose, change: Claim): Tie | null {
  const sign = change.vagueness === 'none' && change.unit.key !== '' ? openedBy(prose, change) : null
  const reasons = sign === null ? [] : reasonsOf(prose, change)
  if (sign === null || reasons.length === 0 || !reasons.every(({ claim }) => isPlain(claim))) return null
  const equation = equationOf(change, sign, reasons)
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  const isFine = [change, ...reasons.map(({ claim }) => claim)].some(
    ({ digits }) => digits.replace(/\D/g, '').length >= FEWEST_DIGITS,
  )
  return isFine && isSlipped(equation) ? makeTie('parts', equation, 'likely') : null
}

/** Changes with the amounts that make them up. */
export function attributionsIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (claim) => tieOf(prose, claim) ?? [])
}
