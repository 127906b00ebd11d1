import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const VALID = '发放问卷1,200份，剔除雷同卷后，有效问卷1,128份。\n\n'
const LISTED = `${VALID}三、改进意见\n希望操作更简便的506人，占44.9%；希望减少排队的428人，占37.9%；希望加强辅导的391人，占34.7%。`
const BRACKETED = `${VALID}三、评价\n非常满意的579人（51.3%），满意的438人（38.8%），一般的88人（7.8%），不满意的23人（2.0%）。`
const CHOSEN = `${VALID}三、意见\n506人选“订不到场”，占44.9%；428人选“停车不便”，占37.9%；391人选“条件差”，占34.7%。`
const RESPECTIVE = `${VALID}三、目的\n赶集的506人，就医的428人，上学的391人，比例分别为44.9%、37.9%、34.7%。`

const SAID = `${VALID}三、意见\n506人反映“订不到场”，占44.9%；428人认为“停车不便”，占37.9%；391人提出“条件差”，占34.7%。`
const OF_GROUPS =
  '收回有效问卷4,560份，三类人群依次为2,268份、1,544份和748份。\n职工中，对薪酬满意的486人，占65.0%；加班超过10小时的209人，占27.9%；愿意留任的612人，占81.8%。'
const FEWER = `18所中学抽了9所。\n${VALID}三、原因\n教师缺506人（44.9%），床位少564人（50.0%），路远391人（34.7%），离家远428人（37.9%）。`
const FAR_OFF = `${VALID}希望简便的506人，占44.9%。希望减少排队的428人，占37.9%。希望辅导的391人，占34.7%。无意见的203人，占18.0%。\n二、设施\n满意的不少。\n三、办结\n另有957人表示当场办成，占84.84%。`
const OF_TWO = `${VALID}老年人178人，占15.8%；住老楼的203人，占18.0%。`

describe('shares of those that were asked', () => {
  test.each([
    [LISTED, '37.9', '47.9', 'share 47.9 37.94'],
    [LISTED, '428', '438', 'share 37.9 38.83'],
    [LISTED, '37.9', '41.2', 'share 41.2 37.94'],
    [BRACKETED, '51.3', '51.4', 'share 51.4 51.33'],
    [BRACKETED, '7.8%', '8.7%', 'share 8.7 7.8'],
    [CHOSEN, '34.7', '37.4', 'share 37.4 34.66'],
    [RESPECTIVE, '44.9', '49.4', 'share 49.4 44.86'],
    [SAID, '428', '438', 'share 37.9 38.83'],
    [FEWER, '564人', '546人', 'share 50 48.4'],
    [FAR_OFF, '957人', '975人', 'share 84.84 86.44'],
    [OF_GROUPS, '486人', '846人', 'share 65 113.1'],
  ])('%#', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((tie) => tie.startsWith('share')).length).toBeGreaterThan(2)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('one other in the paragraph is enough for a fine percentage', () => {
    expect(brokenIn(OF_TWO)).toEqual([])
    expect(brokenIn(OF_TWO.replace('203人', '230人'))).toContain('share 18 20.39')
  })

  test.each([
    ['one share alone', `${VALID}希望减少排队的428人，占47.9%。`],
    ['shares of others', `${VALID}在岗职工86人中，党员34人，占39.5%；本科学历61人，占70.9%。`],
    ['graded answers are no sample', '回收问卷：满意的428份，占47.9%。'],
    ['few digits, and nothing beside them', `${VALID}全县有供水站88处，占7.8%。`],
    ['fewer than before', `${VALID}教师缺506人，占44.9%；路远391人，占34.7%；比上年少564人（55.0%）。`],
    ['nobody was asked', '希望减少排队的428人，占47.9%；希望加强辅导的391人，占34.7%。'],
    ['another counter', `${VALID}修建桥梁428座，占37.9%；修建水渠391条，占34.7%；栽树506株，占44.0%。`],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
