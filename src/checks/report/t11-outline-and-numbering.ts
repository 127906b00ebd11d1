import type { Examined } from '../../domain/relation/index.ts'
import type { OutlineSection } from '../../domain/rule-pack/index.ts'
import type { FormSlip } from '../../domain/writing/index.ts'
import {
  attachmentSlips,
  loneNumberSlips,
  numberedParagraphs,
  numberingSlips,
  tableNumberingSlips,
} from '../../domain/writing/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { isSelfEvaluationReport } from '../define-whole-report.ts'

/** What every self-evaluation report holds: words of its heading, and words of the text that show it without a heading. */
const PARTS: readonly (readonly [string, RegExp, RegExp?])[] = [
  [
    '单位（项目）基本情况',
    /概况|概述|简介|(?:基本|部门|单位|项目|机构)情况|机构设置|主要职[能责]|立项|项目(?:内容|背景)|由来|分解下达/,
    /为(?:了)?(?:落实|贯彻|做好|加强|解决|推进)|主要用于|用于[^。；]{4}|牵头|承担|职责|主办|承接|试点/,
  ],
  [
    '预算收支（资金）情况',
    /收入支出|收支|预算执行|资金|决算情况|经费|支出(?:管理|使用|情况)/,
    /(?:预算|支出|资金)[^。；]{0,30}\d(?:万|亿)?元/,
  ],
  ['绩效目标', /绩效目标|目标设[立定]|完成情况/, /目标|任务|计划[^。]{0,30}(?:完成|实际)/],
  [
    '评价（自评）情况',
    /自评(?:工作|情况|结果|结论)|评价(?:工作|情况|结果|结论|分析)|绩效(?:分析|实现|完成|情况|$)|评分|得分|目标完成情况/m,
    /自评|评价|得分\d/,
  ],
  [
    '存在的问题',
    /问题|不足|困难|短板|差距|偏离[^，。]{0,6}目标/,
    /扣分|未达到|不够|不及时|不规范|不到位|滞后|短板|薄弱/,
  ],
  [
    '改进措施或建议',
    /改进(?:措施|意见)?|整改|建议|下一?步|对策|打算/,
    /下一步|(?:20\d\d年|今后|明年|下年度?|次年|下半年)(?:起|度|将|要|，)|(?:将|拟|打算)(?:进一步|严格|加强|加快|完善|建立|提前|继续|逐步|在|改)/,
  ],
]

function problemOfSlip({ kind, message, places, expected, actual, suggestion, meaning }: FormSlip): Problem {
  return { message, places, expected, actual, suggestion, meaning: [kind, ...meaning] }
}

function wordsOf(document: Examined): string {
  return document.paragraphs
    .filter(({ isHeading, numbering }) => isHeading || numbering !== null)
    .map(({ start, end }) => document.normal.slice(start, Math.min(end, start + 40)))
    .join('\n')
}

function missing(document: Examined, name: string): Problem {
  const { title } = document.profile
  return {
    message: `未见“${name}”部分，绩效自评报告应当包含这一内容，请补充或核对标题。`,
    places: title === null ? [{ start: 0, end: 0 }] : [{ start: title.start, end: title.end }],
    expected: name,
    actual: null,
    suggestion: `请补充“${name}”。`,
    meaning: ['missing', name],
  }
}

function packProblems(document: Examined, sections: readonly OutlineSection[]): Problem[] {
  const headings = wordsOf(document).replaceAll(' ', '')
  const isThere = ({ title }: OutlineSection): boolean =>
    title.split(/[|/]/).some((words) => headings.includes(words.replace(/^[一二三四五六七八九十（）、]+/, '')))
  return sections
    .filter((section) => section.isRequired && !isThere(section))
    .map(({ title }) => missing(document, title))
}

/** 支出绩效报告 may tell what was done, and propose nothing. */
const isEvaluation = ({ profile }: Examined): boolean => /自评|评价/.test(profile.title?.text ?? '')

function outlineProblems(document: Examined): Problem[] {
  const { isWholeReport, title } = document.profile
  if (!isWholeReport || !isSelfEvaluationReport(document) || !isEvaluation(document)) return []
  const headings = wordsOf(document)
  const text = document.normal.slice(title?.end ?? 0)
  const lacking = PARTS.filter(([, words, inText]) => !words.test(headings) && inText?.test(text) !== true)
  const general = lacking.map(([name]) => missing(document, name))
  return lacking.length === 0 && document.pack !== null && isOfPack(document)
    ? packProblems(document, document.pack.outline.value)
    : general
}

/** The rule pack's outline is for reports of the whole unit. */
function isOfPack({ profile }: Examined): boolean {
  return /部门整体|单位整体|整体支出/.test(profile.title?.text ?? '')
}

/** 提纲、序号、附件. */
export const t11OutlineAndNumbering = defineCheck({
  code: 'T11',
  title: '报告应有的部分齐全，标题序号连续，附件编号连续且与正文一致',
  severity: 'warning',
  source: '财预〔2020〕10号附件3：绩效评价报告参考提纲；GB/T 9704—2012：结构层次序数、附件说明',
  examine(document) {
    const { slips, attachments } = attachmentSlips(document)
    const problems = [
      ...numberingSlips(document),
      ...loneNumberSlips(document),
      ...tableNumberingSlips(document),
      ...slips,
    ].map(problemOfSlip)
    return verdictOf(numberedParagraphs(document) + attachments, [...outlineProblems(document), ...problems])
  },
})
