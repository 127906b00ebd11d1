import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['下辖党（总）支部96个，其中党总支7个、党支部89个；党员1,538名。', '96个', '66个', 'parts 66 96'],
  ['规模以上工业企业29户，其中盈利21户、亏损8户，亏损面27.6%。', '29户', '299户', 'parts 299 29'],
  ['实际举办26个，较计划多2个；其中主体班10个、专题班16个。', '26个', '16个', 'parts 16 26'],
  ['设急救站点36个，其中中心直属站8个、依托医院的网络站28个；救护车94辆。', '28个', '82个', 'parts 36 90'],
  ['所需资金23.60万元从维护经费中列支，其中灯光9.20万元、座椅14.40万元。', '23.60', '236.0', 'parts 236 23.6'],
  ['全区14家接种单位中，乡镇卫生院8家、社区卫生服务中心5家、区妇幼保健院1家。', '14家', '144家', 'parts 144 14'],
  ['铺设管网38.6公里，目标38公里，其中主管12.4公里，支管及入户管26.2公里。', '12.4', '2.4', 'parts 38.6 28.6'],
  ['项目预算420万元，中央资金300万元，市级财政120万元，年内全部到位。', '120万', '820万', 'parts 420 1,120'],
  ['按合同完成25000亩，其中东滩13600亩、西梁11400亩，两片折合2.5万亩。', '13600', '1360', 'parts 25000 12760'],
  ['离院21名，其中依法收养9名、家庭寄养5名、成年转出7名，年末在院儿童138名。', '9名', '0名', 'parts 21 12'],
  ['净增57.50万元。其中动用预备费45.00万元，统筹上级资金12.50万元。', '45.00', '45.30', 'parts 57.5 57.8'],
  [
    '收到补助120万元，支出1,198,750元，其中劳务1,111,300元、苗木87,450元。',
    '87,450',
    '87,405',
    'parts 1,198,750 1,198,705',
  ],
  ['金额合计42.60万元，属2022年的18.35万元，属2023年的24.25万元。', '24.25', '24.52', 'parts 42.6 42.87'],
  ['举办公益班26个，其中游泳12个、羽毛球6个、篮球5个、武术3个，招收学员780人。', '26个', '62个', 'parts 62 26'],
]

describe('parts right behind their whole', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to)).filter((tie) => tie === wrong)).toEqual([wrong])
  })

  test.each([
    ['attributes that overlap', '在编人员206人，其中党员86人、本科以上学历120人。'.replace('206', '216')],
    ['two small numbers that differ', '举办活动35场，其中大型活动12场、志愿服务13场。'],
    ['a list that goes on', '建成站点36个，其中城区8个、集镇18个等。'],
    ['some of many', '检查企业358家，其中化工企业12家、矿山企业46家、加油站29家。'],
    [
      'who crossed out more than one',
      '党员1,538名，其中女党员571名、少数民族党员967名、青年党员322名（以上互有交叉）。',
    ],
    ['who may answer several', '有效问卷300份（可多选），其中选价格的160人、选质量的130人。'],
    ['of what something was', '固定资产投入8亿元；财政收入由2019年的不足千万元，增加到1.1亿元。'],
    ['a whole of another sentence', '共有网点36个。其中城区8个、集镇18个。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
