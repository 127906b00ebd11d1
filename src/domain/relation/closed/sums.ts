import type { Claim } from '../../claim/index.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'
import { areComplements } from '../totals/complements.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, digitOf, isPercent, numberOf } from './stretch.ts'

/** 收到的捐赠总值, 总笔数, 一行: all of them. 全镇总面积 is of others as well. */
const IN_ALL =
  /^(?=.*(?:总|一行|[前先]后|共|合计))(?:(?!.*[全折])[一-龥]{0,6}总(?:[值额量计]|[一-龥]?数|人次|金额|面积|重量|里程|长度)|一行|[前先]后)?(?:共计?|合计|总共|一共)?(?:有|为|是|达|共)*$/
const NO_PART =
  /其中|上年|去年|同期|[比较超]|计划|目标|任务|预算|完成|占|增|减(?![税免负])|净|结[余转]|剩|余|每|均|各|单价|标准|重复|另|未|应|编制|核载|限|至|出生|死亡|毕业|退休|[迁调转]出|拆|撤|损耗|扣|[亏废关停]|作废|(?<![收接])到/
const NO_WHOLE = /其中|上年|去年|同期|[比较]|计划|目标|任务|预算|每|均|应|核载|限/
/** 两项相加，优良率为60%; 三者合计，占75%. */
const ADDED_UP =
  /^[，（]([两三四五])[项者类个种部分]{1,2}(?:相加|之和|合计|加起来|合起来)，[一-龥]{2,8}(?:为|是|达到?|占)$/
const OF_ANY = /[人名个有的件类项了等]/g

const claimsOf = (figures: readonly Figure[]): Claim[] => figures.map(({ claim }) => claim)

const textBetween = ({ between }: Closed, one: Figure, other: Figure): string =>
  between(one.claim.end, other.claim.start)

/** 获奖者14名: who they are together. */
const HOLDERS = /^，([一-龥]{2})(?:者|人员|人数)(?:共|为|有)*$/

/** 一等奖1名、二等奖3名，4名选手获奖: each of the list is of what all are. */
function namesAll(closed: Closed, parts: readonly Figure[], total: Figure): boolean {
  const last = parts.at(-1) as Figure // two and more
  const areListed = parts
    .slice(1)
    .every(({ claim }, at) => /^、/.test(closed.between((parts[at] as Figure).claim.end, claim.start)))
  const between = textBetween(closed, last, total)
  const [isHolder, holder = ''] = HOLDERS.exec(between) ?? []
  const isBare = /^，(?:共?有)?$/.test(between) || isHolder !== undefined
  const nouns = [...`${holder}${total.behind}`.replace(OF_ANY, '')]
  return areListed && isBare && nouns.some((noun) => parts.every(({ before }) => before.includes(noun)))
}

const ROUTE = /^(?:从|由)?([一-龥]{2,6}?)[到至]([一-龥]{2,6})$/
const ALONG = /(?:从|由)([一-龥]{2,6}?)[到至]([一-龥]{2,6}?)(?:全程|一?共)?$/

/** 镇区到水库12公里，水库到林场9公里，从镇区到林场21公里. */
function isAlong(parts: readonly Figure[], total: Figure): boolean {
  const [, from = '', to = ''] = ALONG.exec(total.before) ?? []
  const legs = parts.map(({ before }) => ROUTE.exec(before)?.slice(1) ?? [])
  const stops = legs.map(([start = '']) => start)
  return from !== '' && stops[0] === from && legs.every(([, end], at) => end === (stops[at + 1] ?? to))
}

const NAMED = /^(?:收到的?|所[得收]的?)?([一-龥]{2,6}?)总/

/** 受赠总值 of 受赠图书 and 受赠现金; but 达标学校总数 and 支出总额 are of other things. */
function isCalledAs(parts: readonly Figure[], { before }: Figure): boolean {
  const name = NAMED.exec(before)?.[1] ?? ''
  const pairs = [...name].slice(1).map((character, at) => `${name[at]}${character}`)
  return name === '' || pairs.some((pair) => parts.some((part) => part.before.includes(pair)))
}

/** 会议24次、培训16次，总数40次: the last figure is what all the others make. */
function lastOfAll(closed: Closed): Equation | null {
  const [total, ...others] = [...closed.figures].reverse() as [Figure, ...Figure[]] // figures enough
  const parts = others.reverse()
  const isOfParts = areAlike(closed.figures) || (areAlike(parts) && isPlainCount(total, parts))
  if (!isOfParts || parts.length < 2) return null
  if (isAlong(parts, total)) return sumOfParts(total.claim, claimsOf(parts))
  if (parts.some(({ before }) => NO_PART.test(before))) return null
  const isBeside = textBetween(closed, parts.at(-1) as Figure, total) === `，${total.before}`
  const isSaid =
    isBeside &&
    isCalledAs(parts, total) &&
    total.before !== '' &&
    IN_ALL.test(total.before) &&
    total.claim.role !== 'unit-price'
  return isSaid || namesAll(closed, parts, total) ? sumOfParts(total.claim, claimsOf(parts)) : null
}

/** 总笔数420 of 412笔 and 8笔. */
const isPlainCount = ({ claim, before }: Figure, [part]: readonly Figure[]): boolean =>
  claim.unit.dimension === 'plain' && before.endsWith(`总${part?.claim.unit.printed}数`)

/** 优秀率19%，良好率41%，两项相加，优良率为60%. */
function ratesAdded(closed: Closed): Equation | null {
  const [total, ...others] = [...closed.figures].reverse() as [Figure, ...Figure[]] // figures enough
  const [last] = others
  if (last === undefined || !closed.figures.every(isPercent)) return null
  const count = ADDED_UP.exec(textBetween(closed, last, total))?.[1]
  const isOfAll = count !== undefined && digitOf(count) === others.length
  return isOfAll ? sumOfParts(total.claim, claimsOf(others.reverse())) : null
}

/** 再无其他, 一个不落, 仅此两类: nothing is left out. */
const NO_OTHERS =
  /(?:再无|此外(?:再)?[没无]|别无|没有(?:其[他它余]|别的|第[三四五])|仅此|只此|一[个人户名件笔家]不(?:落|少|漏|差|缺)|无一(?:遗漏|例外)|无遗漏|到此为止)/
const MORE_TOLD = /另(?!外没)|还有|其余|其他[一-龥]{0,4}若干/
/** 东片区 and 西片区: by one character, of things that are called alike. */
const SIDES = [
  '东西',
  '南北',
  '左右',
  '男女',
  '城乡',
  '新老',
  '新旧',
  '前后',
  '上下',
  '内外',
  '公私',
  '进出',
  '收发',
  '来去',
  '城镇',
]

function areSides([one, other, more]: readonly Figure[]): boolean {
  if (one === undefined || other === undefined || more !== undefined) return false
  const [first, second] = [one, other].map(({ before }) => before.replace(/^其中|的$/g, ''))
  const areOpposed = SIDES.some((pair) => {
    const [left, right] = [...pair] as [string, string]
    return [`${left}${right}`, `${right}${left}`].some(
      (way) => first?.replace(`${way[0]}`, `${way[1]}`) === second && first !== second,
    )
  })
  return areOpposed || areComplements(one.claim, other.claim)
}

/** 进出港420艘次，进港205艘次，出港215艘次: the whole is called by both. */
const isOfBoth = ({ before }: Figure, [one, other]: readonly Figure[]): boolean =>
  SIDES.some(
    (pair) =>
      before.includes(pair) &&
      [one, other].every((part) => /^./.test(`${part?.before}`) && pair.includes(`${part?.before}`.charAt(0))),
  )

/** 第一次21个，第二次14个: so many that none is left out. */
const ORDINALS = ['第一', '第二', '第三', '第四', '第五']

/** 第一批120人，第二批135人. */
export const areInOrder = (leads: readonly string[]): boolean =>
  leads.every((lead, at) => lead.replace(/^.*[，：]/s, '').slice(0, 2) === ORDINALS[at])

const IS_ALL = /共|总|合计|全[年部]|一年/

/** 县志办两人，老夏18篇，小阮16篇: as many as there are. */
function areThePeople({ counts }: Closed, parts: readonly Figure[]): boolean {
  const [people, ...more] = counts
  const isSo =
    people !== undefined && more.length === 0 && people.unit.key === '人' && numberOf(people) === parts.length
  return isSo && parts.every(({ before }) => /^[一-龥]{2,3}$/.test(before))
}

const VOTES = [/同意|赞成/, /反对|不同意/, /弃权/]
const ALL_VOTED = /(?:全部|悉数|都|均|无一缺席)[^，。；\d]{0,4}(?:投票|表决)/

/** 11人全部投票，同意9票，反对1票，弃权1票. */
function areVotes({ text }: Closed, parts: readonly Figure[]): boolean {
  const areAll = parts.length === VOTES.length && VOTES.every((vote, at) => vote.test(`${parts[at]?.before}`))
  return areAll && ALL_VOTED.test(text) && parts.every(({ claim }) => /[票人]/.test(claim.unit.key))
}

/** 合计900亩，东片500亩，西片400亩，再无其他: the first is what all the others make. */
function firstOfAll(closed: Closed): Equation | null {
  const [all, ...parts] = closed.figures as [Figure, ...Figure[]] // figures enough
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2 || !areAlike(parts)) return null
  const equation = sumOfParts(all.claim, claimsOf(parts))
  if (areVotes(closed, parts) && all.claim.unit.key === '人') return equation
  if (!areAlike(closed.figures) || NO_WHOLE.test(all.before)) return null
  if (parts.some(({ before }) => NO_PART.test(before.replace(/^其中/, '')))) return null
  const behind = closed.between(last.claim.end, closed.end)
  if (MORE_TOLD.test(behind)) return null
  return NO_OTHERS.test(behind) || areAllSaid(closed, all, parts) ? equation : null
}

/** 全年21个，第一次…，第二次…; 东片区…，西片区…. */
function areAllSaid(closed: Closed, all: Figure, parts: readonly Figure[]): boolean {
  const isDivided = areSides(parts) || areInOrder(parts.map(({ before }) => before))
  return (isDivided && (IS_ALL.test(all.before) || isOfBoth(all, parts))) || areThePeople(closed, parts)
}

export const sumsOf = (closed: Closed): (Equation | null)[] => [
  lastOfAll(closed),
  ratesAdded(closed),
  firstOfAll(closed),
]
