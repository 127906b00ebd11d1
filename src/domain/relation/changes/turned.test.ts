import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument, turnedChanges } from '../index.ts'

function turnedIn(text: string): string[] {
  const document = examineDocument(plainDocument(text), { fiscalYear: 2023, pack: null })
  return turnedChanges(document, document.tables, document.ties).map(({ change }) => change.text)
}

const RATES =
  '项目\t预算数\t支出数\t执行率\n堤防维护\t86.50\t43.25\t50.00%\n河道清淤\t143.50\t121.24\t84.49%\n合计\t230.00\t164.49\t71.52%\n'
const BUDGETS = '项目\t年初预算数\t全年预算数\t全年执行数\n年度资金总额\t436.00\t452.80\t449.36\n'
const GRANTS = '资金来源\t金额（万元）\n省级补助\t52.40\n县级安排\t24.40\n合计\t76.80\n'
const STEPS = '2022年年初预算1,862.35万元，年中调整'

describe('a change of which the words tell the wrong amount as the larger', () => {
  test.each([
    [`${RATES}总体执行率比序时进度（66.67%）低4.85个百分点。`, '4.85个百分点'],
    [`${RATES}时间进度为66.67%。总体执行率比时间进度低4.85个百分点。`, '4.85个百分点'],
    [`${RATES}堤防维护执行率只有50.00%，比全部项目平均水平高21.52个百分点。`, '21.52个百分点'],
    [`${BUDGETS}“全年预算数”比“年初预算数”减少16.80万元。`, '16.80万元'],
    [`${GRANTS}县级安排的资金比2022年的22.90万元减少1.50万元。`, '1.50万元'],
    [`${STEPS}减少185.25万元，调整后预算2,047.60万元。`, '185.25万元'],
  ])('%s', (text, change) => expect(turnedIn(text)).toEqual([change]))

  test.each([
    `${RATES}总体执行率比序时进度（66.67%）高4.85个百分点。`,
    `${RATES}总体执行率比序时进度（66.67%）低4.58个百分点。`,
    `${RATES}时间进度为66.67%。总体执行率比时间进度高4.85个百分点。`,
    `${RATES}堤防维护执行率只有50.00%，比全部项目平均水平低21.52个百分点。`,
    `${BUDGETS}“全年预算数”比“年初预算数”增加16.80万元。`,
    `${BUDGETS}全年执行数与全年预算数相差3.44万元。`,
    `${BUDGETS}全年执行数与全年预算数相比少3.44万元。`,
    `${GRANTS}县级安排的资金比2022年的22.90万元增加1.50万元。`,
    `${STEPS}增加185.25万元，调整后预算2,047.60万元。`,
    '本年支出180.00万元，上年支出168.00万元，比上年增加12.00万元。',
    '城区学校180.5人，乡镇学校168.2人，比乡镇学校多12.3人。',
    '预算180.00万元，支出168.00万元，结余12.00万元。',
    '共180人，其中男100人、女80人。',
  ])('as told, or of something else: %s', (text) => expect(turnedIn(text)).toEqual([]))
})
