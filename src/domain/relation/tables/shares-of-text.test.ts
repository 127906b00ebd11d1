import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const SURVEY = [
  '共发放问卷800份，收回有效问卷756份。',
  '服务项目\t满意人数\t满意度\t位次',
  '康复服务\t704\t93.1%\t1',
  '器具适配\t684\t90.5%\t2',
  '补贴申领\t669\t88.5%\t3',
  '就业培训\t598\t79.1%\t4',
].join('\n')

const ITEMS = [
  '财政拨款支出1,409.27万元，其中按功能分类：',
  '科目\t决算数（万元）\t占比',
  '社会保障\t1,236.44\t87.74%',
  '卫生健康\t66.83\t4.74%',
  '住房保障\t106.00\t7.52%',
].join('\n')

describe('shares of an amount of the text', () => {
  test.each([
    [SURVEY, '90.5%', '95.0%', 'table-rate 95 90.48'],
    [SURVEY, '\t704', '\t904', 'table-rate 93.1 119.58'],
    [SURVEY, '669', '696', 'table-rate 88.5 92.06'],
    [SURVEY.replace('满意人数', '满意人数（人）'), '\t704', '\t904', 'table-rate 93.1 119.58'],
    [ITEMS, '4.74%', '4.47%', 'table-rate 4.47 4.74'],
    [SURVEY.replace('598\t', '—\t'), '90.5%', '95.0%', 'table-rate 95 90.48'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ITEMS.replace('4.74%', '9.41%').replace('7.52%', '3.31%'),
    SURVEY.replace('756份', '656份'),
    '收回问卷756份。\n项目\t满意人数\t满意度\n康复\t704\t93.1%\n适配\t684\t90.2%',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
