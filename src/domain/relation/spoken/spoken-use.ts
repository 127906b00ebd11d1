import { compare } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { isPercentage, ratio } from '../rates/sought-rates.ts'
import type { Tie } from '../tie/tie.ts'
import type { Context } from './spoken-words.ts'
import { amountsBefore, divisionsOf, isLike, judged, wordsAround } from './spoken-words.ts'

/** 这一场雪已用去23.7%, 目前用了85%: a share told by its verb. */
const USED =
  /^，[^，。；\d]{0,10}?(?:用去|用掉|用了|已用|花去|花掉|花了|耗去|耗用|动用|支用|占用|占去|消耗|填埋|使用)(?:了|近|约|其中的?|其)*$/
const WHOLE = /预算|总|计划|安排|额度|限额|指标|库容|容量|能力|资金|经费|全[年市县区镇]|核定|设计|下达/
const SPENT = /费用?|支出|花|用|核算|投入|支付|付|耗|填埋|占/
const OTHERS = /上年|去年|同期|其中|每|单价|标准/
const MOST = 2

/** What was used: between the whole and its share, or told before the whole. */
function usedOf(context: Context, rate: Claim): { base: Claim; used: readonly Claim[] } | null {
  const { prose } = context
  const [beside, next] = amountsBefore(prose, rate, 0)
  if (beside?.index !== rate.index - 1) return null
  if (next !== undefined && isWholeOf(context, next, beside)) return { base: next, used: [beside] }
  if (!WHOLE.test(wordsAround(prose, beside))) return null
  const earlier = amountsBefore(prose, beside, 0).filter(
    (other) => isLike(other, beside) && SPENT.test(other.lead) && !OTHERS.test(other.lead),
  )
  return { base: beside, used: earlier.filter((other) => divisionsOf(context, other).length === 0).slice(0, MOST) }
}

const isWholeOf = ({ prose }: Context, whole: Claim, part: Claim): boolean =>
  whole.sentence === part.sentence &&
  isLike(whole, part) &&
  WHOLE.test(wordsAround(prose, whole)) &&
  SPENT.test(wordsAround(prose, part))

/** 费用42.65万元。全年预算180万元，这一场雪已用去23.7%: what was used out of what there is. */
export function useSpoken(context: Context, rate: Claim): Tie | null {
  const { prose } = context
  const found = isPercentage(rate) && USED.test(rate.lead) ? usedOf(context, rate) : null
  if (found === null) return null
  const { base, used } = found
  const fitting = used.filter(({ value }) => compare(value, base.value) < 0)
  return judged(
    prose,
    rate,
    fitting.map((part) => ratio(rate, part, base)),
  )
}
