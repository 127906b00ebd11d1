import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the rate that is understood, the words that go wrong, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, rate: string, from: string, to: string, broken: string])[] = [
  ['毕业生612人，就业409人、升学187人、参军11人，去向落实率99.18%。', '99.18', '187', '178', '99.18 97.71'],
  ['发放调查表58份，收回56份，其中满意47份、基本满意8份、不满意1份，满意度（含基本满意）98.21%。', '98.21', '', '', ''],
  [
    '学生问卷600份，满意571份，满意度95.17%；家长问卷400份，满意377份，满意度94.25%。两类问卷综合满意度94.80%。',
    '94.80',
    '94.80',
    '94.08',
    '94.08 94.8',
  ],
  [
    '回收学生问卷1,500份、家长问卷1,600份，满意的分别为1,428份和1,488份，满意度分别为95.2%和93.0%，另有3份未答。',
    '95.2',
    '95.2%',
    '92.5%',
    '92.5 95.2',
  ],
  [
    '计划储备帐篷400顶、折叠床600张、应急灯800盏，数量分别完成240顶、420张、640盏，完成率分别为60%、70%和80%。',
    '70',
    '240顶',
    '24顶',
    '60 6',
  ],
  [
    '出行目的可多选，收回505份，购物的311人，就医的178人，上学的96人，三项比例分别为61.6%、35.2%、19.0%。',
    '61.6',
    '178人',
    '78人',
    '35.2 15.45',
  ],
  ['全县共受理2,000件。其中甲、乙两乡办结1,428件和300件，分别占71.4%和15.0%。', '71.4', '71.4', '74.1', '74.1 71.4'],
  [
    '支出3,886.49万元，执行率98.02%。大头是三块：人员1,652.30万元，试剂1,428.64万元，设备386.20万元，加起来占了总支出的89.2%。',
    '89.2',
    '386.20',
    '36.20',
    '89.2 80.2',
  ],
]

describe('percentages of several amounts', () => {
  test.each(CASES)('%s', (sound, rate, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.endsWith(` ${Number(rate)}`) || tie.endsWith(` ${rate}`))).toBe(true)
    if (wrong !== '') expect(brokenIn(sound.replace(from, to)).join('；')).toContain(wrong)
  })

  test.each([
    [
      'parts of one whole beside a rate of something else',
      '受理2,914件，其中投诉1,862件、举报437件、咨询615件，按时办结率99.8%。',
    ],
    ['a rate that its name explains only in part', '毕业生612人，就业409人、升学187人、参军11人，就业率99.18%。'],
    ['a coarse rate', '毕业生612人，就业409人、升学180人、参军11人，去向落实率97%。'],
    ['one of them out of another', '受理项目486项，退回37项，进入评审449项，立项112项，评审入选率为23.0%。'],
    ['rates of which only one is understood', '问卷600份，满意571份，满意度95.17%。综合满意度94.81%。'],
    ['lists that fit nothing', '甲乡120户、乙乡130户，满意度分别为95.2%和93.0%。'],
    [
      'groups counted in different units',
      '问卷600份，满意571份，满意度95.17%；走访400户，满意377户，满意度94.25%。综合满意度94.81%。',
    ],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
