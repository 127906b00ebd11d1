import { describe, expect, test } from 'vitest'
import { day } from '../domain/calendar/index.ts'
import { auditReview, type ReviewedFinding, type ReviewFacts } from './audit-review.ts'
import { readOfficial } from './read-official.ts'

const FINDING: ReviewedFinding = {
  rule: 'T06',
  severity: 'error',
  message: '合计与分项不符',
  expected: '206',
  actual: '236',
  difference: '30',
  unit: '场',
  spans: [
    { start: 0, end: 4, line: 7, column: 1, text: '236场' },
    { start: 9, end: 10, line: 8, column: 1, text: '' },
  ],
  suggestion: '请核对台账',
  fingerprint: '00',
  title: '分项之和应等于总数',
  verdict: null,
}
const FACTS: ReviewFacts = {
  file: '总结.docx',
  characters: 900,
  findings: [],
  findingCount: 0,
  obligations: [{ rule: 'T06', title: '分项之和应等于总数', outcome: 'consistent', words: '一致' }],
  recognition: { numbers: 3, amounts: 2, others: 1, leftOut: [] },
  unitName: '某单位',
  day: day('2021-05-20'),
}
const words = (facts: Partial<ReviewFacts>) => readOfficial(auditReview({ ...FACTS, ...facts })).document.text

describe('the opinion on a document', () => {
  test('names both values, the places, what to do, and that nobody has judged yet', () => {
    const opinion = words({ findings: [FINDING], findingCount: 1 })
    expect(opinion).toContain(
      '一、体检情况\n体检对象：总结.docx，共 900 字。按 1 项规则检查，发现问题 1 处（必须改正 1 处，需要说明 0 处，提示 0 处）。',
    )
    expect(opinion).toContain(
      '二、必须改正\n1.合计与分项不符（T06）\n位置：第 7 行“236场”、第 8 行。文中：236场，对照：206场，相差：30场。建议：请核对台账。判定：未判定。',
    )
    expect(opinion).toContain('三、检查项目\n')
    expect(opinion).toContain('T06\t分项之和应等于总数\t一致')
    expect(opinion).toMatch(/某单位\n2021年5月20日\n$/)
  })

  test('names the rules that have nothing to say in one line, and points apart in points', () => {
    const others = ['D01', 'S01'].map((rule) => ({
      rule,
      title: '不相干',
      outcome: 'not-applicable' as const,
      words: '不适用于这份文件',
    }))
    const finding = { ...FINDING, expected: '93.89', actual: '95.89', difference: '2', unit: '%' }
    const opinion = words({ findings: [finding], obligations: [...FACTS.obligations, ...others] })
    expect(opinion).toContain('文中：95.89%，对照：93.89%，相差：2个百分点。')
    expect(opinion).toContain('一致\n另有 2 项规则不适用于这份文件：D01、S01。')
    expect(words({ obligations: others })).not.toContain('检查内容')
  })

  test('tells a verdict with who, when and why, and leaves out what a finding does not have', () => {
    const verdict = { verdict: 'dismissed', reason: '口径不同', by: '张三', day: '2021-05-19' } as const
    const bare = {
      ...FINDING,
      severity: 'notice',
      spans: [],
      expected: null,
      difference: null,
      suggestion: null,
    } as const
    const opinion = words({ findings: [{ ...bare, verdict }], findingCount: 1 })
    expect(opinion).toContain(
      '二、提示\n1.合计与分项不符（T06）\n位置：全文。判定：已排除，口径不同（张三，2021-05-19）。',
    )
    const confirmed = { ...verdict, verdict: 'confirmed', reason: null } as const
    expect(words({ findings: [{ ...bare, verdict: confirmed }] })).toContain('判定：已确认（张三，2021-05-19）。')
  })

  test('of a sound one says that nothing was found, and what was not examined', () => {
    const opinion = words({
      recognition: { numbers: 5, amounts: 2, others: 1, leftOut: [{ reason: '比例式', count: 2 }] },
    })
    expect(opinion).toContain('未发现问题')
    expect(opinion).toContain('未参与检查：比例式 2 个')
    expect(opinion).not.toContain('必须改正')
  })
})
