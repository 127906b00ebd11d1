import { describe, expect, test } from 'vitest'
import { documentOf, projectForm, SOUND, type Words } from '../../domain/evaluation-form/form.builder.ts'
import { examineDocument } from '../../domain/relation/index.ts'
import { yunnan2020 } from '../../rule-packs/yunnan-2020.ts'
import type { Check, Verdict } from '../define-check.ts'
import { checks } from '../index.ts'

type Sheet = readonly (readonly Words[])[]
type Change = Parameters<typeof projectForm>[0]

const examine = (code: string, ...sheets: readonly Sheet[]): Verdict => {
  const check = checks.find((one): one is Check => one.code === code)
  if (check === undefined) throw new Error(`no check ${code}`)
  return check.examine(
    examineDocument(documentOf(...sheets), {
      fiscalYear: 2020,
      pack: code === 'S06' || code === 'S16' ? yunnan2020 : null,
    }),
  )
}

const messages = (verdict: Verdict | '') =>
  typeof verdict === 'string' ? verdict : verdict.map(({ message }) => message).join('\n')
const found = (code: string, change: Change) => messages(examine(code, projectForm(change)))
const indicators = (...changes: readonly (readonly [row: number, column: number, words: string])[]) => ({
  indicators: SOUND.indicators.map((values, row) =>
    values.map((value, column) => changes.find(([r, c]) => r === row && c === column)?.[2] ?? value),
  ),
})
const funds = (...changes: readonly (readonly [row: number, column: number, words: string])[]) => ({
  funds: SOUND.funds.map((values, row) =>
    values.map((value, column) => changes.find(([r, c]) => r === row && c === column)?.[2] ?? value),
  ),
})

const CODES = Array.from({ length: 20 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`)

describe('a sound form', () => {
  test.each(CODES)('%s has nothing against it', (code) => {
    expect(messages(examine(code, projectForm()))).toMatch(/^(?:consistent|insufficient-data)$/)
  })

  test.each(CODES)('%s does not apply to a document without a form', (code) => {
    expect(
      examine(code, [
        ['科目', '金额'],
        ['合计', '12'],
      ]),
    ).toBe('not-applicable')
  })
})

describe('each fault is found by its check', () => {
  test.each<readonly [code: string, why: string, change: Change, words: string]>([
    [
      'S01',
      'the sources don’t make the total',
      funds([1, 2, '79']),
      '全年预算数：年度资金总额为90，各来源合计为89，相差1',
    ],
    ['S01', 'printed in different digits, further apart than rounding', funds([0, 3, '84.5']), '全年执行数'],
    ['S02', 'another rate', funds([0, 5, '92%']), '执行率应为90.00%，表中为92%'],
    ['S02', 'a rate without a budget', funds([3, 5, '100%']), '没有执行率可言'],
    ['S02', 'a rate written as a plain number', funds([0, 5, '89']), '执行率应为90.00%，表中为89'],
    ['S03', 'points beside the rate', funds([0, 6, '10']), '按比例应得9分，表中得分为10分'],
    ['S04', 'more spent than budgeted', funds([0, 3, '95']), '全年执行数95大于全年预算数90，超出5'],
    ['S05', 'a changed budget without a word', { ...funds([0, 1, '60']), notes: '' }, '没有写明调整的原因和文号'],
    [
      'S06',
      'low execution without a word',
      { ...funds([0, 3, '63']), ...indicators([2, 9, '']), notes: '' },
      '预算执行率为70.00%，低于90%',
    ],
    ['S07', 'weights of 101', indicators([0, 7, '31']), '合计101分，应为100分，总分一行的分值为100，请核对'],
    ['S07', 'weights of 101 above a blank', { ...indicators([0, 7, '31']), total: ['', '96'] }, '应为100分，请核对'],
    ['S08', 'more points than the weight', indicators([0, 8, '31']), '得分31分，不在0至分值30分之间'],
    ['S08', 'points of no rule', indicators([2, 8, '20']), '按完成比例应得27分，表中为20分'],
    ['S08', 'less than full for a reached target', indicators([0, 8, '25']), '按完成比例应得30分，表中为25分'],
    ['S09', 'a total of its own', { total: ['100', '97'] }, '总分为97分，各项得分合计为96分'],
    ['S09', 'another grade', { grade: '良' }, '对应等级为“优”，表中等级为“良”'],
    ['S10', 'a missed target without a reason', indicators([2, 9, '']), '没有完成，请填写偏差原因'],
    ['S10', 'a target exceeded by far', indicators([0, 6, '400']), '为指标值的1000%'],
    ['S11', 'full points for a missed value', indicators([2, 8, '30']), '得了满分30分，而实际完成值为“90”，偏差说明为'],
    ['S11', 'full points beside 未完成', indicators([0, 6, '未完成']), '得了满分30分，而实际完成值为“未完成”'],
    ['S12', 'no target, no actual', indicators([0, 4, ''], [0, 6, '']), '没有填写指标值、实际完成值'],
    ['S12', 'no sign, no unit', indicators([0, 3, ''], [0, 5, '']), '没有填写指标性质、度量单位'],
    ['S12', 'words against a number', indicators([0, 6, '已完成']), '不是同一口径的数值'],
    ['S12', 'words with a numeral that counts nothing', indicators([0, 6, '统一验收']), '不是同一口径的数值'],
    ['S13', 'no benefit', indicators([2, 0, '产出指标'], [3, 0, '产出指标']), '没有效益指标'],
    ['S15', 'the same indicator twice', indicators([1, 2, '栏目维护数']), '出现两次'],
    ['S15', 'the project’s name as indicator', indicators([0, 2, '门户网站运行维护项目']), '只是重复了项目名称'],
    ['S15', 'satisfaction under output', indicators([0, 2, '用户满意度']), '看来更像满意度指标'],
    ['S16', 'satisfaction without survey', indicators([3, 9, '']), '没有写明调查的时间、方式和份数'],
    ['S16', 'everybody satisfied', indicators([3, 9, ''], [3, 6, '100%']), '人人满意'],
    [
      'S19',
      'nothing but 100 %',
      indicators([0, 4, '100%'], [1, 4, '100%'], [2, 4, '100'], [2, 5, '%'], [3, 4, '100%']),
      '4个指标的指标值都是100%',
    ],
    [
      'S19',
      'nothing but 100 % beside words',
      indicators([0, 3, '定性'], [0, 4, '显著'], [1, 4, '100%'], [2, 4, '100%'], [3, 4, '100%']),
      '3个指标的指标值都是100%',
    ],
    [
      'S20',
      'a total cost beside the books',
      indicators([1, 1, '成本指标'], [1, 2, '项目总成本'], [1, 3, '≤'], [1, 4, '88'], [1, 5, '万元'], [1, 6, '80']),
      '指标值88，全年预算数90',
    ],
  ])('%s: %s', (code, _, change, words) => {
    expect(found(code, change)).toContain(words)
  })

  test('S18: two forms of one project', () => {
    expect(messages(examine('S18', projectForm(), projectForm()))).toContain('有两张自评表')
    expect(examine('S18', projectForm(), projectForm({ project: '视频会议保障' }))).toBe('consistent')
  })
})

describe('silence where a form may be right', () => {
  test.each<readonly [code: string, why: string, change: Change]>([
    ['S01', 'parts rounded, the total not', funds([0, 1, '90.4'], [0, 2, '90.4'])],
    ['S01', 'a column without parts', funds([1, 1, ''], [2, 1, ''], [3, 1, ''])],
    ['S02', 'a rate in percent without its mark', funds([0, 5, '90'])],
    ['S02', 'nothing budgeted, nothing spent', funds([3, 5, '0%'])],
    ['S02', 'words for a rate', funds([0, 5, '见说明'])],
    ['S03', 'the bands of 101号', funds([0, 6, '7'])],
    ['S05', 'a change with its document', { ...funds([0, 1, '60']), notes: '依〔2020〕12号追加' }],
    ['S08', 'reached, marked down with a reason', indicators([0, 8, '25'], [0, 9, '目标偏低，按规则扣分'])],
    ['S08', 'the 60 % gate', indicators([2, 8, '22.5'])],
    ['S08', 'a rate marked down by the point', indicators([2, 4, '95%'], [2, 6, '93.6%'], [2, 8, '27'])],
    ['S08', 'a rule that the text states', { ...indicators([2, 8, '20']), notes: '就业率低于指标值，扣10分。' }],
    ['S08', 'below the gate', indicators([2, 6, '50'], [2, 8, '0'])],
    ['S08', 'percent against a plain number', indicators([2, 6, '90%'])],
    ['S08', 'a target of nought missed', indicators([0, 3, '='], [0, 4, '0'], [0, 6, '1'], [0, 8, '0'])],
    ['S09', 'points not all filled in', indicators([0, 8, ''])],
    ['S09', 'a grade in other words', { grade: '合格' }],
    ['S10', 'a small overshoot', indicators([0, 6, '50'])],
    ['S10', 'less is better, far less', indicators([1, 6, '1'])],
    ['S11', 'a qualitative target', indicators([0, 3, '定性'], [0, 4, '显著提升'], [0, 6, '有所提升'])],
    ['S12', 'a number in words', indicators([0, 6, '维护三十个栏目'], [0, 9, '已说明'])],
    [
      'S12',
      'a qualitative target in words',
      indicators([0, 3, '定性'], [0, 4, '显著提升'], [0, 5, ''], [0, 6, '显著提升']),
    ],
    [
      'S15',
      'a form without categories',
      indicators(
        ...[0, 1, 2, 3].flatMap(
          (row) =>
            [
              [row, 0, ''],
              [row, 1, ''],
            ] as const,
        ),
      ),
    ],
    ['S20', 'a unit cost', indicators([1, 1, '成本指标'], [1, 2, '单次成本'], [1, 5, '万元'])],
  ])('%s: %s', (code, _, change) => {
    expect(found(code, change)).toMatch(/^(?:consistent|insufficient-data)$/)
  })
})

describe('a form that leaves out what a check compares says so', () => {
  const bare: Sheet = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
    ['产出指标', '数量指标', '维护数', '≥40个', '42个'],
    ['产出指标', '数量指标', '', '', ''],
  ]
  test.each(['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11', 'S16', 'S18', 'S19', 'S20'])(
    '%s',
    (code) => {
      expect(examine(code, bare)).toBe('insufficient-data')
    },
  )

  test('S13 without categories', () => {
    expect(
      examine('S13', [
        ['三级指标', '实际完成值'],
        ['维护数', '42'],
      ]),
    ).toBe('insufficient-data')
  })
})

describe('forms that leave things out', () => {
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分']
  const short = (...rows: readonly (readonly string[])[]): Sheet => [header, ...rows]

  test('a form without reasons or units is still held to its points', () => {
    const sheet = short(
      ['产出指标', '数量指标', '维护数', '≥40', '', '30', '30'],
      ['产出指标', '数量指标', '巡检数', '≥100', '100', '60', '60'],
    )
    expect(messages(examine('S11', sheet))).toContain('实际完成值为“”')
    expect(examine('S12', short(['产出指标', '数量指标', '巡检数', '≥100', '100', '', '']))).toBe('consistent')
    expect(examine('S19', short(...[1, 2, 3].map((n) => ['产出指标', '', `率${n}`, '≥100', '100', '', ''])))).toBe(
      'consistent',
    )
    expect(messages(examine('S15', short(['满意度', '', '及时率', '≥1', '1', '', ''])))).toContain('看来更像时效指标')
  })

  test('an execution rate scored in a row of its own counts in weights and total', () => {
    const rows = [
      ['预算执行率', '', '', '', '98%', '10', '9.8'],
      ['产出指标', '数量指标', '巡检数', '≥100', '100', '90', '90'],
    ]
    const sheet = (total: string) => [...short(...rows), ['总分', '', '', '', '', '100', total]]
    expect(examine('S07', sheet('99.8'))).toBe('consistent')
    expect(examine('S09', sheet('99.8'))).toBe('consistent')
    expect(messages(examine('S09', sheet('90')))).toContain('各项得分合计为99.8分')
  })

  test('indicators of less than 100 points in all are not all that the total is made of', () => {
    const form = (weight: string, total = '99.5') => [
      ...short(['产出指标', '', '维护数', '≥40', '40', weight, '90']),
      ['总分', '', '', '', '', '100', total],
    ]
    expect(examine('S09', form('90'))).toBe('consistent')
    expect(examine('S09', form(''))).toBe('consistent')
    for (const wrong of [form('100'), form('90', '101'), form('90', '89')])
      expect(messages(examine('S09', wrong))).toContain('各项得分合计为90分')
  })

  test('an indicator of weight nought can’t have full points', () => {
    expect(examine('S11', short(['产出指标', '', '维护数', '≥40', '未完成', '0', '0']))).toBe('consistent')
  })

  test('a total cost in words of money, without a budget beside it', () => {
    expect(examine('S20', short(['成本指标', '', '项目总成本', '≤88万元', '80', '', '']))).toBe('insufficient-data')
    expect(
      examine(
        'S20',
        projectForm(indicators([1, 1, '成本指标'], [1, 2, '项目总成本'], [1, 5, '万元'], [1, 6, '见说明'])),
      ),
    ).toBe('insufficient-data')
  })

  test('funds that are not all filled in', () => {
    for (const code of ['S02', 'S03', 'S04', 'S05', 'S06']) {
      expect(
        messages(
          examine(
            code,
            projectForm({
              funds: [
                ['年度资金总额', '', '', '81', '10', '90%', '9'],
                ['其他资金', '1', '1', '', '', '', ''],
              ],
            }),
          ),
        ),
      ).toBe('insufficient-data')
    }
    expect(examine('S09', projectForm({ funds: [], total: ['100', '87'], grade: '良' }))).toBe('consistent')
  })

  test('below every band the banded rule gives nothing', () => {
    expect(examine('S03', projectForm(funds([0, 3, '45'], [0, 6, '0'])))).toBe('consistent')
  })

  test('a table without a name speaks for itself', () => {
    const document = documentOf(short(['产出指标', '数量指标', '维护数', '≥40', '42', '30', '30']))
    const unnamed = { ...document, blocks: document.blocks.map((block) => ({ ...block, name: null })) }
    const check = checks.find((one): one is Check => one.code === 'S13')
    const verdict = check?.examine(examineDocument(unnamed, { fiscalYear: 2020, pack: null })) ?? 'not-implemented'
    expect(messages(verdict)).toBe('没有效益指标，请至少设置一个。')
  })

  test('a rule pack sets its own threshold for low execution', () => {
    const pack = {
      ...yunnan2020,
      executionReasonBelow: { value: '0.95', source: '测试', confidence: 'confirmed' as const },
    }
    const check = checks.find((one): one is Check => one.code === 'S06')
    const examined = (chosen: typeof pack | null) =>
      examineDocument(documentOf(projectForm({ ...indicators([2, 9, '']), notes: '' })), {
        fiscalYear: 2020,
        pack: chosen,
      })
    expect(messages(check?.examine(examined(pack)) ?? '')).toContain('低于95%')
    expect(check?.examine(examined(null))).toBe('consistent')
  })
})

describe('what only some forms ask for', () => {
  const graver = (code: string, change: Change, pack: typeof yunnan2020 | null) => {
    const check = checks.find((one): one is Check => one.code === code)
    const verdict = check?.examine(examineDocument(documentOf(projectForm(change)), { fiscalYear: 2020, pack })) ?? ''
    return typeof verdict === 'string' ? verdict : verdict.map(({ severity }) => severity)
  }
  const asking = {
    ...yunnan2020,
    executionReasonBelow: { value: '0.9', source: '测试', confidence: 'confirmed' as const },
  }
  const low = { ...funds([0, 3, '63']), ...indicators([2, 9, '']), notes: '' }

  test.each<readonly [code: string, change: Change]>([
    ['S05', { ...funds([0, 1, '60']), notes: '' }],
    ['S06', low],
    ['S16', indicators([3, 9, ''], [3, 6, '100%'])],
  ])('%s is a notice without a rule pack, a warning with one that asks', (code, change) => {
    expect(graver(code, change, null)).toEqual(['notice'])
    expect(graver(code, change, asking)).toEqual(['warning'])
  })

  test('a rule pack without a threshold of its own leaves the usual one a notice', () => {
    expect(
      graver('S06', low, { ...asking, executionReasonBelow: { ...asking.executionReasonBelow, value: null } }),
    ).toEqual(['notice'])
  })
})
