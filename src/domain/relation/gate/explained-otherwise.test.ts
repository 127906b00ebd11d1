import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('rates of what is lacking', () => {
  test.each(['全年供水总量1,286万吨，售水量1,094万吨，产销差率14.9%，水费收入3,282万元。'])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test.each([['发放问卷1,286份，收回1,094份，回收率84.1%。', 'rate 84.1 85.07']])('found: %s', (text, tie) =>
    expect(brokenIn(text)).toContain(tie),
  )
})
