import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, sought } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** What there was to begin with: 年初在院儿童146名, 上年末为87,930张. */
const OPENING =
  /(?:上年末|上年底|去年末|去年底|年初|期初|上期末|月初|原有|上[年期月](?:结[转存余]|遗留|未结)|(?<!期末|年末|年底|月末)库存)[^，。；]{0,12}$/
/** What there is in the end: 年末在院138名, 累计有效读者证96,350张, 账面应存5.12万支, 结转下年2件. */
const CLOSING =
  /(?:(?<!上|去)年末|(?<!上|去)年底|期末|月末|(?<!\d)现[有存]|(?:账面|帐面|应)(?:应|结)?存|在册|结转(?:至)?下[年期月]|累计有效|累计在|截[至止][^，。；]{2,10}(?:在册|实有|共有|尚有|存))[^，。；]{0,14}$/
const ENTERS =
  /(?:新接收|新收|接收|新入|入[院园库藏社会]|收治|新办|新增|新建|新登记|新注册|新招|新购|新进|新录用|招录|引进|购入|购进|收购|调入|转入|增加|受理|收到)[^，。；]{0,12}$/
const LEAVES =
  /(?:离院|离园|离校|离职|退休|辞职|辞退|出院|出库|退[出社会股租订]|注销|报废|减少|[转调迁划]出|毕业|死亡|去世|核销|处置|发放|清退|领用|消耗|销毁|剔[旧除]|流失|损耗|淘汰|撤[销并]|办结|审结)[^，。；]{0,12}$/

/** 年末企业96家，新增11家，退出6家（上年末为91家）: of what was named first. */
const BEFORE_IN_BRACKET = /^（(?:上年[末底]|去年[末底]|年初)(?:[为是有])?$/

interface Movement {
  readonly opening: readonly Claim[]
  readonly closing: readonly Claim[]
  readonly enters: readonly Claim[]
  readonly leaves: readonly Claim[]
}

/** Words right before an amount: its own clause, without what compares it: 比年初减少8名 is no movement. */
function clauseOf(claim: Claim): string {
  const { lead } = claim
  const clause = lead.replace(/^.*[，。；：、]/s, '')
  return /[较比与同]|其中|^来|以来|历年/.test(lead) ? '' : clause
}

/** 比上年的5,914卷增加839卷: by how much more came than before is no movement of its own. */
const isCompared = (claim: Claim, before: Claim | undefined): boolean =>
  claim.role === 'growth' && before?.index === claim.index - 1 && /[比较与同]/.test(before.lead)

/** 馆藏总量达到12.04万卷（上年末为11.36万卷）: what there is now stands right before the bracket. */
const beforeBracket = (claims: readonly Claim[], [first]: readonly Claim[]): Claim[] =>
  first === undefined || !BEFORE_IN_BRACKET.test(first.lead)
    ? []
    : claims.filter(({ index, lead }) => index === first.index - 1 && !/增|减/.test(lead))

function movementOf(claims: readonly Claim[]): Movement {
  const told = claims
    .map((claim, at) => ({ claim, clause: clauseOf(claim), isBeside: isCompared(claim, claims[at - 1]) }))
    .filter(({ isBeside }) => !isBeside)
  const called = (words: RegExp): Claim[] => told.filter(({ clause }) => words.test(clause)).map(({ claim }) => claim)
  const opening = called(OPENING)
  const named = opening.length === 1 ? called(CLOSING).filter((claim) => !opening.includes(claim)) : []
  const closing = named.length === 0 ? beforeBracket(claims, opening) : named
  if (closing.length !== 1) return { opening, closing, enters: [], leaves: [] }
  const others = (words: RegExp): Claim[] =>
    called(words).filter((claim) => !opening.includes(claim) && !closing.includes(claim))
  return { opening, closing, enters: others(ENTERS), leaves: others(LEAVES) }
}

/** closing = opening + enters − leaves, where each stands there once, and something moved. */
function equationOf({ opening, closing, enters, leaves }: Movement): Equation | null {
  const [[first], [last]] = [opening, closing]
  if (first === undefined || last === undefined) return null
  if (enters.length > 1 || leaves.length > 1 || enters.length + leaves.length === 0) return null
  const terms: Term[] = [
    { quantity: first, sign: 1 },
    ...enters.map((quantity): Term => ({ quantity, sign: 1 })),
    ...leaves.map((quantity): Term => ({ quantity, sign: -1 })),
  ]
  return { form: 'sum', whole: last, terms }
}

/** Without such a word a paragraph tells nothing of what there was. */
const OF_FORMER = /[末底初]|原有|库存|上学?期|上年|去年|此前|历年|以前|截至/

const STARTS_AND_FLOWS = 4

/** Of what is in store some spoils. */
const IN_STORE = /库存/

/** 年初藏书84,300册，入藏6,200册、剔旧1,500册，年末89,000册: one sentence of nothing else, however far off. */
function isWholeSentence(equation: Equation, alike: readonly Claim[]): boolean {
  const sentences = new Set(alike.map(({ sentence }) => sentence))
  const [closing, opening] = quantitiesOf(equation).map(({ label }) => label.slice(-1))
  const isInStore = alike.some(({ label }) => IN_STORE.test(label))
  return (
    !isInStore &&
    (closing === opening || alike.some(({ lead }) => BEFORE_IN_BRACKET.test(lead))) &&
    alike.length === STARTS_AND_FLOWS &&
    quantitiesOf(equation).length === alike.length &&
    sentences.size === 1
  )
}

/** 离院21名，其中收养9名、转出7名: what became of them is told by the amount before. */
function withoutParts(claims: readonly Claim[]): Claim[] {
  let isInside = false
  return claims.filter((claim) => {
    const { lead } = claim
    const isJoined = /^(?:、|和|及|以及)/.test(lead)
    isInside = lead.includes('其中') || (isInside && isJoined)
    return !isInside
  })
}

/** 年初累计8,984万条, 上学期结余3,271元: what had come together before. */
const BEFORE =
  /(?:年初|上年[末底]?|去年[末底]?|上期|上学?期|期初|此前|历年|以前年度|截至[^，。；]{2,10})(?:已|的)?(?:累计|结[余转存])[^，。；]{0,6}$/
/** 累计达512.8万页，上年末是386.4万页 */
const AT_YEAR_END = /^[，（](?:[上去]年[末底]|年初)(?:是|为|有)$/
const TOGETHER = /(?:累计|滚存)(?:结[余转存]|达到?|为|已达|共|[拆建安完改新发][除成装造放展])?$/
const NEAR = 4

/** 结余9,848元；上学期结余3,271元，累计结余13,119元: with what had come together before, what came makes what is there. */
function cumulated(alike: readonly Claim[]): Tie[] {
  const opening = alike.filter((claim) => [BEFORE, AT_YEAR_END].some((words) => words.test(claim.lead)))
  const closing = alike.filter((claim) => TOGETHER.test(claim.lead) && !opening.includes(claim))
  const [first, last] = [opening[0], closing[0]]
  if (first === undefined || last === undefined || opening.length + closing.length > 2) return []
  const added = alike.filter(
    (claim) =>
      claim !== first && claim !== last && claim.role !== 'growth' && Math.abs(claim.index - last.index) <= NEAR,
  )
  const terms = (quantity: Claim): Term[] => [first, quantity].map((each) => ({ quantity: each, sign: 1 }))
  const tie = sought(
    'parts',
    added.map((quantity): Equation => ({ form: 'sum', whole: last, terms: terms(quantity) })),
  )
  return tie === null ? [] : [tie]
}

/** （上年末为127家）: what there was may stand in a bracket. */
const isOutside = (claim: Claim): boolean =>
  claim.depth === 0 || (claim.depth === 1 && /^（/.test(claim.lead) && OPENING.test(clauseOf(claim)))

/** Amounts of one unit in one paragraph. */
function byUnit(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>()
  const plain = claims.filter((each) => isPlain(each) && each.vagueness === 'none' && isOutside(each))
  for (const claim of withoutParts(plain)) {
    groups.set(claim.unit.key, [...(groups.get(claim.unit.key) ?? []), claim])
  }
  return [...groups.values()]
}

/** 受理38件，上年结转1件，办结37件，结转下年2件。…办结9,352件: all of them in one sentence, whatever else the paragraph tells. */
function ofOneSentence(alike: readonly Claim[]): Equation | null {
  const sentences = [...new Set(alike.map(({ sentence }) => sentence))]
  const equations = flatMapped(
    sentences,
    (own) => equationOf(movementOf(alike.filter(({ sentence }) => sentence === own))) ?? [],
  )
  const [only, ...others] = equations.filter((equation) => quantitiesOf(equation).length === STARTS_AND_FLOWS)
  return only === undefined || others.length > 0 ? null : only
}

/** 年初 + 新增 − 减少 = 年末: what there was, came, went and is left, where one paragraph states each once. */
export function stocksIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  const [first, last] = [claims[0], claims.at(-1)]
  if (first === undefined || last === undefined || !OF_FORMER.test(prose.normal.slice(first.leadStart, last.start)))
    return []
  return flatMapped(byUnit(claims), (alike) => {
    const equation = equationOf(movementOf(alike)) ?? ofOneSentence(alike)
    if (equation === null) return cumulated(alike)
    if (isSolved(equation) || isWholeSentence(equation, alike)) return makeTie('balance', equation, 'certain')
    return isSlipped(equation) || isPlaceOff(equation) ? makeTie('balance', equation, 'likely') : []
  })
}
