import { fraction, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { asRounded } from '../averages/taken-over.ts'
import { closedTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

/** What is made, and of what. */
interface Chain {
  readonly product: Quantity
  readonly factors: readonly Quantity[]
}

/** Amounts before the last, the nearest first. */
type Reader = (last: Claim, before: readonly Claim[]) => Chain | null

const HIRED = /(?:雇工|雇用|聘请|用工|雇)[^，。；\d]{0,6}$/
const FOR_DAYS = /^，?(?:各|每人)?(?:做了?|干了?|工作|用工|出工|务工)$/
const A_DAY = /^，每(?:人每)?[天日](?:按)?$/
const WAGES = /^，(?:共?付?(?:工钱|工资|人工费|劳务费)|[共合]?计)(?:支出|共|为)?$/

/** 雇工3人做了38天，每天130元，工钱1.48万元 */
const wages: Reader = (last, [price, days, people]) => {
  const isSaid =
    people !== undefined &&
    days?.unit.key === '天' &&
    price?.unit.key === '元' &&
    people.unit.key === '人' &&
    HIRED.test(people.lead) &&
    FOR_DAYS.test(days.lead) &&
    A_DAY.test(price.lead)
  const isOfMoney = last.unit.key === '元' && WAGES.test(last.lead)
  // 共38天 of all of them together is no 38 days of each.
  const isOfAll = isSaid && isSolved({ form: 'product', product: last, factors: [price, days] })
  return isSaid && isOfMoney && !isOfAll ? { product: last, factors: [price, days, people] } : null
}

const ALL_WEEK =
  /(?:周一至周日|周一至星期日|每日|天天|全周|一周七天)[^，。；\d]{0,4}(?:每天)?(?:开放|营业|服务|开馆|运行|开门)$/
const A_WEEK = /^，(?:每周|一周|周)(?:共|累计|合计)?(?:开放|营业|服务|开馆|运行)?(?:时间)?(?:为|达)?$/
const DAYS_A_WEEK = 7

/** 周一至周日每天开放8.5小时，每周59.5小时 */
const weekly: Reader = (last, [hours]) => {
  const isSaid =
    hours?.unit.key === '小时' && last.unit.key === '小时' && ALL_WEEK.test(hours.lead) && A_WEEK.test(last.lead)
  return isSaid
    ? {
        product: last,
        factors: [takenAs(rescaled(hours, whole(DAYS_A_WEEK)), { text: `${hours.text}×${DAYS_A_WEEK}天` })],
      }
    : null
}

const MANY: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n }
const PER_MANY = /每([百千万])人(?:口)?(?:不少于|不低于|按|为)?$/
const BY_PEOPLE = /^[^，。；\d]{0,6}，按[^，。；\d]{0,8}人口(?:数)?$/
const REACHED = /^(?:测算|计算|折算)，?[^，。；\d]{0,8}$/

/** 定量监测每千人不少于1.5批次，按农村常住人口38.6万人测算全年不少于579批次 */
const perMany: Reader = (last, [people, rate]) => {
  const many = MANY[PER_MANY.exec(rate?.lead ?? '')?.[1] ?? '']
  const isSaid =
    rate !== undefined &&
    people?.unit.key === '人' &&
    rate.unit.key === last.unit.key &&
    BY_PEOPLE.test(people.lead) &&
    REACHED.test(last.lead)
  return isSaid && many !== undefined
    ? {
        product: asRounded(takenExactly(last)),
        factors: [
          takenExactly(rate),
          takenAs(rescaled(people, fraction(1n, many)), { text: `${people.text}÷${many}` }),
        ],
      }
    : null
}

const RAISED_TO = /^(?:提高|增加|调整|上调|调高)[到至为]$/
const EACH = /([亩户人])均[^，。；\d]{0,10}标准由$/
const THEREBY = /^，(?:据此|按此|以此)(?:标准)?(?:需|需要|安排|测算|落实|拨付)[^，。；\d]{0,8}$/

/** 新开工3.4万亩，亩均财政投入标准由2,000元提高到2,400元，据此安排资金约8,160万元 */
const byStandard: Reader = (last, [price, former, count]) => {
  const key = EACH.exec(former?.lead ?? '')?.[1]
  const isSaid =
    count !== undefined &&
    price?.unit.key === '元' &&
    count.unit.key === key &&
    RAISED_TO.test(price.lead) &&
    isPlain(count)
  return isSaid && last.unit.key === '元' && THEREBY.test(last.lead)
    ? { product: asRounded(last), factors: [price, count] }
    : null
}

const READERS = [wages, weekly, perMany, byStandard]
const STEPS = 3

function tieOf({ claims }: Prose, last: Claim): Tie | null {
  const before = claims
    .slice(Math.max(0, last.index - STEPS), last.index)
    .filter(({ sentence }) => sentence === last.sentence)
    .reverse()
  const [chain] = flatMapped(READERS, (read) => read(last, before) ?? [])
  return chain === undefined ? null : closedTie('product', { form: 'product', ...chain })
}

/** 雇工3人做了38天，每天130元，工钱1.48万元: factors and what they make, one right behind the other, each by its words. */
export const chains = (prose: Prose): Tie[] =>
  /每[周天日百千万]|据此|按此|以此/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
