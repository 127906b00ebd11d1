import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a place among so many', () => {
  test.each([
    ['在全县16个乡镇年终考核中，我镇得分位列第5位。', '第5', '第25', 'within 25 null'],
    ['在全市21个县区测评中，我县排名第9名。', '第9', '第29', 'within 29 null'],
    ['全省14个市州考核中，我市居第14位。', '第14', '第15', 'within 15 null'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
  })

  test.each([
    '我镇得分位列第25位。',
    '在全县约16个乡镇年终考核中，我镇得分位列第25位。',
    '在全县16个乡镇中，我镇在全市乡镇排名第25位。',
    '在全县16个乡镇中，我镇得分列全市第25位。',
    '在入选的16个乡镇考核中，我镇得分位列第25位。',
    '在全县16个乡镇考核后，我镇得分位列第25位。',
    '在全县16年来的考核中，我镇得分位列第25位。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
