import { compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 比2024年的22.90万元增加, 比序时进度（66.67%）高: what stands right before a change is what it is counted from. */
const AGAINST = /[较比](?![例重率值])[^，。；：]{1,20}$/
const STEP = /^）?[^，。；：\d]{0,8}$/
/** 执行率只有45.00%，比全部项目平均水平低: what stands right before it is what is compared. */
const COMPARES = /^，[较比](?![例重率值])([^，。；：\d]{2})[^，。；：\d]{0,14}$/
/** 上年支出168万元，比上年增加; 乡镇168人，比乡镇多: what is told of the other. */
const OF_OTHER = /上年|去年|同期|年初|(?:19|20)\d\d年|目标|计划|预算|原|此前|[较比]/
/** 年初预算11,862.35万元，年中调整增加1,185.25万元，调整后: from one to the other. */
const ADJUSTED = /^，(?:调整|变更|追加|调[增减])后/
/** 较上年实际适配数减少, “全年预算数”比“年初预算数”增加: the head of a column, or the name of an amount. */
const NAMED = /[较比](?![例重率值])“?(上年|去年|年初|时间进度|序时进度|概算|计划)[^，。；：\d]{0,12}$/

/** An amount that stands right before or behind another, in its sentence. */
const beside = ({ claims }: Prose, { index, sentence }: Claim, step: 1 | -1): Claim | undefined =>
  claims.slice(Math.max(0, index + step), Math.max(0, index + step + 1)).find((other) => other.sentence === sentence)

interface Ends {
  readonly more: Quantity
  readonly less: Quantity
}

const isSame = (one: Claim, other: Quantity): number => Number(compare(one.value, other.value) === 0)

/** Which of two amounts an amount of the text repeats: 1 for what is more, −1 for what is less, 0 for neither. */
const whichOf = (claim: Claim, { more, less }: Ends): number => isSame(claim, more) - isSame(claim, less)

type WordsOf = (quantity: Quantity) => string

/** Which of two amounts the comparison names by the words over it or before it. */
function namedOf(clause: string, { more, less }: Ends, wordsOf: WordsOf): number {
  const [, name] = NAMED.exec(clause) ?? []
  return name === undefined ? 0 : Number(wordsOf(more).includes(name)) - Number(wordsOf(less).includes(name))
}

function isCompared(before: Claim, lead: string): boolean {
  const [, other] = COMPARES.exec(lead) ?? []
  const own = before.lead
  return other !== undefined && !OF_OTHER.test(own) && !own.includes(other)
}

/** +1 where the words say that the change was upwards, by what they hold against what; 0 where they don't say. */
function wayOf(prose: Prose, change: Claim, ends: Ends, wordsOf: WordsOf): number {
  const [before, behind] = [beside(prose, change, -1), beside(prose, change, 1)]
  const { lead } = change
  if (before !== undefined) {
    const isBase = AGAINST.test(before.lead) && STEP.test(prose.normal.slice(before.end, change.start))
    if (isBase) return -whichOf(before, ends)
    if (isCompared(before, lead)) return whichOf(before, ends)
    const isStep = behind !== undefined && ADJUSTED.test(behind.lead) && /调整|调[增减]/.test(lead)
    if (isStep && whichOf(before, ends) === -whichOf(behind, ends)) return whichOf(behind, ends)
  }
  return -namedOf(lastClause(wordsBefore(prose, change, 40)), ends, wordsOf)
}

/** The two amounts that a change is known to lie between. */
function endsOf(equation: Equation): Ends | null {
  if (equation.form !== 'sum' || equation.terms.length !== 2) return null
  const [one, other] = [1, -1].map((sign) => equation.terms.find((term) => term.sign === sign)?.quantity)
  return one === undefined || other === undefined ? null : { more: one, less: other }
}

/** A change, with the two amounts that it lies between, of which the words tell the wrong one as the larger. */
export interface Turned extends Ends {
  readonly change: Claim
}

/** 总体执行率比序时进度（66.67%）低0.80个百分点 beside 67.47%: the amounts fit, and the word goes the other way. */
export function turnedChanges(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Turned[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const heads = new Map(
    tables.flatMap(({ amounts, goals, columns }) =>
      [...amounts, ...goals].map(({ start, column }) => [
        start,
        flatMapped(columns, ({ index, header }) => (index === column ? header : [])).join(''),
      ]),
    ),
  )
  const wordsOf = ({ start }: Quantity): string => {
    const claim = claimAt.get(start)
    return claim === undefined ? `${heads.get(start)}` : lastClause(claim.lead)
  }
  const broken = new Set(
    ties.flatMap(({ holds, equation }) => (holds || equation.form !== 'sum' ? [] : [equation.whole.start])),
  )
  const found = flatMapped(ties, ({ holds, equation }): Turned[] => {
    const ends = holds ? endsOf(equation) : null
    const change = equation.form === 'sum' && ends !== null ? claimAt.get(equation.whole.start) : undefined
    if (ends === null || change === undefined || broken.has(change.start)) return []
    const sign = directionOf(prose, change)
    return sign !== null && wayOf(prose, change, ends, wordsOf) === -sign ? [{ change, ...ends }] : []
  })
  return [...new Map(found.map((each) => [each.change.start, each])).values()]
}
