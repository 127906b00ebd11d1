import type { Claim, Prose } from '../../claim/index.ts'
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
  readonly words: string
  readonly figures: readonly Figure[]
  /** 两期, 三年: said in words. */
  readonly counts: readonly Claim[]
  /** 三所未达标: the last of all, said in a word. */
  readonly lastInWords: Figure | null
  /** The words between two places of the text. */
  between(start: number, end: number): string
  readonly end: number
}

const MOST_FIGURES = 6
const LONGEST = 80
/** 180万元（第三年减半）: why it is not what was to be expected. */
const ACCOUNTED = /（[^（）]*(?:含|包括|其中|另|因|免|减|扣|除|首|末|优惠|可比|调)/
const MARK = /[，；：、。\n（]/

const isInWords = (claim: Claim): boolean => isWord(claim) || /^[一两二三四五六七八九半]/.test(claim.text)

/** The figures between two full stops or semicolons. */
function stretchesOf({ claims, normal }: Prose): Claim[][] {
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

const untilMark = (words: string): string => words.slice(0, Math.max(0, `${words}。`.search(MARK)))
const fromMark = (words: string): string => untilMark([...words].reverse().join(''))

function figuresOf(normal: string, { start, end }: { start: number; end: number }, claims: readonly Claim[]): Figure[] {
  return claims.map((claim, at): Figure => {
    const from = claims[at - 1]?.end ?? start
    const to = claims[at + 1]?.start ?? end
    const before = [...fromMark(normal.slice(from, claim.start))].reverse().join('')
    return { claim, before, behind: untilMark(normal.slice(claim.end, to)) }
  })
}

/** Every stretch that is short, exact, and has figures enough. */
export function closedClauses(prose: Prose): Closed[] {
  const { normal, sentences } = prose
  return stretchesOf(prose).flatMap((claims): Closed[] => {
    const [first] = claims as [Claim, ...Claim[]] // stretches are not empty
    const own = claims.filter((claim) => !isInWords(claim))
    const isExact = own.every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none')
    if (!isExact || own.length === 0 || own.length > MOST_FIGURES) return []
    const sentence = sentences[first.sentence] as { start: number; end: number } // claims stand in sentences
    const opened = normal.slice(sentence.start, first.start)
    const start = sentence.start + opened.lastIndexOf('；') + 1
    const rest = normal.slice((claims.at(-1) as Claim).end, sentence.end)
    const end = sentence.end - rest.length + `${rest}；`.indexOf('；')
    const words = normal.slice(start, end)
    if (words.length > LONGEST || ACCOUNTED.test(words)) return []
    const between = (from: number, to: number): string => normal.slice(from, to)
    const [last] = figuresOf(normal, { start, end }, claims).slice(-1) as [Figure]
    return [
      {
        words,
        figures: figuresOf(normal, { start, end }, own),
        counts: claims.filter(isInWords),
        lastInWords: isInWords(last.claim) ? last : null,
        between,
        end,
      },
    ]
  })
}

export const areAlike = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ claim }) => claim.unit.key)).size === 1 &&
  /^(?:money|count|measure|score)$/.test(`${figures[0]?.claim.unit.dimension}`)

export const isPercent = ({ claim }: Figure): boolean => claim.unit.dimension === 'percent'

/** 三 of 三个标段. */
export const numberOf = ({ text }: Claim): number =>
  '零一二三四五六七八九'.indexOf(text.slice(0, 1).replace('两', '二'))
