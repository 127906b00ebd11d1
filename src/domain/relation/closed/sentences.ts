import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { isWord, lastClause } from '../tie/clause.ts'
import { leadOf } from '../tie/sought.ts'

/** A short stretch between full stops or semicolons with few figures, each of them exact. */
export interface Closed {
  readonly text: string
  /** Some of what it tells is told to be among the rest. */
  readonly isDivided: boolean
  readonly claims: readonly Claim[]
  /** The words around each figure, up to the nearest marks. */
  readonly words: readonly string[]
}

/** No more figures, and no more characters, than so are read at one glance. */
const MOST = 6
const LONGEST = 80
const FEWEST = 2

/** Others are told of, or another time, or what is only to be. */
const OPEN =
  /去年同期|上年|同[期比]|环比|预计|拟|力争|目标|假如|如果|例如|比如|譬如|大约|左右|上下|不等|以[上下内]|部分为|含|包括|除(?!以)|另[有外]|等(?=\d)/

/** 同比下降20%，由150起降到120起: what it is compared with is told. */
const FROM_TO = /[由从][^，。；]*\d[^，。；]*[增减降升涨]\S{0,3}[到至为]/
const COMPARED = /同比|环比|(?<=[由从])(?:上年|去年)(?:同期)?/g

/** The words of its clause before an amount, and those behind it. */
function wordsOf(prose: Prose, claim: Claim): string {
  const before = lastClause(leadOf(prose, claim)).replace(/^.*、/s, '')
  const behind = prose.normal.slice(claim.end, Math.max(claim.end, claim.tailEnd)).replace(/[，。；：、（].*$/s, '')
  return `${before}${behind}`
}

/** 每张票便宜3元: no price, but what one pays less of it. */
const GAP = /(?:便宜|贵|省|[少多][付花交缴])了?$/

const isExact = ({ vagueness, bound, depth, role, lead }: Claim): boolean =>
  vagueness === 'none' && bound === 'none' && depth === 0 && (role !== 'unit-price' || GAP.test(lead))

/** The figures of a sentence between its semicolons. */
function groupsOf(prose: Prose): Claim[][] {
  const groups: Claim[][] = []
  let group: Claim[] = []
  for (const claim of prose.claims) {
    const [last] = group.slice(-1)
    const isNext = last?.sentence === claim.sentence && !prose.normal.slice(last.end, claim.start).includes('；')
    if (isNext) group.push(claim)
    else {
      group = [claim]
      groups.push(group)
    }
  }
  return groups
}

/** The sentences that are short and closed: nothing in them speaks of anything else. */
export function closedSentences(prose: Prose): Closed[] {
  return groupsOf(prose).flatMap((group) => {
    const claims = group.filter((claim) => !isWord(claim))
    const [first] = claims
    if (first === undefined || claims.length < FEWEST || claims.length > MOST || !claims.every(isExact)) return []
    const sentence = prose.sentences[first.sentence] as Sentence // every claim stands in one
    const text = prose.normal.slice(first.leadStart, sentence.end).replace(/；.*$/s, '')
    const own = FROM_TO.test(text) ? text.replace(COMPARED, '') : text
    return text.length > LONGEST || OPEN.test(own)
      ? []
      : [{ text, isDivided: text.includes('其中'), claims, words: claims.map((claim) => wordsOf(prose, claim)) }]
  })
}

/** Each of some roles taken by one of the figures, and none left; `null` where that is not so. */
export function taken({ claims, words }: Closed, roles: readonly RegExp[]): readonly Claim[] | null {
  if (claims.length !== roles.length) return null
  const found = roles.map((role) => claims.filter((_, at) => role.test(`${words[at]}`)))
  const each = found.flatMap(([claim, ...others]) => (claim === undefined || others.length > 0 ? [] : [claim]))
  return new Set(each).size === roles.length ? each : null
}

/** Whether amounts may be added and taken from each other. */
export const areAlike = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({ unit }) => `${unit.key} ${unit.dimension}`)).size === 1 &&
  claims.every(({ unit }) => unit.key !== '' && unit.dimension !== 'percent')

/** Words of a name that add nothing to it. */
const FILLER = /[的了为是有共仅只达到各约数量额约、“”]|分别|以及|[和与及]/g

/** Whether every character of a name stands in other words: whatever narrows it is told of them as well. */
export const isToldIn = (name: string, words: string): boolean =>
  [...name.replace(FILLER, '')].every((character) => words.includes(character))

const TIME =
  /今年|当年|本[年月季周次期批]|当[月日天期季]|去年|昨[天日]|今[日天]|上[月周季半]|下半年|[一二三四]季度|目前|\d月/

/** 原值80万元，当年折旧8万元: one of them is of a time that the first is not of. */
export const isOfOtherTime = ([first = '', ...others]: readonly string[]): boolean =>
  others.some((each) => {
    const time = TIME.exec(each)?.[0]
    return time !== undefined && !first.includes(time)
  })
