import type { Claim, Prose } from '../../claim/index.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

const PAST = '(?:上[一个]?[一-龥]{0,3}[年届期次轮季度]|去年|往年|常年|(?:上年|去年)?同[期月])'
const YEAR = '(?:(?:19|20)\\d\\d年|年初|期初)'
const GOAL = '(?:年度|全年|年初|绩效|考核)?(?:目标|计划|任务|预算)'
const NORM =
  '(?:[一-龥]{0,6}(?:目标|计划|任务|预算|序时进度|时间进度|测算|核定|基准|定额|限价|规定)|全?[省市县州区国]平均)'
const ENDING = '(?:同期|同月|[年月季]?[末底初]|度|数|值|价|水平|平均|时|的|为|是|只有|仅为|仅有|有)*'

/** 比上年的, 较2017年（: what an amount is set against. */
const AGAINST = new RegExp(
  `^，?(?:(?:比|较|同|与|和)(?:${PAST}|${YEAR}|${NORM})${ENDING}|(?:比(?![例重率值])|较(?![高低多少大小为]))[一-龥]{2,10})（?$`,
)
/** ，上年为, （目标: what it was, or was to be, told by itself. */
const BESIDE = new RegExp(`^[，（](?:而)?(?:${PAST}|${GOAL})${ENDING}$`)
const OF_YEAR = /^[，（](?:而)?(20\d\d)年(?:为|是|只有|仅为|仅有|有)?$/
/** ，提高, 相比增加, ）上升: by how much, of nothing else. */
const BY = /^）?(?:的(?:目标|计划|任务))?(?:相?比)?，?[一-龥]{1,6}$/
const OF_ANOTHER = /其中|新[增建]|净|各|均|累计|共|分别|主要|计划|拟|将|再|口径|可比|剔除|扣除|环比|另|约|率|还/

/** 上年35,450人次, 原有, 2019年: the amount that stands first is what was. */
const IS_PAST = new RegExp(`(?:${PAST}|原[来有]?|[之以]前|年初|期初|(?:19|20)\\d\\d年)[^，。；]{0,10}$`)
/** 、B, 和B: one of several. */
const OF_SEVERAL = /^(?:[、和与及]|以及)|分别|各|(?<!占)[较比](?![例重率])/

const BRACKETED = /（[^（）]*）/g

const keyOf = ({ unit }: Claim): string => (unit.dimension === 'percentage-points' ? '%' : unit.key)

const isExact = ({ vagueness, bound, role }: Claim): boolean =>
  vagueness === 'none' && bound === 'none' && role !== 'growth'

/** 7,140人次，增长7.8%，2021年为91,500人次: a percentage said of the same in passing. */
const IN_PASSING = /，(?:同比)?(?:增长|下降|上升|降低|减少|提高|增加|[增降]幅)[^，。；\d]{0,4}\d[\d.]*%/g

/** Whether words set the second against the first. */
function isSetAgainst(prose: Prose, current: Claim, base: Claim): boolean {
  const between = prose.normal.slice(current.end, base.start)
  const before = current.lead.replace(BRACKETED, '')
  if (OF_SEVERAL.test(before)) return false
  if (AGAINST.test(between)) return true
  return (BESIDE.test(between) || OF_YEAR.test(between)) && !IS_PAST.test(before)
}

const MOST_BACK = 14

/** Other amounts of the paragraph lie so far apart as well: then it is told of them. */
function isOfOthers(prose: Prose, [current, base, gap]: readonly [Claim, Claim, Claim], sign: 1 | -1): boolean {
  return prose.claims
    .slice(Math.max(0, gap.index - MOST_BACK), current.index)
    .filter((claim) => claim.paragraph === gap.paragraph && claim.unit.key === base.unit.key)
    .some((claim) => isSolved(difference(gap, sign === 1 ? [claim, base] : [base, claim])))
}

/** 由年初的88.4%提高到96.1%: what it was, and what it came to. */
const FROM = new RegExp(`(?:由|从(?![业事]))(?:${PAST}|${YEAR}|原[来先])?(?:同期|[年月季]?[末底初])?的?$`)
const TO = /^(?:大幅|逐步|稳步)?(?:增|提|上|升|涨|扩|减|降|下|缩|压)[一-龥]{0,3}[到至为]$/

/** 比上年少38枚，上年为314枚; 较上年多11人次（上年38人次）: what it was stands behind. */
const GAP_FIRST = new RegExp(`^，?(?:(?:比|较)(${PAST}|${YEAR})[末底]?|同比)净?[增减上下提降多少高低升]`)

/** Whether the amount behind a gap is told of the time that its words name. */
function isOfNamedTime(prose: Prose, gap: Claim, [behind, named]: readonly [Claim, string | undefined]): boolean {
  const time = OF_BASE.exec(prose.normal.slice(gap.end, behind.start).replace(IN_PASSING, ''))?.[1]
  return time !== undefined && (time === named || Number.parseInt(time, 10) + 1 === prose.profile.fiscalYear)
}

const FARTHEST = 3

/** The amount that is and the one that it is set against, of the two before a gap or on both sides of it. */
function comparedIn(prose: Prose, gap: Claim): readonly [Claim, Claim] | null {
  const [first, second] = [gap.index - 2, gap.index - 1].map((at) => prose.claims[at])
  if (second?.sentence !== gap.sentence) return null
  const own = GAP_FIRST.exec(prose.normal.slice(second.end, gap.start))
  if (own !== null) {
    const behind = prose.claims.slice(gap.index + 1, gap.index + FARTHEST).find(({ unit }) => unit.key === keyOf(gap))
    const isBehind = behind !== undefined && isOfNamedTime(prose, gap, [behind, own[1]])
    return isBehind && !OF_SEVERAL.test(second.lead.replace(BRACKETED, '')) ? [second, behind] : null
  }
  const words = prose.normal.slice(second.end, gap.start)
  if (first?.sentence !== gap.sentence || !BY.test(words) || OF_ANOTHER.test(words)) return null
  if (FROM.test(first.lead) && TO.test(prose.normal.slice(first.end, second.start))) return [second, first]
  return isSetAgainst(prose, first, second) ? [first, second] : null
}

const OF_BASE = new RegExp(`^[，（；](?:而)?(${PAST}|${YEAR})[末底]?(?:为|是|有|只有|仅有)?$`)

/** 入户率94.8%，比上年的93.1%提高1.7个百分点: three amounts one behind the other, and by how much one is more or less than another. */
export function rowOfThree(prose: Prose, gap: Claim): Tie | null {
  const sign = directionOf(prose, gap)
  const [current, base] = (sign === null ? null : comparedIn(prose, gap)) ?? []
  if (sign === null || current === undefined || base === undefined) return null
  if (![current, base].every((claim) => isExact(claim) && claim.unit.key === keyOf(gap))) return null
  // 分别提高1.2和3.4个百分点: of several.
  if (/^(?:[、和与及]|以及)/.test(prose.normal.slice(gap.end, gap.end + 2))) return null
  const equation = difference(gap, sign === 1 ? [current, base] : [base, current])
  return isNearlySo(equation) && !isOfOthers(prose, [current, base, gap], sign) ? closedTie('change', equation) : null
}
