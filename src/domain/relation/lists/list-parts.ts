import { compare, isZero } from '../../amount/index.ts'
import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { sumKindOf } from './parts.ts'
import { plausibleSum } from './plausible.ts'

/** Claims by paragraph; the list of a paragraph without claims is empty. */
export type ClaimsByParagraph = readonly (readonly Claim[])[]

export function claimsByParagraph({ paragraphs, claims }: Prose): ClaimsByParagraph {
  const lists: Claim[][] = paragraphs.map(() => [])
  for (const claim of claims) lists[claim.paragraph]?.push(claim)
  return lists
}

/** 较上年决算68.92万元减少: what something is compared with is not divided. */
const IS_REFERENCE = /[比较与同](?:上年|去年|上一年|20\d\d年|申请|申报|计划|目标|年初|预算)[^，。；]*$/
/** A list longer than this is no enumeration of parts. */
const LONGEST_LIST = 200
const INTRODUCES = /(?:其中|分别|包括|具体|如下|构成|明细|情况|用途)[^。；]{0,12}[：:。]?$|：$/

/** The numbered paragraphs directly behind one, from 1 on; what stands between them belongs to the item above. */
export function itemsBehind(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const items: Paragraph[] = []
  const style = paragraphs[at + 1]?.numbering?.style
  if (style === undefined || style === paragraphs[at]?.numbering?.style) return items
  for (const paragraph of paragraphs.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const { numbering } = paragraph
    const isNext = numbering?.style === style && numbering.value === items.length + 1
    if (isNext) items.push(paragraph)
    else if (numbering?.style === style || !paragraph.above.includes(items.at(-1)?.index ?? -1)) break
  }
  return items
}

function firstOfUnit(claims: readonly Claim[], key: string): Claim | null {
  return claims.find((claim) => claim.unit.key === key && !isDerived(claim) && claim.depth === 0) ?? null
}

/** （一）抗旱应急送水，增48.00万元: what is added is the amount of its item where none stands before it. */
function firstOfItem(claims: readonly Claim[]): Claim | null {
  const first = claims.find(({ unit, depth }) => unit.key === '元' && depth === 0)
  return first?.role === 'growth' ? first : firstOfUnit(claims, '元')
}

const PARAGRAPHS_ABOVE = 3
const FEWEST_ITEMS = 3

/** Items that nothing introduces, of which each begins with an amount: they add up to one above, or a slip keeps them from it. */
function tieOfItems(prose: Prose, byParagraph: ClaimsByParagraph, { index }: Paragraph): Tie | null {
  const items = itemsBehind(prose.paragraphs, index)
  const parts = flatMapped(items, (item) => firstOfItem(byParagraph[item.index] ?? []) ?? [])
  if (items.length < FEWEST_ITEMS || parts.length < items.length) return null
  const from = Math.max(0, index - PARAGRAPHS_ABOVE)
  const heading = prose.paragraphs
    .slice(from, index + 1)
    .findLastIndex(({ isHeading, numbering }) => isHeading && numbering !== null)
  const above = byParagraph.slice(from + Math.max(0, heading), index + 1).flat()
  const first = parts.find(({ value }) => !isZero(value))
  const isOfOneUnit = parts.every(({ unit, value }) => unit.printed === first?.unit.printed || isZero(value))
  if (!isOfOneUnit) return null
  const equations = above
    .filter((claim) => claim.unit.key === '元' && !isDerived(claim))
    .map((whole) => sumOfParts(whole, parts))
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie(sumKindOf(parts), holding, 'certain')
  const slipped = equations.find(isExactSlip)
  return slipped === undefined ? null : makeTie(sumKindOf(parts), slipped, 'likely')
}

/** 主要用途 and 主要支出 of all of it are listed, in short. */
const SOME = /主要(?!用途|用于|支出|投向)|重点|部分(?!构成|组成)/
const NAME = 3

/** 增加值31.87亿元、税金1.7亿元，分行业看: items of 增加值 divide no 税金. */
function isOfOtherName(parts: readonly Claim[], { label }: Claim): boolean {
  const endings = new Set(parts.map((part) => part.label.slice(-NAME)))
  const [ending = ''] = endings
  return endings.size === 1 && ending.length === NAME && label.length >= NAME && !label.endsWith(ending.slice(1))
}

/** 公务用车3.4万元，公务接待3.8万元，具体情况如下: what the paragraph lists itself has its items below, and the last is no total. */
const areListedBefore = (parts: readonly Claim[], own: readonly Claim[]): boolean =>
  parts.some(
    (part) =>
      !isZero(part.value) &&
      own.some(({ unit, value }) => unit.key === part.unit.key && compare(value, part.value) === 0),
  )

/** ——适老化改造206万元；——上门服务144万元: items that a dash or a dot opens. */
const BULLET = /^(?:—{1,2}|－|-|·|•|●|◆|▲|■|○) ?[一-龥“]/

function bulletsBehind({ normal, paragraphs }: Prose, at: number): Paragraph[] {
  const behind = paragraphs.slice(at + 1, at + 1 + LONGEST_LIST)
  const end = behind.findIndex(({ start }) => !BULLET.test(normal.slice(start, start + 4)))
  return end === -1 ? behind : behind.slice(0, end)
}

interface Listed {
  /** Amounts of one unit above the items, in their order. */
  readonly wholes: readonly Claim[]
  readonly parts: readonly Claim[]
  readonly isPartial: boolean
}

/** What the items begin with, in the unit of an amount above them: 项目支出1,420万元，共五个项目 is divided in money. */
function listedBelow(prose: Prose, byParagraph: ClaimsByParagraph, { stated, index }: Stated): Listed | null {
  const numbered = itemsBehind(prose.paragraphs, index)
  const items = numbered.length > 0 ? numbered : bulletsBehind(prose, index)
  for (const key of new Set(stated.map(({ unit }) => unit.key).reverse())) {
    const parts = items.flatMap((item) => firstOfUnit(byParagraph[item.index] ?? [], key) ?? [])
    const wholes = stated.filter(({ unit }) => unit.key === key)
    if (items.length > 1 && parts.length > 1) return { wholes, parts, isPartial: parts.length < items.length }
  }
  return null
}

interface Stated {
  readonly stated: readonly Claim[]
  readonly index: number
}

/** 可用594万元，支出577万元，结转17万元。用途：…: of several amounts that which one slip keeps from the sum, else the last. */
function likelyWhole({ wholes, parts }: Listed): Claim | undefined {
  const slipped =
    parts.length < FEWEST_ITEMS ? undefined : wholes.find((whole) => isExactSlip(sumOfParts(whole, parts)))
  return slipped ?? wholes.at(-1)
}

function tieOfList(prose: Prose, byParagraph: ClaimsByParagraph, paragraph: Paragraph): Tie | null {
  const words = prose.normal.slice(paragraph.start, paragraph.end)
  if (!INTRODUCES.test(words)) return tieOfItems(prose, byParagraph, paragraph)
  const own = byParagraph[paragraph.index] ?? []
  const stated = own.filter(
    (claim) =>
      !isDerived(claim) && claim.depth === 0 && claim.unit.dimension !== 'plain' && !IS_REFERENCE.test(claim.lead),
  )
  // （二）具体情况 introduces a list and states no total of its own.
  if (stated.length === 0) return tieOfItems(prose, byParagraph, paragraph)
  const listed = listedBelow(prose, byParagraph, { stated, index: paragraph.index })
  const whole = listed === null ? undefined : likelyWhole(listed)
  if (listed === null || whole === undefined) return null
  const { wholes, parts } = listed
  const holding = wholes.map((each) => sumOfParts(each, parts)).find((each) => isSolved(each))
  if (holding !== undefined) return makeTie(sumKindOf(parts), holding, 'certain')
  if (isOfOtherName(parts, whole) || areListedBefore(parts, own)) return null
  const equation = sumOfParts(whole, parts)
  const isPartial = listed.isPartial || SOME.test(words)
  const certainty = plausibleSum(equation, { kind: 'among', isPartial }, false)
  return certainty === null ? null : makeTie(sumKindOf(parts), equation, certainty)
}

/** A total in one paragraph and its parts as a numbered list below it. */
export function listParts(prose: Prose, byParagraph: ClaimsByParagraph): Tie[] {
  return prose.paragraphs.flatMap((paragraph) => tieOfList(prose, byParagraph, paragraph) ?? [])
}
