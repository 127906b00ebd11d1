import type { Claim, Prose } from '../../claim/index.ts'
import { decimalsOf } from '../tie/print.ts'
import type { Quantity } from '../tie/tie.ts'
import { sizeOf } from './odd-unit.ts'

/** So many times another amount one of its kind hardly is. */
export const FAR_OFF = 300
/** A slip of the unit leaves the number as it was: 预算180,000万元，支出180,000元, and no 1,200万元 with 3元 beside it. */
const ALIKE = 20

/** Prices, fees and interest may be as small as they are. */
export const SMALL =
  /[每均罚]|单[价件]|(?<![交同标制定审估总])价|利|滞纳|违约|逾期|废品|残值|捐|退|赔|工本|邮|(?<!经)费(?![用为约共达计支决预减增上])|(?<!高)标准|[人户班批场]次|票|手续|元\/|余额|结存|工资|津贴|奖|慰问|抚慰|伙食|押金/
/** What a whole county, a market or a bank has may be as large as it is. */
export const LARGE =
  /生产总值|GDP|产值|增加值|存款|贷款|融资|信贷|资产|市场|销售|营业|(?<!经)营收|交易|贸易|出口|产业|产品|撬动|带动|引进|挽回|追回|财产|签约|标的|[内外]资|招商/
/** The same, and what offices handle that is not theirs. */
export const HANDLED =
  /一般公共预算|政府性|收入|税|债|基金|投资|监管|管理|审核|评审|办理|受理|集中|国库|案款|执行到位|涉案|涉及|损失|减损|赔|协议|保费|医保|社保|养老|公积金|全[国省市县区州旗]|[亿元].*项目/
/** What a unit does with money of its own. */
export const OWN =
  /结余|节余|节约|超支|超[过年预出]|缺口|差额|经费|费用?|支出|执行|自筹|追加|拨付|补助|调[减增]|租金|投入|少花|已?安排|支付|购置/

export const timesOf = (one: Quantity, other: Quantity): number => {
  const times = sizeOf(one) / sizeOf(other)
  return times > 1 ? times : 1 / times
}

export const areAlike = (one: Quantity, other: Quantity, most = ALIKE): boolean => {
  const printed = ({ digits }: Quantity): number => Number(digits.replaceAll(',', ''))
  const times = printed(one) / printed(other)
  return times < most && times > 1 / most
}

export const isPlain = ({ role, unit, vagueness, bound, value, form }: Claim): boolean =>
  unit.key === '元' &&
  role !== 'unit-price' &&
  (vagueness === 'none' || vagueness === 'about') &&
  bound === 'none' &&
  form !== 'chinese' &&
  value.numerator > 0n

export const WORDS = 24

/** Of one thing or person, or as little as it is. */
const OF_ONE = /[每均]|单[件价]|标准|奖(?![一-龥]{0,2}(?:资金|经费))|其中[1一]|最[低少小早高大]|只有|[仅才]/
export const isOfOne = (words: string): boolean => OF_ONE.test(words)

/** Words that lead to an amount: from the one before it on, and the whole clause, whatever is counted in it. */
export const leadOf = ({ normal }: Prose, { leadStart, start }: Claim): string => {
  const near = normal.slice(Math.max(0, start - WORDS), start)
  const clause = near.slice(near.search(/[^，。；：\n]*$/))
  const lead = normal.slice(leadStart, start)
  return lead.length > clause.length ? lead : clause
}

/** Of the words that lead to an amount its own clause. */
export const clauseOf = (words: string): string => words.replace(/^.*[，；：。]/s, '')

/** What a unit has, gets or spends as a whole: never some hundred 元 where the amounts around it are in 万元. */
const WHOLE =
  /[预概决]算|经费|资金|支出|投资|拨[款付]|到位|安排|收入|税|合同|中标|成交|罚没|上缴|追[回缴加]|核减|调[增减入出]|结转|拖欠|欠付|投入|[共合总]计|总[价额]|金额|配套|自筹|缺口|差额|[尚还]需|支付|减免|控制价|采购|损失|费/
/** 人员经费和公用经费合为基本支出，计533.0元: the clause before it says of what. */
const SUMMED = /，(?:[共合总]?计|即|为|相应安排)$/

export const isWhole = (words: string): boolean => WHOLE.test(clauseOf(words.replace(SUMMED, '')))

const NAME = 2

/** What an amount is of, in two characters: 收入, 余额, 得税. */
const nameOf = (words: string): string =>
  clauseOf(words)
    .replace(/(?:完成|实现|达到?|共?计|为|全年|累计|[本当]年|\s)+$/, '')
    .slice(-NAME)

/** 企业所得税 and 房产税, 财产险收入 and 寿险收入 */
export function areKin(prose: Prose, one: Claim, other: Claim): boolean {
  const [name, same] = [one, other].map((claim) => nameOf(leadOf(prose, claim))) as [string, string] // of two
  return name.length === NAME && (name === same || (name.endsWith('税') && same.endsWith('税')))
}

/** Both printed to the hundredth: amounts of one kind are, and few others by chance. */
export const areFine = (one: Quantity, other: Quantity): boolean =>
  decimalsOf(one) > 0 && decimalsOf(one) === decimalsOf(other)

const MANY = 100

/** 268亿元: a round 3亿元 may be meant, so many hardly. */
export const isMany = ({ digits }: Quantity): boolean => Number(digits.replaceAll(',', '')) >= MANY

/** Of one sentence, and no semicolon between them. */
export function areTogether({ normal }: Prose, one: Claim, other: Claim): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  return one.sentence === other.sentence && !normal.slice(first.end, last.start).includes('；')
}
