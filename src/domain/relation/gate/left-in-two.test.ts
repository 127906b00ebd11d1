import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is left of two, told in two amounts or only in part', () => {
  test.each([
    ['in the next sentence', '热线受理诉求1846件，办结1502件，正在办理310件。另有34件不予受理。'],
    ['behind it', '热线受理诉求1846件，办结1502件，正在办理310件，退回34件。'],
    ['some of it', '违规资金960.4万元，追回资金702.1万元，未追回资金中有180.6万元已提起诉讼。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'another that does not fill the gap',
      '热线受理诉求1846件，办结1502件，正在办理310件。回访群众52人。',
      'balance 310 344',
    ],
    ['in another paragraph', '热线受理诉求1846件，办结1502件，正在办理310件。\n发出督办单34件。', 'balance 310 344'],
  ])('found: %s', (_, text, broken) => expect(brokenIn(text)).toContain(broken))
})
