import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['发放问卷360份，收回351份，有效344份。', 'within 351', '360份', '306份', 'within 351 null'],
  ['发放问卷150份，收回138份，满意130份。', 'within 130', '130份', '145份', 'within 145 null'],
  ['发放问卷150份，收回有效问卷138份，表示满意的130份。', 'within 130', '130份', '145份', 'within 145 null'],
  ['受灾1,820公顷，成灾960公顷，绝收145公顷。', 'within 960', '1,820', '820', 'within 960 null'],
  ['小程序注册用户2,400个，日活跃用户1,680个。', 'within 1,680', '1,680', '2,680', 'within 2,680 null'],
  ['应到代表86人，实到83人。', 'within 83', '86人', '68人', 'within 83 null'],
  ['申报9名，获资助6名。', 'within 6', '6名', '12名', 'within 12 null'],
  ['申请改厕120户，批准96户。', 'within 96', '96户', '126户', 'within 126 null'],
  ['参加笔试260人，及格231人。', 'within 231', '231人', '271人', 'within 271 null'],
  ['送检水样42份，合格38份。', 'within 38', '38份', '83份', 'within 83 null'],
  ['宅基地应发证2,340本，已发证2,180本。', 'within 2,180', '2,180', '2,480', 'within 2,480 null'],
  ['街上摊位560个，已出租532个。', 'within 532', '532', '582', 'within 582 null'],
]

describe('no more comes back than went out', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['another order', '收回351份，此前发放360份。'],
    ['what was planned first', '计划申报18项，另追加2项，获批20项。'],
    ['a test of each', '四个站每日各检测1次，全年达标357次。'],
    ['a second try', '参加考试26人，补考及格30人。'],
    ['what is due and what else was done', '应发证56本，已换证85本。'],
    ['what was meant for a year', '今年改造摊位56个，已出租85个。'],
    ['two things', '电子秤抽检86台，合格率94.2%；血压计230台，合格198台。'],
    ['what was not granted', '申请改厕12户，未获批准36户次中的30户。'],
    ['another unit', '发放问卷360份，收回12箱。'],
    ['what was cancelled', '发放采砂证24张，注销收回36张。'],
    ['what there is by then', '发放借书证124张，收回36张，年末有效证762张。'],
    ['a rough amount', '发放问卷300余份，收回351份。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
