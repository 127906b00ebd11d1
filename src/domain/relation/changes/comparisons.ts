import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { leadOf } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** Words between the comparison and what it is with: 高于[年初设定的目标值]62%. */
const BETWEEN =
  '(?:了|已|批复|评审|论证|时|测算|国家|全国|全省|全市|全州|全县|省级?|市级?|县级?|年初|年度|全年|设定|既定|规定|预定|确定|下达|约定|合同|绩效|计划|预期|目标|任务|要求|标准|指标|考核|平均|水平|控制|同期|序时|进度|上年|去年|值|数|线|的)*(?:（|：)?$'
const ABOVE = new RegExp(`(?:(?<!不)(?:高于|超过|超出|大于|多于)|超额完成|(?<!未|没有|不)达到)${BETWEEN}`)
const BELOW = new RegExp(
  `(?:(?<!不|不得)(?:低于|少于|小于|短于)|(?:未|没有|未能|不)达到?|不足|不到|滞后于|落后于|慢于|距离?)${BETWEEN}`,
)
/** What a value is compared with: said before it or behind. */
const NAMES = '目标|要求|标准|任务|指标|平均|水平|规定|进度|计划|控制|预期|红线|底线|约定|上年|去年|同期'
const STANDARD = new RegExp(NAMES)
const STANDARD_BEHIND = new RegExp(`^(?:以上|以下|以内)?(?:（[^（）]*）)?的?[^，。；、]{0,8}?(?:${NAMES})`)
/** 两项均超过: the words take all values of the kind together. */
const ALL_OF_THEM = /(?:均|都|全部|两项|三项|各项)[^，。；]{0,4}$/

type Direction = 'above' | 'below'

const isStandardBehind = ({ normal }: Prose, { end, tailEnd }: Claim): boolean =>
  STANDARD_BEHIND.test(normal.slice(end, Math.min(tailEnd, end + 16)))

/**
 * The word of comparison that leads to a standard, named behind it or behind the amount; `null` where none does. 不少于 says
 * what shall be, and 每个学科1名 is no standard for all of them.
 */
function directionTo(prose: Prose, claim: Claim): Direction | null {
  const lead = leadOf(prose, claim)
  if (claim.bound !== 'none' || /每[^，。；]*$/.test(lead)) return null
  const leads = (words: RegExp): boolean => {
    const [said] = words.exec(lead) ?? []
    return said !== undefined && (STANDARD.test(said) || isStandardBehind(prose, claim))
  }
  if (leads(BELOW)) return 'below'
  return leads(ABOVE) ? 'above' : null
}

const isComparable = ({ bound, role, vagueness }: Claim): boolean =>
  bound === 'none' && role !== 'growth' && vagueness === 'none'

/** 2.1% is not below 2%: a standard is meant as it is printed. */
const asPrinted = (claim: Claim): Claim => ({ ...claim, interval: { low: claim.value, high: claim.value } })

/** 比上年的89.7%上升，超过目标（90%）: what something is compared with is not what is compared. */
const isReference = (prose: Prose, claim: Claim): boolean =>
  /(?:^|[，。；、])(?:比(?![率例重])|较)[^，。；]{0,12}$/.test(leadOf(prose, claim))

/** The value right before the standard, or all of its kind before it where the words say 均. */
function valuesBefore(prose: Prose, standard: Claim): Claim[] {
  const before = prose.claims
    .slice(Math.max(0, standard.index - 4), standard.index)
    .filter((claim) => claim.sentence === standard.sentence && claim.role !== 'growth' && !isReference(prose, claim))
  const alike = before.filter((claim) => claim.unit.key === standard.unit.key && isComparable(claim))
  const clause = leadOf(prose, standard).replace(ABOVE, '').replace(BELOW, '')
  if (ALL_OF_THEM.test(clause)) return alike
  const last = before.at(-1)
  return last !== undefined && alike.includes(last) ? [last] : []
}

/** 合格率97.2%，高于95%的年度目标: a value and what it is said to be above or below. */
export function comparisonsIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((standard) => {
    const direction = directionTo(prose, standard)
    const values = direction === null ? [] : valuesBefore(prose, standard)
    return values.map((value) => {
      const [part, whole] = direction === 'above' ? [standard, value] : [value, standard]
      return makeTie('compared', { form: 'within', part: asPrinted(part), whole: asPrinted(whole) }, 'certain')
    })
  })
}
