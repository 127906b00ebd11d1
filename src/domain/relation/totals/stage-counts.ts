import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** What is finished, what is under way, and what is not begun: there is no fourth. */
const STAGES = [
  /^[^，。；、\d]{0,6}，(?:(?:目前|现|截至目前)?(?:均?已)?)(?:完工|建成|竣工|完成)(?:投用|交付|验收)?$/,
  /^[，、](?:正在)?(?:在建|在施|施工|建设)(?:中的?)?$/,
  /^[，、](?:尚)?未(?:开工|动工|启动|开始|实施)(?:建设|的)?$/,
] as const
const NO_WHOLE = /上年|去年|同期|[比较超]|其中|每|各|累计|增|减|新开工$/
/** 未开工3个、停工1个: one more. */
const GOES_ON = /^[^，。；、\d]{0,4}[、，](?:停工|缓建|取消|终止|另|还有|其余)/
const REACH = 12

/** 计划改造6个，完工2个，在建1个，未开工3个: the three stages right behind all that there are. */
function tieOf({ claims, normal }: Prose, whole: Claim): Tie | null {
  const parts = claims.slice(whole.index + 1, whole.index + 1 + STAGES.length)
  const areStages =
    parts.length === STAGES.length &&
    parts.every(
      (part, at) =>
        STAGES[at]?.test(part.lead) === true &&
        part.unit.key === whole.unit.key &&
        part.sentence === whole.sentence &&
        part.depth === whole.depth &&
        isPlain(part),
    )
  if (!areStages || !isPlain(whole) || NO_WHOLE.test(whole.lead)) return null
  const end = Math.max(...parts.map((part) => part.end))
  return GOES_ON.test(normal.slice(end, end + REACH)) ? null : closedTie('parts', sumOfParts(whole, parts))
}

/** Counts of what is finished, under way and not begun. */
export const stageCounts = (prose: Prose): Tie[] =>
  /未(?:开工|动工|启动|开始|实施)/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => (claim.unit.dimension === 'count' ? (tieOf(prose, claim) ?? []) : []))
    : []
