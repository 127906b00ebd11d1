import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isOfList } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'

/** Three amounts, the last of which the words say of the two before it. */
type Row = readonly [Claim, Claim, Claim]
interface Said {
  readonly kind: TieKind
  readonly equation: Equation
}

const FROM = /(?:由|从)(?:原来的?|上年的?|去年的?)?$/
const TO_MORE = /^(?:增加?|提高|扩大|扩[充建]|上升)(?:到|至|为)$/
const TO_LESS = /^(?:减少?|压减|缩[减小]|降低?|下降)(?:到|至|为)$/
const MORE_BY = /^，(?:净增加?|增加的|多出的)$/
const LESS_BY = /^，(?:净减少?|减少的|压减的)$/

/** 水井由32眼增至36眼，增加的4眼. */
function fromTo([base, current, change]: Row): Said | null {
  if (!FROM.test(base.lead)) return null
  const isMore = TO_MORE.test(current.lead) && MORE_BY.test(change.lead)
  const isLess = TO_LESS.test(current.lead) && LESS_BY.test(change.lead)
  if (!isMore && !isLess) return null
  return { kind: 'change', equation: difference(change, isMore ? [current, base] : [base, current]) }
}

const TAKES = /(?:时间|用时|时长|周期|时限|工期|天数)(?:为|是|达)?$/
const BASE = /^，?[比较](?:上年同期|去年同期|上年|去年|上期|上季度|20\d\d年)的?$/
const LESS = /^(?:缩短|减少|下降|降低|压缩)了?$/
const MORE = /^(?:延长|增加|上升|增长)了?$/

/** 平均用时6.4天，比上年7.8天缩短1.4天. */
function againstBase([current, base, change]: Row): Said | null {
  if (!TAKES.test(current.lead) || !BASE.test(base.lead) || !(LESS.test(change.lead) || MORE.test(change.lead)))
    return null
  const isLess = LESS.test(change.lead)
  return { kind: 'change', equation: difference(change, isLess ? [base, current] : [current, base]) }
}

const CAME = /(?:新(?:增|上岗|入职|招聘?|进|聘|签)|入职|调入|迁入|转入|补充)$/
const WENT = /^[、，](?:退出|离职|离岗|辞职|调出|迁出|转出|退休|清退|解聘|注销)$/
const NET = /^，净(?:增加?|减少?)$/

/** 新上岗29人、退出22人，净增7人. */
function netOf([came, went, net]: Row): Said | null {
  if (!CAME.test(came.lead) || !WENT.test(went.lead) || !NET.test(net.lead)) return null
  const equation = difference(net, net.lead.includes('增') ? [came, went] : [went, came])
  return isSlipped(equation) ? { kind: 'balance', equation } : null
}

const READERS = [fromTo, againstBase, netOf]

function tieOf(prose: Prose, first: Claim): Tie | null {
  const { claims } = prose
  const [, second, third] = claims.slice(first.index, first.index + 3)
  if (second === undefined || third?.sentence !== first.sentence) return null
  const row: Row = [first, second, third]
  const areAlike = row.every(
    ({ unit, vagueness, bound, depth }) =>
      unit.key === first.unit.key &&
      unit.dimension !== 'percent' &&
      vagueness === 'none' &&
      bound === 'none' &&
      depth === first.depth,
  )
  if (!areAlike || row.some(({ value }) => value.numerator === 0n) || isOfList(prose, first)) return null
  const said = flatMapped(READERS, (read) => read(row) ?? [])
  const [only] = said
  return only === undefined || isSolved(only.equation) ? null : closedTie(only.kind, only.equation)
}

const OFFERED = /(?:成交|中标|竞得)(?:总?价款?|金额|额)?(?:为)?$/
const ASKED = /^，(?:起始|起拍|挂牌|出让底|底|起叫)价(?:款|格)?(?:为)?$/
const PREMIUM = /^，溢价率?(?:为|达)?$/

/** 成交价8,430万元，起始价6,200万元，溢价率36.0%: by how much more than was asked. */
function premiumOf({ claims }: Prose, first: Claim): Tie | null {
  const [, second, rate] = claims.slice(first.index, first.index + 3)
  if (second === undefined || rate?.sentence !== first.sentence || rate.unit.dimension !== 'percent') return null
  const isSaid =
    PREMIUM.test(rate.lead) &&
    ((OFFERED.test(first.lead) && ASKED.test(second.lead)) ||
      (ASKED.test(`，${first.lead.slice(-4)}`) && OFFERED.test(second.lead)))
  if (!isSaid || first.unit.key !== second.unit.key) return null
  const [current, base] = OFFERED.test(first.lead) ? [first, second] : [second, first]
  const equation: Equation = { form: 'rise', rate, current, base, sign: 1 }
  return !isSolved(equation) && (isSlipped(equation) || compare(current.value, base.value) < 0)
    ? closedTie('growth', equation)
    : null
}

/** Changes that three amounts tell one right behind the other, however few their digits. */
export const toldInRow = (prose: Prose): Tie[] =>
  /[由从比较净溢]/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? premiumOf(prose, claim) ?? [])
    : []
