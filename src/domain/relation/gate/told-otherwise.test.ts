import { describe, expect, test } from 'vitest'
import { whole } from '../../amount/index.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { brokenIn } from '../wordings.builder.ts'
import { isPricedBefore } from './told-otherwise.ts'

describe('what is told otherwise', () => {
  test.each([
    ['what was added is left as well', '收入137万元，支出98万元，补助45万元，结余84万元。'],
    [
      'what the budget leaves',
      `全年预算400万元，全年支出386.4万元，预算执行率96.6%。\n${'按计划推进。\n'.repeat(7)}支出386.4万元中，材料费212.5万元、人工费118.6万元、检测费32.8万元、其他22.5万元，分别占55.0%、30.7%、8.5%、5.8%。结余13.6万元按规定结转下年。`,
    ],
    ['what the first part is divided into', '18项目标中有7项未落实，已落实5项，其余2项在下年落实。'],
    [
      'an amount told before',
      '以上四项合计252.40万元。拟申请专项资金100万元、省级补助50万元，单位自筹12.40万元，其余90万元由县财政安排。',
    ],
    [
      'others that stand as near',
      '超付工程款217.00万元，尚余183.50万元。抵扣415.00万元，还差111.50万元，剩余72.00万元待年底扣回。',
    ],
    ['few that make it all', '收入9万元，支出7万元，补助3万元，结余5万元。'],
    ['another price', '每页0.23元，本年扫描384万页，需88.32万元，质检另计每页0.04元，去年2,352万页。'],
    ['what fewer of them make', '泊位150万元，广告10.28万元，开放收费1,126万元，欠费214万元，应收合计1,340万元。'],
    [
      'what is divided already',
      '未年检的148辆中，封存112辆，超期36辆。首次上线不合格1,326辆，占上线车辆的6.2%，复检仍不合格24辆。',
    ],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'divided another way',
      '全年事故287起，其中追尾176起，刮擦103起，翻车8起。从季度看，一季度71起，二季度823起，三季度68起，四季度65起。',
    ],
    [
      'grown by what stands between',
      '养护经费安排3,260万元，比上年的2,980万元增加280万元。用途：清扫1,420万元、绿化615万元、护栏9,900万元、宣传325万元。',
    ],
    [
      'where the money comes from',
      '同意追加预算85.00万元，用于球场建设60.00万元、路灯更新25.00万元。资金来源为省级彩票公益金550.00万元、县级预备费35.00万元。',
    ],
    ['divided into more than all of it', '未年检的148辆中，封存112辆，超期46辆。首次上线不合格1,326辆。'],
    ['nothing makes what is left', '收入137.2万元，支出98.6万元，结余39.6万元。'],
    ['three of no sign make it', '应收162.4万元，实收137.2万元，支出98.6万元，结余39.6万元。'],
    ['a price that comes to less', '新购台式计算机26台，每台4,600元，共计11.69万元。'],
    ['the words say the sign of each', '年初藏画843幅，当年入藏62幅、剔旧15幅，年末藏画920幅。'],
    ['what is left of as few as any three make', '受理11件，办结9件，撤销4件，剩余6件。'],
    ['what is left of few', '收文38件，办结33件，剩余9件。'],
    [
      'others of other paragraphs leave as much',
      `一、已整改102.90万元，尚余183.50万元。\n二、已追回156.90万元，还差111.50万元。\n${'按计划推进。\n'.repeat(3)}三、超付217.00万元。抵扣415.00万元，剩余72.00万元待年底扣回。`,
    ],
    [
      'as much is shared out behind them',
      '项目用工4,280个工日，发放劳务费85.6万元，日工资20元；惠及农户163户，户均5,252元。',
    ],
  ])('%s: it is told', (_, text) => expect(brokenIn(text)).not.toEqual([]))
})

describe('another price', () => {
  const amount = (start: number) => ({ start, value: whole(start) }) as Quantity
  const tieOf = (product: number, factors: readonly number[], certainty: Tie['certainty'] = 'likely') =>
    ({
      certainty,
      equation: { form: 'product', product: amount(product), factors: factors.map(amount) },
    }) as unknown as Tie
  const same = { equation: { form: 'same', first: amount(1), second: amount(9) } } as unknown as Tie

  test.each([
    ['comes to the same amount', tieOf(1, [6, 7]), [tieOf(1, [2, 3])], true],
    ['is said to', tieOf(1, [6, 7], 'certain'), [tieOf(1, [2, 3])], false],
    ['is of the same count', tieOf(1, [6, 7]), [tieOf(1, [2, 7])], false],
    ['takes the amount as its count', tieOf(1, [6, 7]), [tieOf(5, [1, 4])], false],
    ['is none', tieOf(1, [6, 7]), [same], false],
    ['stands beside a sum', same, [tieOf(1, [2, 3])], false],
  ])('%s', (_, tie, beside, isPriced) => {
    expect(isPricedBefore(tie, beside, { claims: [], claimAt: new Map() })).toBe(isPriced)
  })
})
