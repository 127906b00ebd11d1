import { compare, sumOf, whole } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Term, Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'
import type { Closed } from './stretch.ts'
import { isToldIn } from './stretch.ts'

const HUNDRED = whole(100)
/** 不达标的占: what is denied, and that it is a share. */
export const DENIED = /[不未没非无](?:有|能|予|曾|经|被)?([一-龥]{2})/
const IS_SHARE = /占|率(?:为|达到?|是|约)?$|(?:的|者)(?:为|有|是)?$|比[例重]/
/** 满意 and 不满意: between them there is more. */
export const GRADED = /满意|同意|支持|赞成|了解|知晓|信任|清楚|愿意/
const OTHERS = /[增减升降]|提高|较|(?<!占)比(?![例重])|上年|去年|计划|完成/

/** 达标 and 不达标 of the same. */
function areOpposed(one: string, other: string): boolean {
  const found = DENIED.exec(other)
  if (found === null || !isToldIn(other.slice(0, found.index), one)) return false
  const root = `${found[1]}`
  const isAlike = one.includes(root) && isToldIn(`${other.split(root)[1]}`, `${one.split(root)[1]}`)
  return isAlike && !DENIED.test(one) && [one, other].every((each) => IS_SHARE.test(each))
}

const SHARED = /(?:负担|承担|分摊|分担|出资|筹集|组成|构成)/
const SO_MANY = /([两二三四五])(?:级|方|家|个|类|项|部分|块|者)/
/** 占, 负担; but 先行垫付 is given back. */
const BORNE = /占|负担|承担|分摊|分担|出资?$/
const NUMBERS = '零一二三四五'
const LEVEL = /中央|国家|[省市州县区乡镇]级?|自治区|自筹|村集体|社会|企业|单位|个人|群众/

/** 全部由中央、省两级负担: as many as are told, and nobody else. */
function areAll({ text, claims, words }: Closed, shares: readonly Claim[]): boolean {
  const opening = text.slice(0, Number(shares[0]?.start) - Number(claims[0]?.leadStart))
  const many = `${SO_MANY.exec(opening)?.[1]}`.replace('两', '二')
  const areBorne = words.slice(-shares.length).every((each) => BORNE.test(each))
  return areBorne && SHARED.test(opening) && NUMBERS.indexOf(many) === shares.length
}

/** 中央资金占50%，省级占30%，县级自筹占20%: each pays a share of one whole. */
const areLevels = (words: readonly string[]): boolean =>
  words.length > 2 &&
  words.every((each) => /占|负担|承担/.test(each)) &&
  new Set(words.map((each) => LEVEL.exec(each)?.[0])).size === words.length &&
  words.every((each) => LEVEL.test(each))

/** The last of them is what the others leave of a hundred, or, where they may leave more, no more than that. */
function rest(shares: readonly Claim[], isComplete: boolean): Tie | null {
  const [last, others] = [shares.at(-1) as Claim, shares.slice(0, -1)] // two and more
  const sum = sumOf(shares.map(({ interval }) => interval.low))
  const terms: Term[] = [
    { quantity: unsaidHundred(last, '全部'), sign: 1 },
    ...others.map((quantity) => ({ quantity, sign: -1 as const })),
  ]
  const isMeant = isComplete || compare(sum, HUNDRED) > 0
  return isMeant ? closedTie('balance', { form: 'sum', whole: last, terms }) : null
}

const TOTAL = /^，(?:三者|两者|各项|几项)?(?:合计|共计?|总计|合起来|加起来)[^，。；\d]{0,10}$/

/** 分别为50%、30%、20%，合计占全部支出的100% */
function summedUp(shares: readonly Claim[]): Tie | null {
  const [total, parts] = [shares.at(-1) as Claim, shares.slice(0, -1)] // two and more
  const isTotal = TOTAL.test(total.lead) && parts.length > 1
  const areListed = parts.slice(1).every(({ lead }) => /^[、和及与]$/.test(lead))
  return isTotal && areListed ? closedTie('parts', sumOfParts(total, parts)) : null
}

/** 达标的占92%，不达标的占8%: percentages that their words make all of one whole. */
export function closedPercents(closed: Closed): Tie | null {
  const at = closed.claims.findIndex(({ unit }) => unit.dimension === 'percent')
  const [shares, words] = [closed.claims.slice(at), closed.words.slice(at)]
  if (at < 0 || at > 1 || shares.length < 2 || shares.some(({ unit }) => unit.dimension !== 'percent')) return null
  if (words.some((each) => OTHERS.test(each))) return null
  const [first, second] = words as unknown as readonly [string, string] // two and more
  const areTwo = shares.length === 2 && (areOpposed(first, second) || areOpposed(second, first))
  if (areTwo) return rest(shares, !GRADED.test(first))
  if (areAll(closed, shares)) return rest(shares, true)
  return areLevels(words) ? rest(shares, false) : summedUp(shares)
}
