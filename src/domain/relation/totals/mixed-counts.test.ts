import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '适配辅助器具843件，涉及轮椅217辆、助听器96台、拐杖和助行器402件及其他器具128件。',
    'parts 843',
    '402件',
    '702件',
    'parts 843 1143',
  ],
  ['“流动博物馆”走进学校116所、社区9个、乡镇7个，共展出132场。', 'parts 132', '116所', '16所', 'parts 132 32'],
  [
    '适配器具843件，涉及轮椅217辆、助听器96台、拐杖402件及其他128件；康复救助94名。',
    'parts 843',
    '128件',
    '182件',
    'parts 843 897',
  ],
  ['应免生猪380头、牛52头、羊168只，牲畜合计600头（只）。', 'parts 600', '牛52', '牛25', 'parts 600 573'],
  [
    '适配器具843件，涉及轮椅217辆、助听器96台、拐杖402件及其他器具128件。',
    'parts 843',
    '128件',
    '1128件',
    'parts 843 1843',
  ],
]

describe('things with a counter each', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two things only', '采购器具843台，涉及轮椅217辆、助听器96台。'],
    ['few digits', '采购器具83台，涉及轮椅21辆、助听器9台、拐杖13件。'],
    ['more than the whole', '采购器具143台，涉及轮椅217辆、助听器96台、拐杖13件。'],
    ['what no slip explains', '采购器具843台，涉及轮椅21辆、助听器9台、拐杖11件。'],
    ['one thing', '采购器具843台，涉及轮椅217辆。'],
    ['a total of one counter', '生猪380头、牛52头，牲畜合计432头。'],
    ['a total with nothing before it', '全县牲畜存栏，牲畜合计432头。'],
    ['a total behind money', '投入380万元、牛52头，牲畜合计432头。'],
    ['people', '参加会议843人，涉及企业217家、学校96所、机关128个。'],
    [
      'two brackets',
      '在用设备1,264台（套）（不含管道），其中锅炉86台，电梯705台，起重机械438台，索道12条，游乐设施23套。',
    ],
    ['nothing counted', '走访企业0家、学校0所，合计0个。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
