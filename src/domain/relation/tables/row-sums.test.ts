import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const GOODS = [
  '序号\t品名\t数量\t金额（元）\t采购方式',
  '1\t摄像机\t4台\t187,200\t公开招标',
  '2\t非编工作站\t6台\t129,000\t公开招标',
  '3\t无人机\t2架\t27,850\t询价',
  '4\t沉浸式音响系统\t58套\t136,300\t公开招标',
  '5\t机房空调\t1台\t88,600\t竞争性磋商',
  '合计\t\t\t568,950\t',
].join('\n')

const CLASSES =
  '专业名称\t层次\t计划数（人）\n汽车维修\t中级\t165\n电气安装\t中级\t145\n数控加工\t高级\t120\n工业机器人\t高级\t104'

const ANSWERS = '选项\t人数\n很满意\t613\n满意\t561\n一般\t178\n不满意\t93'

const MARKS =
  '一级指标\t三级指标\t分值（分）\n产出指标\t数量\t20\n产出指标\t质量\t20\n效益指标\t利用率\t15\n效益指标\t影响力\t15\n满意度指标\t满意度\t30'

describe('rows of a table told together', () => {
  test.each([
    [`${GOODS}\n第1至2项、第4项打成一包招标，成交452,500元。`, '452,500', '425,500', 'parts 425,500 452,500'],
    [`${GOODS}\n第一包（序号1、2）成交金额316,200元。`, '316,200', '316,800', 'parts 316,800 316,200'],
    [`${GOODS}\n公开招标三项，成交金额452,500元。`, '452,500', '45,500', 'parts 45,500 452,500'],
    [`${GOODS}\n无人机、音响系统两项合计164,150元。`, '164,150', '146,150', 'parts 146,150 164,150'],
    [
      `${CLASSES}\n以下为设备采购的情况。\n${GOODS}\n前两项共316,200元。`,
      '316,200',
      '361,200',
      'parts 361,200 316,200',
    ],
    [`${GOODS}\n后二项小计224,900元。`, '224,900', '229,400', 'parts 229,400 224,900'],
    [`其中中级工层次310人、高级工层次224人。\n${CLASSES}`, '310人', '370人', 'parts 370 310'],
    [`其中中级工层次310人、高级工层次224人。\n${CLASSES}`, '高级\t120', '高级\t210', 'parts 224 314'],
    [`${MARKS}\n效益指标两条共30分，另设加分项。`, '共30分', '共33分', 'parts 33 30'],
    [`${GOODS}\n工作站和空调两项，共支付217,600元。`, '217,600', '271,600', 'parts 271,600 217,600'],
    [`${GOODS}\n广电设备（摄像机、工作站、无人机三项）344,050元。`, '344,050', '344,550', 'parts 344,550 344,050'],
    [`${ANSWERS}\n“很满意”和“满意”合计1,174人。`, '1,174', '1,714', 'parts 1,714 1,174'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((each) => each.startsWith('parts'))).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['other things of the same kind', `${GOODS}\n公开招标另节约资金45,500元。`],
    ['no such rows', `${GOODS}\n第8项、第9项合计316,800元。`],
    ['one row', `${GOODS}\n无人机一项共27,850元。`],
    ['another unit', `${GOODS}\n前两项共保修36个月。`],
    ['another number of them', `${MARKS}\n效益指标三条共33分。`],
    ['far off', `${GOODS}\n前两项共收到投标保证金6,000元。`],
    ['a name of two rows', `${GOODS}\n设备机、空调两项271,600元。`],
    ['one row twice', `${GOODS}\n空调、机房两项88,800元。`],
    ['not so many', `${GOODS}\n工作站、空调等三类设备271,600元。`],
    ['few digits', '方式\t项\n询价\t2\n询价\t3\n招标\t4\n询价共6项。'],
    ['a way of buying, and no word of a sum', `${GOODS}\n公开招标的设备到货后逐台验收入库，当场付款45,500元。`],
    ['rows called first, and what was done', `${GOODS}\n前两行设备验收入库时，付款361,200元。`],
    ['about', `${GOODS}\n前两项合计约310,000元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
