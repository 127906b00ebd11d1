import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { isOfFigures, lastClause, wordsBefore } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, pairsOf, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { ratio } from './sought-rates.ts'

/** 辅警人数为民警的2倍, 是日均水平的2.4倍: whose, and of what. */
const OF = /([^，。；：]*?)(?:相当于|达到?|约?为|是)([^，。；：]{1,14}?)的?(?:近|约)?$/
/** 比上年增长1.5倍, 增加了2倍: by how many times more. */
const MORE = /(?:增长|增加|提高|扩大|上升)(?:了|近|约)?$/
const COMMON = /(?:水平|总数|总量|人数|人次|数量|金额|规模|标准|平均|同期|(?<=[一-龥]{2})量)+$/
const REACH = { amounts: 20, paragraphs: 3 }
const MOST = 2
const MOST_BASES = 4
const THREE = 3

const coreOf = (name: string): string => name.replace(/^(?:本|其|该|当年|全年|同期)/, '').replace(COMMON, '')

const nameOf = (prose: Prose, claim: Claim): string =>
  lastClause(claim.lead) + nounBehind(prose.normal.slice(claim.end, claim.end + 10))

/** Amounts before it whose words name so, or at least the last of its words: 接待观众 for 线下观众. */
function called(prose: Prose, near: readonly Claim[], name: string): Claim[] {
  const core = coreOf(name)
  const withWords = (words: string): Claim[] =>
    words.length < 2 ? [] : near.filter((other) => nameOf(prose, other).includes(words))
  const own = withWords(core)
  return own.length > 0 ? own : withWords(core.slice(-2))
}

/** Whose it is: named before 为, else the amount right before. */
function numeratorsOf(prose: Prose, near: readonly Claim[], subject: string): readonly Claim[] {
  const named = called(prose, near, subject)
  return named.length > 0 || coreOf(subject).length >= 2 ? named : near
}

/** 平均水平52.7万元的1.64倍: an amount right before 的. */
function baseBeside(prose: Prose, claim: Claim): Claim[] {
  const beside = prose.claims[claim.index - 1]
  return beside !== undefined && isPlain(beside) && prose.normal.slice(beside.end, claim.start) === '的' ? [beside] : []
}

/** 63.5万次 as well out of 18.4万人次: counts both, where no other unit is meant. */
const isOfKind = ({ unit: one }: Claim, { unit: other }: Claim): boolean =>
  one.key === other.key || (one.key.endsWith('次') && other.key.endsWith('次'))

const FORMER = /^，(?:恰|正|刚)?好?(前|后)者(?:相当于|约?为|是|达)(前|后)者的$/

/** 结婚4,200对，离婚1,400对，前者是后者的3倍: of the two before it, and no third in the sentence. */
function ofFormer(prose: Prose, claim: Claim): Tie | null {
  const [, one, other] = FORMER.exec(claim.lead) ?? []
  const [former, latter] = prose.claims.slice(Math.max(0, claim.index - 2), claim.index)
  if (one === other || latter === undefined || former?.unit.key !== latter.unit.key) return null
  if (!isOfFigures(prose, claim, THREE) || !isPlain(former) || !isPlain(latter)) return null
  return closedTie('rate', one === '前' ? ratio(claim, former, latter) : ratio(claim, latter, former))
}

const OF_ORIGINAL = /^，?(?:达到?|相当于|约?为|是)(?:原来|原先|以前|之前|此前|过去|改[造革进]前)的$/
const WAS = /(?:由(?!于)|从)[^，。；\d]{0,12}$/
const BECAME = /^[^，。；]{0,6}(?:到|至|为)$/

/** 由62米提高到155米，为原来的2.5倍: what it came to, by what it was. */
function ofOriginal({ claims, normal }: Prose, claim: Claim): Tie | null {
  const [base, current] = claims.slice(Math.max(0, claim.index - 2), claim.index)
  if (current === undefined || base?.sentence !== claim.sentence || base.unit.key !== current.unit.key) return null
  const isMeant =
    OF_ORIGINAL.test(normal.slice(current.end, claim.start)) && WAS.test(base.lead) && BECAME.test(current.lead)
  return isMeant && isPlain(base) && isPlain(current) ? closedTie('rate', ratio(claim, current, base)) : null
}

function timesOf(prose: Prose, claim: Claim): Tie | null {
  const told = ofFormer(prose, claim) ?? ofOriginal(prose, claim)
  if (told !== null) return told
  const [, subject = '', base = ''] = OF.exec(lastClause(wordsBefore(prose, claim, 40))) ?? []
  if (base === '' || MORE.test(wordsBefore(prose, claim, 8))) return null
  const near = before(prose, claim, REACH).filter((other) => isPlain(other) && other.role !== 'growth')
  const beside = baseBeside(prose, claim)
  const bases = beside.length > 0 ? beside : called(prose, near, base).slice(0, MOST_BASES)
  const others = near.filter((other) => !bases.includes(other))
  const equations = numeratorsOf(prose, others, subject)
    .slice(0, MOST)
    .flatMap((numerator) =>
      bases
        .filter((other) => isOfKind(other, numerator))
        .filter((other) => beside.includes(other) || compare(other.value, numerator.value) < 0)
        .map((other): Equation => ratio(claim, numerator, other)),
    )
  return sought('rate', equations) ?? ofTwo(prose, claim, equations)
}

/** 新增300家，是去年150家的2倍: the only three figures of a sentence, so that no more digits are needed. */
function ofTwo(prose: Prose, claim: Claim, equations: readonly Equation[]): Tie | null {
  const [only] = equations.filter(
    (equation) => quantitiesOf(equation).every((quantity) => (quantity as Claim).sentence === claim.sentence), // of claims alone
  )
  return only !== undefined && isOfFigures(prose, claim, THREE) ? closedTie('rate', only) : null
}

const BASE = /上年|去年|同期|年初|(?:由|从|比|较)[^，。；]{0,12}$/

/** 今年3.6万人次，比去年的1.2万人次增长2倍: by how many times its base an amount has grown; loosely, what it has grown to. */
function grownBy(prose: Prose, claim: Claim): Tie | null {
  if (!MORE.test(wordsBefore(prose, claim, 8))) return null
  const near = before(prose, claim, { amounts: 3, paragraphs: 0 }).filter(
    (other) => isPlain(other) && other.role !== 'growth' && other.sentence === claim.sentence,
  )
  const pairs = pairsOf(near, near).filter(
    ([current, base]) =>
      current.unit.key === base.unit.key && compare(current.value, base.value) > 0 && BASE.test(base.lead),
  )
  const loosely = pairs.map(([current, base]): Equation => ratio(claim, current, base)).find(isSolved)
  const strictly = pairs.map(([current, base]): Equation => ({ form: 'rise', rate: claim, current, base, sign: 1 }))
  return loosely === undefined ? sought('growth', strictly) : makeTie('growth', loosely, 'certain')
}

/** 单日最高1,932人次，是日均水平的2.4倍: one amount by another, told in 倍. */
export function multiples(prose: Prose): Tie[] {
  return prose.claims
    .filter(({ unit, bound, vagueness }) => unit.dimension === 'multiple' && bound === 'none' && vagueness === 'none')
    .flatMap((claim) => timesOf(prose, claim) ?? grownBy(prose, claim) ?? [])
}
