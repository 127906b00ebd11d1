import { compare, plus } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import type { Closed, Figure } from './stretch.ts'
import { areOfOneUnit } from './stretch.ts'

/** What is counted one by one: nobody has two of them. */
const ONE_BY_ONE = /^(?:人|户|家|台|辆|座|栋|幢|村|所|批次|份|只|艘|口|眼|名|头|株|套)$/
/** All there are, and some of them. */
const SOME: readonly (readonly [all: RegExp, some: RegExp])[] = [
  [
    /户籍|(?:总|常住)人口|(?:全[村镇乡县]|村民|居民)[^，。；]{0,4}(?:共|有|人口)/,
    /外出|在外|务工|留守|参保|老[年人]|低保|党员|儿童|残疾|脱贫/,
  ],
  [
    /检查|抽查|抽检|抽样|检测|排查|安检|走访|入户|体检|筛查|巡查|核查|普查|监测/,
    /^(?:共|已|累计)?(?:发现|查出|检出|筛出|排出)/,
  ],
  [/申报|报名|参[赛评考加训]|应聘|送检|投标/, /获[奖批评]|录[用取]|入[围选]|通过|(?<!不)合格|及格|中标/],
]
const NO_SOME = /次|起|补[考办录发]|再次|另[有外]|复[考检查]|新增|[较比]|去年|计划|外[来地省市]|加床|扩/
const ONE_EACH =
  /一人一[床铺]|一[床铺]一人|没有一张床位?住两人|[无未没不](?:有|设|临时)?加床|每[张个]床(?:位)?(?:只|均|都)?住[一1]人/
const BED = /床位|铺位/
const IN_BED = /入住|住院|在[住院]|收住/
/** ，其余仍留在账上: some of it is left. */
const OTHERS_LEFT = /，其[余他](?:的|部分|资金|款项)?(?:仍|尚|还|均|都|待|将|正|留|未|暂|在|计划|转)/
const DONE = /已(?!有)|到[会岗场]|实际|完成|支[付出]|用/

/** 1520人，外出务工1610人: more than there are. */
function isSome({ words, text }: Closed, [{ unit }, { unit: other }]: readonly [Claim, Claim]): boolean {
  const [all, some] = words as unknown as readonly [string, string] // two

  if (NO_SOME.test(all) || NO_SOME.test(some)) return false
  if (BED.test(all) && IN_BED.test(some)) return other.key === '人' && ONE_EACH.test(text)
  if (unit.key !== other.key) return false
  const isNamed = ONE_BY_ONE.test(unit.key) && SOME.some(([whole, part]) => whole.test(all) && part.test(some))
  return isNamed || (OTHERS_LEFT.test(text) && DONE.test(some))
}

const OF_ALL = /^全[^，。；\d]{1,8}$|共|总/
const IS_DONE = /已|完[成工]|建成|通[电水气网车]|到[岗会场]/
const NOT_YET = /^(?:还|尚|仍)有|正在|在[施建]|施工|未|没有?|待/

/** 全镇12个村，已通水的11个村，还有1个村在施工: together more than there are. */
function areBoth({ claims, words }: Closed): Tie | null {
  if (claims.length !== 3 || !areOfOneUnit(claims)) return null
  const [all, done, left] = claims as unknown as readonly [Claim, Claim, Claim]
  const [first, second, third] = words.map(String) as [string, string, string] // three of three
  const isMeant = OF_ALL.test(first) && IS_DONE.test(second) && !NOT_YET.test(second) && NOT_YET.test(third)
  const isMore = compare(plus(done.value, left.value), all.value) > 0
  return isMeant && isMore ? closedTie('parts', sumOfParts(all, [done, left])) : null
}

/** Some of all there are that are more than all. */
export function closedPart(closed: Closed): Tie | null {
  if (closed.claims.length > 2) return areBoth(closed)
  const [all, some] = closed.claims as unknown as readonly [Claim, Claim] // two and more
  const isMore = compare(some.interval.low, all.interval.high) > 0
  return isMore && isSome(closed, [all, some]) ? closedTie('within', { form: 'within', part: some, whole: all }) : null
}

const PLACES = '一二三四五'
const PLACE = /第([一二三四五])(?:名|位)?(?:得|为|是)?$/
const PLACE_BEHIND = /^[，]?(?:位?[居列]|排名?|获)?第([一二三四五])(?:名|位)?$/

/** 一 of 居第一, 第一名得: `-1` where no place is told. */
const placeOf = ({ before, behind }: Figure): number =>
  PLACES.indexOf(PLACE_BEHIND.exec(behind)?.[1] ?? PLACE.exec(before)?.[1] ?? '无')

/** 甲县92分居第一，乙县90分居第二: who comes next has no more. */
export function ordersIn({ figures }: Closed): (Equation | null)[] {
  const areScores = figures.every(({ claim }) => claim.unit.dimension === 'score')
  const areInOrder = figures.every((figure, at) => placeOf(figure) === at)
  if (figures.length < 2 || !areScores || !areInOrder) return []
  return figures.slice(1).flatMap((figure, at): Equation[] => {
    const { claim } = figures[at] as Figure // the one before it
    return compare(figure.claim.value, claim.value) > 0 ? [{ form: 'within', part: figure.claim, whole: claim }] : []
  })
}
