import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import type { SlipKind } from '../tie/slip.ts'
import { isExactSlip, slipsIn } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isOpenBehind } from './list-guards.ts'
import { wholesNamed } from './named-wholes.ts'
import { sumKindOf } from './parts.ts'
import { isOutcome, mayOverlap } from './plausible.ts'

type Sum = Extract<Equation, { form: 'sum' }>

/** ，其中水费; ；卫生技术人员中，医师 */
const AMONG = /^[，；（]其中[，：]?[^，。；：、]{1,14}$/
const OF_NAMED = /^[，；。]?[一-龥]{2,10}中[，：][^，。；：、]{1,14}$/
const NEXT = /^[，、和及][^，。；：、]{1,14}$/
/** ，日均780吨; ，超目标6.4公里: what is told of the whole before it is divided. */
const BESIDE = /^，(?:[日月年人户]均|超(?:目标|计划|额|任务|预算)|较?[比上同]|同比|增|减|占|完成|约)/
/** 其他440元 leaves nothing over. */
const REST = /^(?:其他|其它|其余)/
const NO_MEMBER =
  /任务|目标|计划|均为|合计|共|总|占|率|[日月人户]均|同比|[比较]|上年|另|应|超|剩|重点|主要|已|未|不|累计/
const MOST = 8
const FEWEST_DIGITS = 3

const isAmount = (claim: Claim): boolean =>
  (!isDerived(claim) || claim.role === 'unit-price') && claim.unit.key !== '' && claim.vagueness === 'none'

/** Every amount that the words join to the first by one mark, in its sentence; none where others of the unit follow by another. */
function membersFrom({ claims }: Prose, head: Claim): readonly Claim[] {
  const alike = claims
    .slice(head.index + 1, head.index + MOST)
    .filter(
      ({ unit, sentence, depth }) => unit.key === head.unit.key && sentence === head.sentence && depth === head.depth,
    )
  const end = alike.findIndex(({ lead }) => !NEXT.test(lead) || NO_MEMBER.test(lead))
  const behind = alike.slice(0, end === -1 ? alike.length : end)
  const marks = new Set(behind.map(({ lead }) => lead.slice(0, 1)))
  const areNext = behind.every(({ index }, at) => index === head.index + 1 + at)
  return marks.size === 1 && areNext && !NO_MEMBER.test(head.lead.replace('其中', '')) ? [head, ...behind] : []
}

/** The only amount of the unit in the sentence before its list, but for what is told of it. */
function wholeOf({ claims }: Prose, head: Claim): Claim | null {
  const near = claims
    .slice(Math.max(0, head.index - MOST), head.index)
    .filter(({ sentence, unit }) => sentence === head.sentence && unit.key === head.unit.key)
  const [whole, ...others] = near.filter(({ lead }, at) => at === 0 || !BESIDE.test(lead))
  return whole === undefined || others.length > 0 || whole.depth !== head.depth - (head.lead.startsWith('（') ? 1 : 0)
    ? null
    : whole
}

/** What a list divides: the amount before 其中, or the one that is named before 中. */
function dividedBy(prose: Prose, head: Claim): Claim | null {
  if (AMONG.test(head.lead)) return wholeOf(prose, head)
  return OF_NAMED.test(head.lead) ? (wholesNamed(prose, head)[0] ?? null) : null
}

/** Amounts of one sort, of which no thing can be in two, and nothing is left out by the words. */
function areMembers(prose: Prose, whole: Claim, members: readonly Claim[]): boolean {
  const labels = members.map(({ label }) => label)
  const [last] = members.slice(-1)
  if (last === undefined || members.length < 2 || isOpenBehind(prose, last) || !members.every(isAmount)) return false
  return !labels.some(isOutcome) && !mayOverlap(labels) && (whole.role !== 'unit-price' || REST.test(last.label))
}

const MANY = 3
const OF_MORE: readonly SlipKind[] = ['point', 'swapped', 'extra', 'lost']
/** 店铺246家，其中修车21家、理发15家: what is less than the whole may be some of it, unless a point moved or digits changed places. */
const OF_LESS: readonly SlipKind[] = ['point', 'swapped']

function isMeant(equation: Sum, head: Claim): boolean {
  const isMore = compare(sumOf(equation.terms.map(({ quantity }) => quantity.value)), equation.whole.value) > 0
  const isOfAll = isMore || (OF_NAMED.test(head.lead) && equation.terms.length >= MANY)
  const kinds = isOfAll ? OF_MORE : OF_LESS
  return (
    isExactSlip(equation) &&
    slipsIn(equation).some(({ quantity, kind }) => kinds.includes(kind) && fineDigits(quantity) >= FEWEST_DIGITS)
  )
}

function tieOf(prose: Prose, head: Claim): Tie | null {
  const whole = dividedBy(prose, head)
  if (whole === null || !isAmount(whole)) return null
  const members = membersFrom(prose, head)
  if (!areMembers(prose, whole, members)) return null
  const equation = sumOfParts(whole, members)
  return !isSolved(equation) && isMeant(equation, head) ? closedTie(sumKindOf(members), equation) : null
}

/** 涉及22.70万元，其中水费4.12万元，电费18.58万元: what stands right among an amount makes it up but for a digit lost, doubled or moved. */
export const rightAmong = (prose: Prose): Tie[] =>
  /中/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => (claim.lead.includes('中') ? (tieOf(prose, claim) ?? []) : []))
    : []
