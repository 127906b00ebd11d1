import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isPlainSlip, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

/** 净增加, 净流出, 增减相抵: what came in less what went out. */
const NET =
  /(?:净(?:增加?|减少?|增长|流[入出]|[调转迁输][入出]|[调核][增减])|相抵[^，。；\d]{0,6}|[增进]出相抵，[^，。；\d]{0,6})(?:了|为|共|额)?$/
/** 年末人数比年初减少16人. */
const SINCE = /[比较](?:年初|上年末|上月末|期初|月初)[^，。；\d]{0,8}(?:增加|减少|增|减|多|少)(?:了)?$/
const ENTERS =
  /(?:补充|招聘|新[增收建招聘购入登注办签开]|接[收受]|入[库院园职会]|调[增入]|转入|购[入置]|招[进录聘]|引进|捐赠|追加|纳入|迁入|流入|净?追加)[^，。；\d]{0,12}$/
const LEAVES =
  /(?:离[开职院园校岗任]|调离|辞职|辞退|解聘|退养|出[库院栏]|退[出休役]|注销|报废|剔[旧除]|核[销减]|[调压核]减|转出|调出|毕业|死亡|去世|停发|清[退理]|流[出失]|迁出|销户|撤[销并]|走了|处置)[^，。；\d]{0,12}$/
/** 净增加, 净减少 */
const NET_WORD = /净(?:([增])|减)[^，。；\d]{0,2}$/

/** By how much the second must be more than the first: 补充352人，辞职217人，净增加135人. `null` where no words say. */
export function wayOfNet(lead: string, first: string, second: string): 1 | -1 | null {
  const net = NET_WORD.exec(lead)
  const clauses = [first, second].map((words) => words.replace(/^.*[，。；：（]/s, ''))
  const ways = clauses.map((words) => (LEAVES.test(words) ? 'out' : ENTERS.test(words) ? 'in' : ''))
  if (net === null || !ways.includes('in') || !ways.includes('out')) return null
  return ways[1] === (net[1] === undefined ? 'out' : 'in') ? 1 : -1
}

type Sum = Extract<Equation, { form: 'sum' }>

const REACH = 10
const FEWEST_DIGITS = 3

interface Flows {
  readonly enters: readonly Claim[]
  readonly leaves: readonly Claim[]
}

/** What came and what went, told before a net amount or in the sentence behind it. */
function flowsAround(prose: Prose, net: Claim): Flows {
  const near = prose.claims
    .slice(Math.max(0, net.index - REACH), net.index + 3)
    .filter(
      (claim) =>
        claim !== net &&
        claim.unit.key === net.unit.key &&
        claim.paragraph === net.paragraph &&
        (claim.index < net.index || claim.sentence === net.sentence) &&
        isPlain(claim) &&
        claim.vagueness === 'none',
    )
  const called = (words: RegExp): Claim[] =>
    near.filter((claim) => {
      const clause = claim.lead.replace(/^.*[，。；：（]/s, '')
      return words.test(clause) && !/[较比]|其中|净/.test(clause)
    })
  return { enters: called(ENTERS), leaves: called(LEAVES) }
}

const termsOf = (claims: readonly Claim[], sign: 1 | -1): Term[] => claims.map((quantity) => ({ quantity, sign }))

/** 净流出11人 is what went less what came. */
const OUT = /(?:净(?:减少?|流出|[调转迁输]出|[调核]减)|减少?|少)[^，。；\d]{0,4}$/

/** Of one each, and of all of them, the way that the words say. */
function equationsOf(net: Claim, { enters, leaves }: Flows, isOut: boolean): Sum[] {
  const pairs = enters.flatMap((one) => leaves.map((other) => [[one], [other]] as const))
  const said = [...pairs, [enters, leaves] as const].map(([one, other]) => (isOut ? [other, one] : [one, other]))
  return said.map(
    ([more = [], less = []]): Sum => ({
      form: 'sum',
      whole: net,
      terms: [...termsOf(more, 1), ...termsOf(less, -1)],
    }),
  )
}

/** 增加16人，主要是划入32人: others came as well. */
const OTHERS = /[划转调并另含]/

const isTurned = (equation: Sum): boolean =>
  isSolved({
    ...equation,
    terms: equation.terms.map(({ quantity, sign }) => ({ quantity, sign: sign === 1 ? -1 : 1 })),
  })

/** 调增312.40万元、调减168.20万元，净增144.20万元: what came, what went and what is left of it, one behind the other. */
function isNetOfRow(net: Claim, { enters, leaves }: Flows): boolean {
  const both = [...enters, ...leaves]
  return (
    both.every(({ sentence, index }) => sentence === net.sentence && index < net.index && index >= net.index - 2) &&
    /^，净[一-龥]{1,3}$/.test(net.lead)
  )
}

/** 退休14人，调出3人，引进6人，年末人数比年初净减11人: nothing else of the kind stands in the sentence from the first of them on. */
function areAllBefore({ claims }: Prose, net: Claim, { enters, leaves }: Flows): boolean {
  const both = [...enters, ...leaves]
  const first = Math.min(...both.map(({ index }) => index))
  const alike = claims.slice(first, net.index).filter(({ unit }) => unit.key === net.unit.key)
  return alike.every((claim) => claim.sentence === net.sentence && both.includes(claim)) && first < net.index
}

function tieOf(prose: Prose, net: Claim): Tie | null {
  const words = wordsBefore(prose, net, 24)
  const isNet = NET.test(words)
  if (!isNet && !SINCE.test(words)) return null
  const flows = flowsAround(prose, net)
  if (flows.enters.length === 0 || flows.leaves.length === 0) return null
  const equations = equationsOf(net, flows, OUT.test(words))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('balance', holding, 'certain')
  return brokenNet(prose, { net, flows, isNet }, equations)
}

/** A net amount that no two make: of the word that goes the other way, in a row, or kept from it by a slip. */
function brokenNet(
  prose: Prose,
  { net, flows, isNet }: { net: Claim; flows: Flows; isNet: boolean },
  equations: readonly Sum[],
): Tie | null {
  const isOne = flows.enters.length === 1 && flows.leaves.length === 1
  // 停发47人，新增31人，年末人数比年初增加16人: the word goes the other way.
  const isAll = isOne && !OTHERS.test(prose.normal.slice(net.end, net.end + 16))
  const [turned] = isAll ? equations.filter(isTurned) : []
  if (turned !== undefined) return makeTie('balance', turned, 'certain')
  const isOnly = isNet && isOne
  const [said] = isOnly && isNetOfRow(net, flows) ? equations.filter(isNearlySo) : []
  if (said !== undefined) return closedTie('balance', said)
  const slipped = isOnly
    ? equations.find((equation) => isPlainSlip(equation, FEWEST_DIGITS - 1))
    : slippedRow(prose, net, { flows, all: equations.slice(-1) })
  return slipped === undefined ? null : makeTie('balance', slipped, 'certain')
}

/** Of all that came and went, one behind the other: among more digits, for of few another movement may make as much. */
const slippedRow = (
  prose: Prose,
  net: Claim,
  { flows, all }: { flows: Flows; all: readonly Sum[] },
): Sum | undefined =>
  OTHERS.test(prose.normal.slice(net.end, net.end + 16)) || !areAllBefore(prose, net, flows)
    ? undefined
    : all.find((equation) => isPlainSlip(equation, FEWEST_DIGITS))

/** 新增164人，清退47人，净增117人: what came, what went, and what lies between. */
export function netFlows(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/净|相抵|[比较](?:年初|上年末|上月末|期初|月初)/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (claim) =>
    isPlain(claim) && claim.vagueness === 'none' && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
