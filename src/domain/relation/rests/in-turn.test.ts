import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { restsInTurn } from './in-turn.ts'

const CANTEENS = '（七）19所学校食堂未取得许可。目前已取证13所，余下6所因场地改造未完，计划10月底前取得。'
const MEALS = '（一）膳食补助结余未及时统筹使用93.46万元。已分两批调剂，实际使用81.20万元，余12.26万元纳入秋季预算。'
const PROGRESS = '（三）超进度支付工程款317.00万元。施工方在后续工程款中抵扣245.00万元，剩余72.00万元待计量时扣回。'
const ASSETS = '有账无物61件，有物无账21件。整改：有物无账的已补登；有账无物的53件已报批核销，剩余8件待批复。'
const RENTS = '认定欠租住户312户、欠租186.42万元；经催缴，已收回241户、143.27万元。尚余71户、43.15万元，分批清收。'
const BUDGET = '4.调减项目已支付41.26万元，对照调减后的两项预算108.80万元，尚可使用67.54万元，不得超支。'

describe('what there was, what was done and what is left', () => {
  test.each([
    ['few of few', CANTEENS, '余下6所', '余下66所', 'balance 66 6'],
    ['the first of them', MEALS, '93.46', '934.6', 'balance 12.26 853.4'],
    ['done by others', PROGRESS, '72.00', '772.00', 'balance 772 72'],
    ['of its name', ASSETS, '53件', '553件', 'balance 8 -492'],
    ['in a sentence of its own', RENTS, '71户', '77户', 'balance 77 71'],
    ['the whole behind what was done', BUDGET, '108.80', '180.80', 'balance 67.54 139.54'],
    [
      'taken back',
      '多发补贴计4.14万元。已收回3.96万元，另有1人休假，余款0.18万元待扣。',
      '3.96',
      '39.6',
      'balance 0.18 -35.46',
    ],
    [
      'lacking',
      '配套资金应到位66.00万元，实际到位34.40万元，缺口31.60万元，影响结算。',
      '31.60',
      '3.160',
      'balance 3.16 31.6',
    ],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(CANTEENS)).toContain('balance 6'))

  test.each([
    ['left of one farther off', '11个问题分为三类，预算类3个，资产类4个，业务类4个。已完成整改9个，其余2个长期推进。'],
    ['neither of it', '交办积案126件，化解121件；自治区交办58件，化解52件，剩余6件。'],
    ['done in another place', '临川县报告接触者305人。南丰县已解除104人，尚有2011人正在接受观察。'],
    ['of a list', '8所学校超标准发放；3所学校未备案；还有6所学校结余较大。'],
    ['no slip', '未取得许可的19所。目前已取证13所，余下20所。'],
    ['only there', '抽查19所，已取证13所，有66所。'],
    ['of each of several', '安排186万元、142万元，分别用掉171万元、139万元，剩余257万元。'],
    ['nothing done', '库存217.00万元。新购145.00万元，剩余772.00万元。'],
    ['one alone', '目前已取证13所，余下66所。'],
    ['sentences away', '19所未取证。已约谈。已通报。已督办。目前已取证13所，余下66所。'],
    ['few, done by others', '超进度付款17万元。施工方抵扣15万元，剩余22万元。'],
    ['roughly', '19所未取得许可。目前已取证约13所，余下66所。'],
    ['without a rest', '19所未取得许可。目前已取证13所，停办66所。'],
    ['no exact rest', '19所未取得许可。目前已取证13所，余下60多所。'],
  ])('silent: %s', (_, text) => expect(restsInTurn(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
