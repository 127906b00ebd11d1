import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Compared } from '../tie/sought.ts'
import { before, difference, isPlain, sought, soughtDifference } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

const BRACKETED = /（[^（）]*）/g
const MORE = '增加|增长|上升|提高|提升|增|升|多|高|超出|超|扩大|延长|延后|推迟|净增加?|净增'
const LESS = '减少|下降|降低|压减|减|降|少|低|缩小|缩短|提前|回落|净减少?|下滑|节约|节省'
/** 年末结转较年初减少, 决算数大于年初预算数: what changed, against what, and which way. */
const COMPARED = new RegExp(
  `([一-龥]{0,14}?)(?:比|较|同|与)((?:上年|去年|上一年|20\\d\\d年|年初|期初|预算|计划|目标|合同|原|批复|调整前|任务|下达)[一-龥]{0,8}?)(?:相比)?，?(?:共|各|净|实际)?(${MORE}|${LESS})(?:了|额|出)?(?:为|约)?$`,
)
const BEYOND =
  /([一-龥]{0,14}?)(大于|高于|多于|超过|超出|低于|小于|少于)((?:上年|去年|20\d\d年|年初|期初|预算|计划|目标|合同|批复)[一-龥]{0,8}?)(?:的)?$/
/** 超警戒（76.50米）1.92米: the base in a bracket between the word and the difference. */
const OVER_BRACKET = /(超过?|高于|高出|超出|低于|少于|比|较)[^，。；]{1,12}?(?:高|多|超|低|少)?$/
/** 超过下达的12万亩任务6,000亩: the base right before, with its noun behind it. */
const NOUN_BEHIND = /^的?(?:任务|计划|目标|标准|指标|控制价|限价|警戒线?|合同价)数?$/
const REFERENCE = /上年|去年|20\d\d年|上一年|年初|期初|预算|计划|目标|合同|原|批复|调整前|任务|下达/
const REACH = { amounts: 60, paragraphs: 20 }
const MOST = 3
/** So much of a sentence is read for what an amount is. */
const SENTENCE = 60
const MOST_BESIDE = 6
const MANY_DIGITS = 4
/** No sentence has more amounts. */
const MOST_OF_SENTENCE = 200

const isLess = (word: string): boolean => new RegExp(`^(?:${LESS})`).test(word) || /^[低小少]/.test(word)

interface Said {
  /** What changed; empty where the words do not say. */
  readonly subject: string
  readonly reference: string
  readonly sign: 1 | -1
}

function saidOf(prose: Prose, claim: Claim): Said | null {
  const words = lastClause(wordsBefore(prose, claim, 48).replace(BRACKETED, ''))
  const compared = COMPARED.exec(words)
  if (compared !== null) {
    const [, subject = '', reference = '', way = ''] = compared
    return { subject, reference, sign: isLess(way) ? -1 : 1 }
  }
  const beyond = BEYOND.exec(words)
  if (beyond === null) return null
  const [, subject = '', way = '', reference = ''] = beyond
  return { subject, reference, sign: isLess(way) ? -1 : 1 }
}

const TIMES = /本年度?|今年|全年|年末|期末|年度|实际|其中|到|收、支|[，的数额]/g
const coreOf = (name: string): string => name.replace(TIMES, '')

const isLike = (claim: Claim, other: Claim): boolean =>
  other !== claim && other.unit.key === claim.unit.key && isPlain(other) && other.role !== 'unit-price'

/** 年初结转和结余 is what 年末结转和结余 is compared with: the reference word, and the same thing. */
function basesOf(prose: Prose, claim: Claim, { subject, reference }: Said): Claim[] {
  const own = coreOf(reference.replace(REFERENCE, ''))
  const word = reference.slice(0, reference.length - reference.replace(REFERENCE, '').length)
  const core = own.length >= 2 ? own : coreOf(subject)
  const earlier = before(prose, claim, REACH)
  const around = [...earlier, ...prose.claims.slice(claim.index + 1, claim.index + 7)].filter(
    (other) => isLike(claim, other) && other.role !== 'growth',
  )
  const named = around.filter((other) => {
    const lead = lastClause(other.lead)
    return lead.includes(word) && !lead.includes(`比${word}`) && (core.length < 2 || coreOf(lead).includes(core))
  })
  const said = basesSaidOf(prose, claim, { word, core, around }).filter((other) => !named.includes(other))
  return [...named.slice(0, MOST), ...said]
}

interface Sought {
  readonly word: string
  readonly core: string
  readonly around: readonly Claim[]
}

/** What the amount right before a change is called: 实际抚育 is 抚育. */
function nameOfCurrent(prose: Prose, claim: Claim): string {
  const own = prose.claims.slice(Math.max(0, claim.index - MOST_OF_SENTENCE), claim.index)
  const current = own.findLast((other) => isLike(claim, other))
  return current?.sentence === claim.sentence ? coreOf(current.label) : ''
}

/** 根据下达的任务，森林抚育面积6,000亩: the reference stands anywhere before an amount of a sentence before, with the same thing. */
function basesSaidOf(prose: Prose, claim: Claim, { word, core, around }: Sought): Claim[] {
  const name = core.length >= 2 ? core : nameOfCurrent(prose, claim)
  if (name.length < 2) return []
  return around
    .filter((other) => {
      const words = wordsBefore(prose, other, SENTENCE)
      return other.sentence < claim.sentence && words.includes(word) && words.includes(name)
    })
    .slice(0, MOST)
}

/** What changed: the amount of its name, else those right before it. */
function currentsOf(prose: Prose, claim: Claim, { subject }: Said): Claim[] {
  const core = coreOf(subject)
  const all = before(prose, claim, REACH).filter(
    (other) => isLike(claim, other) && other.role !== 'growth' && !REFERENCE.test(other.lead),
  )
  const named = core.length < 2 ? [] : all.filter((other) => coreOf(other.lead).includes(core))
  const near = all.filter(({ sentence }) => sentence === claim.sentence)
  return [...new Set([...named.slice(0, MOST), ...near.slice(0, 2)])]
}

/** The base in the bracket, or with its noun, right before the difference: what is compared is the amount before. */
function besideBase(prose: Prose, claim: Claim): Tie | null {
  const base = prose.claims[claim.index - 1]
  if (base?.sentence !== claim.sentence || base.unit.key !== claim.unit.key) return null
  const between = prose.normal.slice(base.end, claim.start)
  const isInBracket = base.depth > claim.depth && between === '）'
  const words = isInBracket
    ? lastClause(wordsBefore(prose, claim, 40).replace(BRACKETED, ''))
    : NOUN_BEHIND.test(between)
      ? lastClause(wordsBefore(prose, base, 30))
      : ''
  const way = OVER_BRACKET.exec(words)?.[0]
  if (way === undefined) return null
  const sign = /低|少/.test(way) ? -1 : 1
  const currents = before(prose, claim, { amounts: 8, paragraphs: 0 }).filter(
    (other) => isLike(claim, other) && other !== base && other.depth <= claim.depth,
  )
  return soughtDifference(
    claim,
    currents.slice(0, MOST_BESIDE).map((current) => [current, base] as const),
    sign,
  )
}

const REACHED =
  /^(?:，?(?:调整|增加|减少|核减|压减)?(?:后|至|到|为|变为|后为|后的预算为|后预算为|增至|减至|降至|升至|达到|达|调整为)+)$/
const CHANGED = /(调增|追加|增加|核增|增拨|新增)|(调减|追减|减少|核减|压减|下调|短收|收回)/

/** 年初安排32.80亿元，调减6.40亿元至26.40亿元: what it came to. */
function reached(prose: Prose, claim: Claim): Tie | null {
  const change = prose.claims[claim.index - 1]
  if (change?.sentence !== claim.sentence || !REACHED.test(claim.lead) || !isLike(claim, change)) return null
  const way = CHANGED.exec(lastClause(change.lead))
  const bases = before(prose, change, { amounts: 4, paragraphs: 0 }).filter(
    (other) => isLike(claim, other) && other.role !== 'growth',
  )
  if (way === null || bases.length === 0) return null
  const sign = way[1] === undefined ? -1 : 1
  const equations = bases.slice(0, 2).map(
    (base): Equation => ({
      form: 'sum',
      whole: claim,
      terms: [
        { quantity: base, sign: 1 },
        { quantity: change, sign },
      ],
    }),
  )
  return sought('change', equations)
}

/** Changes whose base or current amount was stated elsewhere, under a name that the words repeat. */
export function farChange(prose: Prose, claim: Claim): Tie | null {
  if (!isPlain(claim) || claim.vagueness !== 'none') return null
  const beside = besideBase(prose, claim) ?? reached(prose, claim)
  if (beside !== null) return beside
  const said = saidOf(prose, claim)
  if (said === null) return null
  const bases = basesOf(prose, claim, said)
  const pairs = currentsOf(prose, claim, said).flatMap((current) =>
    bases.filter((base) => base !== current).map((base) => [current, base] as const),
  )
  return plainly(prose, claim, pairs) ?? soughtDifference(claim, pairs, said.sign)
}

/** 年末结转914.43万元，比年初多出30.88万元, and 年初结转 told once: no other two are meant. */
function plainly(prose: Prose, claim: Claim, pairs: readonly Compared[]): Tie | null {
  const beside = prose.claims[claim.index - 1]
  const own = pairs.filter(([current]) => current === beside && beside.sentence === claim.sentence)
  const [first, ...others] = own
  if (first === undefined || others.some(([, base]) => compare(base.value, first[1].value) !== 0)) return null
  const [up, down] = [difference(claim, first), difference(claim, [first[1], first[0]])]
  const isMany = Math.max(...quantitiesOf(up).map(fineDigits)) >= MANY_DIGITS
  if (!isMany || isSolved(up) || isSolved(down)) return null
  const slipped = [up, down].find(isExactSlip)
  return slipped === undefined ? null : makeTie('change', slipped, 'certain')
}
