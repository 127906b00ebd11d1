import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '到位1,300万元，已支付728万元。未支付的572万元中，已形成合同待付的395万元，尚无去向的177万元。',
    'parts 572',
    '395',
    '398',
    'parts 572 575',
  ],
  [
    '涉及问题金额38.46万元，已收回21.73万元，补发12.58万元，规范账务处理4.15万元。',
    'parts 38.46',
    '12.58',
    '12.85',
    'parts 38.46 38.73',
  ],
  [
    '账面1,284件，实盘1,257件，相差27件。经查，已报废未核销19件，借出未办手续5件，遗失3件。',
    'parts 27',
    '19件',
    '18件',
    'parts 27 26',
  ],
  [
    '馆藏总量68.42万册（件），比上年末净增3.06万册（件）。其中图书57.16万册，报刊合订本6.08万册，视听文献1.93万件，古籍及其他3.25万册（件）。',
    'parts 68.42',
    '57.16',
    '57.46',
    'parts 68.42 68.72',
  ],
  [
    '完成评审项目246个，比目标值多26个。按行业划分，246个项目中市政类88个、水利类41个、教育卫生类57个、农业农村类60个。',
    'parts 246',
    '88个',
    '85个',
    'parts 246 243',
  ],
  [
    '任务5,600套，年内签约2,038户，占应签约2,240户的91.0%。今年应签约的户数中，甲区860户、乙区740户、丙区640户。',
    'parts 2,240',
    '740户',
    '760户',
    'parts 2,240 2,260',
  ],
  ['在职24人，分布为：综合处6人，征迁处9人，管线处5人，督查处4人。', 'parts 24', '9人', '7人', 'parts 24 22'],
]

describe('rests and other amounts that are divided', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('few that are left are divided', () => {
    const sound = '接收58人，找到家人41人，寻亲成功率70.7%；剩余17人中，落户安置9人、继续寻亲8人。'
    expect(heldIn(sound)).toContain('parts 17')
  })

  test.each([
    ['few of what is left', '接收58人，找到家人41人，剩余17人中，落户安置9人、患病5人。'],
    ['a reckoning', '预算1,284万元，追加136万元，收回40万元，调整后1,380万元。'],
    ['another unit behind', '馆藏68.42万册（件）。其中图书57.16万册，占83.5%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
