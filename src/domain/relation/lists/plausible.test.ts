import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('lists whose sum was miscalculated, with no slip to explain it', () => {
  test.each([
    ['marks', '自评得分93.6分，其中投入14.2分、过程27.9分、产出31.5分、效果20.0分。', '31.5', '27.9', 'parts 93.6 90'],
    [
      'marks in a bracket',
      '得分91.5分（决策18.6分、过程19.9分、产出28.0分、效益25.0分）。',
      '19.9',
      '16.6',
      'parts 91.5 88.2',
    ],
    ['marks with a total behind', '执行9.3分，产出48分，效益29.5分，总得分86.8分。', '86.8', '94.1', 'parts 94.1 86.8'],
    ['two that stand for all', '处理故障318起，其中内网241起、外网77起。', '241', '219', 'parts 318 296'],
    ['two kinds of a whole', '接受咨询4,180次，其中现场2,860次，远程1,320次。', '2,860', '2,418', 'parts 4,180 3,738'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['what can be had in each', '得分83.4分，其中采购22分、进度35分、使用17分。'],
    ['the two largest of several', '共有床位3,150张，其中医院1,843张，卫生院1,270张。'],
    ['doctors and nurses', '卫生技术人员2,470人，其中医师1,080人，护士1,287人。'],
    ['more than was listed', '产出48分，效益29.5分，执行9.3分，总分89.8分（含加分3分）。'],
    ['two that may be some', '学生2,300人，其中寄宿生1,400人、走读生340人。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
