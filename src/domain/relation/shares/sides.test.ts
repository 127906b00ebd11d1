import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { isOtherSide } from './sides.ts'

describe('what came in and what went out', () => {
  test.each([
    ['支出合计100元。其他收入20元。', true],
    ['收入合计100元。其他支出20元。', true],
    ['收入合计100元。其他收入20元。', false],
    ['支出合计100元。其他支出20元。', false],
    ['收支合计100元。补助20元。', false],
  ])('%s: another side is %s', (text, expected) => {
    const [whole, part] = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null }).claims
    expect(whole !== undefined && part !== undefined && isOtherSide(whole, part)).toBe(expected)
  })
})
