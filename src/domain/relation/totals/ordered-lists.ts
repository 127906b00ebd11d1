import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sumKindOf } from '../lists/parts.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isTellingSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { behind, isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const NUMBERS = '一二三四五六七八九'
const STEMS = '甲乙丙丁戊己'
const FEWEST = 3
const MOST = 9
const BETWEEN = 40

/** 第1包, 一标段, A包; 第一批: by its number, and what is numbered. */
const NUMBERED =
  /^[，、；：]?(?:第?([一二三四五六七八九\d])|([A-I甲乙丙丁戊己]))(标段|合同包|标包|[包标批期轮组项类])[一-龥]{0,6}$/
const YEAR = /^[，、；：]?(20\d\d)年(?:计划|安排|完成|改造|建设|实施|投入)?$/
/** 三年: as many of them. */
const OF_YEARS = /([两三四五])年[^，。；\d]*$/
const UP_TO = /以下|以内|不足|不满|未满/
const FROM = /\d[^\d]*以上[^\d]{0,4}$/
const SPAN = /\d[^\d]*[至到—~－-]/
/** Some of them, or what is no whole. */
const NO_WHOLE = /同期|[比较每均各]|单价|标准|增|减|其中|已|首批/

type Place = (words: string) => number | null

/** 第1包 → 1, A包 → 1. `null` for what has no number. */
function numberOf(words: string): number | null {
  const [, number, letter] = NUMBERED.exec(words) ?? []
  if (letter !== undefined) return STEMS.indexOf(letter) + 1 || letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1
  if (number === undefined) return null
  return NUMBERS.indexOf(number) + 1 || Number(number)
}

const yearOf: Place = (words) => {
  const year = YEAR.exec(words)?.[1]
  return year === undefined ? null : Number(year)
}

const wordsBetween = ({ normal }: Prose, one: Claim, other: Claim): string =>
  normal.slice(Math.max(one.end, other.start - BETWEEN), other.start)

/** Amounts of a whole's unit behind it in its sentence, each with the words before it. */
function listBehind(prose: Prose, whole: Claim): { claim: Claim; words: string }[] {
  const list = behind(prose, whole, MOST * 3).filter(({ unit }) => unit.key === whole.unit.key)
  return list.map((claim, at) => ({ claim, words: wordsBetween(prose, list[at - 1] ?? whole, claim) }))
}

/** How many of them follow one on the other, from the first on. */
function inOrder(list: readonly { words: string }[], place: Place): number {
  const places = list.map(({ words }) => place(words))
  const [first] = places
  if (typeof first !== 'number') return 0
  const end = places.findIndex((each, at) => each !== first + at)
  return end === -1 ? places.length : end
}

const kindOf = (words: string): string | undefined => NUMBERED.exec(words)?.[3]

const isFromFirst = (list: readonly { words: string }[]): boolean =>
  list.slice(0, 1).some(({ words }) => numberOf(words) === 1)

/** 预算321.90万元，第1包165.00万元，第2包66.00万元，第3包90.90万元: from the first to the last of them. */
function numbered(list: readonly { claim: Claim; words: string }[]): readonly Claim[] {
  const count = inOrder(list, numberOf)
  const own = list.slice(0, count)
  const isOfOne = new Set(own.map(({ words }) => kindOf(words))).size === 1
  return isOfOne && isFromFirst(list) ? own.map(({ claim }) => claim) : []
}

/** 三年改造4.5万亩，2024年1.2万亩，2025年1.5万亩，2026年1.8万亩: as many years as it says. */
function byYears(prose: Prose, whole: Claim, list: readonly { claim: Claim; words: string }[]): readonly Claim[] {
  const said = OF_YEARS.exec(prose.normal.slice(prose.sentences[whole.sentence]?.start, whole.start))?.[1] ?? ''
  const count = inOrder(list, yearOf)
  return count === '两三四五'.indexOf(said) + 2 && said !== '' ? list.slice(0, count).map(({ claim }) => claim) : []
}

/** 50万元以下的205个、50万元至500万元的196个、500万元以上的37个: from the least to the most. */
function byRange(list: readonly { claim: Claim; words: string }[]): readonly Claim[] {
  const ranges = list.map(({ words }) => words.replace(/^.*[，；：、]/s, ''))
  const last = ranges.findIndex((range) => FROM.test(range))
  const own = list.slice(0, last + 1)
  const isFrom = ranges.slice(0, 1).some((range) => UP_TO.test(range))
  const isThrough = ranges.slice(1, Math.max(last, 0)).every((range) => SPAN.test(range))
  return isFrom && isThrough ? own.map(({ claim }) => claim) : []
}

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!isPlain(whole) || NO_WHOLE.test(whole.lead)) return null
  const list = listBehind(prose, whole)
  if (list.length < 2) return null
  const parts = [numbered(list), byYears(prose, whole, list), byRange(list)].find(({ length }) => length >= 2) ?? []
  const isAll = parts.length >= FEWEST || isFromFirst(list)
  const equation = sumOfParts(whole, parts)
  return isAll && parts.length >= 2 && !isSolved(equation) && (isNearlySo(equation) || isTellingSlip(equation))
    ? closedTie(sumKindOf([...parts]), equation)
    : null
}

/** Amounts that are counted up, or stand by years or by size, right behind what they make up: nothing of it is left out. */
export const orderedLists = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
