import type { Claim, ExaminedTable, Paragraph, Prose, TableAmount } from '../../claim/index.ts'
import { between, nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { exactlyBorne } from '../tie/borne.ts'
import { lastClause, twosOf } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 预期目标：…; 实际完成情况：…: what the indicators below say one by one is told of the year as a whole. */
const OPENS =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.])?\s*(?:年度)?(?:总体|绩效|预期)*(?:(目标)|(?:目标)?(?:实际)?(?:完成|实现)(?:情况)?)：/
const GOAL = /目标|指标值|计划|预期/
const DONE = /实际|完成|实现/
const COMMON =
  /指标|产出|效益|成本|满意度|数量|质量|时效|社会|经济|生态|可持续|完成|实施|开展|项目|实际|目标|全年|年度|面积|人数|次数|个数|以上|不少于|达到/
const FEWEST_DIGITS = 2
const NOUN = 12

/** What is to be, or what was done. */
type Side = 'goal' | 'done'

interface Indicator {
  readonly amount: TableAmount
  readonly label: string
  readonly side: Side
}

function sideOfHead(head: string, isGoal: boolean): Side | null {
  const own = head.slice(head.lastIndexOf('/') + 1)
  if (/上年|去年|分值|得分/.test(own)) return null
  if (DONE.test(own)) return 'done'
  return isGoal || GOAL.test(own) ? 'goal' : null
}

const indicatorsOf = ({ amounts, goals, rows, columns }: ExaminedTable): Indicator[] => {
  const labels = new Map(rows.map(({ index, label }) => [index, label]))
  const heads = new Map(columns.map(({ index, header }) => [index, header]))
  return [
    ...amounts.map((amount) => ({ amount, isGoal: false })),
    ...goals.map((amount) => ({ amount, isGoal: true })),
  ].flatMap(({ amount, isGoal }) => {
    const side = sideOfHead(`${heads.get(amount.column)}`, isGoal)
    return side === null ? [] : [{ amount, side, label: `${labels.get(amount.row)}` }]
  })
}

const namesIn = (words: string): string[] => {
  const runs = words.split(COMMON).flatMap((part) => part.match(/[一-龥]{2,}/g) ?? [])
  return runs.flatMap(twosOf)
}

const KINDS: ReadonlySet<string> = new Set(['count', 'measure'])

const isPlain = ({ role, vagueness, form, unit }: Claim): boolean =>
  vagueness === 'none' && form !== 'chinese' && role !== 'growth' && role !== 'difference' && KINDS.has(unit.dimension)

/** An amount told elsewhere than among the indicators, with the words that lead to it. */
interface Told {
  readonly quantity: Quantity
  readonly words: string
  readonly side: Side
}

interface Called {
  readonly indicator: Indicator
  /** How many words of two characters they have in common. */
  readonly shared: number
}

/** The indicator that an amount is called by, and by more of its name than any other. */
function calledBy({ quantity, words, side }: Told, indicators: readonly Indicator[]): Called | null {
  const twos = namesIn(words)
  const [first, second] = indicators
    .filter((indicator) => indicator.side === side && indicator.amount.unit.key === quantity.unit.key)
    .map((indicator) => ({ indicator, shared: twos.filter((two) => indicator.label.includes(two)).length }))
    .sort((one, other) => other.shared - one.shared)
  return first === undefined || first.shared === 0 || second?.shared === first.shared ? null : first
}

function tieOf(told: Told, indicators: readonly Indicator[]): Tie | null {
  const called = calledBy(told, indicators)
  if (called === null || called.indicator.amount === told.quantity) return null
  const equation: Equation = { form: 'same', first: told.quantity, second: called.indicator.amount }
  if (isSolved(equation)) return makeTie('restated', equation, 'certain')
  const digits = Math.max(...quantitiesOf(equation).map(printedDigits))
  return (digits > FEWEST_DIGITS || (digits === FEWEST_DIGITS && called.shared > 1)) && isOneSlipAway(equation)
    ? makeTie('restated', equation, 'likely')
    : null
}

const NUMBER_HEAD = /^(?:测算|计划|采购|补助)?(?:数量|工程量|人数)$/
const UNIT = /[（(][^（）()]*[）)]/g

/** 数量 of a table that reckons what the goals cost. */
function numbersOf({ amounts, columns, rows }: ExaminedTable, side: Side): Told[] {
  const numbers = new Set(
    columns
      .filter(({ header }) => NUMBER_HEAD.test(header.slice(header.lastIndexOf('/') + 1).replace(UNIT, '')))
      .map(({ index }) => index),
  )
  return amounts
    .filter(({ column, unit }) => numbers.has(column) && KINDS.has(unit.dimension))
    .map((quantity) => ({ quantity, words: `${rows.find(({ index }) => index === quantity.row)?.label}`, side }))
}

interface Opened {
  readonly paragraph: Paragraph
  readonly side: Side
}

/** 预期目标　实际完成情况 head two texts beside each other. */
const BOTH = /目标\s+(?:实际)?(?:完成|实现)(?:情况)?\s*$/
const GOAL_BEFORE = /(?:总体|年度|绩效|预期)目标\s*$/
const DONE_BEFORE = /(?:目标|实际)(?:完成|实现)(?:情况)?\s*$/
const HEADING = /(?:总体|年度|绩效)目标$/
const LEAD = 24
const APART = 3

/** What a paragraph tells of as a whole, by its own first words or by those that stand before it. */
function sideOf({ normal, paragraphs }: Prose, { start, place, above }: Paragraph): Side | null {
  const found = OPENS.exec(normal.slice(start, start + LEAD))
  if (found !== null) return found[1] === undefined ? 'done' : 'goal'
  if (place === 'body') {
    const head = paragraphs[above.at(-1) ?? -1]
    return head !== undefined && HEADING.test(normal.slice(head.start, head.end)) ? 'goal' : null
  }
  const before = normal.slice(Math.max(0, start - LEAD), start)
  if (BOTH.test(before) || GOAL_BEFORE.test(before)) return 'goal'
  return DONE_BEFORE.test(before) ? 'done' : null
}

/** Paragraphs that tell of goals, or of what was done, as a whole. */
function openedIn(prose: Prose): Opened[] {
  const { normal, paragraphs } = prose
  return paragraphs.flatMap((paragraph, at) => {
    const side = sideOf(prose, paragraph)
    const next = paragraphs[at + 1]
    if (side === null) return []
    const isBeside = BOTH.test(normal.slice(Math.max(0, paragraph.start - LEAD), paragraph.start))
    const beside = isBeside && next !== undefined && next.start - paragraph.end <= APART ? [next] : []
    return [{ paragraph, side }, ...beside.map((other): Opened => ({ paragraph: other, side: 'done' }))]
  })
}

const toldBy = (prose: Prose, claim: Claim, side: Side): Told => {
  const behind = nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + NOUN)))
  return { quantity: claim, words: `${lastClause(claim.lead)}，${behind}`, side }
}

const RECKONED = /测算|依据|标准|明细/

/** 高清摄像机86台×5,000元/台: what a cell reckons with, beside the name of its row. */
function reckonedIn(prose: Prose, { table, rows, columns }: ExaminedTable, side: Side): Told[] {
  const reckoned = new Set(columns.filter(({ header }) => RECKONED.test(header)).map(({ index }) => index))
  return table.cells
    .filter(({ column }) => reckoned.has(column))
    .flatMap(({ start, end, row }) =>
      between(prose.claims, start, end)
        .filter(isPlain)
        .map((claim) => {
          const told = toldBy(prose, claim, side)
          return { ...told, words: `${rows.find(({ index }) => index === row)?.label}，${told.words}` }
        }),
    )
}

/** What a form says of its goals and of what was done as a whole, and reckons them by, against the same indicators in its table. */
export function goalsTold(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const indicators = tables.length > 0 && prose.normal.includes('指标') ? tables.flatMap(indicatorsOf) : []
  if (indicators.length === 0) return []
  const side = indicators.some((indicator) => indicator.side === 'done') ? 'done' : 'goal'
  const told = [
    ...openedIn(prose).flatMap((opened) =>
      between(prose.claims, opened.paragraph.start, opened.paragraph.end)
        .filter(isPlain)
        .map((claim) => toldBy(prose, claim, opened.side)),
    ),
    ...tables.flatMap((table) => [...numbersOf(table, side), ...reckonedIn(prose, table, side)]),
  ]
  const borne = new Set(
    flatMapped(ties, ({ holds, equation }) => (holds && equation.form !== 'within' ? exactlyBorne(equation) : [])),
  )
  const known = new Set(ties.map(({ places }) => places))
  return told.flatMap((each) => {
    const tie = tieOf(each, indicators)
    const isKnown = tie !== null && known.has(tie.places)
    const isSure = tie !== null && !tie.holds && quantitiesOf(tie.equation).every(({ start }) => borne.has(start))
    return tie === null || isKnown || isSure ? [] : [tie]
  })
}
