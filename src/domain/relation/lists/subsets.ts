import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isWord } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'
import { isPlain } from './named-wholes.ts'

/** 35岁以下, 24小时内: a number that says which of them. */
const WHICH = /\d[\d.]*(?:周?岁|个?小时|天|年|[日月]|级|公里|米|平方米|万?元)(?:及?[以之][上下内外前后]|[内上下])/g
/** ，其中60岁以上 */
const AMONG = /^[^，。；、\d]{0,6}，其中[^，。；：、（）\d]{1,14}?(?:的)?(?:有|共|达|占|为)?$/
/** ，入股分红的: those of what was named that did so. */
const OF_THEM =
  /^[^，。；、\d]{0,4}，[^，。；：、（）\d]{0,8}(?:某些|参[加与]|加入|入股|持[有证]|取得|获|领取|享受|签[订约]|接种|完成|通过|合格|达标|会|愿意|同意|支持|大专|本科|中专|高中|硕士|博士|研究生|学历|职称)[^，。；：、（）\d]{0,6}的(?:就?有|达|共)?$/
/** ，24小时内办结 */
const DONE =
  /^[^，。；、\d]{0,4}，[^，。；：、（）\d]{0,10}(?:办结|办理|完成|整改|销号|回复|答复|合格|达标|通过|规范|录[用取]|入[围选]|获批|验收|化解|签约|到位|修[复好]|解决|落实|出租|采纳|按期)(?:的|了|有|率)?$/
const OTHERS_BEHIND = /^[^，。；\d]{0,8}，(?:其[余他]|余下|剩下|剩余)/
/** Those are none of what was named: 离退休的142人, 外村来种的197户. */
const NOT_OF_THEM =
  /[离退]|外|另|新|往|去|[今本上]年|昨|累计|历|曾|返|临|聘|辅|编|家属|带动|辐射|周边|吸纳|来自|服务|受益|惠|覆盖|比|较|超|每|各|均|总|合计|连同|包括|加上|相关|涉及|影响|计划|目标|应|需|全[省市县区国]|[春夏秋冬]季/
const NO_WHOLE = /[的外另新余]$|其中|每|各|均|计划|目标|任务|[去今上本]年|(?:增加?|减少?)了?$/

/** The amount of the unit right before it, over numbers that say which; where no other of it is told. */
function wholeBefore({ claims, sentences }: Prose, part: Claim): Claim | undefined {
  const own = flatMapped(sentences.slice(part.sentence, part.sentence + 1), ({ firstClaim, endClaim }) =>
    claims.slice(firstClaim, endClaim),
  )
  const [whole, next, ...others] = own.filter(({ unit }) => unit.key === part.unit.key)
  return next === part && others.length === 0 && whole?.depth === part.depth ? whole : undefined
}

function tieOf(prose: Prose, part: Claim): Tie[] {
  const whole = wholeBefore(prose, part)
  if (whole === undefined || !isPlain(whole) || isWord(whole)) return []
  if (compare(part.interval.low, whole.interval.high) <= 0) return []
  const words = prose.normal.slice(whole.end, part.start).replace(WHICH, '某些')
  const isDone = DONE.test(words) && OTHERS_BEHIND.test(prose.normal.slice(part.end, part.end + 14))
  const isSaid = AMONG.test(words) || OF_THEM.test(words) || isDone
  return isSaid && !NOT_OF_THEM.test(words) && !NO_WHOLE.test(whole.lead)
    ? [makeTie('within', { form: 'within', part, whole }, 'certain')]
    : []
}

/** 职工120人，35岁以下的142人: more of them than there are. */
export const subsetsIn = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (claim) =>
    claim.unit.dimension === 'count' && isPlain(claim) && claim.vagueness === 'none' ? tieOf(prose, claim) : [],
  )
