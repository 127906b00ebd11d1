import { describe, expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { claimsByParagraph } from './list-parts.ts'
import { withTightLists } from './tight-lists.ts'

function brokenIn(text: string): string[] {
  const prose = readProse(plainDocument(text), null)
  return withTightLists(prose, claimsByParagraph(prose), [])
    .filter(({ holds }) => !holds)
    .map(({ kind, actual, expected }) => `${kind} ${actual} ${expected}`)
}

/** A sound sentence, a slip, and what is found then. */
const FOUND: readonly (readonly [sound: string, from: string, to: string, wrong: string])[] = [
  [
    '场馆建筑面积8,460平方米，包括展厅5,200平方米、库房1,860平方米、办公用房1,400平方米。',
    '8,460平方米',
    '860平方米',
    'parts 860 8460',
  ],
  ['巡察反馈问题26个，涉及作风建设8个、队伍管理13个和财务管理5个。', '13个', '133个', 'parts 26 146'],
  ['1—9月查处偷采、超采164起（偷采97起、超采67起），均已立案。', '偷采97起', '偷采7起', 'parts 164 74'],
  [
    '七天进港18.4万辆次（去年同期16.1万辆次），其中客车10.2万辆次、货车8.2万辆次，日均2.6万辆次。',
    '8.2万辆次',
    '82万辆次',
    'parts 18.4 92.2',
  ],
  ['对全县47家诊所开展检查，其中公立12家、民营35家，约谈6家、停业2家。', '47家', '48家', 'parts 48 47'],
  ['全年接诉2,917件。其中投诉1,865件（占63.9%）、举报437件、咨询615件。', '615件', '61件', 'parts 2,917 2,363'],
  ['年初确定31项任务。到6月底，做完的12项，做到一半的14项，没有动手的5项。', '14项', '144项', 'parts 31 161'],
  ['各类学校41所，其中中学9所，小学18所，幼儿园13所，职校1所。', '41所', '1所', 'parts 1 41'],
  ['有高校89所（含独立学院5所）。其中，本科院校36所，高职（专科）院校53所。', '89所', '9所', 'parts 9 89'],
  [
    '抽查卷宗318卷，评定优秀217卷、合格98卷、不合格3卷，优秀率68.2%；不合格的3卷均已退回。',
    '不合格3卷',
    '不合格33卷',
    'parts 318 348',
  ],
  ['一共办了46场。赛事11场，民俗19场，研学16场。', '46场', '6场', 'parts 6 46'],
  ['核定编制94名，其中行政41名、事业53名。', '41名', '4名', 'parts 94 57'],
  ['实际举办28个班，较计划多3个；其中主体班12个、专题班16个。', '28个', '38个', 'parts 38 28'],
  ['全区34个网点里装有雨棚的22个，没有的12个。', '12个', '15个', 'parts 34 37'],
  ['补贴三类农户328户：种粮202户，养殖97户；加工29户。', '202户', '22户', 'parts 328 148'],
]

/** What is near to it, and says no such thing. */
const SILENT: readonly string[] = [
  '学校64所，其中城区小学19所、乡镇小学12所，都已开餐。',
  '建筑面积860平方米，主要包括展厅5,200平方米、库房1,860平方米、办公用房1,400平方米。',
  '问题26个，涉及作风建设8个、队伍管理133个、财务管理5个等。',
  '问题26个，涉及作风建设8个、队伍管理133个、财务管理5个。部分问题有重复计算。',
  '问题约26个，涉及作风建设8个、队伍管理133个、财务管理5个。',
  '职工120人，其中党员80人、女性75人、大专以上121人。',
  '比上年的26个减少，涉及作风建设8个、队伍管理133个、财务管理5个。',
  '培训26期，较上年增加8期。包括作风建设8期、队伍管理133期、财务管理5期。',
  '问题26个、建议26个，涉及作风建设8个、队伍管理133个、财务管理5个。',
  '问题26个，涉及作风建设8个；队伍管理133个，每镇5个。',
  '问题26个，涉及作风建设8个、其中队伍管理133个。',
  '全区34个网点里装有雨棚的22个，临街的5个。',
  '全区34个网点里装有雨棚的22个，没有雨棚15个。',
  '各类学校41所，其中中学9所，小学18所，幼儿园1所。',
  '各类学校1所，其中中学9所，小学18所。',
  '抽查卷宗318卷，已归档300卷，评定优秀217卷、合格98卷、不合格33卷。',
  '上年办了6场。赛事11场，民俗19场，研学16场。',
  '一共办了6场。赛事11场，民俗19场，研学16场，每场比上年多2场。',
  '一共办了6场。据初步统计，赛事11场，民俗19场，研学16场。',
  '补贴两类农户328户：种粮22户，养殖97户。',
  '问题26个，如涉及作风建设8个、队伍管理133个。',
]

test('其中 is said of what stands right before it', () => {
  const words = '学院设有17个系、54个专业，其中工科类19个，占35.2%；当年招生专业48个，停招6个。'
  expect(brokenIn(words)).toEqual([])
  expect(brokenIn(words.replace('17个系、54个专业', '7个专业'))).toContain('parts 7 73')
})

describe('members that an opener leads to and 、 joins', () => {
  test.each(FOUND)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each(SILENT)('%s: nothing is told', (text) => expect(brokenIn(text)).toEqual([]))
})
