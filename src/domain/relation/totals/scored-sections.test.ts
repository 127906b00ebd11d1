import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { scoredSections } from './scored-sections.ts'

const SOUND = [
  '（一）投入（15分），得13.5分。县级资金晚到，扣1.5分。',
  '（二）过程（25分），得24分。',
  '（三）产出（35分），得33.2分。',
  '（四）效果（25分），得22.6分。群众知晓率不高，扣2.4分。',
  '综上，项目综合得分93.3分，评价等级为优。',
].join('\n')

describe('what all sections got', () => {
  test('holds in a sound evaluation', () => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(heldIn(SOUND)).toContain('parts 93.3')
  })

  test.each([
    ['93.3分', '93.8分', 'parts 93.8 93.3'],
    ['33.2分', '3.32分', 'parts 93.3 63.42'],
    ['得24分', '得42分', 'parts 93.3 111.3'],
  ])('%s printed as %s', (from, to, wrong) => expect(brokenIn(SOUND.replace(from, to))).toContain(wrong))

  test.each([
    ['not a hundred marks', SOUND.replace('35分', '30分').replace('93.3', '93.8')],
    ['two totals', `${SOUND.replace('93.3', '93.8')}\n去年项目综合得分91.0分。`],
    ['no total', SOUND.replace('综合得分', '比去年提高').replace('93.3', '93.8')],
    ['far off', SOUND.replace('93.3分', '88.6分')],
    ['marks taken off each time', SOUND.replace('投入（15分）', '每项扣（15分）').replace('93.3', '93.8')],
    ['no score', '得分情况见附表。'],
  ])('silent: %s', (_, text) => expect(scoredSections(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
