import type { Claim, Prose } from '../../claim/index.ts'
import type { Opener } from './opener.ts'
import { openerIn } from './opener.ts'

/** 其中：出国费未发生；公务接待费3.18万元: a member without an amount. */
const WITHOUT_AMOUNT =
  /[^，。；：\d]{2,24}(?:未发生|未安排|未支出|未列支|无(?:支出|预算|安排)?|没有(?:支出|安排)|为零)(?:支出|费用|预算)?[，；]/g

/** 其中，5号线一期完成31.6亿元: a number that the name of the amount holds opens no list of its own. */
export function headOf({ claims, normal }: Prose, claim: Claim): Claim {
  const earlier = claims[claim.index - 1]
  const isName =
    earlier?.sentence === claim.sentence &&
    earlier.depth === claim.depth &&
    earlier.unit.key !== claim.unit.key &&
    !/[，。；、：（）]/.test(normal.slice(earlier.end, claim.start))
  return isName ? earlier : claim
}

/** The lead; the first of a paragraph may hang on the paragraph before. */
function leadWithBreak(prose: Prose, claim: Claim, isFirst: boolean): string {
  const head = headOf(prose, claim)
  const sentence = prose.sentences[claim.sentence]
  const isSentenceFirst = sentence?.firstClaim === head.index
  const lead = prose.normal.slice(head.leadStart, claim.start).replace(WITHOUT_AMOUNT, '')
  return isSentenceFirst || isFirst ? `。${lead}` : lead
}

/** 首拨六成，即2,436万元; 男女各占一半即14.3万元: what a proportion comes to is no list. */
const OF_PROPORTION = /(?:成|半|倍|分之[一二三四五六七八九十百]+|[%％‰])(?:（[^（）]*）)?[，、]?(?:也)?即(?:为|是)?$/
const PROPORTION_BACK = 24

const isOfProportion = ({ normal }: Prose, { start }: Claim): boolean =>
  OF_PROPORTION.test(normal.slice(Math.max(0, start - PROPORTION_BACK), start))

/** What opens a list of parts before an amount. */
export const openerOf = (prose: Prose, claim: Claim, isFirst: boolean): Opener | null =>
  isOfProportion(prose, claim) ? null : openerIn(leadWithBreak(prose, claim, isFirst))
