import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const JURY = '经审查，有1家投标无效。评标委员会由9人组成，其中招标人代表3人、随机抽取专家6人。'
const STATION = '本站实有在编人员18人，其中高级农艺师3人、农艺师9人、其他人员6人，能够满足需要。'
const LEAFLETS = '（二）发布材料86件，其中图解47件、文字30件、视频9件。'
const RETIRED = '行政编制15名、事业编制82名。离退休84人，其中离休3人、退休81人。'
const YEARS = '申请县级财政安排720.00万元，占总投资的48.0%，建议分两年安排，其中2020年410万元、2021年310万元。'
const MOVED =
  '将展演项目未用的21.40万元调剂用于屋面防水项目。调剂后，展演项目由52.00万元变为30.60万元，屋面防水项目由28.00万元变为49.40万元。'
const TENDERS = '全年组织采购9次，其中公开招标2次，竞争性磋商5次，单一来源2次。'
const MONITORS = '落实监测员304名，其中村级281名、企业和学校23名，每人每月补助150元，全年需54.72万元。'

describe('words that leave nothing else to be meant', () => {
  test.each([
    [JURY, '9人组成', '5人组成', 'parts 5 9'],
    [JURY, '专家6人', '专家4人', 'parts 9 7'],
    [STATION, '农艺师9人', '农艺师99人', 'parts 18 108'],
    [LEAFLETS, '材料86', '材料8', 'parts 8 86'],
    [RETIRED, '81', '1', 'parts 84 4'],
    [YEARS, '410', '41', 'parts 720 351'],
    [MOVED, '52.00', '52.07', 'change 21.4 21.47'],
    [MONITORS, '150元', '510元', 'product'],
    [TENDERS, '采购9次', '采购6次', 'parts 6 9'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join()).toContain(wrong)
  })

  test.each([
    '落实监测员304名，其中村级281名、企业和学校23名，每人每月补助150元，全年需4.14万元。',
    '领导小组由9人组成，其中组长1人、副组长2人。',
    '共有职工18人，其中高级农艺师3人、农艺师19人次获奖。',
    '中心管养公路517公里，国道136公里，省道218公里。',
    '申请县级财政安排720.00万元，建议优先安排，其中2020年410万元、2021年210万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
