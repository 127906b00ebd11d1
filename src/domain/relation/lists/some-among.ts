import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'
import { isPlain } from './named-wholes.ts'

/** 个乡镇中，有; 人中50岁以上的就有: the noun of the whole, 中, and what the part is called by. */
const AMONG =
  /^[一-龥]{0,8}?(?:当?中|里)[，：]?(?:已|就|已经|仅|只|共)?(?:有[一-龥]{0,2})?$|^[一-龥]{0,8}?(?:当?中|里)[，：]?[^，。；：、（）]{2,14}的(?:就?有|就?占了?|达|共)?$/
/** 技术员23名，50岁以上的占了14名: as many of them. */
const OF_THEM = /^，[^，。；：、（）]{2,12}的?(?:就占了?|占了|就有)$/
const NOT_OF_THEM = /每|各|平均|人均|[户村校]均|累计|比|较|超过|新增|另/
/** 13个建成…, 13个。: nothing else is counted behind the number. */
const SAME_THING =
  /^(?:[，。；、）]|已|建|完成|实现|达到?|通过|开展|设[立有了]|配备|没有?|未|不|属|为|是|在|被|获|因|存在|超|低于|高于|能|的|均|都|参加|表示|取得|纳入|正在)/

const OTHERS_BETWEEN = 2

/** The amount of the unit before it, over ages and the like: 23名，50岁以上的占了14名. */
function wholeBefore({ claims }: Prose, part: Claim): Claim | undefined {
  return claims
    .slice(Math.max(0, part.index - OTHERS_BETWEEN), part.index)
    .findLast(({ unit, sentence }) => unit.key === part.unit.key && sentence === part.sentence)
}

/** 12个乡镇中，有13个村: what is counted behind the number is another thing. */
function isOfSameThing({ normal }: Prose, whole: Claim, part: Claim): boolean {
  const [own, other] = [whole, part].map(({ end }) => normal.slice(end, end + 12)) as [string, string]
  const noun = nounBehind(own).replace(/(?:当?中|里)$/, '')
  return SAME_THING.test(other) || (noun !== '' && other.startsWith(noun))
}

const isCount = (claim: Claim): boolean => isPlain(claim) && claim.unit.dimension === 'count'

function tieOf(prose: Prose, part: Claim): Tie[] {
  const whole = isCount(part) ? wholeBefore(prose, part) : undefined
  if (whole === undefined || !isCount(whole) || whole.depth !== part.depth) return []
  const words = prose.normal.slice(whole.end, part.start)
  const isAmong = (AMONG.test(words) || OF_THEM.test(words)) && !NOT_OF_THEM.test(words)
  const isList = /^[、和及与]/.test(whole.lead)
  return isAmong && !isList && isOfSameThing(prose, whole, part)
    ? [makeTie('within', { form: 'within', part, whole }, 'certain')]
    : []
}

/** 主要是疫情防控3,126万元、老旧小区改造2,215万元: the largest of what it is made of. */
const MAINLY = /^[^。；]{0,20}，(?:主要|重点)(?:是|为|用于|包括|有|安排)?[^，。；、（）\d]{2,16}$/
const NEXT = /^、[^，。；、（）\d]{2,16}$/
const OF_ANOTHER = /总|概算|预算|计划|合同|累计|上年|去年|增|减|超|比|较|结[转余]/

/** Members of the list that 主要 opens behind an amount of money, joined by 、. */
function mainParts({ claims, normal }: Prose, whole: Claim): Claim[] {
  const behind = claims.slice(whole.index + 1, whole.index + 12).filter(({ sentence }) => sentence === whole.sentence)
  const parts: Claim[] = []
  for (const claim of behind.filter(({ unit }) => unit.dimension !== 'percent')) {
    const words = normal.slice((parts.at(-1) ?? whole).end, claim.start)
    const isNext = (parts.length === 0 ? MAINLY : NEXT).test(words) && !OF_ANOTHER.test(words)
    if (!isNext || !isPlain(claim) || claim.unit.key !== whole.unit.key) break
    parts.push(claim)
  }
  return parts.length > 1 ? parts : []
}

const mainlyOf = (prose: Prose, whole: Claim): Tie[] =>
  whole.unit.key === '元' && isPlain(whole) && whole.depth === 0
    ? mainParts(prose, whole).map((part) => makeTie('within', { form: 'within', part, whole }, 'certain'))
    : []

/** 12个乡镇中，有9个建成文化站; 支出887万元，主要是甲312万元、乙221万元: no more of it than there is. */
export const someAmong = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (claim) => [...tieOf(prose, claim), ...mainlyOf(prose, claim)])
