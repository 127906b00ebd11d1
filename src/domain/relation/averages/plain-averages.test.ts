import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['投入930万元实施码头更新（覆盖泊位31个，每个泊位平均30万元）。', '31个', '3个', 'product 930 90'],
  ['举办培训班9期，培训450人次，平均每期50人次，人均培训费400元。', '450', '540', 'product 540 450'],
  ['综合救援队60人，乡镇应急分队12支360人，平均每支30人。', '30人。', '33人。', 'product 360 396'],
  ['拨付社区工作经费180万元，全街道12个社区，平均每个社区15万元。', '15万', '51万', 'product 180 612'],
  ['现有教学班48个，在校学生2,016人，平均每班42人。', '42人', '24人', 'product 2,016 1,152'],
  ['培训信息员348人，覆盖全部116个村（社区），平均每村（社区）3人。', '3人', '8人', 'product 348 928'],
  ['临时救助186人次，支出41.3万元，次均2,220元。', '2,220', '2,920', 'product 41.3 54.312'],
  ['举办活动214场，参加者4.35万人次，平均每场203人次。', '203', '230', 'product 4.35 4.922'],
  ['接收捐款45,678元，捐款的37人，人均1,235元。', '1,235', '1,325', 'product 45,678 49,025'],
  ['总投资2,860万元，建筑面积7,150平方米，单方造价4,000元。', '4,000', '4,400', 'product 2,860 3,146'],
  ['粮食播种面积46.20万亩，总产量13.86万吨，平均亩产300公斤。', '300公斤', '400公斤', 'product 13.86 18.48'],
  ['开展送教下乡24场，覆盖乡镇12个，平均每个乡镇2场。', '2场。', '22场。', 'product 24 264'],
]

describe('averages of the two amounts before them', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['rounded', '义务植树93万株，参加的干部群众34万人次，平均一人三株。'],
    ['of people over people', '教练员27人、文化课教师18人、管理人员9人，教练员人均带训12人。'],
    ['over time', '走访企业45家，联系点12个，平均每月走访4家。'],
    ['of what is not stated', '举办讲座12场，参加360人次，平均每场支出500元。'],
    ['far from it', '投入90万元，新建公厕12座，平均每座3万元。'],
    ['over nothing named', '入库86件，整理14批，平均66件。'],
    ['of another thing', '培训信息员348人，覆盖116个村，平均每村配备摄像头2个。'],
    ['at most', '下拨90万元，涉及12个村，平均每个村不超过5万元。'],
    ['the first amount', '人均3册。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
