import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { directionOf } from '../changes/direction.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'
import type { Opener } from './opener.ts'

/** 参保29,647人（应参保31,540人）, 36天（法定45天）: what should be, was planned, is the norm, was last year's or is left is no part. */
const NO_PART =
  /^(?:剩余|结余|余额|余|缺口|尚|仍|应|计划|任务|目标|指标|预算|概算|批复|核定|编制|总|全部|全[省市州县区校院镇乡]|上年|去年|同期|原|累计)|法定|规定|标准|限额|上限|额定/

/** 注销1,206户（2022年注销1,301户）: what was in a year that is named is no part of what is. */
const OF_YEAR = /^（(?:(?:19|20)\d\d年|上年|去年)/

/** 水深超过50厘米的11处: what they are like, of which so many are counted behind it. */
const isTrait = (prose: Prose, { index, end }: Claim): boolean =>
  prose.claims
    .slice(index + 1, index + 2)
    .some((next) => next.leadStart === end && /^的[^，。；、]{0,6}$/.test(next.lead))

/** 开馆334天（全年366天）, 超过年限5年（设计年限8年）: a bracket may tell of any other span of time. */
const isSpanBeside = (part: Claim): boolean =>
  part.unit.dimension === 'duration' && part.depth > 0 && !/其中|含|包括/.test(part.lead)

/** 占正常库容的71.8%（正常库容1.2亿立方米）: what a share before the bracket is out of is no part either. */
const isApart = (prose: Prose, part: Claim, whole: Claim): boolean =>
  isSpanBeside(part) ||
  OF_YEAR.test(part.lead) ||
  isTrait(prose, part) ||
  (part.label !== '' && prose.normal.slice(whole.end, part.start).includes(`占${part.label}的`))

/** 月均收入4,432元，其中外出农民工月均收入5,013元: an average of some may well be more than that of all. */
const AVERAGED = /[人户月日年次亩台]均|平均|单价|均价|标准/

/** A change; a total in a bracket behind it, as in 市级7宗（省市两级共21宗）; or, as in 17.6分（20分）, what could be had. */
const isNoPart = ({ role, label, unit }: Claim, { isBracketed }: Opener): boolean =>
  role === 'growth' ||
  NO_PART.test(label) ||
  AVERAGED.test(label) ||
  (isBracketed && (role === 'total' || unit.dimension === 'score'))

/** 一是甲减免39万元。二是乙超收。其中某校1,883万元: it is among what an item before it says, and that names no amount. */
const isOfItemBetween = ({ normal }: Prose, part: Claim, whole: Claim): boolean =>
  /。(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十\d]+[）)]|[①-⑳]|另|此外)[^。]*。其中/.test(
    normal.slice(whole.end, part.start),
  )

/** 缩短4.5天: the time by which something became shorter has no parts. */
const isTimeGained = (prose: Prose, claim: Claim): boolean =>
  claim.unit.dimension === 'duration' && directionOf(prose, claim) !== null

/** 四期人数依次为52人、47人、37人，其中脱贫人口96人: it is among all that are listed. */
const isOfListed = (prose: Prose, part: Claim, nearest: Claim): boolean =>
  /^[、和及与]/.test(nearest.lead) &&
  /分别|依次/.test(wordsBefore(prose, nearest, LISTED)) &&
  compare(part.value, nearest.value) > 0

const LISTED = 60

/** 面向全国招生的一所高校: an article, and no count. */
const isArticle = ({ form, lead, value }: Claim): boolean =>
  form === 'chinese' && value.numerator === value.denominator && /[的是为]$/.test(lead)

interface Before {
  readonly prose: Prose
  /** Amounts before the part that it may be of, the nearest first. */
  readonly wholes: readonly Claim[]
}

/** 各奖励工作经费5万元: what each got is no whole. */
const OF_EACH = /，各[^，。；]{0,8}$/

/** 含二级单位168个 counts what belongs to them. */
const NAMES_PART = /其中|[内有占]|含(?!二级|下属|所属|下级|基层|分支)/

/** 1,308户，比2023年底少126户（当时1,434户）; 律师1.41名（常住人口41.2万人）: a bracket that says of no part is no part where it is more. */
const isMoreInBracket = (part: Claim, whole: Claim): boolean =>
  compare(part.value, whole.value) > 0 && !NAMES_PART.test(part.lead)

/** 中小企业，其中小微企业: what its name says that it is among, however much it is. */
const NESTED = [[/小微企业/, /中小企业/]] as const

const isNested = ({ lead: part }: Claim, { lead: all }: Claim): boolean =>
  NESTED.some(([within, around]) => within.test(part) && around.test(all) && !within.test(all))

/** 科普128场，其中进校36场: of what stands right before it, if that is as much. */
const isOfNearest = (part: Claim, nearest: Claim, { startsSentence, isApart }: Opener): boolean =>
  !startsSentence && !isApart && (compare(part.value, nearest.value) <= 0 || isNested(part, nearest))

/** What there could be, and what of it there is: posts and who holds them, questionnaires and those that came back, who should come and who came. */
const FULFILLED = [
  [/编制/, /(?:实有|现有|在编|在职|在岗|在册)[^，。；空缺超聘临借劳]{0,6}$/],
  [/发放|发出/, /(?:收回|回收)[^，。；]{0,6}$/],
  [/应[到参]/, /实[到参][^，。；]{0,4}$/],
] as const

/** 编制112名，实有在编107人，其中专任教师99人: some of those who hold posts, and of no posts. */
const isOfFulfilled = (part: Claim, nearest: Claim, whole: Claim): boolean =>
  whole !== nearest &&
  nearest.index === part.index - 1 &&
  FULFILLED.some(
    ([possible, actual]) => actual.test(nearest.lead) && possible.test(whole.lead) && !possible.test(part.label),
  )

/** One part: it may not exceed its whole; where the nearest amount is less, none of those it could be. */
export function singlePart({ prose, wholes: all }: Before, part: Claim, opener: Opener): Tie | null {
  const wholes = all.filter((whole) => !isOfItemBetween(prose, part, whole))
  const [nearest] = wholes
  if (nearest === undefined || isOfListed(prose, part, nearest)) return null
  if (part.scope.code !== null && opener.kind === 'exhaustive' && nearest.scope.code === null) {
    return makeTie('code-parts', { form: 'sum', whole: nearest, terms: [{ quantity: part, sign: 1 }] }, 'certain')
  }
  const candidates = wholes.filter(
    (whole) =>
      whole.role !== 'growth' &&
      !isArticle(whole) &&
      !isOfFulfilled(part, nearest, whole) &&
      !isTimeGained(prose, whole) &&
      !AVERAGED.test(whole.lead) &&
      !OF_EACH.test(whole.lead),
  )
  const whole = candidates.reduce<Claim | null>(
    (largest, each) => (largest === null || compare(each.value, largest.value) > 0 ? each : largest),
    null,
  )
  const isAmong = opener.kind === 'among' && (!opener.isBracketed || !opener.hasColon)
  if (!isAmong || whole === null || isNoPart(part, opener) || isApart(prose, part, whole)) return null
  const meant = candidates.includes(nearest) && isOfNearest(part, nearest, opener) ? nearest : whole
  if (opener.isBracketed && isMoreInBracket(part, meant)) return null
  return makeTie('within', { form: 'within', part, whole: meant }, 'certain')
}
