import { describe, expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { brokenIn } from '../wordings.builder.ts'
import { someOfThese } from './some-of-these.ts'

const LATE = '全年抽检的36批次中有8批次出具报告超过规定的20天，占22.22%。'

describe('some of what the clause is about', () => {
  test.each([
    [LATE, '22.22%', '22.23%', 'share 22.23 22.22'],
    ['检查的54家当中，7家未公示，占12.96%。', '12.96%', '19.26%', 'share 19.26 12.96'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    '检查的54家当中，7家未公示、6家未备案，占24.07%。',
    '检查的54家当中，7件未公示，占19.26%。',
    '检查的54家当中，70家次未公示，占19.26%。',
    '检查的54家，7家未公示，占19.26%。',
    '检查的54家当中，有7家未公示，扣款，占19.26%。',
    '检查的54家当中，7家。未公示，占19.26%。',
    '检查的54家中有7家未公示，占51.88%。',
    '检查的7家中有54家次，占19.26%。',
    '检查的54家中，17家待查，20家中有7家未公示，占19.26%。',
    '未公示，占19.26%。',
  ])('silent: %s', (text) => expect(someOfThese(readProse(plainDocument(text), 2024))).toEqual([]))
})
