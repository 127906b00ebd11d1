import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'

/** 每生每天5元, 每人每月200元 */
const BY_TIME = /每个?([生人户名])(?:每个?([天日月])|([天日月])均?)(?:补助|补贴|发放)?$/
/** 每生每年1000元, 每人全年2400元 */
const BY_YEAR = /^(?:计算?|测算)?，(?:即|合)?每个?([生人户名])(?:每个?|全|一)?学?[年期](?:补助|补贴|合计|共)?$/
/** 全年按200天计, 一年12个月 */
const SPAN = /(?:全年|每年|一年|学年|学期)[^，。；\d]{0,4}$/
const UNITS: Readonly<Record<string, string>> = { 天: '天', 日: '天', 月: '个月' }

function tieOf({ claims }: Prose, yearly: Claim): Tie | null {
  const whose = yearly.unit.key === '元' ? BY_YEAR.exec(yearly.lead)?.[1] : undefined
  const [price, span] = claims.slice(Math.max(0, yearly.index - 2), yearly.index)
  if (whose === undefined || price === undefined || span?.sentence !== yearly.sentence) return null
  const time = BY_TIME.exec(price.lead)
  const isPrice = price.unit.key === '元' && price.sentence === span.sentence && time?.[1] === whose
  const isSpan = span.unit.key === UNITS[`${time?.[2] ?? time?.[3]}`] && SPAN.test(span.lead)
  const areExact = [price, span, yearly].every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none')
  return isPrice && isSpan && areExact
    ? makeTie('product', { form: 'product', product: yearly, factors: [price, span] }, 'certain')
    : null
}

/** 每生每天5元，全年按200天计，每生每年1000元: what a day of each makes in a year. */
export const overTheYear = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
