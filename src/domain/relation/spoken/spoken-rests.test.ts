import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [
    '一季度694.85万元、二季度697.75万元；全年预算2810.00万元，执行率49.6%，剩余1417.40万元用于下半年。',
    '49.6%',
    '49.9%',
    'rate 49.9 49.56',
  ],
  [
    '全馆常设展品386件，分布在五个展厅。\n眼下展品完好率是97.4%，也就是有10件正在检修。',
    '97.4%',
    '90.4%',
    'rate 90.4 97.41',
  ],
  ['全年支付180.42万元，预算执行率97.00%，结余5.58万元。', '97.00%', '79.00%', 'rate 79 97'],
  ['全年停机两次，共139分钟，按全年525,600分钟计，可用率99.97%。', '99.97%', '92.97%', 'rate 92.97 99.97'],
  ['登记窗口达标46个，达标率95.83%，未达标2个。', '95.83%', '92.83%', 'rate 92.83 95.83'],
  ['应到岗480人，到岗率95.83%，未到岗20人。', '95.83%', '93.83%', 'rate 93.83 95.83'],
  [
    '参加中考65人，升入普通高中26人、中等职业学校37人，其余2人进入集训，升学率96.9%。',
    '96.9%',
    '99.9%',
    'rate 99.9 96.92',
  ],
]

describe('rates whose words say what they leave out', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['of last year', '预算2810.00万元，上年执行率49.9%，剩余1417.40万元。'],
    ['a coarse rate', '预算2810.00万元，执行率49%，剩余1217.40万元。'],
    ['nothing called so', '展厅386件。眼下设备完好率是97.9%，也就是有10件正在检修。'],
    ['a short name', '展厅386件。完好率是97.9%，也就是有10件正在检修。'],
    ['no rest', '停课139分钟，共525,600分钟。增收率99.3%，新增10件。'],
    ['nothing of what was spent', '实际支出115.60万元，预算执行率96.33%，结余4.40万元。'],
    ['parts alone', '参加中考65人，升入普通高中26人、中等职业学校39人，升学率93.9%。'],
    ['nothing stopped', '培训139分钟，按525,600分钟计，到位率99.3%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
