import { compare, minus, times, whole } from '../../amount/index.ts'
import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 平均班额, 户均: an average over people or things is no mean of what is listed behind it. */
const OF_LIKE = /(?:平均(?:得?分|为|达|是)?|均分)(?:为|达|是|：)?$/
/** 上年平均92.1分；今年三个项目依次为…: behind ； begins the list of something else. */
const LIST = /^[^；]*(?:分别|依次|各)(?:得分)?(?:为|是|得|：)/
const FEWEST = 2
const MOST = 10

/** Amounts that stand one behind the other: 96.2分、94.8分和95.5分. */
function listBehind({ claims, normal }: Prose, average: Claim): Claim[] {
  // 三个项目 may be counted between the average and its list.
  const first = claims.slice(average.index + 1, average.index + 3).find(({ unit }) => unit.key === average.unit.key)
  if (first?.sentence !== average.sentence || !LIST.test(normal.slice(average.end, first.start))) return []
  const behind = claims.slice(first.index)
  const end = behind.findIndex((claim, at) => {
    const last = behind[at - 1]
    const isNext = last === undefined || /^[、，]?和?$/.test(normal.slice(last.end, claim.start))
    return !isNext || claim.unit.key !== average.unit.key || claim.vagueness !== 'none' || claim.bound !== 'none'
  })
  return end === -1 ? behind : behind.slice(0, end)
}

/** Words lead to the average that is meant; scores have no weights unless the text says so. */
function isAverage({ normal }: Prose, { leadStart, start, end, vagueness, bound }: Claim): boolean {
  const lead = normal.slice(leadStart, start)
  const isPlain = vagueness === 'none' && bound === 'none' && OF_LIKE.test(lead)
  return isPlain && !/加权|权重/.test(lead + normal.slice(end, end + 12))
}

const REST = /^，?(?:另外|其余|其他|余下)[^，。；]{0,10}(?:得分)?(?:分别|依次|均)(?:得分)?(?:为|是|得|：)?$/

/** 四个项目均分93.75分，其中甲89分，另外三个依次为95分、96分、95分: as many as are counted before the average, one by itself. */
function withOneApart(prose: Prose, average: Claim): readonly Claim[] {
  const counted = prose.claims[average.index - 1]
  const count = counted?.sentence === average.sentence && counted.unit.dimension === 'count' ? counted.value : null
  const behind = prose.claims
    .slice(average.index + 1, average.index + 1 + MOST)
    .filter(({ unit, sentence }) => unit.key === average.unit.key && sentence === average.sentence)
  const [, second] = behind
  const isSaid = second !== undefined && REST.test(wordsBefore(prose, second, 20).replace(/^.*(?=，)/s, ''))
  const isAll = count?.denominator === 1n && count.numerator === BigInt(behind.length)
  return isSaid && isAll ? behind : []
}

/** Of growth a year's average is no mean: 年均增速, 年均增长, 年均分别增长. */
const YEARS = /(?:年均|年平均)(?!(?:分别)?复?合?[增下递升提])[^，。；]{0,6}$/
/** 报价分别为138.0万元、142.5万元、145.2万元每艘，平均141.9万元 */
const OF_PRICES = /^[^，。；\d]{0,4}，(?:平均(?:报价|价格?|单价)?|均价)(?:为|约)?$/

const isOfPrices = (prose: Prose, average: Claim): boolean =>
  average.unit.dimension === 'money' &&
  OF_PRICES.test(average.lead) &&
  /报价(?:分别|依次)/.test(wordsBefore(prose, average, 80))

const moneyOf = ({ unit }: Claim): string => (unit.dimension === 'money' ? String(unit.key.split('/')[0]) : unit.key)

/** 三年分别新入库5,240份、5,690份和6,470份，年均5,800份: of a list right before it. */
function yearsBefore(prose: Prose, average: Claim): readonly Claim[] {
  const { claims, normal } = prose
  if (!(YEARS.test(average.lead) || isOfPrices(prose, average)) || average.vagueness !== 'none') return []
  const near = claims
    .slice(Math.max(0, average.index - MOST), average.index)
    .filter((claim) => moneyOf(claim) === moneyOf(average) && claim.sentence === average.sentence)
  const first = near.findLastIndex(({ leadStart, start }) => /分别|依次/.test(normal.slice(leadStart, start)))
  const list = first === -1 ? [] : near.slice(first)
  const isList = list.every(
    ({ leadStart, start }, at) => at === 0 || /^(?:、|和|及|与)$/.test(normal.slice(leadStart, start)),
  )
  return isList ? list : []
}

const COUNTS = '两三四五六七八九十'
const OF_COUNTED =
  /([两三四五六七八九十])(?:项|个|类|所|家|户|次|年|方面|部分|者)[^，。；]{0,6}(?:平均[^，。；]{0,4}|均[分值][^，。；]{0,3}|均)$/

/** 五项平均73.0分, and not 两项目标均为95%: so many amounts of the kind right before it, one behind the other. */
function countedBefore(prose: Prose, average: Claim): readonly Claim[] {
  const lead = wordsBefore(prose, average, 16)
  const counted = OF_COUNTED.exec(lead)?.[1]
  const count = counted === undefined ? 0 : COUNTS.indexOf(counted) + 2
  // 两年平均增长10.2%: no mean of two percentages.
  const isOfYears = average.unit.dimension === 'percent' && /年平均/.test(lead)
  if (count === 0 || isOfYears || average.vagueness !== 'none' || /加权|权重/.test(lead)) return []
  const alike = [2, 6].map((more) =>
    prose.claims
      .slice(Math.max(0, average.index - count - more), average.index)
      .filter(({ unit, sentence }) => unit.key === average.unit.key && sentence >= average.sentence - 1),
  )
  return alike.find(({ length }) => length === count) ?? []
}

const OVER_EACH =
  /平均(?:到)?每?一?个?(季度|季|天|日|月|周|年|次|场|批|期|轮|班|组|村|校|所|户)[^，。；\d]{0,6}$|(季|日|天|月|周|年|场|批|班|组|村|校|户)均[^，。；\d]{0,6}$/
/** 其中, 比上年: neither of the list nor beside it. */
const NO_MEMBER = /其中|[较比]|计划|目标|上年|去年|同期|最[高低多少]|有望|力争|还[需须要差]|剩余|余下/
const NOUN = { 天: '[天日]', 日: '[天日]', 季: '季度?', 季度: '季度?', 月: '月' } as Record<string, string>
const LONGEST = 24

/** How many of a noun are told of: 四个季度, 两天, 3个月; `0` where none are, or several numbers. */
function countTold(words: string, noun: string): number {
  const counts = [
    ...words.matchAll(
      new RegExp(`(?<![第一二三四五六七八九十\\d.])(\\d{1,2}|[${COUNTS}])个?(?:${NOUN[noun] ?? noun})`, 'g'),
    ),
  ]
  const [count, ...others] = counts.map((found) => Number(found[1]) || COUNTS.indexOf(String(found[1])) + 2)
  return others.length > 0 ? 0 : (count ?? 0)
}

/** 全年可达360亿元，后两个月须完成59.9亿元，月均29.95亿元: the mean of one amount over as many is none of several. */
const isSpreadOver = (one: Claim, count: number, average: Claim): boolean =>
  compare(magnitude(minus(times(average.value, whole(count)), one.value)), times(average.step, whole(count))) < 0

/** 四个季度分别检测310份、290份、340份和260份，平均每季度300份: as many amounts as there are of what each stands for. */
function eachBefore({ claims, normal, sentences }: Prose, average: Claim): readonly Claim[] {
  const found = OVER_EACH.exec(normal.slice(Math.max(average.leadStart, average.start - LONGEST), average.start))
  const noun = found?.[1] ?? found?.[2]
  if (noun === undefined || average.vagueness !== 'none') return []
  const { start, firstClaim } = sentences[average.sentence] as Sentence // it stands in one
  const members = claims
    .slice(firstClaim, average.index)
    .filter(({ unit, role }) => unit.key === average.unit.key && role !== 'total')
  const first = members[0]
  if (first === undefined || members.length > MOST) return []
  const words = normal.slice(start, average.start)
  const count = countTold(words, noun)
  const areExact = members.every(
    ({ vagueness, bound, unit }) => vagueness === 'none' && bound === 'none' && unit.key !== '',
  )
  const isAll = count === members.length && !members.some((one) => isSpreadOver(one, count, average))
  return areExact && isAll && !NO_MEMBER.test(words) ? members : []
}

/** 平均得分95.5分，三个项目分别为96.2分、94.8分、95.5分: the mean of what is listed behind it. */
export function meansIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (average) => {
    if (!`${wordsBefore(prose, average, LONGEST)}${average.lead}`.includes('均')) return []
    const isPlainly = isAverage(prose, average)
    const listed = isPlainly ? listBehind(prose, average) : []
    const each = eachBefore(prose, average)
    const lists = [each, listed, countedBefore(prose, average), yearsBefore(prose, average)]
    const apart = isPlainly ? withOneApart(prose, average) : []
    const members = [...lists, apart].find(({ length }) => length >= FEWEST)
    if (members === undefined) return []
    const equation: Equation = { form: 'mean', average, members }
    return makeTie('parts', equation, members === each || isSolved(equation) ? 'certain' : 'likely')
  })
}
