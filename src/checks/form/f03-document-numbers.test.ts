import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { f03DocumentNumbers } from './f03-document-numbers.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['根据禾政发(2021)18号文件。', ['禾政发(2021)18号']],
  ['按照县委禾办字[2021]第 6 号通知。', ['县委禾办字[2021]第 6 号']],
  ['禾政发【2021】18号。', ['禾政发【2021】18号']],
  ['根据禾政发〔2021〕18号文件。', null],
  ['（2021）禾行初18号。', null],
  ['市人民政府专题会议纪要\n(2021)18号\n会议指出。', ['(2021)18号']],
  ['市人民政府专题会议纪要\n〔2021〕18号\n会议指出。', null],
]

describe('F03', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(f03DocumentNumbers, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请|应当/)
  })

  test('writes the number as it should be', () => {
    expect(verdictOn(f03DocumentNumbers, '根据禾政发(2021)第18号文件。').suggestions).toEqual([
      '请改为“禾政发〔2021〕18号”。',
    ])
  })

  test('says so when no number is quoted', () => {
    expect(verdictOn(f03DocumentNumbers, '天气晴。').outcome).toBe('insufficient-data')
  })
})
