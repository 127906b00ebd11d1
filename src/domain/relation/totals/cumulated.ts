import { compare } from '../../amount/index.ts'
import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isWord } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'

/** 四个季度, 各月, 一至四季度: times, one after the other. */
const TIMES =
  /[两三四五六各](?:个)?(?:季度|月|周|旬|阶段|时点|节点)|逐[季月周]|[至—-](?:[三四]季度|\d{1,2}月)|季度、[^，。；]{0,8}季度/
const TOLD_EACH = /(?:累计[^，。；\d]{0,12}(?:依次|分别)|(?:依次|分别)[^，。；\d]{0,6}累计)[^，。；\d]{0,8}$/
/** What may well fall: a growth, a mean, a rest; and what is told of places and units. */
const MAY_FALL =
  /增|降|速|幅|同比|环比|[较比]|均|差|亏|余|贷|欠|净|满意|合格|优良|(?<!季度|[月年末周旬一二三四])、|[两三四五六各几](?:个)?(?:县|区|市|镇|乡|村|校|院|家|项|标段|组|片)|[近两三四五六]年|部门|单位|项目|公司/
const JOINED = /^(?:[、和及与]|以及)$/
const FEWEST = 3

/** 一季度累计支出, 二季度末累计支出: when, and what. */
const OF_QUARTER = /(?:^|[，、；])(?:[今本当]年)?(?:截至)?([一二三四])季度末?(?:共?累计|累计共)([^，。；、\d]{1,8})$/

const isExact = ({ vagueness, bound, depth }: Claim): boolean => vagueness === 'none' && bound === 'none' && depth === 0

/** The amounts that 、 joins behind 依次累计为. */
function joinedFrom(own: readonly Claim[]): readonly Claim[] {
  const end = own.findIndex((claim, at) => at > 0 && !JOINED.test(claim.lead))
  return end === -1 ? own : own.slice(0, end)
}

/** 四个季度支出进度依次累计为18%、43%、71%、97%. */
function toldTogether(prose: Prose, own: readonly Claim[], { start }: Sentence): readonly Claim[] {
  const at = own.findIndex((claim) => TOLD_EACH.test(claim.lead))
  const opening = prose.normal.slice(start, own[at]?.start ?? start)
  const isMeant = TOLD_EACH.test(opening) && TIMES.test(opening) && !MAY_FALL.test(opening)
  const joined = isMeant ? joinedFrom(own.slice(at)) : []
  return joined.length >= FEWEST ? joined : []
}

/** 一季度累计支出120万元，二季度累计支出310万元. */
function toldByQuarter(own: readonly Claim[]): readonly Claim[] {
  const told = own.map((claim) => ({ claim, found: OF_QUARTER.exec(claim.lead) }))
  const quarters = told.flatMap(({ claim, found }) => (found === null ? [] : [{ claim, found }]))
  const names = new Set(quarters.map(({ found }) => found[2]))
  const isInOrder = '一二三四'.includes(quarters.map(({ found }) => found[1]).join(''))
  return names.size === 1 && isInOrder && !MAY_FALL.test([...names].join('')) ? quarters.map(({ claim }) => claim) : []
}

/** What has been added up to a later day is no less than it was. */
function tiesOf(list: readonly Claim[]): Tie[] {
  const isOfOne = new Set(list.map(({ unit }) => unit.key)).size === 1
  if (!isOfOne || !list.every(isExact)) return []
  return list.slice(1).flatMap((later, at) =>
    list
      .slice(at, at + 1)
      .filter((earlier) => compare(earlier.interval.low, later.interval.high) > 0)
      .map((earlier) => {
        const [part, whole] = [takenAs(earlier, { label: '前期累计' }), takenAs(later, { label: '后期累计' })]
        return makeTie('within', { form: 'within', part, whole }, 'certain')
      }),
  )
}

/** Amounts that are said to be added up from one time to the next: 依次累计为18%、43%、71%. */
export function cumulated(prose: Prose): Tie[] {
  return flatMapped(prose.sentences, (sentence) => {
    if (!prose.normal.slice(sentence.start, sentence.end).includes('累计')) return []
    const own = prose.claims.slice(sentence.firstClaim, sentence.endClaim).filter((claim) => !isWord(claim))
    return [toldTogether(prose, own, sentence), toldByQuarter(own)].flatMap(tiesOf)
  })
}
