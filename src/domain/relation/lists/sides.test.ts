import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('two attributes at once', () => {
  test.each([
    '总人口42.7万人，其中城镇男性11.8万人，农村女性10.6万人。',
    '职工862人，其中在职男职工312人，退休女职工204人。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['总人口42.7万人，其中城镇22.8万人，农村17.6万人。', 'parts 42.7 40.4'],
    ['总人口42.7万人，其中男性22.8万人，女性17.6万人。', 'parts 42.7 40.4'],
  ])('found: %s', (text, tie) => expect(brokenIn(text)).toContain(tie))
})
