import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { listsOfSides } from './lists-of-sides.ts'

const SCHOOL = [
  '一、决算总体情况',
  '本年收入9,354,806.20元，本年支出9,278,915.77元，收支均已核对。',
  '二、收入构成',
  '（一）财政拨款8,962,350.00元；',
  '（二）事业收入（社会服务）246,800.00元；',
  '（三）其他收入（捐款等）145,656.20元。',
  '三、支出构成',
  '人员支出4,825,337.40元，公用支出2,316,842.17元，项目支出2,136,736.20元。项目支出包括：',
  '1.训练室建设986,500.00元；',
  '2.设备购置1,150,236.20元。',
].join('\n')

describe('the lists of the sides of a year', () => {
  test.each([
    ['a part of a sentence', '4,825,337.40', '4,852,337.40', 'parts 9,278,915.77 9,305,915.77'],
    ['a part with its point moved', '2,316,842.17', '23,168,421.7', 'parts 9,278,915.77 30,130,495.3'],
    ['a numbered part', '145,656.20', '14,656.20', 'parts 9,354,806.2 9,223,806.2'],
    ['the whole', '收入9,354,806.20', '收入9,345,806.20', 'parts 9,345,806.2 9,354,806.2'],
  ])('%s', (_, sound, wrong, told) => {
    expect(brokenIn(SCHOOL)).toEqual([])
    expect(brokenIn(SCHOOL.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(SCHOOL)).toContain('parts 9,278,915.77'))

  const broken = SCHOOL.replace('4,825,337.40', '4,852,337.40')
  test.each([
    ['two wholes', broken.replace('收支均', '其中一季度本年支出1,278,915.77元，收支均')],
    ['no whole', broken.replace('本年支出9,278,915.77元', '已核对')],
    ['some of it', broken.replace('人员支出', '其中人员支出')],
    ['two parts', broken.replace('，公用支出2,316,842.17元', '')],
    ['another heading', broken.replace('三、支出构成', '三、支出管理')],
    ['no slip', SCHOOL.replace('4,825,337.40', '3,117,042.88')],
    ['not numbered', SCHOOL.replace('145,656.20', '14,656.20').replace('（三）其他收入', '其他收入')],
  ])('silent: %s', (_, text) => expect(listsOfSides(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
