import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('prices of which one slip is told', () => {
  test.each([
    ['纪念品按每份30元采购，采购5万份，花了150万元，年末库存6,300份。', '150万', '510万', 'product 510 150'],
    ['电费按年用电92.0万kWh、每kWh 0.55元测算，为50.60万元，其余用于试剂。', '50.60', '5.60', 'product 5.6 50.6'],
    ['改造面积41,860平方米，按每平方米200元控制，核定投资837.2万元。', '41,860', '41,806', 'product 837.2 836.12'],
    ['新增检查9,600人次，按次均收费260元计算，年增收入249.6万元。', '249.6', '294.6', 'product 294.6 249.6'],
    [
      '同意追加学前教育公用经费312.50万元。追加标准为在园幼儿每生每年500元，秋季在园幼儿6,250人。',
      '6,250',
      '6,350',
      'product 312.5 317.5',
    ],
    ['同意追加公用经费312.50万元。按每生每年500元补助，在园幼儿6,250人。', '312.50', '321.50', 'product 321.5 312.5'],
    [
      '项目\t金额（万元）\n骨干培训\t540.00\n设备更新\t212.00\n骨干培训。在培学员180人，补助标准为每人每年3.00万元，与预算一致。',
      '180人',
      '80人',
      'product 540 240',
    ],
    [
      '新建宿舍楼建筑面积4,800平方米，地上四层。\n请减免配套费（按规定应缴33.6万元，即每平方米70元）。',
      '33.6万元',
      '3.36万元',
      'product 3.36 33.6',
    ],
    ['会诊经费增加34.00万元。企业17户，每户会诊2次，每次支付专家费1万元。', '费1万元', '费11万元', 'product 34 374'],
    ['向96家单位和22所学校赠阅年鉴590册，每家（所）5册。', '5册', '55册', 'product 590 6490'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['other amounts between', '纪念品按每份30元采购，分3批，采购5万份，运费2万元，花了510万元。'],
    ['what stands before is of something else', '支出公用经费321.50万元。食堂每生每年收500元，在园幼儿6,250人。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
