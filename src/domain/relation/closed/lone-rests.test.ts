import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['申报非遗名录26个，获批15个，另外11个落选。', '11个', '17个', 'parts 26 32'],
  ['路灯共420盏，正常亮灯397盏，损坏23盏。', '23盏', '43盏', 'parts 420 440'],
  ['驿站配备充电桩16台，在用13台，故障3台。', '3台', '5台', 'parts 16 18'],
  ['初审否决2份，7份通过评审，收到投标文件9份。', '9份', '6份', ''],
  ['收到投标文件9份，初审否决2份，7份通过评审。', '9份', '6份', 'parts 6 9'],
  ['投诉举报26件，属实9件，不属实17件。', '17件', '27件', 'parts 26 36'],
  ['送检样品90份，合格84份，不合格6份。', '6份', '4份', 'parts 90 88'],
  ['送检样品90份，不合格6份，合格84份。', '84份', '89份', 'parts 90 95'],
  ['名额320个，录取288人，空缺32个。', '32个', '52个', 'balance 52 32'],
  ['公益性岗位120个，在岗112人，空岗8个。', '空岗8', '空岗18', 'balance 18 8'],
  ['应收物业费86万元，实收79万元，欠收7万元。', '欠收7', '欠收9', 'balance 9 7'],
  ['应建档户数1,020户，已建990户，漏建30户。', '漏建30', '漏建50', 'balance 50 30'],
  ['总库容1,200万立方米，目前蓄水780万立方米，还可蓄水420万立方米。', '420', '520', 'balance 520 420'],
  ['来访64人次，当场答复51人次，转办13人次。', '转办13', '转办23', 'parts 64 74'],
  ['医院职工420人，其中医生、护士两类合计310人。', '310', '430', 'within 430 null'],
  ['全场存栏奶牛1,250头，犊牛110头包含在内。', '110', '2,110', 'within 2,110 null'],
  ['今年新发展会员35家，累计会员由120家增至155家。', '155', '165', 'balance 165 155'],
  ['接诉57件，办成49件，没办成的8件转交上级。', '8件', '18件', 'parts 57 67'],
  ['请柬发了90份，来了81户，没来的9户。', '没来的9户', '没来的19户', ''],
  ['邀请90人，来了81人，没来的9人。', '没来的9', '没来的19', 'parts 90 100'],
  ['说媒54对，成功51对，没成的3对。', '没成的3', '没成的13', 'parts 54 64'],
  ['村里七座桥，能通车的完好5座，损坏2座。', '损坏2', '损坏4', 'parts 7 9'],
  ['院内灯具48盏，亮的39盏，灭的9盏。', '48盏', '84盏', 'parts 84 48'],
  ['社区在编12人，9人在岗，其余借调。', '9人', '19人', 'within 19 null'],
]

describe('some of all and the others of them', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual(broken === '' ? [] : [broken])
  })

  test.each([
    ['lamps without current', '院内灯具84盏，亮的39盏，灭的9盏，其余未接电。'],
    ['people from outside', '社区在编12人，另聘19人在岗，其余借调。'],
    ['a group beside another', '甲组12人，乙组19人在岗，其余轮休。'],
    ['one thing in words', '村里一座桥，完好5座，损坏2座。'],
    ['what was done to some in words', '五个村通了路，完好8座，损坏2座。'],
    ['what others did not do', '接诉57件，来访49件，没来的18件。'],
    ['what nobody did', '接诉57件，没办成49件，没办成的18件。'],
    ['what is there of another time', '今年新增充电桩48个，目前在用131个，空闲27个。'],
    ['grades between two', '发放问卷300份，满意270份，不满意5份。'],
    ['what is in store besides', '申报项目18个，获批11个，另有9个储备项目正在培育。'],
    ['what was planned', '计划改造小区20个，已完工15个，正在施工8个。'],
    ['what is lacking of something else', '应收物业费86万元，购置设备79万元，欠收9万元。'],
    ['room for something else', '总库容1,200万立方米，上游来水780万立方米，还可蓄水320万立方米。'],
    ['votes and letters', '应到代表63名，现场投票58名，转交书面意见7名。'],
    ['what is in no other amount', '职工420人，服务对象两类合计430人。'],
    ['what is counted otherwise', '职工120人，其中党员、团员合计430人次。'],
    ['other hours', '会议室12间，上午使用10间，下午空置6间。'],
    ['what was bought besides', '房源420套，已入住398套，另购30套空置房。'],
    ['two items', '甲镇申报18个，获批11个；乙镇落选9个。'],
    ['what was looked at again', '抽检食品120批次，合格118批次，复检不合格的3批次已下架。'],
    ['what was taken over', '受理申请140件，办结138件，上年转来的15件正在办理。'],
    ['too few to say', '申报非遗名录26个，获批15个，落选7个。'],
    ['posts that nobody took', '名额320个，咨询888人，空缺52个。'],
    ['posts and other posts', '名额320个，录取288人，增设52个。'],
    ['people and no posts', '藏书320册，录取288人，剩余52册。'],
    ['other units', '名额320个，购置288台，空缺52个。'],
    ['other units still', '名额320个，录取288人，空缺52台。'],
    ['about so many', '路灯约420盏，正常亮灯397盏，损坏43盏。'],
    ['three of a kind', '无条件共享1,216条，有条件共享1,327条，不予共享221条。'],
    ['three of a kind in another order', '正常报到186人，未报到143人，推迟报到142人。'],
    ['four amounts', '路灯共420盏，正常亮灯397盏，损坏43盏，新装18盏。'],
    ['what grew for other reasons', '今年新发展会员35家，会员由120家增至165家。'],
    ['what grew from other units', '今年新发展会员35家，累计会员由120人增至165人。'],
  ])('%s: nothing is told', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})
