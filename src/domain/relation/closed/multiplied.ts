import { fraction, times, whole } from '../../amount/index.ts'
import { takenAs, takenExactly, unitTakenAs } from '../../claim/index.ts'
import { rescaled } from '../tie/rescaled.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, digitOf, isPercent } from './stretch.ts'

type Product = Extract<Equation, { form: 'product' }>

type Three = readonly [Figure, Figure, Figure]

const isThree = (figures: readonly Figure[]): figures is Three => figures.length === 3

const RATE = /(?:^|年)(?:利率|息率)(?:为|按)?$/
const INTEREST = /(?:一年|全年|每年|(?<!半)年)(?:应付|需付|应计|的)?利息(?:支出|收入)?(?:为|是|计|共)?$/

/** 借款5,000万元，年利率3%，一年利息150万元. */
function interest([principal, rate, paid]: Three): Product | null {
  if (!isPercent(rate)) return null
  const isSaid = RATE.test(rate.before) && INTEREST.test(paid.before) && areAlike([principal, paid])
  const share = rescaled(
    takenAs(rate.claim, { unit: unitTakenAs(rate.claim.unit, { dimension: 'plain' }) }),
    fraction(1n, 100n),
  )
  return isSaid ? { form: 'product', product: paid.claim, factors: [principal.claim, takenExactly(share)] } : null
}

const BOTH_WAYS = /^，(?:[一-龥]{0,8}[跑走飞开])?(?:一?[个趟次])?(?:来回|往返)(?:一趟|一次|全程)?(?:为|是|共|要走|约)?$/

/** 到县城26公里，跑一个来回52公里: twice as far. */
function bothWays({ between }: Closed, [way, both, more]: readonly Figure[]): Product | null {
  if (way === undefined || both === undefined || more !== undefined || !areAlike([way, both])) return null
  const isSaid = BOTH_WAYS.test(between(way.claim.end, both.claim.start)) && !/来回|往返|每/.test(way.before)
  const twice = takenAs(rescaled(way.claim, whole(2)), { text: `${way.claim.text}×2` })
  return isSaid ? { form: 'product', product: both.claim, factors: [twice] } : null
}

const TERM = /为期([两二三四五六])(年|个月)/
const ALL =
  /^(?:合同|服务|项目|租金|费用)?总(?:价|额|金额|费用|投入|投资|计)?(?:为|共)?$|^(?:合计|共计?|总共)(?:需|支付|付)?$/

/** 为期三年，每年64万元，合同总价192万元. */
function overTerm({ text }: Closed, [each, all, more]: readonly Figure[]): Product | null {
  const [, many = '', time = ''] = TERM.exec(text) ?? []
  if (each === undefined || all === undefined || more !== undefined || many === '' || !areAlike([each, all]))
    return null
  const isEach = each.before.startsWith(`每${time === '年' ? '年' : '月'}`) || each.before.startsWith(`每${time}`)
  const count = digitOf(many)
  const paid = takenAs(rescaled(each.claim, whole(count)), { text: `${each.claim.text}×${count}${time}` })
  return isEach && ALL.test(all.before) ? { form: 'product', product: all.claim, factors: [paid] } : null
}

const LASTS = /^每(?:次|场|堂|回|遍|架次|趟|节|课|期|班)(?:均|平均)?[一-龥]{0,6}$/
const HOURS = fraction(1n, 60n)

/** 36架次，每架次均飞行45分钟，总时长27小时. */
function hoursTogether([one, other, all]: Three): Product | null {
  const [count, each] = LASTS.test(one.before) ? [other, one] : [one, other]
  const isSaid = each.claim.unit.key === '分钟' && all.claim.unit.key === '小时' && LASTS.test(each.before)
  const isOfAll = count.claim.unit.dimension === 'count' && /总|共|合计/.test(all.before)
  const hours = takenExactly(each.claim, times(each.claim.value, HOURS))
  return isSaid && isOfAll ? { form: 'product', product: all.claim, factors: [count.claim, hours] } : null
}

const PER = /每([一-龥])(?:[^，。；\d]{0,4})$/
const AS_OFTEN = /每([天日周月年])/

/** 每班3人、每天4班，每天需12人次: of each, as often. */
function chained([each, times, all]: Three): Product | null {
  const [of, often] = [PER.exec(each.before)?.[1], AS_OFTEN.exec(times.before)?.[1]]
  const isOften = often !== undefined && AS_OFTEN.exec(all.before)?.[1] === often
  const isOfIt = times.claim.unit.printed === of
  const areOne = [each, all].every(({ claim }) => claim.unit.key.startsWith(each.claim.unit.key))
  return isOften && isOfIt && areOne
    ? { form: 'product', product: all.claim, factors: [takenExactly(each.claim), takenExactly(times.claim)] }
    : null
}

export const multipliedIn = (closed: Closed): (Equation | null)[] => {
  const { figures } = closed
  const ofThree = isThree(figures) ? [interest(figures), hoursTogether(figures), chained(figures)] : []
  return [...ofThree, bothWays(closed, figures), overTerm(closed, figures)]
}
