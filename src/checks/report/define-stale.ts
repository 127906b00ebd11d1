import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { wordsBefore } from './define-dates.ts'

const DEADLINE =
  /^(?:年?底|月?底|月?末)?(?:之)?前[^，。；]{0,10}?(?:完成|投入|建成|竣工|交付|实现|达到|通过验收|启用|上线)/
const DONE_BEFORE = /已(?:于|经|在)?$|曾于?$/
/** 租用协议，约定2019年2月1日前…: the day is that of the agreement, and the words say so. */
const AGREED = /约定[^。；]{0,40}$/
const CURRENT_YEAR_WORDS =
  /^度?(?:部门整体|单位整体|整体支出|绩效目标|绩效自评|部门预算执行|预算执行情况|项目绩效|自评|工作开展|主要工作|工作总结)/

/** A date in a document about `fiscalYear`. */
interface Dated {
  readonly document: Examined
  readonly fiscalYear: number
  readonly start: number
  readonly end: number
  readonly first: WrittenDate
  readonly isStretch: boolean
  /** The last year that it names. */
  readonly year: number
}

/** Further back, a year is history and nobody's slip. */
const YEARS_BACK = 3

const isRecent = ({ year, fiscalYear }: Dated): boolean => year < fiscalYear && year >= fiscalYear - YEARS_BACK
const isYearBefore = ({ year, fiscalYear }: Dated): boolean => year === fiscalYear - 1
const isEvaluation = ({ document }: Dated): boolean => document.profile.kind === 'self-evaluation'
const behind = ({ document, end }: Dated, length: number): string => document.normal.slice(end, end + length)

/** 2019年3月1日前投入使用 in what a report of 2020 says was to be done. */
function isStaleDeadline(dated: Dated): boolean {
  const { document, start } = dated
  if (DONE_BEFORE.test(wordsBefore(document, start, 3)) || AGREED.test(wordsBefore(document, start, 42))) return false
  return isRecent(dated) && DEADLINE.test(behind(dated, 24))
}

/** 2019年度部门整体支出 where the report speaks of 2020, in a paragraph that doesn't name 2020. */
function isStaleYear(dated: Dated): boolean {
  const { document, start, fiscalYear, first, isStretch } = dated
  if (isStretch || first.month !== null || !isYearBefore(dated)) return false
  if (/[较比与同从自《]$/.test(wordsBefore(document, start, 1)) || !CURRENT_YEAR_WORDS.test(behind(dated, 10)))
    return false
  const paragraph = document.paragraphAt(start)
  const words = document.normal.slice(paragraph?.start, paragraph?.end)
  return !words.includes(String(fiscalYear)) && !/上年|去年|结果应用|整改|对比|较/.test(words)
}

const UP_TO = /截[至止](?:到|目前)?$|(?:^|[。，；\n])至$/

/** 截至2021年12月31日 in a report of 2022 that does not compare the two years there. */
function isStaleCutOff(dated: Dated): boolean {
  const { document, start, end, first, isStretch } = dated
  const around = document.normal.slice(Math.max(0, start - 30), end + 60).replaceAll('。', '')
  return (
    !isStretch &&
    first.month !== null &&
    isYearBefore(dated) &&
    UP_TO.test(wordsBefore(document, start, 5)) &&
    !/上年|去年|结转|年初|较|比|增加|减少/.test(around)
  )
}

const LOOKED_INTO =
  /^[^。；\n]{0,24}(?:问卷|调查|测评|回访|走访|访问|访谈|自评工作|进行了?监控|开展了?监控|开展绩效评价)/
const OF_THAT_YEAR = /上年|去年|对比|(?<!比)较|年度|结果应用/

/** A survey, or monitoring, of the year before in the evaluation of this one. */
function isStaleSurvey(dated: Dated): boolean {
  const { document, start, first } = dated
  const sentence = behind(dated, 40).replace(/[。；\n].*$/s, '')
  return (
    isEvaluation(dated) &&
    isYearBefore(dated) &&
    first.month !== null &&
    LOOKED_INTO.test(sentence) &&
    !OF_THAT_YEAR.test(wordsBefore(document, start, 20).replace(/^.*[。；\n]/s, '') + sentence)
  )
}

const PERIOD_NAMED =
  /(?:调查|评价|自评|实施|监控|检查|执行|竣工|完工|完成|验收|交付|投用)(?:起止)?(?:时间|日期|期间|周期|期限|期)(?:为|是|：|从|自)?$|(?<!合同|质保|有效|保修|服务|租赁|贷款|还款|规划)期为$/

/** 实施期为2022年1月至12月, 竣工时间为2021年10月25日 in the evaluation of the project's later year. */
function isStalePeriod(dated: Dated): boolean {
  const { document, start, first } = dated
  const { title } = document.profile
  const isOfOneYear = isEvaluation(dated) || (title !== null && /调查(?:报告|情况)/.test(title.text))
  return isOfOneYear && isRecent(dated) && first.month !== null && PERIOD_NAMED.test(wordsBefore(document, start, 10))
}

const PLAN_OR_ACTUAL = /计划|指标值|目标值|实际|完成|绩效目标/

/** A day of an earlier year in a table's column of goals or results. */
function isStaleCell(dated: Dated): boolean {
  const { document, start, end } = dated
  return (
    isEvaluation(dated) &&
    isRecent(dated) &&
    document.tables.some(({ table, columns }) => {
      const cell = table.cells.find((one) => one.start <= start && end <= one.end)
      return columns.some(({ index, header }) => index === cell?.column && PLAN_OR_ACTUAL.test(header))
    })
  )
}

const ANNUAL_TESTS = [isStaleDeadline, isStaleYear, isStaleCutOff, isStaleSurvey]
const OTHER_TESTS = [isStalePeriod, isStaleCell]
const EVALUATION_TESTS = [isStaleCutOff, ...OTHER_TESTS]

/** Whether a date speaks of an earlier year than it can, where it stands. */
export function isStale(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { isAnnual, kind, fiscalYear, title } = document.profile
  const [first] = dates
  const year = dates.findLast((date) => date.year !== null)?.year
  const isInTitle = title !== null && start >= title.start && end <= title.end
  if (first === undefined || year == null || fiscalYear === null || isInTitle) return false
  const dated = { document, fiscalYear, start, end, first, isStretch: dates.length > 1, year }
  const isOfTheYear = isAnnual && kind !== 'other' && kind !== 'budget'
  const others = kind === 'self-evaluation' ? EVALUATION_TESTS : OTHER_TESTS
  const tests = isOfTheYear ? [...ANNUAL_TESTS, ...OTHER_TESTS] : others
  return tests.some((test) => test(dated))
}
