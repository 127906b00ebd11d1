import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['书屋全年开放320天，接待读者9.6万人次，平均每天300人次。', '300人次', '350人次', 'product 9.6 11.2'],
  ['夜校办了7期，每期都是30人，累计210人次。', '210', '260', 'product 260 210'],
  ['午托补助每生每天8元，一学期按100天算，每生800元。', '800', '950', 'product 950 800'],
  ['留守老人每人每月领取补贴150元，一年就是1,800元。', '1,800', '2,400', 'product 2,400 1,800'],
  ['文化站月均接待4.2万人次，12个月下来就是50.4万人次。', '50.4', '55.4', 'product 55.4 50.4'],
  ['文化站月均接待400人次，一年共4,800人次。', '4,800', '5,800', 'product 5,800 4,800'],
  ['旋耕每亩收费60元，李家30亩田付了1,800元。', '1,800', '2,100', 'product 2,100 1,800'],
  ['查处非法捕捞案件6起，罚款12万元，平均每起罚款2万元。', '款2', '款3', 'product 12 18'],
  ['安装挂轴门60樘，每樘800元，共4.8万元。', '4.8', '4.2', 'product 4.2 4.8'],
  ['采购急救包300具，每具60元，共支付1.8万元。', '1.8', '2.4', 'product 2.4 1.8'],
  ['礼堂面积360平方米，共180个座位，平均每座2平方米。', '180个', '18个', 'product 360 36'],
  ['4户企业户均用气30万立方米，总用气量为120万立方米。', '120', '180', 'product 180 120'],
  ['铺设管道15公里，总造价4,500万元，每公里300万元。', '里300', '里360', 'product 4,500 5,400'],
  ['每位保洁员月补助600元，20名保洁员每月合计12,000元。', '12,000', '16,000', 'product 16,000 12,000'],
  ['四年来新修水池60口，平均每年15口。', '年15', '年25', 'product 60 100'],
  ['公益岗位25个，每岗每月1,200元，每月需支付3万元。', '3万', '4万', 'product 4 3'],
  ['巡护队每周巡山2次，全年52周共巡山104次。', '104', '140', 'product 140 104'],
  ['养护费每季度2,000元，全年按1年计，共8,000元。', '8,000', '6,000', 'product 6,000 8,000'],
  ['化肥3.2元/公斤，采购2,000公斤，共计6,400元。', '6,400', '7,400', 'product 7,400 6,400'],
  ['粮食亩产400公斤，30亩总产1.2万公斤。', '1.2', '2.2', 'product 2.2 1.2'],
  ['每次义诊服务40人，全年义诊6次，合计服务240人次。', '240', '290', 'product 290 240'],
  ['护林员每月补助915元，全年共补助10,980元。', '10,980', '10,890', 'product 10,890 10,980'],
  ['点心每生每天3元，按100天算，200名学生就是6万元。', '200名', '300名', 'product 6 9'],
  ['点心每生3元，供应6,000人次就是1.8万元。', '1.8', '2.8', 'product 2.8 1.8'],
  ['工作餐每人20元，全年用餐600人次，共支出1.2万元。', '1.2', '1.8', 'product 1.8 1.2'],
  ['每个班组织家访60次，8个班共家访480次。', '480', '420', 'product 420 480'],
  ['一只羊卖1,200元，牧户出栏30只，卖了3.6万元。', '3.6', '4.6', 'product 4.6 3.6'],
  ['改厕40户，户户补瓷盆2个，补发总量80个。', '80', '90', 'product 90 80'],
  ['冷库面积1,500平方米，月租金每平方米6元，月租金收入0.9万元。', '0.9', '1.9', 'product 1.9 0.9'],
  ['他7月份31天全勤，补助每天20元，应领620元。', '620', '690', 'product 690 620'],
  ['移民户小陈家5口人，每人补助400元，全家得2,000元。', '2,000', '2,500', 'product 2,500 2,000'],
  ['巡线工工资人均2,000元，全队15人，月付3万元。', '3万', '4万', 'product 4 3'],
  ['聘用炊事员12人，月工资3,000元，每月共需发放3.6万元。', '3.6', '36', 'product 36 3.6'],
  ['每村配图书300册，6个村合计1,800册。', '1,800', '1,600', 'product 1,600 1,800'],
]

describe('a clause whose words make one product of all its figures', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
  })

  test.each([
    ['one of what others have', '牧户一只羊卖1,200元，出栏30只，卖了4.6万元。'],
    ['what others paid', '一张影票卖30元，影院售出200张，团体票卖了4,000元。'],
    ['some of them only', '设备20台，其中进口设备每台30万元，设备总价320万元。'],
    ['days of feasts alone', '全年开放300天，接待读者36万人次，节假日日均2,100人次。'],
    ['money for another end', '硬化道路24公里，总投资9,600万元，每公里市级补助50万元。'],
    ['what has been paid so far', '每户补助2,000元，全村20户，已发放3万元。'],
    ['no more than so many', '每期不超过50人，全年办了6期，累计培训260人次。'],
    ['so many who were counted before', '护林员每人每月800元，一年28.8万元，全年共计28.8万元。'],
    ['a stretch that nobody tells', '护林员每人每月800元，护林补助共计28.8万元。'],
    ['so many who were counted before, told shortly', '护林员每人每月800元，一年共计28.8万元。'],
    ['nobody to count, and no time', '每人补助800元，共计28.8万元。'],
    ['things of another name', '每个乡镇每月宣讲2次，全市15个街道每月共宣讲40次。'],
    ['those of a kind', '每户低保户都是500元，全村120户就是4万元。'],
    ['paid by what was lived in', '每张床位补贴3,600元，床位120张，共补贴28.8万元，按实际入住计算。'],
    ['with what the bracket says', '报刊每份288元，订阅60份，共支出1.8万元（含邮费）。'],
    ['far off', '每户栽树20棵，全村300户共栽树1,100棵。'],
    ['in a bracket', '发放补助3万元（每户500元，50户）。'],
    ['six months of quarters', '管护费每季度2,000元，6个月管护费共3,000元。'],
    ['what else is counted', '每具灭火器60元，覆盖面积300平方米，共支付1.8万元。'],
    ['a month of which nothing is told', '每月每名护林员补助900元，12名护林员就是6万元。'],
    ['hours and days', '每小时接待60人次，全馆6个馆员共接待3,000人次。'],
  ])('%s', (_, sentence) => {
    expect(brokenIn(sentence)).toEqual([])
  })
})

describe('more wordings of it', () => {
  test.each([
    ['卫生院去年开诊300天，门诊量60万人次，平均日门诊2,000人次。', '2,000', '2,300', 'product 60 69'],
    ['净水站日供水2万吨，一年365天共供水730万吨。', '730', '930', 'product 930 730'],
    ['房费每人每晚160元，住了4晚，每人640元。', '人640', '人740', 'product 740 640'],
    ['津贴每月300元，按10个月发放，每人3,000元。', '3,000', '3,600', 'product 3,600 3,000'],
    ['捐书2,400册，分给8所学校，每校300册。', '校300', '校360', 'product 2,400 2,880'],
    ['停车场5个，泊位合计1,000个，平均每个停车场200个泊位。', '场200', '场250', 'product 1,000 1,250'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['two years', '去年开诊300天，今年门诊6万人次，平均日门诊230人次。'],
    ['weeks of a term', '每学期上课20周，每周5节，全年共200节。'],
    ['what can be done', '净水站设计日供水2万吨，一年365天共供水630万吨。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a price that is told before what it is for, and what a month comes to in a year', () => {
  test.each([
    ['阅览桌单价650元一张，共购40张，货款2.6万元。', '2.6万', '3.6万', 'product 3.6 2.6'],
    ['讲义按15元一册，印了4000册，支付印刷费6万元。', '6万', '8万', 'product 8 6'],
    ['碳粉每盒120元，采购15盒，开票1800元。', '1800', '2100', 'product 2,100 1,800'],
    ['每名河道员月补贴650元，全年发放12个月，每人年补贴7800元。', '7800', '8700', 'product 8,700 7,800'],
    ['炊事员月工资2200元，每人年工资26400元。', '26400', '24600', 'product 24,600 26,400'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['something else on the bill', '碳粉每盒120元，采购15盒，连同复印纸开票3100元。'],
    ['the first payment', '铁皮柜单价380元一套，采购500套，首付货款10万元。'],
    ['paid from some month on', '每名河道员月补贴800元，从3月起发放，每人年补贴8000元。'],
    ['no price', '去年补助380元一次，发放500次，货款29万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
