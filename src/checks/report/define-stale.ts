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
  /** Words of the title. */
  readonly title: string
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
/** 上年, 较…: two years stand side by side there; 比计划推迟 compares no years. */
const OTHER_TIME = /上年|去年|结转|年初|较|(?<!占)比(?!计划|例|重|预期|合同|目标|率)|增加|减少/

/** 截至2021年12月31日 in a report of 2022 that does not compare the two years there. */
function isStaleCutOff(dated: Dated): boolean {
  const { document, start, end, first, isStretch } = dated
  const whole = document.normal.slice(Math.max(0, start - 30), end + 60)
  const isLast = behind(dated, 1) === '。'
  const around = isLast ? whole.slice(0, 30) : whole.replaceAll('。', '')
  return (
    !isStretch &&
    first.month !== null &&
    isYearBefore(dated) &&
    UP_TO.test(wordsBefore(document, start, 5)) &&
    !OTHER_TIME.test(around)
  )
}

const STATE =
  /^，?(?:我[局委办院站校]|本?单位|本?部门|全[市县区院校局])?[^，。；\d]{0,6}?(?:实有|在职|在编|共有|现有|资产|馆藏|编制)/

/** 2021年12月31日，实有在职人员49人: the state at the end of a year, and no other year is named there. */
function isStaleState(dated: Dated): boolean {
  const { document, start, first } = dated
  const isYearEnd = first.month === 12 && first.day === 31 && isYearBefore(dated)
  const sentence = behind(dated, 80).replace(/[。\n].*$/s, '')
  const opens = start === 0 || /[。；\n]/.test(wordsBefore(document, start, 1))
  return isYearEnd && opens && STATE.test(sentence) && !OTHER_TIME.test(sentence)
}

const HEADED = /决算|支出|收入|收支|“三公”|预算执行|财政拨款|绩效目标|完成情况|工作(?:开展|完成|总结)/
const ABOUT_OTHERS = /上年|去年|以前|较|比|结转|整改|应用|运用|历年|回顾|至/

/** 三、2019年度“三公”经费支出决算情况: the heading of a part of the report of 2020. */
function isStaleHeading(dated: Dated): boolean {
  const { document, start, first, isStretch } = dated
  const paragraph = document.paragraphAt(start)
  if (paragraph?.numbering == null || !paragraph.isHeading || isStretch || first.month !== null) return false
  const words = document.normal.slice(paragraph.start, paragraph.end)
  return isYearBefore(dated) && HEADED.test(words) && !ABOUT_OTHERS.test(words) && start <= paragraph.numbering.end + 2
}

const OWN_REPORT = /(?:^|[。；，\n])(?:本|监控|自评|评价|绩效|自查)(?:评价|监控)?报告[^。；，]{0,16}$/

/** 监控报告已经局务会2023年9月12日审议通过: the report of 2024 cannot have been there yet. */
function isStaleApproval(dated: Dated): boolean {
  const { document, start } = dated
  const before = wordsBefore(document, start, 24)
  return isRecent(dated) && OWN_REPORT.test(before) && /^(?:审议|研究|审定|讨论)/.test(behind(dated, 4))
}

const LOOKED_INTO =
  /^[^。；\n]{0,24}(?:问卷|调查|测评|回访|走访|访问|访谈|专题调研|自评工作|进行了?监控|开展了?监控|开展绩效评价)/
const OF_THAT_YEAR = /上年|去年|对比|(?<!比)较|\d年度|结果应用/

/** 岛际客运服务满意度调查报告（2024年度） */
const isSurveyOfYear = ({ title, fiscalYear }: Dated): boolean =>
  title.includes(`${fiscalYear}年`) && /调查|调研|测评/.test(title)

/** A survey, or monitoring, of the year before in the evaluation of this one. */
function isStaleSurvey(dated: Dated): boolean {
  const { document, start, first } = dated
  const sentence = behind(dated, 40).replace(/[。；\n].*$/s, '')
  return (
    (isEvaluation(dated) || isSurveyOfYear(dated)) &&
    isYearBefore(dated) &&
    first.month !== null &&
    LOOKED_INTO.test(sentence) &&
    !OF_THAT_YEAR.test(wordsBefore(document, start, 20).replace(/^.*[。；\n]/s, '') + sentence)
  )
}

const PERIOD_NAMED =
  /(?:调查|评价|自评|实施|监控|检查|执行|竣工|完工|完成|验收|交付|投用)(?:起止)?(?:时间|日期|期间|周期|期限|时点|时段|区间|期)(?:为|是|：|从|自)?$|(?<!合同|质保|有效|保修|服务|租赁|贷款|还款|规划)期为$/

/** 实施期为2022年1月至12月, 竣工时间为2021年10月25日 in the evaluation of the project's later year. */
function isStalePeriod(dated: Dated): boolean {
  const { document, start, first } = dated
  const isOfOneYear = isEvaluation(dated) || /调查(?:报告|情况)|监控/.test(dated.title)
  const isNamed =
    PERIOD_NAMED.test(wordsBefore(document, start, 10)) || /^为(?:监控|评价|统计)(?:时点|基准日)/.test(behind(dated, 8))
  return isOfOneYear && isRecent(dated) && first.month !== null && isNamed
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

const OTHER_TESTS = [isStalePeriod, isStaleCell, isStaleApproval]
const EVALUATION_TESTS = [isStaleCutOff, ...OTHER_TESTS]
const TITLED_TESTS = [isStaleCutOff, isStaleSurvey, ...OTHER_TESTS]
const ANNUAL_TESTS = [isStaleDeadline, isStaleYear, isStaleState, isStaleHeading, ...TITLED_TESTS]
const MORE_THAN_THE_YEAR = /整改|审计|巡[察视]|检查|反馈|通知|方案|计划|要点|安排|批复|请示|申请|答复|预算|目标|规划/

function testsFor({ document, title, fiscalYear }: Dated): readonly ((dated: Dated) => boolean)[] {
  const { isAnnual, kind } = document.profile
  if (isAnnual && kind !== 'other' && kind !== 'budget') return ANNUAL_TESTS
  if (kind === 'self-evaluation') return EVALUATION_TESTS
  const isOfYear = isAnnual && title.includes(`${fiscalYear}年`) && !MORE_THAN_THE_YEAR.test(title)
  return isOfYear ? TITLED_TESTS : OTHER_TESTS
}

const YEARS = /(20\d\d)年?(?:—{1,2}|-{1,2}|－|–|~|～|至|到)20\d\d年/

/** 2021—2023年老旧小区改造项目支出绩效自评报告: it is of all of these years. */
const isOfYearsInTitle = ({ title, year }: Dated): boolean => Number(YEARS.exec(title)?.[1] ?? Infinity) <= year

/** Whether a date speaks of an earlier year than it can, where it stands. */
export function isStale(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { fiscalYear, title: found } = document.profile
  const [first] = dates
  const year = dates.findLast((date) => date.year !== null)?.year
  const isInTitle = found !== null && start >= found.start && end <= found.end
  if (first === undefined || year == null || fiscalYear === null || isInTitle) return false
  const dated = { document, fiscalYear, start, end, first, isStretch: dates.length > 1, year, title: found?.text ?? '' }
  return !isOfYearsInTitle(dated) && testsFor(dated).some((test) => test(dated))
}
