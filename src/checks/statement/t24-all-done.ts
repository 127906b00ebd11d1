import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between, lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { allButSome } from './define-all-but-some.ts'
import { fewerElsewhere } from './define-fewer-elsewhere.ts'
import { fewerThanAllBeside } from './define-fewer-than-all.ts'
import { goalsMissed } from './define-goals.ts'
import { noneLeft } from './define-none-left.ts'

const ALL_DONE =
  /(?:全部|全面|(?<!平)均已?|已全部|已全面|100%|百分之百)(?:按[时期质]+)?(?:(?!移交|启动|[列纳]入|交办|督促|开始)[^，。；、]){0,4}?(完成|整改|办结|支付|拨付|到位|支出|执行|销号|化解|兑现|答复)(?:完毕|到位|完成)?/g
const REST =
  /(?:尚有|还有|剩余|仍有|另有|其余)[^，。；]{0,10}?(\d+)[个项件条起户宗][^，。；（]{0,10}?(?:未|正在(?!申报|谋划|储备|论证|策划)|尚未|没有|待|推进中|在办)/g
const SPLIT = /一期|二期|部分|除.{0,12}外|其余|另|上年|去年|其他/
/** 预计年底均可完成: what is to be. */
const TO_COME = /(?:预计|力争|确保|计划|争取|有望|拟|(?<!已|已经)将|预期|要求|务必)[^，。；]{0,10}$/

const OF_GOALS = /目标|任务|指标|计划/
const RATE_OF_GOAL = /(?:为|占|完成|达到?)(?:年度|全年|年初)?(?:目标|任务|计划)(?:数|值|任务|量)?的$/

const isOfGoals = ({ normal }: Examined, { start, end }: Found): boolean =>
  OF_GOALS.test(normal.slice(Math.max(0, start - 8), end + 4).replace(/^.*[，。；](?=.{4,})/s, ''))

/** 为目标的93%: one goal is not reached where all are said to be. */
function lowGoalRates(document: Examined, found: Found, paragraph: Place): Claim[] {
  if (!isOfGoals(document, found)) return []
  return between(document.claims, paragraph.start, paragraph.end).filter(
    (rate) =>
      rate.unit.dimension === 'percent' &&
      rate.bound === 'none' &&
      rate.start < found.start &&
      RATE_OF_GOAL.test(rate.lead) &&
      compare(rate.value, whole(100)) < 0,
  )
}

const SENTENCE = 200

/** 省级资金全部到位；自筹到位184万元: each of several by itself, and none of them is what was told before. */
const isSaidOfEach = ({ words }: Found, sentence: string): boolean =>
  sentence.split('；').filter((item) => item.includes(groupOf(words, 1))).length > 1

const GENERAL = /^(?:实际|资金|经费|累计|全年|当年|本年|年度|项目|已|共)+$/

/** 中央和省级资金全部到位，市县配套到位574万元，到位率87.5%: how much of something else has come is told before its rate. */
function isOfNextThing({ words }: Found, between: string): boolean {
  const root = groupOf(words, 1)
  const name = new RegExp(`^，([一-龥]{2,12}?)(?:已|实际|累计|共)*${root}了?\\d[^，。；]*，`).exec(between)?.[1]
  return name !== undefined && !GENERAL.test(name)
}

/** 立行立改类12个，已全部完成；分阶段整改类6个: of one of several alone. 自筹均已到位，县级配套只到位55%: and of something else. */
function isOfOtherThings({ normal }: Examined, found: Found, other: Place): boolean {
  const before = normal.slice(Math.max(0, found.start - SENTENCE), found.start).replace(/^.*[。\n]/s, '')
  const behind = normal.slice(found.start, found.start + SENTENCE).replace(/[。\n].*$/s, '')
  const between = normal.slice(found.end, Math.max(found.end, other.start))
  if (isOfNextThing(found, between)) return true
  if (isSaidOfEach(found, `${before}${behind}`) && other.start < found.start - before.length) return true
  return `${before}${behind}`.includes('；')
    ? /[；。]/.test(between)
    : /[，。][^，。；]*(?:只|仅|因|但|则)/.test(between)
}

/** 全部办结，按期办结率97.8%: all were done, and some of them late. */
const IN_TIME = /(?:按[期时]|及时|准时|限时|当[天日]|一次性?)[一-龥]{0,4}率/

/** A rate below 100 % of the very thing that is said to be wholly done. */
function lowRates(document: Examined, found: Found, paragraph: Place): Claim[] {
  const root = groupOf(found.words, 1)
  return between(document.claims, paragraph.start, paragraph.end).filter((rate) => {
    if (rate.unit.dimension !== 'percent' || rate.bound !== 'none' || rate.role !== 'rate') return false
    if (isOfOtherThings(document, found, rate)) return false
    const words = document.normal.slice(Math.max(rate.leadStart, rate.start - 16), rate.start)
    const isOfRoot = new RegExp(`${root}[^，。；]{0,3}率[^，。；]{0,4}$|${root}(?:了|率|进度)?(?:为|达)?$`).test(words)
    if (IN_TIME.test(words)) return false
    return isOfRoot && compare(rate.value, whole(100)) < 0 && compare(rate.value, whole(0)) > 0
  })
}

/** 完工小区10个，全部完工，完工率83.3%; 培训覆盖率92.3%，所有人员均接受了培训: what all did, right beside its rate. */
const ALL_BESIDE =
  /(?:全部|(?<!平)均已?)(?:接受了?|实现了?)?([一-龥]{2})[，（](?:其)?\1[一-龥]{0,2}率(?:为|达)?(?=\d)|([一-龥]{2})[一-龥]{0,2}率(?:为|达)?[\d.]+%，(?:所有|全部)[一-龥]{0,6}均?已?(?:接受了?|实现了?)?\2(?=[。；，])/g

/** 工程已全部竣工，完工率92%: called by two words. */
const ALL_BUILT = /(?:全部|(?<!平)均已?)(完工|竣工|建成)，(?:项目|工程)?(?!\1)(?:完工|竣工|建成)率(?:为|达)?(?=\d)/g

function besideProblems(document: Examined): Problem[] {
  const found = [
    ...allFound(document, ALL_BESIDE, ['均', '全部', '所有']),
    ...allFound(document, ALL_BUILT, ['均', '全部']),
  ]
  return found.flatMap((each) => {
    const [rate] = between(document.claims, each.start, each.end + 1)
    const isBelow = rate?.unit.dimension === 'percent' && compare(rate.value, whole(100)) < 0
    return isBelow ? [rateProblem(saidOf(each), rate)] : []
  })
}

/** Words that say all, with their place. */
interface Said extends Place {
  readonly text: string
}

/** The words of all alone, without the rate beside them. */
function saidOf({ start, words }: Found): Said {
  const whole = groupOf(words, 0)
  const at = groupOf(words, 1) === '' ? whole.lastIndexOf('，') + 1 : 0
  const text = at > 0 ? whole.slice(at) : whole.replace(/[，（].*$/, '')
  return { text, start: start + at, end: start + at + text.length }
}

function rateProblem(said: Said, rate: Claim): Problem {
  return {
    message: `此处称“${quoted(said.text)}”，同段又称“${rate.label}${rate.text}”，两处说法不能同时成立，请核对。`,
    places: [said, rate].map(({ start, end }) => ({ start, end })),
    expected: '100%',
    actual: rate.text,
    suggestion: '请按实际完成情况统一表述。',
    meaning: [said.text, rate.label, rate.text],
  }
}

function restProblem(found: Found, rest: Found, where = '同段'): Problem {
  return {
    message: `此处称“${quoted(found.words[0])}”，${where}又称“${quoted(rest.words[0])}”，两处说法不能同时成立，请核对。`,
    places: [found, rest].map(({ start, end }) => ({ start, end })),
    expected: '0',
    actual: rest.words.slice(1).find((number) => number !== undefined) ?? null,
    suggestion: '请按实际完成情况统一表述。',
    meaning: [found.words[0], rest.words[0]],
  }
}

/** 所有问题全部整改到位, of a whole report. */
const ALL_MENDED = /(?:所有|全部)问题[^，。；]{0,6}?整改|问题(?:均|都)?(?:已经?)?全部(?:完成)?整改/g
const NOT_MENDED =
  /(?<!上年|去年|没有|无)(?:正在|尚未|未完成|未)整改(?:的)?(?:问题)?([1-9]\d*)[个项条](?!月)|([1-9]\d*)[个项条](?:问题)?(?:正在|尚未|未完成|仍未)(?:推进)?整改/g

/** 已将所有问题全部整改到位 above 正在整改1个. */
function mendedProblems(document: Examined): Problem[] {
  if (!/整改/.test(document.profile.title?.text ?? '')) return []
  const [rest] = allFound(document, NOT_MENDED)
  const said = allFound(document, ALL_MENDED).filter(
    ({ start }) => !TO_COME.test(document.normal.slice(Math.max(0, start - 14), start)),
  )
  return rest === undefined ? [] : said.map((found) => restProblem(found, rest, '文中'))
}

const FOUND_BEFORE = /(?:隐患|问题|线索|事项|任务|建议|提案|诉求|信访件)$/

/** 全部问题 below so many 隐患, or below another heading, or of what half a year found. */
const OF_THINGS = /(?:全部|所有)(隐患|问题|线索|事项|任务|建议|提案|诉求|信访件)/
const HEADING_BETWEEN = /\n(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/
const OF_ANOTHER_SPAN = /上半年|季度|上年|去年|首[轮批次]|第[一二三四][轮批次]/

function isOfOther({ normal }: Examined, found: Found, { first, last }: { first: Claim; last: Claim }): boolean {
  const thing = OF_THINGS.exec(normal.slice(found.start, found.end + 4))?.[1]
  if (thing !== undefined && !first.label.endsWith(thing)) return true
  if (HEADING_BETWEEN.test(normal.slice(last.end, found.start))) return true
  return OF_ANOTHER_SPAN.test(normal.slice(Math.max(0, first.start - 24), first.start).replace(/^.*[。\n]/s, ''))
}

/** 排查隐患365处，整改351处。全部隐患均已完成整改: fewer were mended than found. */
function fewerDone(document: Examined, found: Found): Claim[] {
  const last = lastUntil(document.claims, found.start - 1)
  const first = last === undefined ? undefined : document.claims[last.index - 1]
  if (last === undefined || first === undefined || first.sentence !== last.sentence) return []
  if (isOfOther(document, found, { first, last })) return []
  const { normal } = document
  const isDone = /^，(?:已|共|累计|完成|全部)*(整改|办结|办理|销号|化解|答复|完成|处理)(?:完成|到位|销号)?$/
  const isFound = first.unit.key === last.unit.key && FOUND_BEFORE.test(first.label)
  const root = isDone.exec(normal.slice(first.end, last.start))?.[1]
  const isRight = root !== undefined && normal.slice(found.start, found.end + 4).includes(root)
  const isNear = /^[。，；][^。，；\d]{0,14}$/.test(normal.slice(last.end, found.start))
  return isFound && isRight && isNear && compare(last.interval.high, first.interval.low) < 0 ? [last] : []
}

/** What is said at one place is told once, by whichever words. */
const isToldFirst = ({ places }: Problem, at: number, all: readonly Problem[]): boolean =>
  !all.slice(0, at).some((other) => other.places.some(({ end }) => places.some((place) => place.end === end)))

/** 全部完成 beside less than all. */
export const t24AllDone = defineCheck({
  code: 'T24',
  title: '称“全部完成”的，不应另有未完成的数量或低于100%的完成率',
  severity: 'error',
  source: '绩效自评：目标完成情况与数据一致',
  examine(document) {
    const claims = allFound(document, ALL_DONE)
    const mended = [
      ...mendedProblems(document),
      ...besideProblems(document),
      ...allButSome(document),
      ...noneLeft(document),
      ...fewerThanAllBeside(document),
      ...fewerElsewhere(document),
    ]
    if (claims.length === 0 && mended.length === 0) return 'not-applicable'
    const rests = allFound(document, REST)
    const missed = goalsMissed(document)
    const said = claims.filter(({ start }) => !TO_COME.test(document.normal.slice(Math.max(0, start - 14), start)))
    const problems = said.flatMap((found) => {
      const paragraph = document.paragraphAt(found.start)
      if (
        paragraph === null ||
        SPLIT.test(document.normal.slice(Math.max(paragraph.start, found.start - 14), found.end))
      )
        return []
      const isBeside = (other: Found) =>
        other.start >= paragraph.start && other.end <= paragraph.end && !isOfOtherThings(document, found, other)
      const [rate] = [lowRates, lowGoalRates, fewerDone].flatMap((read) => read(document, found, paragraph))
      const rest = rests.find(isBeside) ?? (isOfGoals(document, found) ? missed.find(isBeside) : undefined)
      if (rate !== undefined) return rateProblem({ ...found, text: found.words[0] }, rate)
      return rest === undefined ? [] : restProblem(found, rest)
    })
    const all = [...problems, ...mended].filter(isToldFirst)
    return all.length > 0 ? all : 'consistent'
  },
})
