import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { heldOrOnly, isPlainSlip, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 资金来源：…, 从预备费中安排…，从专项中安排…: a sentence that says where the money comes from. */
const OPENS =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:资金来源|资金筹措|所需(?:资金|经费)?|资金：)|资金来源(?:为|是|：|，)/
const FROM =
  /(?:从|由|争取|自筹|统筹|动用|申[请报]|恳请|列入|预备费|结转|中央|省级|市级|县级|区级|财政)[^，。；]{0,30}$/
/** What it comes to, stated before. */
const TO_PAY =
  /(?:总投资|投资|共需|所需|需要|需|经费|预算|核定|追加|净增|调增|安排|合计|共计|总额|概算)[^，。；]{0,10}$/
const SOME = /主要|重点|等(?!级)/
const BACK = 40
const GOES_BACK = 12
const MOST = 5

const isMoney = ({ unit, vagueness, bound, depth, role }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none' && depth === 0 && role !== 'unit-price'

/** Sums of money of the sentence, each with words of where it comes from; none where another stands among them. */
function sourcesIn(own: readonly Claim[]): Claim[] {
  const money = own.filter(isMoney)
  const isOfSources = money.every((claim) => FROM.test(claim.lead))
  return isOfSources && money.length >= 2 && money.length <= MOST ? money : []
}

/** 尚有缺口50万元: what no source is found for yet, told behind them. */
const LACKS = /^(?:目前)?(?:尚有|仍有|还有|尚存)?(?:资金|经费)?缺口(?:资金|经费)?(?:为|约)?$/

function gapBehind(prose: Prose, last: Claim): Claim[] {
  return prose.claims
    .slice(last.index + 1, last.index + 2)
    .filter((claim) => claim.paragraph === last.paragraph && isMoney(claim) && LACKS.test(claim.lead))
}

/** 支出去向。扫描加工…，破损修复…: where all of the money went. */
const GOES = /(?:支出|资金|经费)(?:使用)?去向[。：]$/

function usesIn(own: readonly Claim[]): Claim[] {
  const money = own.filter(isMoney)
  return money.length > 2 && money.length <= MOST ? money : []
}

/** What is to be paid for, the nearest first. */
function wholesBefore(prose: Prose, first: Claim): Claim[] {
  return prose.claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter((claim) => isMoney(claim) && TO_PAY.test(claim.lead))
    .reverse()
}

const HEADING = /资金(?:来源|筹措)[^，；。]{0,4}。?$/

/** 二、资金来源。从预备费中安排…: a heading of its own, or the sentence that the paragraph begins with. */
function isHeaded({ normal, paragraphs }: Prose, paragraph: number, start: number): boolean {
  const above = paragraphs.slice(Math.max(0, paragraph - 1), paragraph).filter(({ isHeading }) => isHeading)
  const own = paragraphs.slice(paragraph, paragraph + 1)
  const words = [
    ...above.map((each) => normal.slice(each.start, each.end)),
    ...own.map((each) => normal.slice(each.start, start)),
  ]
  return words.some((each) => HEADING.test(each))
}

const FEWEST_DIGITS = 4
const NEAREST = 4

/** With three parts, or in so many digits, no slip from a sum comes about by chance. */
const isTelling = (equation: Equation, count: number): boolean =>
  Math.max(...quantitiesOf(equation).map(significantDigits)) >= FEWEST_DIGITS - Number(count > 2)

const TABLES_BACK = 6000
const OF_ALL = /总额|合计|总计/
const FEWEST_OF_CELL = 3

/** What the tables above come to. */
const totalsAbove = (tables: readonly ExaminedTable[], first: Claim): TableAmount[] =>
  tables
    .filter(({ table }) => table.end <= first.start && first.start - table.end < TABLES_BACK)
    .flatMap(({ rows, amounts }) => {
      const totals = new Set(
        rows.filter(({ label, isTotal }) => isTotal || OF_ALL.test(label)).map(({ index }) => index),
      )
      return amounts.filter(({ row, unit }) => totals.has(row) && unit.key === '元')
    })

/** In prose the nearest that a slip makes to fit; of the totals of tables the only one, to the last digit. */
function tieOf(prose: Prose, tables: readonly ExaminedTable[], parts: readonly [Claim, ...Claim[]]): Tie | null {
  const [first] = parts
  const equations = wholesBefore(prose, first).map((whole) => sumOfParts(whole, parts))
  const ofCells = totalsAbove(tables, first).map((whole) => sumOfParts(whole, parts))
  const holding = [...equations, ...ofCells].find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const slipped = equations
    .slice(0, NEAREST)
    .find((equation) => isTelling(equation, parts.length) && isSlipped(equation))
  if (slipped !== undefined) return makeTie('parts', slipped, 'likely')
  return heldOrOnly('parts', ofCells, {
    isTold: (equation) => isPlainSlip(equation, FEWEST_OF_CELL),
    certainty: 'likely',
  })
}

/** 资金来源：省级500万元，自筹192万元，恳请安排700万元: what it comes from adds up to what is to be paid. */
export function moneySources(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation, holds }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  return flatMapped(prose.sentences, ({ start, end, paragraph, firstClaim, endClaim }) => {
    const words = prose.normal.slice(start, end)
    const own = prose.claims.slice(firstClaim, endClaim)
    const isGone = GOES.test(prose.normal.slice(Math.max(0, start - GOES_BACK), start))
    if (SOME.test(words) || !(isGone || OPENS.test(words) || isHeaded(prose, paragraph, start))) return []
    const parts = isGone ? usesIn(own) : sourcesIn(own)
    const [first, ...others] = parts
    if (first === undefined || parts.some((part) => told.has(part.start))) return []
    return tieOf(prose, tables, [first, ...others, ...parts.slice(-1).flatMap((last) => gapBehind(prose, last))]) ?? []
  })
}
