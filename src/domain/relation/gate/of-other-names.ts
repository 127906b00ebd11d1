import type { Prose } from '../../claim/index.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

const BEHIND = 12

/** Money that is told apart from all that a unit spends. */
const NAMED_FUND = /三公|会议费|培训费|接待费|公务用车|因公出国/

/** 三公经费预算12万元。全年支出886.4万元，执行率97.2%: of another budget than the one that is named. */
const isOfNamedFund = ({ label }: Quantity, others: readonly Quantity[]): boolean =>
  NAMED_FUND.test(label) && others.every((other) => /^(?:全年|本年|总|预算)*(?:支出|执行)/.test(other.label))

/** 125家公司复产率达100%, 12个乡镇参保率超98%: each of those that are counted has the rate. */
const OF_EACH =
  /^[一-龥]{0,6}(?:公司|企业|厂|单位|部门|学校|院校|医院|机构|项目|工程|村|社区|县|[市城州]区|地区|城市|乡镇?|街道|国家|园区|门店|网点|班级|行业|平台|产品|指标)[一-龥]{2,6}率(?:均|都)?(?:已|就)?(?:达到?|超过?|为|在|高于)?$/

/** 大专及以上学历的教师占: whose share it is, and which of them. */
const SOME_OF = /(?:^|[，。；：、])([^，。；：、]*[一-龥]的)([一-龥]{2,8})[所约仅共]*占[^，。；]*$/
const CLAUSE = 40

/** 教师104人，大专及以上学历的教师占86.7%: some of those that the amount counts. */
function isOfSomeOfThem({ normal }: Prose, rate: Quantity, numerator: Quantity): boolean {
  const words = normal.slice(Math.max(numerator.end, rate.start - CLAUSE), rate.start)
  const [, which = '', holder = ''] = SOME_OF.exec(words) ?? []
  return (
    which !== '' &&
    !which.includes('最') &&
    numerator.label.endsWith(holder) &&
    !numerator.label.includes(which.slice(-3))
  )
}

/** 金额征缴率 is none of 户; 走访2,205户，满意率94.6%: who was visited did not all say so. */
export function isOfOtherNames(prose: Prose, { equation }: Tie): boolean {
  const { normal } = prose
  if (equation.form !== 'ratio') return false
  const { rate, numerator, denominator } = equation
  if (isOfNamedFund(denominator, [numerator, rate])) return true
  if (/(?:金额|资金)[一-龥]{0,4}率$/.test(rate.label) && numerator.unit.key !== '元') return true
  if (OF_EACH.test(normal.slice(numerator.end, rate.start)) || isOfSomeOfThem(prose, rate, numerator)) return true
  const words = `${numerator.label}${normal.slice(numerator.end, numerator.end + BEHIND)}`
  return /满意[率度]$/.test(rate.label) && !/满意|好评|认可|良好/.test(words.replace(/，.*$/s, ''))
}
