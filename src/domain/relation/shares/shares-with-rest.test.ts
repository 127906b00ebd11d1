import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a share and what is left beside it', () => {
  test.each([
    ['超期的报告中涉及疲劳试验的63份，占超期总数的72.41%，其余24份因设备维修。', '63份', '36份', 'share 72.41 60'],
    ['全年当天办结2168件，当天办结率98.90%，没有当天办结的24件顺延。', '98.90', '89.90', 'share 89.9 98.91'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '全年抽查档案240份，占全部归档数的12.35%，其余1703份留待下年抽查。',
    '出具报告1943份，抽查档案240份，占归档数的12.35%，其余1703份留待抽查。',
    '超期的36份，占超期总数的72.4%，其余盖章的24人因设备维修。',
    '超期的36份，占超期总数的72%，其余24份因设备维修。',
    '超期的36份，占超期总数的72.41%。其余24份因设备维修。',
    '占超期总数的72.41%，其余24份因设备维修。',
    '超期的36份，占超期总数的72.41%，上年24份因设备维修。',
    '超期的36份，增长72.41%，其余24份因设备维修。',
    '超期的36份，占超期总数的72.41%，其余0份。',
    '超期的36份，占超期总数的72.41%，其余517份因设备维修。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
