import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t11OutlineAndNumbering } from './t11-outline-and-numbering.ts'

const FOUND = '一、概况\n（一）机构\n（二）职能\n（二）人员\n二、工作'
const CLEAR = '一、概况\n（一）机构\n（二）职能\n（三）人员\n二、工作'
const WITHOUT = '天气晴。'

describe('T11', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t11OutlineAndNumbering, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('（二）')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t11OutlineAndNumbering, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t11OutlineAndNumbering, WITHOUT).outcome).toBe('insufficient-data')
  })

  test('an excerpt leaves out parts', () => {
    const excerpt = '本科教学质量报告（节选）\n第二部分 师资\n教师36人。\n第五部分 效果\n毕业280人。'
    expect(verdictOn(t11OutlineAndNumbering, excerpt).outcome).toBe('consistent')
    expect(verdictOn(t11OutlineAndNumbering, excerpt.replace('（节选）', '')).outcome).toBe('inconsistent')
    const items = excerpt.replace('第二部分 师资', '1．师资').replace('第五部分 效果', '4．效果')
    expect(verdictOn(t11OutlineAndNumbering, items).outcome).toBe('inconsistent')
  })

  test('takes for there what the text tells without a heading of its own', () => {
    const told = '为落实免费政策，中心牵头实施本项目，预算支出90万元。'
    const points = '评价得分93分，档案不规范扣分2分。'
    const report = (...lines: string[]) =>
      `体检项目2021年度绩效评价报告\n${told}\n一、资金安排\n${'按月拨付到各乡镇。'.repeat(120)}\n二、任务完成\n按计划完成。\n三、评价结论\n${lines.join('\n')}\n四、建议\n加强核对。`
    expect(verdictOn(t11OutlineAndNumbering, report(points)).outcome).toBe('consistent')
    const named = report('评价得分93分。').replace('绩效评价报告', '支出绩效报告')
    expect(verdictOn(t11OutlineAndNumbering, named).outcome).toBe('consistent')
    const pilot = report(points)
      .replace(told, '这是一项试点，由两家机构承接，支出90万元。')
      .replace('四、建议\n加强核对。', '下一步，拟向主管部门申请更换设备。')
    expect(verdictOn(t11OutlineAndNumbering, pilot).outcome).toBe('consistent')
    expect(verdictOn(t11OutlineAndNumbering, report('评价得分93分。')).messages.join()).toContain('存在的问题')
    const transfer = report('评价得分93分。')
      .replace(told, '支出90万元。')
      .replace('一、资金安排', '一、绩效目标分解下达情况')
    const apart = transfer.replace('四、建议', '四、偏离绩效目标的原因和建议')
    expect(verdictOn(t11OutlineAndNumbering, apart).outcome).toBe('consistent')
    expect(verdictOn(t11OutlineAndNumbering, transfer).messages).toHaveLength(1)
  })
})
