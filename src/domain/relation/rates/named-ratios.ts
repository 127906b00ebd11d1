import type { Claim, Prose } from '../../claim/index.ts'
import { isOtherSideIn } from '../shares/sides.ts'
import { wordsBefore } from '../tie/clause.ts'
import { isOfEach } from '../tie/of-each.ts'
import { fineDigits } from '../tie/print.ts'
import { before, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isPercentage, isRateable, ratio } from './sought-rates.ts'

const BRACKETED = /（[^（）]*）|[“”]/g
/** 聘用人员占在岗职工的33.3%: whose share, and out of what. */
const SHARE =
  /(?:^|[，。；：])([^，。；：]*?)(?:仅|只|约|就|合计|共|分别)?(?:占(?:了|到(?!位))?|相当于)([^，。；：]{2,16}?)的?(?:比例|比重|比率)?(?:为|达到?|约|仅|是)?$/
/** 结余率0.90%（本学期结余除以本学期收入）, 贷款率为贷款余额与缴存余额之比. */
const QUOTIENT =
  /([一-龥]{2,12}?)(?:除以|÷|\/|[与和同](?=[一-龥]{2,12}之比))([一-龥]{2,12}?)(?:之比)?(?:计算|测算|得出)?(?:）|，|$)/
const LEADING =
  /^(?:按|以|即|为|等于|目前|当前|现有|上述|全部|全年|本年|当年|年度|年末|全[市县区州校院镇]|本|总|[我该]|在(?![编校职册岗建读籍训院库园]))+/
const TRAILING =
  /(?:总?人次|批次|支出|收入|资金|经费|总额|总数|总量|人数|户数|件数|数量|人员|合计|金额|面积|数|额|总)+$/

/** What a name comes down to: 录用 of 录用总人数, 在编 of 在编人数. */
function coreOf(name: string): string {
  const own = name.replace(LEADING, '')
  const core = own.replace(TRAILING, '')
  return core.length >= 2 ? core : own
}

/** 海岛居民 as well of 海岛居民受访者. */
const isNamed = ({ label }: Claim, core: string): boolean =>
  core.length >= 2 &&
  (label.includes(core) || (label.length >= 2 && core.endsWith(label)) || (label.length >= 4 && core.startsWith(label)))

/** Words of a sentence that are looked at. */
const LONGEST = 120
const TOTAL_LIKE = /决算|支出|合计|总|共/

/** “三公”经费……支出决算为17.63万元: the sentence names what its total is of. */
function isTotalOfSentence(prose: Prose, claim: Claim, core: string): boolean {
  const words = wordsBefore(prose, claim, LONGEST).replace(BRACKETED, '')
  return core.length >= 2 && TOTAL_LIKE.test(claim.label) && words.includes(core) && !/占|%/.test(words)
}

/** A budget is no spending, last year's amount none of this year. */
const SORTS = [/预算/, /计划|目标/, /上年|去年|同期/]

function isOfSameSort(claim: Claim, name: string): boolean {
  const words = claim.lead
  return SORTS.every((sort) => sort.test(name) === sort.test(words))
}

const FAR = { amounts: 90, paragraphs: 40 }
const MOST = 4

function called(prose: Prose, claim: Claim, name: string): Claim[] {
  const core = coreOf(name)
  return before(prose, claim, FAR)
    .filter(
      (other) =>
        isRateable(other) &&
        (isNamed(other, core) || isTotalOfSentence(prose, other, core)) &&
        isOfSameSort(other, name),
    )
    .slice(0, MOST)
}

/** The amount right before a share, over the shares that stand between: 支付11,756万元，占到位资金的89.6%，占总投资的85.2%. */
function amountBefore({ claims }: Prose, claim: Claim): Claim[] {
  const own = claims
    .slice(Math.max(0, claim.index - 4), claim.index)
    .filter(({ sentence }) => sentence === claim.sentence)
  return own
    .slice(own.findLastIndex(({ role }) => role !== 'share'))
    .slice(0, 1)
    .filter(isRateable)
}

function sharesOf(prose: Prose, claim: Claim): Equation[] {
  const words = SHARE.exec(wordsBefore(prose, claim, 60).replace(BRACKETED, ''))
  if (words === null) return []
  const [, subject = '', whole = ''] = words
  const own = subject.replace(/^(?:其中|[一二三四五]是)[，：]?/, '')
  const isSubject = own.length >= 2 && !/\d/.test(own)
  const numerators = isSubject ? called(prose, claim, own) : amountBefore(prose, claim)
  return pairsFor(prose, claim, { numerators, whole })
}

interface Sides {
  readonly numerators: readonly Claim[]
  readonly whole: string
}

function pairsFor(prose: Prose, claim: Claim, { numerators, whole }: Sides): Equation[] {
  return numerators.flatMap((numerator) =>
    called(prose, claim, whole)
      .filter((base) => base !== numerator && base.unit.key === numerator.unit.key)
      .filter((base) => !isOtherSideIn(prose, base, numerator))
      .map((base) => ratio(claim, numerator, base)),
  )
}

/** A rate whose words say by what it was divided. */
function quotientsOf(prose: Prose, claim: Claim): Equation[] {
  const behind = prose.normal.slice(claim.end, claim.end + 32).replace(/^[^（].*$|）.*$/s, '')
  const words =
    QUOTIENT.exec(`${behind}）`) ?? QUOTIENT.exec(claim.lead.replace(/[“”]/g, '').replace(/(?:为|是|达)?$/, ''))
  if (words === null) return []
  const [, top = '', bottom = ''] = words
  const numerators = called(prose, claim, top.replace(/^（/, ''))
  return pairsFor(prose, claim, { numerators, whole: bottom })
}

/** 0.90%（本学期结余除以本学期收入）: the bracket says by what, in however few digits. */
const isDivided = ({ normal }: Prose, claim: Claim): boolean =>
  fineDigits(claim) === FINE - 1 && /^（[^（）]{2,12}除以/.test(normal.slice(claim.end, claim.end + 18))

/** Shares and rates whose words name both amounts, wherever these were stated. */
export function ratioNamed(prose: Prose, claim: Claim, tell: typeof sought = sought): Tie | null {
  if (!isPercentage(claim)) return null
  const isFine = fineDigits(claim) >= FINE
  if (!(isFine || isDivided(prose, claim)) || isOfEach(prose, claim)) return null
  const shares = isFine ? sharesOf(prose, claim) : []
  return tell('share', shares.length > 0 ? shares : quotientsOf(prose, claim))
}
