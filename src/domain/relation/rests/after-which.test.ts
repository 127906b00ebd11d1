import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { afterWhich } from './after-which.ts'

const IN_BRACKET = '拟在南门增设床位65张，建成后共有215张（现有150张）。'
const IN_STEPS = '全区现有公交站点86个、车辆120辆。\n优化后公交站点为87个（合并减少2个，新开3个）。'
const IN_TIME = '现有审核员7名，人均审核126件。\n2024年补充审核员5名，届时达到12名。'
const LONGER = '杨家渡坡道长52米。杨家渡接长24米，接长后坡道总长76米。'
const FEWER = '目前监测断面34个。撤销监测断面6个，调整后监测断面为28个。'
const CALLED = '公交站点86个、车辆120辆。撤销站点2个，调整后公交站点为84个。'

describe('what there is once something came or went', () => {
  test.each([
    [IN_BRACKET, '65张', '665张', 'balance 215 815'],
    [IN_STEPS, '87个', '877个', 'balance 877 87'],
    [IN_TIME, '达到12名', '达到2名', 'balance 2 12'],
    [IN_TIME, '现有审核员7名', '现有审核员77名', 'balance 12 82'],
    [LONGER, '24米', '29米', 'balance 76 81'],
    [FEWER, '28个', '23个', 'balance 23 28'],
    [CALLED, '84个', '34个', 'balance 34 84'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of another thing', '现有教学点7个。2024年补充审核员5名，届时达到14名。'],
    ['of another thing of the unit', '现有讲解员7名。2024年补充审核员5名，届时达到13名。'],
    ['told twice otherwise', '现有审核员7名。市级现有审核员3名。补充审核员5名，届时达到13名。'],
    ['of last year', '上年现有审核员8名。补充审核员5名，届时达到12名。'],
    ['not near it', '现有审核员7名。补充审核员5名，届时达到38名。'],
    ['no step', '现有审核员7名。2024年，届时达到13名。'],
    ['a step without a word', '现有审核员7名。培训审核员5名，届时达到13名。'],
    ['a bracket of another sort', '增设床位65张，建成后共有225张（其中重症20张）。'],
    ['a bracket of two', '现有床位150张。建成后床位共有225张（新开20张，加床5张）。'],
    ['a bracket of another unit', '现有床位150张。建成后床位共有225张（新开2层）。'],
    ['no step before the bracket', '建成后共有225张（现有150张）。'],
    ['a later stage', '最后为13名，补充审核员5名。'],
  ])('silent: %s', (_, text) => expect(afterWhich(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
