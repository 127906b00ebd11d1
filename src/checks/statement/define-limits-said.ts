import { compare, times } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between, partFromChinese } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'

/** 没有突破上限, 未超限额. */
const KEPT =
  /(?<=[，；])(?:并|均|都|始终|尚|仍)?(没有|未曾?|并?未|不)(?:突破|超过?|超出|逾越?|超越)了?(?:规定|核定|最大|额定|设计)?的?(?:上限|限额|限值|限量|红线|标准|定额|额度|承载量|容量|规模|编制|定员|限|人数|载[客重]量?)(?=[，。；\n]|$)/g
const LIMIT =
  /(?:上限|限额|限值|限[借领购报载乘]|限量|红线|最[大高多](?:承载量?|容量|限量|限额|载客量|接待量)|承载量|不超过|不得超过|额定|核定|核载|定员|编制)[^，。；\d]{0,8}$/
/** 全年运送1.6万人: one after the other. */
const OVER_TIME = /累计|全年|年内|半年|季度|[全本当]月|[天日月年次]均|总|共/
/** 满分120分, 总分100分. */
const FULL = /(?:满分|总分)(?:值)?(?:均?为|共计?|是|：)?$/
const SCORED = /(?:最高|最低|平均)?(?:得分|分)?(?:得|得分|评分|最高分?|最低分?|平均分?|实得|考了?)(?:为|是|达)?$/
const ADDED = /加分|附加|奖励分|附带/
const NOT_ADDED = /(?:没有|无|不设|未设|不含|不计)[^，。；]{0,4}(?:加分|附加)/
/** 超过三分之二, 不足半数, 过半. */
const FRACTION =
  /(超过|高于|大于|多于|超|过|不足|不到|低于|少于|未达到?|达到|达)了?(?:总[人数]+的?|全[体部]的?|其?中?的?)?([二三四五六七八九十]分之[一二三四五六七八九]|半数|一半|半|[一二三四五六七八九]成)(?![以之]?[上下]|左右)/g

const isCount = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.dimension !== 'percent' && vagueness === 'none' && bound === 'none'

function ownAmounts(document: Examined, at: number): readonly Claim[] {
  const sentence = sentenceAt(document, at)
  return between(document.claims, Number(sentence?.start), Number(sentence?.end))
}

function problemOf(words: string, [limit, amount]: readonly [Claim, Claim], place: Found | Claim): Problem {
  return {
    message: `此处称“${words}”，而文中的两个数为${limit.text}、${amount.text}，两处说法不能同时成立，请核对。`,
    places: [place, limit, amount].map(({ start, end }) => ({ start, end })),
    actual: amount.text,
    suggestion: '请核对数额与“未超过”“不足”等用语。',
    meaning: ['limit-said', words, limit.text, amount.text],
  }
}

/** 最大承载量3,000人，当天进馆3,260人，没有突破上限: more than the limit, and not more by the words. */
function keptProblem(document: Examined, found: Found): Problem[] {
  const amounts = ownAmounts(document, found.start).filter((claim) => claim.end <= found.start)
  const limit = amounts.find((claim) => LIMIT.test(claim.lead))
  const own = amounts.filter(({ unit, start }) => unit.key === limit?.unit.key && start > limit.start)
  const [amount] = own
  if (limit === undefined || amount === undefined || own.length > 1 || !isCount(amount)) return []
  // 每证限借5册，全年借出12,600册: of all of them.
  if (/每/.test(limit.lead) && !/一|某|该/.test(amount.lead)) return []
  if (OVER_TIME.test(amount.lead)) return []
  const isOver = compare(amount.interval.low, limit.interval.high) > 0
  return isOver ? [problemOf(quoted(found.words[0]), [limit, amount], found)] : []
}

/** 满分120分，最高得分128分: more than can be had. */
function fullProblems(document: Examined, full: Claim): Problem[] {
  if (full.unit.dimension !== 'score' || !FULL.test(full.lead)) return []
  const sentence = sentenceAt(document, full.start)
  const words = document.normal.slice(sentence?.start, sentence?.end)
  if (ADDED.test(words) && !NOT_ADDED.test(words)) return []
  const own = ownAmounts(document, full.start).filter(({ unit }) => unit.dimension === 'score')
  const isOnly = own.filter((claim) => FULL.test(claim.lead)).length === 1
  const over = own.find(
    (claim) =>
      claim.start > full.end &&
      claim.vagueness === 'none' &&
      SCORED.test(claim.lead) &&
      compare(claim.interval.low, full.interval.high) > 0,
  )
  return isOnly && over !== undefined && !/[；]/.test(document.normal.slice(full.end, over.start))
    ? [problemOf(quoted(document.normal.slice(full.start - 2, full.end)), [full, over], over)]
    : []
}

/** 7人组成，其中专家5人，专家所占比例不足三分之二: the only two amounts of the sentence. */
function fractionProblem(document: Examined, found: Found): Problem[] {
  const amounts = ownAmounts(document, found.start).filter(({ start, end }) => end <= found.start || start >= found.end)
  const counts = amounts.filter((claim) => isCount(claim) && claim.unit.dimension === 'count')
  const [all, part, ...others] = counts
  if (all === undefined || part === undefined || others.length > 0 || all.unit.key !== part.unit.key) return []
  const isOfPart =
    SAID_BEFORE.test(document.normal.slice(all.end, part.start)) || SAID_OF.test(clauseTo(document, found))
  const share = partFromChinese(groupOf(found.words, 2))
  if (share === null || !isOfPart || compare(part.value, all.value) > 0 || all.end > found.start) return []
  const sign = compare(part.value, times(all.value, share))
  const word = groupOf(found.words, 1)
  const holds = /[不低少未]/.test(word) ? sign < 0 : /达/.test(word) ? sign >= 0 : sign > 0
  return holds ? [] : [problemOf(quoted(found.words[0]), [all, part], found)]
}

/** 其中专家5人，所占比例超过; 占比不足 */
const SAID_OF = /(?:占比?|比例|比重|所占|人数|数量)[^，。；\d]{0,8}$/
/** 312人，男性过半，为170人 */
const SAID_BEFORE =
  /^[^，。；\d]{0,4}，(?:其中)?[^，。；\d]{1,8}(?:过半|超过?半数|超过一半|不足半数|不到一半|不足一半)(?:数)?，(?:即|共|为|有|达)?$/

const clauseTo = ({ normal }: Examined, { start }: Found): string =>
  normal.slice(Math.max(0, start - 16), start).replace(/^.*[，。；：\n]/s, '')

/** What is said to keep a limit, to be had of full marks, to be more or less than a part of all. */
export function limitsSaid(document: Examined): { readonly looked: number; readonly problems: Problem[] } {
  const kept = allFound(document, KEPT, [
    '限',
    '红线',
    '标准',
    '定额',
    '额度',
    '承载量',
    '容量',
    '规模',
    '编制',
    '定员',
    '人数',
    '载',
  ])
  const fractions = allFound(document, FRACTION, ['分之', '半', '成'])
  const full = document.normal.includes('分')
    ? flatMapped(document.claims, (claim) => fullProblems(document, claim))
    : []
  return {
    looked: kept.length + fractions.length + full.length,
    problems: [
      ...kept.flatMap((found) => keptProblem(document, found)),
      ...fractions.flatMap((found) => fractionProblem(document, found)),
      ...full,
    ],
  }
}
