import { defineCheck } from '../define-check.ts'
import { isSelfEvaluationReport } from '../define-whole-report.ts'

const SCORE =
  /(?:自评|评价|综合|总)?得分|评分(?:为|[0-9])|总分|自评分|分值|综合评分|[\d.]+ ?分(?!钟|之|别|类|析|解|管|公司|局|布|工|配|为|开|享|阶段|年|批|期|层|级|组|享)/
const GRADE =
  /(?:等级|等次|评价结果|自评结果|评定|评价结论|结论|评级)[^，。；]{0,8}[“"]?(?:优|良|中|差|合格)|[“"](?:优|良|中|差|优秀|良好)[”"]/

/** 自评得分与等级. */
export const t31ScoreAndGrade = defineCheck({
  code: 'T31',
  title: '绩效自评报告应有自评得分和评价等级',
  severity: 'warning',
  source: '财预〔2020〕10号：单位自评结果以量化得分，评价结果分优、良、中、差四档',
  examine(document) {
    const { title } = document.profile
    if (!isSelfEvaluationReport(document) || title === null) return 'not-applicable'
    const [hasScore, hasGrade] = [SCORE.test(document.normal), GRADE.test(document.normal)]
    if (hasScore || hasGrade) return 'consistent'
    return [
      {
        message: '通篇未见自评得分和评价等级，无法判断自评结论，请补充。',
        places: [{ start: title.start, end: title.end }],
        expected: '自评得分、评价等级（优、良、中、差）',
        actual: null,
        suggestion: '请写明整体支出和各项目的自评得分、评价等级，并附评分表。',
        meaning: ['no-score'],
      },
    ]
  },
})
