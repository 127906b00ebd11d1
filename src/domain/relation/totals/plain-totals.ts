import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { addsTo } from '../lists/list-guards.ts'
import { sumKindOf } from '../lists/parts.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const COUNTS = '两三四五六七八'
/** ，三项合计; ，合计: with no name of its own, right behind the last of its parts. */
const BARE =
  /^[^，。；\d等]{0,8}，(?:以上|上述)?(?:([两三四五六七八])[项类笔块年期级部个][一-龥]{0,3})?(?:合计|共计|总计|总共|一共)(?:为|达|有)?$/
/** Amounts that stand beside others, or are no amounts of their own. */
const NO_PART =
  /上年|去年|同期|[比较超]|计划|目标|任务|编制|占|增|减|单价|重复|标准|[每均各]|不含|[由从至到]$|（|(?<!分)别|相当|折合|累计|另(?!有|外)|[总合]计/
const OPENS = /其中|分别|依次/
/** 48.6万元（春季）和: what the amount before it is called by. */
const NAMED_BEHIND = /^（[一-龥]{1,8}）/

/** The amounts that it sums up: as many as it says, those behind 其中 or 分别, or all of its sentence. */
function listOf(parts: readonly Claim[], count: number): readonly Claim[] | null {
  const opened = Math.max(
    parts.findLastIndex(({ lead }) => OPENS.test(lead)),
    0,
  )
  const list = parts.slice(opened)
  if (count === 0)
    return opened === 0 && !parts.slice(0, 1).some(({ lead }) => OPENS.test(lead)) ? list : listOpened(list)
  return list.length === count ? list : null
}

/** 依次得19.2分、36.5分、29分: joined one to the other, so that none of them is of something else. */
const listOpened = (list: readonly Claim[]): readonly Claim[] | null =>
  list.slice(1).every(({ lead }) => /^[、和]$/.test(lead.replace(NAMED_BEHIND, ''))) ? list : null

/** No amount of their unit stands among them that is none of them. */
function areAlone({ claims }: Prose, list: readonly Claim[]): boolean {
  const indexes = list.map(({ index }) => index)
  const units = new Set(list.map(({ unit }) => unit.key))
  return claims
    .slice(Math.min(...indexes), Math.max(...indexes) + 1)
    .every((claim) => list.includes(claim) || !units.has(claim.unit.key))
}

/** 教育8.92亿元，卫生5.16亿元，社保6.48亿元，三项合计20.56亿元: a bare total right behind a row of amounts is their sum, however far off. */
export function plainTotal(prose: Prose, total: Claim, parts: readonly Claim[]): Tie | null {
  const last = parts.at(-1)
  const words = BARE.exec(prose.normal.slice(last?.end ?? total.start, total.start))
  if (words === null) return null
  const list = listOf(parts, words[1] === undefined ? 0 : COUNTS.indexOf(words[1]) + 2)
  if (list === null || list.length < 2 || !areAlone(prose, list)) return null
  if (list.some(addsTo) || list.slice(1).some(({ lead }) => NO_PART.test(lead.replace(NAMED_BEHIND, '')))) return null
  const equation = sumOfParts(total, list)
  const isMore = list.every(({ value }) => compare(value, total.value) < 0)
  const isTold = (isMore && isNearlySo(equation)) || isExactSlip(equation)
  return !isSolved(equation) && isTold ? closedTie(sumKindOf(list), equation) : null
}
