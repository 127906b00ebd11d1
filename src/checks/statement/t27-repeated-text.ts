import { flatMapped, matchesOf } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { quoted } from '../define-words.ts'

/** A run of clauses this long that stands twice was copied. */
const SHORTEST_RUN = 56
/** A whole paragraph of this length that stands twice is a slip of copying, whatever its length. */
const SHORTEST_PARAGRAPH = 18
/** Shorter clauses begin no run. */
const SHORTEST_CLAUSE = 6
const MOST_PROBLEMS = 6
/** Words that every report repeats. */
const SET_WORDS = /习近平|党的[一二]十|党中央|省委|市委|县委|“[^”]{2,12}”的?原则/

const CLAUSES = /[^，。；：！？]+/g

interface Clause extends Place {
  readonly words: string
  readonly paragraph: number
}

function clausesOf({ normal, paragraphs }: Examined): Clause[] {
  return flatMapped(paragraphs, ({ start, end, place, index, numbering, isHeading }) => {
    if (place !== 'body' || isHeading) return []
    const from = numbering?.end ?? start
    return matchesOf(normal.slice(from, end), CLAUSES).map(({ 0: all, index: at }) => ({
      start: from + at,
      end: from + at + all.length,
      words: all.replace(/[\s“”]/g, ''),
      paragraph: index,
    }))
  })
}

interface Run {
  readonly first: Place
  readonly second: Place
  readonly words: string
}

/** The longest run of equal clauses from two places on, each within its paragraph. */
function runFrom(clauses: readonly Clause[], first: number, second: number): readonly (readonly [Clause, Clause])[] {
  const pairs: (readonly [Clause, Clause])[] = []
  while (first + pairs.length < second) {
    const [earlier, later] = [clauses[first + pairs.length], clauses[second + pairs.length]]
    if (earlier === undefined || later === undefined || earlier.words !== later.words) break
    const [head] = pairs
    if (head !== undefined && (head[0].paragraph !== earlier.paragraph || head[1].paragraph !== later.paragraph)) break
    pairs.push([earlier, later])
  }
  return pairs
}

/** A run that is long enough, in two paragraphs. */
function copied(pairs: readonly (readonly [Clause, Clause])[]): Run | null {
  const words = pairs.map(([{ words: each }]) => each).join('')
  const [head, tail] = [pairs[0], pairs.at(-1)]
  if (head === undefined || tail === undefined || words.length < SHORTEST_RUN) return null
  if (head[0].paragraph === head[1].paragraph) return null
  return {
    first: { start: head[0].start, end: tail[0].end },
    second: { start: head[1].start, end: tail[1].end },
    words,
  }
}

/** Runs of clauses that stand again later in another paragraph. */
function repeatedRuns(clauses: readonly Clause[]): Run[] {
  const seen = new Map<string, number>()
  const runs: Run[] = []
  let skipped = 0
  for (const [at, { words }] of clauses.entries()) {
    if (at < skipped || words.length < SHORTEST_CLAUSE) continue
    const before = seen.get(words)
    if (before === undefined) seen.set(words, at)
    const pairs = before === undefined ? [] : runFrom(clauses, before, at)
    const run = copied(pairs)
    if (run === null) continue
    runs.push(run)
    skipped = at + pairs.length
  }
  return runs
}

/** A list of items with their amounts may stand under income and under expenditure. */
const isOfFigures = ({ words }: Run): boolean => (words.match(/[\d.,]/g)?.length ?? 0) * 4 >= words.length

/** Paragraphs that stand twice word for word, their numbers aside. */
function repeatedParagraphs({ normal, paragraphs }: Examined): Run[] {
  const seen = new Map<string, Place>()
  return flatMapped(paragraphs, ({ start, end, place, numbering, isHeading }): Run[] => {
    const words = normal.slice(numbering?.end ?? start, end).replace(/\s/g, '')
    if (place !== 'body' || isHeading || words.length < SHORTEST_PARAGRAPH) return []
    const first = seen.get(words)
    if (first === undefined) seen.set(words, { start, end })
    return first === undefined ? [] : [{ first, second: { start, end }, words }]
  })
}

function problemOf({ first, second, words }: Run): Problem {
  return {
    message: `此处文字“${quoted(words, 24)}”与前文整段相同（${words.length}字），请核对是否重复或照抄。`,
    places: [second, first],
    expected: null,
    actual: quoted(words, 60),
    suggestion: '请删去重复内容，或改写为与本部分相应的内容。',
    meaning: [quoted(words, 60)],
  }
}

/** 重复文字. */
export const t27RepeatedText = defineCheck({
  code: 'T27',
  title: '不同部分不应整段重复同样的文字',
  severity: 'notice',
  source: '绩效自评：内容应与本单位、本项目实际相符',
  examine(document) {
    const clauses = clausesOf(document)
    const whole = repeatedParagraphs(document)
    const isOfWhole = ({ second }: Run): boolean =>
      whole.some((run) => run.second.start <= second.start && run.second.end >= second.end)
    const runs = repeatedRuns(clauses).filter(
      (run) => !SET_WORDS.test(run.words) && !isOfWhole(run) && !isOfFigures(run),
    )
    return verdictOf(clauses.length, [...whole, ...runs.slice(0, MOST_PROBLEMS)].map(problemOf))
  },
})
