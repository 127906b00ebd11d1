import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { numberFromChinese } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isWord } from '../tie/clause.ts'

/** An amount, and the words of its clause on both sides of it. */
export interface Figure {
  readonly claim: Claim
  /** From the mark before it, or the figure before it. */
  readonly before: string
  readonly behind: string
}

/** What stands between two full stops or semicolons, where it is short and each figure of it exact. */
export interface Closed {
  readonly text: string
  readonly figures: readonly Figure[]
  readonly claims: readonly Claim[]
  /** The words around each figure, up to the nearest marks. */
  readonly words: readonly string[]
  /** 两期, 三年: said in words. */
  readonly counts: readonly Claim[]
  /** 三所未达标: the last of all, said in a word. */
  readonly lastInWords: Figure | null
  /** Nothing in it speaks of others, of another time, or of what is only to be. */
  readonly isAlone: boolean
  /** No other figure stands in its sentence. */
  readonly isSentence: boolean
  readonly prose: Prose
  /** The words between two places of the text. */
  between(start: number, end: number): string
  readonly end: number
}

/** No more figures, and no more characters, than so are read at one glance. */
const MOST = 6
const LONGEST = 80
const MARK = /[，；：、。\n（]/
const MARKS = new Set('，；：、。\n（')
/** 180万元（第三年减半）: why it is not what was to be expected. */
const ACCOUNTED = /（[^（）]*(?:含|包括|其中|另|因|免|减|扣|除|首|末|优惠|可比|调)/
const BESIDE =
  /去年同期|上年(?!结[转余]|[末底])|同[期比]|环比|预计|拟|力争|目标|假如|如果|例如|比如|譬如|大约|左右|上下|不等|以[上下内]|部分为|含|包括|(?<!剔)除(?!以)|另[有外]|等(?=\d)/
/** 同比下降20%，由150起降到120起: what it is compared with is told. */
const FROM_TO = /[由从][^，。；]*\d[^，。；]*[增减降升涨]\S{0,3}[到至为]/
const COMPARED = /同比|环比|(?<=[由从])(?:上年|去年)(?:同期)?/g
/** 每张票便宜3元: no price, but what one pays less of it. */
const GAP = /(?:便宜|贵|省|[少多][付花交缴])了?$|[定票]价$/

const isInWords = (claim: Claim): boolean => isWord(claim) || /^[一两二三四五六七八九半]/.test(claim.text)

const isPrice = ({ depth, role, lead }: Claim): boolean => depth > 0 || (role === 'unit-price' && !GAP.test(lead))

/** The figures between two full stops or semicolons. */
export function stretchesOf({ claims, normal }: Prose): Claim[][] {
  const stretches: Claim[][] = []
  for (const claim of claims) {
    const own = stretches.at(-1)
    const last = own?.at(-1)
    const isNext = last?.sentence === claim.sentence && !normal.slice(last.end, claim.start).includes('；')
    if (own !== undefined && isNext) own.push(claim)
    else stretches.push([claim])
  }
  return stretches
}

function untilMark(words: string): string {
  const end = words.search(MARK)
  return end === -1 ? words : words.slice(0, end)
}

/** Behind the last mark. */
function fromMark(words: string): string {
  let at = words.length
  while (at > 0 && !MARKS.has(words.charAt(at - 1))) at -= 1
  return words.slice(at)
}

function figuresOf(normal: string, { start, end }: { start: number; end: number }, claims: readonly Claim[]): Figure[] {
  return claims.map((claim, at): Figure => {
    const from = claims[at - 1]?.end ?? start
    const to = claims[at + 1]?.start ?? end
    const before = fromMark(normal.slice(from, claim.start))
    return { claim, before, behind: untilMark(normal.slice(claim.end, to)) }
  })
}

function lastInWords(normal: string, place: { start: number; end: number }, told: readonly Claim[]): Figure | null {
  const [last = null] = told.slice(-1).some(isInWords) ? figuresOf(normal, place, told).slice(-1) : []
  return last
}

/** Every stretch that is short, exact, and has figures enough. */
export function closedClauses(prose: Prose): Closed[] {
  const { normal, sentences } = prose
  return flatMapped(stretchesOf(prose), (told): Closed[] => {
    const [first] = told as [Claim, ...Claim[]] // stretches are not empty
    const claims = told.filter((claim) => !isInWords(claim))
    const isExact = claims.every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none')
    if (!isExact || claims.length === 0 || claims.length > MOST) return []
    const sentence = sentences[first.sentence] as Sentence // claims stand in sentences
    const opened = normal.slice(sentence.start, first.start)
    const start = sentence.start + opened.lastIndexOf('；') + 1
    const rest = normal.slice((told.at(-1) as Claim).end, sentence.end)
    const end = sentence.end - rest.length + `${rest}；`.indexOf('；')
    const text = normal.slice(start, end)
    if (text.length > LONGEST || ACCOUNTED.test(text)) return []
    const figures = figuresOf(normal, { start, end }, claims)
    const own = FROM_TO.test(text) ? text.replace(COMPARED, '') : text
    return [
      {
        text,
        figures,
        claims,
        words: figures.map(({ before, behind }) => `${before}${behind}`),
        counts: told.filter(isInWords),
        lastInWords: lastInWords(normal, { start, end }, told),
        isAlone: claims.length > 1 && !BESIDE.test(own) && !claims.some(isPrice),
        isSentence: told.length === sentence.endClaim - sentence.firstClaim,
        prose,
        between: (from, to) => normal.slice(from, to),
        end,
      },
    ]
  })
}

/** The words around one of its amounts, up to the nearest marks, or to 一年 and the like. */
export const wordsOf = ({ claims, figures }: Closed, claim: Claim): string =>
  `${claim.lead.replace(/^.*[，；：、]/s, '')}${figures[claims.indexOf(claim)]?.behind ?? ''}`

/** Whether amounts may be added and taken from each other. */
export const areOfOneUnit = ([first, ...others]: readonly Claim[]): boolean =>
  first !== undefined &&
  first.unit.key !== '' &&
  first.unit.dimension !== 'percent' &&
  others.every(({ unit }) => unit.key === first.unit.key && unit.dimension === first.unit.dimension)

export const areAlike = (figures: readonly Figure[]): boolean => areOfOneUnit(figures.map(({ claim }) => claim))

export const isPercent = ({ claim }: Figure): boolean => claim.unit.dimension === 'percent'

/** Three of 三; none where it is no number. */
export const digitOf = (character: string): number => Number(numberFromChinese(character)?.numerator)

/** 三 of 三个标段. */
export const numberOf = ({ text }: Claim): number => digitOf(text.slice(0, 1))

/** Each of some roles taken by one of the figures, and none left; `null` where that is not so. */
export function taken({ claims, words }: Closed, roles: readonly RegExp[]): readonly Claim[] | null {
  if (claims.length !== roles.length) return null
  const found = roles.map((role) => claims.filter((_, at) => role.test(`${words[at]}`)))
  const each = flatMapped(found, ([claim, ...others]) => (claim === undefined || others.length > 0 ? [] : [claim]))
  return new Set(each).size === roles.length ? each : null
}

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
