import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isSlipped, isSolved, leadOf, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 资金来源：…, 从预备费中安排…，从专项中安排…: a sentence that says where the money comes from. */
const OPENS =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:资金来源|资金筹措|所需(?:资金|经费)?)|资金来源(?:为|是|：|，)/
const FROM = /(?:从|由|争取|自筹|统筹|动用|申请|恳请|列入|预备费|结转|中央|省级|市级|县级|区级|财政)[^，。；]{0,30}$/
/** What it comes to, stated before. */
const TO_PAY =
  /(?:总投资|投资|共需|所需|需要|需|经费|预算|核定|追加|净增|调增|安排|合计|共计|总额|概算)[^，。；]{0,10}$/
const SOME = /主要|重点|等(?!级)/
const BACK = 40
const MOST = 5

const isMoney = ({ unit, vagueness, bound, depth, role }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none' && depth === 0 && role !== 'unit-price'

/** Sums of money of the sentence, each with words of where it comes from; none where another stands among them. */
function sourcesIn(prose: Prose, own: readonly Claim[]): Claim[] {
  const money = own.filter(isMoney)
  const isOfSources = money.every((claim) => FROM.test(leadOf(prose, claim)))
  return isOfSources && money.length >= 2 && money.length <= MOST ? money : []
}

/** What is to be paid for, the nearest first. */
function wholesBefore(prose: Prose, first: Claim): Claim[] {
  return prose.claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter((claim) => isMoney(claim) && TO_PAY.test(leadOf(prose, claim)))
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

/** 资金来源：省级500万元，自筹192万元，恳请安排700万元: what it comes from adds up to what is to be paid. */
export function moneySources(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation, holds }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  return prose.sentences.flatMap(({ start, end, paragraph, firstClaim, endClaim }) => {
    const words = prose.normal.slice(start, end)
    if (!(OPENS.test(words) || isHeaded(prose, paragraph, start)) || SOME.test(words)) return []
    const parts = sourcesIn(prose, prose.claims.slice(firstClaim, endClaim))
    const [first] = parts
    if (first === undefined || parts.some((part) => told.has(part.start))) return []
    const equations = wholesBefore(prose, first).map((whole) => sumOfParts(whole, parts))
    const holding = equations.find(isSolved)
    if (holding !== undefined) return makeTie('parts', holding, 'certain')
    const slipped = equations
      .slice(0, NEAREST)
      .find((equation) => isTelling(equation, parts.length) && isSlipped(equation))
    return slipped === undefined ? [] : makeTie('parts', slipped, 'likely')
  })
}
