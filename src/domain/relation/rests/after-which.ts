import { fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import { isLike } from './after-steps.ts'

/** 建成后共有, 届时达到, 人员到位后将达到, 调整后城区线路为: what there is once something came or went. */
const REACHES =
  /(?:届时|(?<![之今此最前以])后)，?([^，。；：\d]{0,10}?)(?:将|可|合计|累计)*(?:达到?|增至|增加到|减至|减少到|[共总]有|[总共]计|总[长数量]|为)(?:为|达)?$/
const ADDS = /(?:增设|新增|增加|补充|增配|接长|加长|延长|扩建|新建|招聘|引进|新开)[^，。；：\d]{0,8}$/
const TAKES = /(?:减少|撤销|报废|拆除|关停|退出|淘汰|核减)[^，。；：\d]{0,8}$/
/** 现有, 原有, 目前: what there was before, by its own words. */
const NOW = /(?:现有|原有|已有|目前|原来)/
const IN_BRACKET = /^（(?:现有|原有|已有|目前)[^，。；：\d]{0,6}$/
const NO_BASE = /上年|去年|同期|目标|计划|预计|其中|[较比]/
const REACH = 200
/** 柳墩渡 of 柳墩渡接长: whose it is. */
const SUBJECT = 3

/** The amounts of the bracket right behind one. */
function bracketBehind({ claims, normal }: Prose, { index, end, depth }: Claim): readonly Claim[] {
  if (normal[end] !== '（') return []
  const close = normal.indexOf('）', end)
  return claims.slice(index + 1, index + 8).filter((claim) => claim.depth > depth && claim.start < close)
}

/** 205个（现有120个） behind 增设车位85个. */
function basedInBracket({ claims }: Prose, whole: Claim, bracket: readonly Claim[]): Equation | null {
  const [base, ...others] = bracket
  const step = claims[whole.index - 1]
  const isSaid = base !== undefined && others.length === 0 && IN_BRACKET.test(base.lead) && isLike(whole, base)
  const isNext = step?.sentence === whole.sentence && isLike(whole, step) && ADDS.test(lastClause(step.lead))
  return isSaid && isNext ? sumOfParts(whole, [base, step]) : null
}

/** +1 for what was added, −1 for what went; 0 where no word says. */
const signOf = (lead: string): 1 | -1 | 0 => (TAKES.test(lead) ? -1 : ADDS.test(lead) ? 1 : 0)

const termOf = (quantity: Claim): Term[] => {
  const sign = signOf(lastClause(quantity.lead).replace(/^[（、]/, ''))
  return sign === 0 ? [] : [{ quantity, sign }]
}

/** Steps in the bracket behind, each by its word; else the one right before. */
function stepsOf({ claims }: Prose, whole: Claim, bracket: readonly Claim[]): readonly Term[] {
  if (bracket.length > 0) {
    const terms = bracket.every((claim) => isLike(claim, whole) || claim.role === 'growth')
      ? bracket.flatMap(termOf)
      : []
    return terms.length === bracket.length ? terms : []
  }
  const [before] = claims.slice(Math.max(0, whole.index - 1), whole.index)
  return before?.sentence === whole.sentence && isLike(whole, before) ? termOf(before).slice(0, 1) : []
}

const nameOf = (prose: Prose, claim: Claim): string =>
  lastClause(claim.lead) + nounBehind(prose.normal.slice(claim.end, claim.end + 8))

/** What the thing is called: the last two characters of its name, 总 left out. */
const coreOf = (words: string): string =>
  words
    .replace(/总(?=.$)/, '')
    .replace(/^.*的/, '')
    .slice(-2)

/** What there was before, called by the same name, of one value wherever it is told. */
function baseOf(prose: Prose, whole: Claim, { said, steps }: { said: string; steps: readonly Term[] }): Claim | null {
  const label = steps
    .slice(0, 1)
    .map(({ quantity }) => quantity.label)
    .join('')
  const name = said.length > 1 ? said : label
  const core = coreOf(name)
  const own = new Set(steps.map(({ quantity }) => quantity.start))
  const bases = prose.claims
    .slice(Math.max(0, whole.index - REACH), whole.index)
    .filter((claim) => claim.paragraph <= whole.paragraph && isLike(whole, claim) && !own.has(claim.start))
    .filter((claim) => {
      const words = nameOf(prose, claim)
      const isNamed = core.length === 2 && words.includes(core) && !NO_BASE.test(words)
      const subject = label.slice(0, SUBJECT)
      const isOfIt = subject.length === SUBJECT && words.includes(subject)
      return isNamed && (NOW.test(words) || isOfIt || (name.length > SUBJECT && words.includes(name)))
    })
  const [base = null] = bases
  return new Set(bases.map(({ value }) => fractionText(value))).size === 1 ? base : null
}

function tieOf(prose: Prose, whole: Claim): Tie | null {
  const said = REACHES.exec(whole.lead)?.[1]
  if (said === undefined || !isLike(whole, whole)) return null
  const bracket = bracketBehind(prose, whole)
  const direct = basedInBracket(prose, whole, bracket)
  if (direct !== null) return closedTie('balance', direct)
  const steps = stepsOf(prose, whole, bracket)
  const base = steps.length === 0 ? null : baseOf(prose, whole, { said, steps })
  if (base === null) return null
  const equation: Equation = { form: 'sum', whole, terms: [{ quantity: base, sign: 1 }, ...steps] }
  if (isSolved(equation)) return makeTie('balance', equation, 'certain')
  return isSlipped(equation) ? closedTie('balance', equation) : null
}

/** 现有车位120个 … 增设85个，建成后共有205个; 调整后线路为42条（合并减少1条，新开2条）: what there was is told under the same name. */
export const afterWhich = (prose: Prose): Tie[] =>
  /后|届时/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
