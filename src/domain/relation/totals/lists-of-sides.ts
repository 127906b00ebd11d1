import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isPlainSlip, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 三、支出构成: a section that divides one side of the year. */
const HEADING = /(收入|支出)(?:决算|预算)?(?:的)?(?:构成|结构|来源|组成|分类|明细)(?:情况)?[：:]?$/
const WHOLE: Readonly<Record<string, RegExp>> = {
  收入: /(?:本年|全年|当年|年度|^\D{0,2}总)(?:总)?收入(?:决算|预算)?(?:合计|总计|总额|数)*(?:为|共|共计)?$/,
  支出: /(?:本年|全年|当年|年度|^\D{0,2}总)(?:总)?支出(?:决算|预算)?(?:合计|总计|总额|数)*(?:为|共|共计)?$/,
}
const SOME = /其中|主要|包括|占|比|较|增|减/
const [FEWEST, MOST, FEWEST_DIGITS] = [3, 8, 5]

const isAmount = (claim: Claim): boolean =>
  claim.unit.key === '元' &&
  claim.vagueness === 'none' &&
  claim.depth === 0 &&
  isPlain(claim) &&
  claim.role !== 'growth'

/** 人员支出…，公用支出…，项目支出…: the amounts of the first sentence, where nothing else stands in it. */
function inSentence(own: readonly Claim[]): Claim[] {
  const [first] = own
  const list = own.filter(({ sentence }) => sentence === first?.sentence)
  return list.every(({ lead }) => !SOME.test(lead)) ? list : []
}

/** （一）…；（二）…；（三）…: the first amount of each paragraph, one numbered behind the other. */
function inParagraphs(prose: Prose, own: readonly Claim[]): Claim[] {
  const firsts = own.filter(({ paragraph }, at) => own[at - 1]?.paragraph !== paragraph)
  const style = prose.paragraphs[firsts[0]?.paragraph ?? 0]?.numbering?.style
  const areNumbered = firsts.every(({ paragraph }) => prose.paragraphs[paragraph]?.numbering?.style === style)
  return style !== undefined && areNumbered ? firsts : []
}

/** Amounts of the section below a heading, up to the next of its kind. */
function sectionOf(prose: Prose, heading: Paragraph): Claim[] {
  const next = prose.paragraphs.find(({ index, isHeading }) => index > heading.index && isHeading)
  const end = next?.index ?? prose.paragraphs.length
  return prose.claims.filter(({ paragraph }) => paragraph > heading.index && paragraph < end).filter(isAmount)
}

function tiesOf(prose: Prose, heading: Paragraph): Tie[] {
  const side = HEADING.exec(prose.normal.slice(heading.start, heading.end).trim())?.[1]
  const words = side === undefined ? undefined : WHOLE[side]
  if (words === undefined) return []
  const own = sectionOf(prose, heading)
  const wholes = prose.claims.filter(
    (claim) => claim.paragraph < heading.index && isAmount(claim) && words.test(lastClause(claim.lead)),
  )
  const [whole, another] = wholes
  if (whole === undefined || another !== undefined) return []
  return flatMapped([inSentence(own), inParagraphs(prose, own)], (parts) => {
    if (parts.length < FEWEST || parts.length > MOST) return []
    const equation = sumOfParts(whole, parts)
    if (isSolved(equation)) return [makeTie('parts', equation, 'certain')]
    return isPlainSlip(equation, FEWEST_DIGITS) ? [closedTie('parts', equation)] : []
  })
}

/** 本年支出19.3万元 … 三、支出构成 … 人员支出、公用支出、项目支出: the parts of a side that its section lists. */
export function listsOfSides(prose: Prose): Tie[] {
  if (!/构成|结构|来源|组成|分类|明细/.test(prose.normal)) return []
  return prose.paragraphs.filter(({ isHeading }) => isHeading).flatMap((heading) => tiesOf(prose, heading))
}
