import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['立案286件，结案271件。移送6件。\n专项行动全年153件，占立案总数的53.5%。', '53.5%', '23.5%', 'share 23.5 53.5'],
  [
    '到位1.312亿元。总投资1.38亿元。累计支付1.1756亿元，占到位资金的89.6%，占总投资的85.2%。',
    '85.2',
    '82.5',
    'share 82.5 85.19',
  ],
  [
    '缴存余额142.08亿元。\n贷款余额115.94亿元，个贷率为81.60%（贷款余额除以缴存余额）。',
    '81.60',
    '81.90',
    'share 81.9 81.6',
  ],
  [
    '年末在岗职工168人，其中在编112人、聘用56人。\n聘用人员占在岗职工的33.3%，队伍不稳。',
    '33.3',
    '33.0',
    'share 33 33.33',
  ],
  [
    '“三公”经费预算为21.50万元，支出决算为17.63万元。\n公务接待费5.27万元，占“三公”经费的29.89%。',
    '29.89',
    '22.89',
    'share 22.89 29.89',
  ],
  ['年末在编教师164人，其中高级职称58人，占在编教师数的35.37%。', '35.37', '35.87', 'share 35.87 35.37'],
  ['年末在册职工245人，其中技术人员198人，占在册人数的80.82%。', '80.82', '80.28', 'share 80.28 80.82'],
  [
    '城镇居民486人，乡村居民764人。\n单独统计，城镇居民中表示满意的352人，占城镇居民受访者的72.4%。',
    '72.4',
    '74.2',
    'share 74.2 72.43',
  ],
  ['可用余量3,640台。回收闲置终端1,285台，相当于目前余量的35.3%。', '35.3', '53.3', 'share 53.3 35.3'],
  ['本学期收入1,098,048.00元。\n结余9,848.00元。结余率0.90%，为结余与本学期收入之比。', '0.90%', '0.90%', ''],
  ['三项相加实际到位2,390万元。上半年支付2,261.7万元，占到位资金的94.6%。', '94.6', '96.4', 'share 96.4 94.63'],
]

describe('ratios whose words name both amounts', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    if (broken === '') return
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['a whole that is not stated', '参加培训的教师93人，占全省骨干教师的23.4%。'],
    ['a share of another year', '人员经费102万元。公用经费支出36万元，占上年支出的35.4%。'],
    ['a share behind another percentage', '合格率91.3%，占用指标的12.3%。'],
    ['no formula', '贷款余额115.94亿元，个贷率为81.60%（与上年持平）。'],
    ['another unit', '全县学校61所。教师93人，占学校的13.4%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test('in two digits where a bracket tells by what it was divided', () => {
  const sound = '本学期收入1,098,048.00元，支出1,088,200.00元，结余9,848.00元。结余率0.90%（结余除以本学期收入）。'
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace('0.90%', '0.97%'))).toEqual(['share 0.97 0.9'])
})
