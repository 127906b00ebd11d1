import { expect, test } from 'vitest'
import { describeInBrowser, openPage, signIn } from './harness.ts'
import { explainGap, importBudget, pasteRows } from './steps/money.ts'
import { answerRedLight } from './steps/monitoring.ts'
import { adjustObjectives, declareObjectives } from './steps/objectives.ts'
import { passReport, recoverDraft } from './steps/report.ts'
import { passSelfEvaluation } from './steps/self-evaluation.ts'

const payment = (day: string, voucher: string, amount: string) =>
  [
    day,
    voucher,
    '基本支出',
    '',
    '2010303',
    '30201',
    '一般公共预算拨款',
    '本年预算',
    amount,
    '',
    '办公用品',
    '国库支付凭证',
  ].join('\t')

/** 指标, 所属月份, 完成值, 情况说明, 数据来源 */
const value = (indicator: string, month: string, reached: string) =>
  [indicator, month, reached, '', '学习签到表'].join('\t')
const LEARNING = [
  ['2021-01-31', '1'],
  ['2021-03-31', '1'],
  ['2021-05-31', '1'],
  ['2021-07-31', '1'],
  ['2021-09-30', '4'],
  ['2021-11-30', '5'],
] as const
const VALUES = [
  ...LEARNING.map(([month, reached]) => value('开展集中学习次数', month, reached)),
  value('典型经验被推广次数', '2021-06-30', '1'),
]

/** What the trail must tell of the year, in the words of the page. */
const TOLD = [
  '提交绩效目标',
  '退回绩效目标',
  '批复绩效目标',
  '申请调整绩效目标',
  '开设年度',
  '导入文件',
  '录入记录',
  '提交自评',
  '退回自评',
  '通过自评',
  '保存报告',
  '提交报告',
  '退回报告',
  '通过报告',
]

describeInBrowser('a unit’s year', (stage) => {
  test('objectives are declared, returned and approved', () => declareObjectives(stage()))
  test('the budget is imported, its errors mended in the annotated workbook', () => importBudget(stage()))
  test('payments of each month are pasted', () =>
    pasteRows(stage(), {
      login: 'kuaiji',
      ledger: 'payment',
      rows: [payment('2021-01-25', '示例-0101', '2,500.00'), payment('2021-02-25', '示例-0201', '2500.5')],
    }))
  test('what was paid and not received is explained', () => explainGap(stage()))
  test('actual values of each month are pasted', () =>
    pasteRows(stage(), { login: 'jixiao', ledger: 'actual_value', rows: VALUES }))
  test('the questionnaires of the year’s end are pasted', () =>
    pasteRows(stage(), {
      login: 'jixiao',
      ledger: 'survey',
      rows: ['2021-12-20\t服务对象单位\t年末\t纸质问卷\t60\t58\t56\t\t问卷汇总表'],
    }))
  test('the objectives are adjusted by a document', () => adjustObjectives(stage()))
  test('a red light is answered, its correction followed to the end', () => answerRedLight(stage()))
  test('the self-evaluation is submitted, returned, mended and approved', () => passSelfEvaluation(stage()))
  test('words of the report that were not saved are offered again', () => recoverDraft(stage()))
  test('the report is edited, returned, approved and locked', () => passReport(stage()))

  test('every step of it stands in the audit trail', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'shenji' })
    await page.goto('/system/trail')
    await page.getByRole('table').first().waitFor()
    const more = page.getByRole('button', { name: '更早的记录' })
    for (let pages = 0; pages < 10 && (await more.count()) > 0; pages += 1) {
      await more.click()
      await page.getByText('正在取更早的记录……').waitFor({ state: 'hidden' })
    }
    const told = await page.locator('main').innerText()
    expect(TOLD.filter((words) => !told.includes(words))).toEqual([])
    expect(problems).toEqual([])
  })
})
