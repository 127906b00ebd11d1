import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { spelledOut } from './spelled-out.ts'

const LAPTOPS = '采购平板电脑14台，单价3,800元，计5.32万元；耗材1.46万元。'
const BOATS = '更新巡查艇3艘，每艘46.5万元，共计139.5万元，均配救生衣。'
const HORNS = '音箱平均单价285元，1,340只合计38.19万元。'
const ORCHARD = '其中果园改造276万元，占46%，按每亩补助300元安排9,200亩；冷库建设180万元，占30%。'
const BURIALS = '惠民安葬减免补助184.80万元。按全年减免3,300人、人均560元安排；上年减免3,120人。'
const RIDES = '办卡老人4.60万人，按人均每年乘车120次、每次补贴0.5元测算，年增支出276万元。'
const WELLS = '打机井26眼，每眼投资4.8万元，总投资124.8万元。'

describe('prices with what they come to', () => {
  test.each([
    [LAPTOPS, '14台', '4台', 'product 5.32 1.52'],
    [BOATS, '46.5万元', '4.65万元', 'product 139.5 13.95'],
    [HORNS, '285元', '258元', 'product 38.19 34.572'],
    [ORCHARD, '9,200亩', '2,900亩', 'product 276 87'],
    [BURIALS, '3,300人', '33,300人', 'product 184.8 1,864.8'],
    [RIDES, '120次', '220次', 'product 276 506'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    LAPTOPS,
    WELLS,
    ORCHARD.replace('276万元', '276人').replace('9,200', '2,900'),
    ORCHARD.replace('，按每亩', '；按每亩').replace('9,200', '2,900'),
    ORCHARD.replace('占46%，按', '两年完成，按').replace('9,200', '2,900'),
    BURIALS.replace('安排；', '发放；').replace('3,300', '33,300'),
    RIDES.replace('测算，年增', '计，年增').replace('120次', '220次'),
    LAPTOPS.replace('14台', '每个站点4台'),
    LAPTOPS.replace('14台', '97台'),
    LAPTOPS.replace('单价3,800元', '单价不超过3,800元').replace('14台', '4台'),
    HORNS.replace('1,340只', '1,340元').replace('285', '258'),
    HORNS.replace('38.19万元', '38.19万只').replace('285', '258'),
    ORCHARD.replace('9,200亩', '9,200元'),
    BURIALS.replace('184.80万元', '184.80万人').replace('3,300', '33,300'),
    BURIALS.replace('减免3,300人', '减免3,300元'),
    RIDES.replace('276万元', '276万次').replace('120', '220'),
    RIDES.replace('120次', '120元'),
    RIDES.replace('4.60万人', '4.60万元').replace('120', '220'),
    LAPTOPS.replace('14台', '14元'),
    LAPTOPS.replace('5.32万元', '5.32万台').replace('14台', '4台'),
    LAPTOPS.replace('，计5.32', '\n计5.32').replace('14台', '4台'),
    LAPTOPS.replace('计5.32', '计不超过5.32').replace('14台', '4台'),
    '按每亩补助300元安排9,200亩。',
    '人数，每人560元。',
    '12人、每人560元，共5人。',
    '全年12人，按3次、每次560元发放，计5万元。',
    '单价285元，合计38.19万元。',
    '单价285元。',
    '每人560元安排。',
  ])('silent: %s', (text) => expect(spelledOut(examined(text))).toEqual([]))
})
