import { compare, sumOf, times, whole as whole_ } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { commonEnding, isJoined, lastClause, wordsBefore } from '../tie/clause.ts'
import { slipOf } from '../tie/slip.ts'
import { sumOfParts } from '../tie/sought.ts'
import { areTwoSides, isOfSeveralAnswers } from './list-guards.ts'
import { ASPECT } from './list-runs.ts'
import { areOfOneSort, dividesInWords, dividesWhole, mayOverlap } from './plausible.ts'

/** A list, and an amount that it may divide. */
export interface Division {
  readonly whole: Claim
  readonly parts: readonly Claim[]
  /** The list is opened with the name of what it divides. */
  readonly isNamed: boolean
}

/** 其他44件, 及其他器具128件: what is left closes a list. */
const REST =
  /(?:^|[、，；和及与等])(?:其他|其余|其它|余下|剩余|另外)[^，。；]*$|(?:及|和|与|等)(?:其他|其余|其它)[^，。；]*$/
const LEVEL =
  /(国家|全国|中央|部|省|市|州|盟|县|区|乡|镇|街道|村|校|院|[一二三四五六七八九特甲乙丙丁高中初低ⅠⅡⅢⅣⅤ])(?:级|类|型|等|档)|([大中小])型/
const COLOUR = /^[蓝黄橙红绿白黑紫]色$/
/** 预算管理类3个、工程管理类4个: kinds that are called so. */
const KIND = /(?:[类型级岗档]|岗位|方面|系列)$/
const ALL = /(?:分别为|分别是|依次为|依次是|各为|分为|分成|由[^，。；\d]{2,12}(?:组成|构成))[^，。；\d]*$/
const AMONG = /^[一-龥]{0,8}(?:[中里]|当中)[，：]/
/** 包括…, 其中…, 从…看: what stands behind it is the first of a list. */
const OPENED = /包括|包含|其中|涉及|分别|依次|[中里看分]，|：/
/** 占59.0%: what has a share of its own is a part of something else. */
const SHARED = /占|%/
/** 其中, 涉及, 包括: all behind it is of what stands before. */
const OF_IT = /^[，：（]?(?:其中|涉及|包括|包含|含)[：，]?[^，。；：]*$/
const DONE = /已|完[工成]|建成|办结|开工/
const UNDONE = /未|尚|待/

const FEWEST = 3
const LONGEST_OPENING = 40
const LONGEST_NAME = 20

/** The words that open a list, over ages and sizes that stand in them: 在职人员中35岁及以下的. */
export const openingOf = (prose: Prose, first: Claim): string => wordsBefore(prose, first, LONGEST_OPENING)

const labelsOf = (parts: readonly Claim[]): string[] => parts.map(({ label }) => label)
const levelOf = (label: string): string => LEVEL.exec(label)?.[0] ?? COLOUR.exec(label)?.[0] ?? ''

/** 国家级3家、省级6家、市级8家: a level each, and no two of them the same. */
function areLevels(labels: readonly string[]): boolean {
  const levels = labels.map(levelOf)
  return levels.every((level) => level !== '') && new Set(levels).size === labels.length
}

const areKinds = (labels: readonly string[]): boolean => KIND.test(commonEnding(labels))

const endsWithRest = (parts: readonly Claim[]): boolean => parts.slice(-1).some((last) => REST.test(last.lead))

/** 已完工11座，在建8座，未开工6座: what is done, and what is not yet. */
const areStates = (parts: readonly Claim[]): boolean =>
  parts.slice(0, 1).some((first) => DONE.test(first.lead)) && parts.slice(-1).some((last) => UNDONE.test(last.lead))

/** 涉及产业11条、治理18条、党建6条, of 27条: all is of it, and more than it. */
const isExcess = ({ whole, parts }: Division): boolean =>
  parts.slice(0, 1).some((first) => OF_IT.test(first.lead)) &&
  compare(sumOf(parts.map(({ value }) => value)), whole.value) > 0

const isAmong = ({ normal }: Prose, { end }: Claim): boolean => AMONG.test(normal.slice(end, end + 12))

export const isOpenedByAspect = (prose: Prose, [first]: readonly Claim[]): boolean =>
  first !== undefined && ASPECT.test(openingOf(prose, first))

/** 分别为, 由…组成: the list is all there is. */
export const isOpenedAsAll = ([first]: readonly Claim[]): boolean => first !== undefined && ALL.test(first.lead)

/** What the words say of a list by which it is all there is. */
export function isClosed(prose: Prose, division: Division): boolean {
  const { whole, parts, isNamed } = division
  const labels = labelsOf(parts)
  const isCalled = () => endsWithRest(parts) || areLevels(labels) || areKinds(labels) || areStates(parts)
  return (
    isNamed ||
    isOpenedByAspect(prose, parts) ||
    isOpenedAsAll(parts) ||
    isAmong(prose, whole) ||
    (parts.length >= FEWEST && (isCalled() || isExcess(division)))
  )
}

/** 一级指标4个、二级指标9个: the first of a list is no whole of the others. */
export function isFirstOfThem(prose: Prose, { whole, parts }: Division): boolean {
  const first = parts[0] as Claim // two and more
  const { lead } = whole
  if (isAmong(prose, whole)) return false
  const isPlan = areStates(parts)
  return (
    isJoined(first) ||
    (!isPlan && OPENED.test(lead.slice(-14))) ||
    REST.test(lead) ||
    SHARED.test(prose.normal.slice(whole.end, first.start)) ||
    (levelOf(whole.label) !== '' && areLevels(labelsOf(parts))) ||
    areKinds(labelsOf([whole, ...parts]))
  )
}

/** What a part is called, over ages and sizes in its name. */
const calledBy = (prose: Prose, part: Claim): string =>
  lastClause(wordsBefore(prose, part, LONGEST_NAME)).replace(/^.*[中里内](?=.)/, '')

const FOURFOLD = whole_(4)

/** 246人中：理发的21人，修车的15人: two that come to less than a quarter leave out the others, where no slip has made it too much. */
function areFewOfMany({ whole, parts }: Division): boolean {
  const sum = sumOf(parts.map(({ value }) => value))
  const isLittle = parts.length === 2 && compare(times(sum, FOURFOLD), whole.value) < 0
  const isDivided = dividesWhole(labelsOf(parts)) || dividesInWords(labelsOf(parts))
  return isLittle && !isDivided && slipOf(whole, sum) === null
}

/** Members of which no two may be said of one thing, and none is all of it. */
export function areApart(prose: Prose, division: Division): boolean {
  const { whole, parts } = division
  const names = parts.map((part) => calledBy(prose, part))
  const isWithin = parts.every(({ value }) => compare(value, whole.value) !== 0)
  return (
    isWithin &&
    !areFewOfMany(division) &&
    (endsWithRest(parts) || (areOfOneSort(names) && !mayOverlap(names))) &&
    !isOfSeveralAnswers(prose, parts) &&
    !areTwoSides(sumOfParts(whole, parts))
  )
}
