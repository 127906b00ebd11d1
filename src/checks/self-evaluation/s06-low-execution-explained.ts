import {
  compare,
  dividedBy,
  type Exact,
  exactOf,
  fraction,
  roundedText,
  times,
  whole,
} from '../../domain/amount/index.ts'
import type { RulePack } from '../../domain/rule-pack/index.ts'
import { defineFormCheck, inForm, totalLine } from './define-form-check.ts'

/** Used where no rule pack says otherwise. @source 四川省项目支出绩效自评表: below 90 % asks for a reason; other provinces unconfirmed */
const USUAL_THRESHOLD = fraction(9n, 10n)
const EXPLAINS = /原因|由于|因|受.{1,20}影响|滞后|结余|节约|未支付|尾款|质保金|招标|跨年/

/** S06 A low 执行率 needs its reason. */
export const s06LowExecutionExplained = defineFormCheck({
  code: 'S06',
  title: '预算执行率偏低应说明原因',
  severity: 'warning',
  source: '财预〔2020〕10号 第十六条；门槛依规则包，未设时按百分之九十',
  examine(form, { pack }) {
    const { annual, executed } = totalLine(form)
    const rate = annual === null || executed === null ? null : dividedBy(executed.number, annual.number)
    if (rate === null || annual === null || executed === null) return { looked: 0, problems: [] }
    const threshold = thresholdOf(pack)
    const words = form.words.replace(/偏差原因分析及改进措施|未完成原因分析|预算执行偏低原因/g, '')
    if (compare(rate, threshold) >= 0 || EXPLAINS.test(words)) return { looked: 1, problems: [] }
    const percent = `${roundedText(times(rate, whole(100)), 2)}%`
    return {
      looked: 1,
      problems: [
        {
          message: `${inForm(form)}预算执行率为${percent}，低于${roundedText(times(threshold, whole(100)), 0)}%，表中没有说明原因，请补充原因和改进措施。`,
          severity: isAsked(pack) ? 'warning' : 'notice',
          places: [executed, annual].map(({ start, end }) => ({ start, end })),
          actual: percent,
          meaning: [form.title, executed.text, annual.text],
        },
      ],
    }
  },
})

const isAsked = (pack: RulePack | null): boolean => pack !== null && pack.executionReasonBelow.value !== null

function thresholdOf(pack: RulePack | null): Exact {
  const own = pack?.executionReasonBelow.value ?? null
  return own === null ? USUAL_THRESHOLD : exactOf(own)
}
