import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { colonLists } from './colon-lists.ts'

const VOICES = '收到意见84条：表扬26条，批评31条，建议27条。'
const LOANS = '发放贷款326.4万元：农户148.2万元、合作社96.7万元、小微商户81.5万元。'
const TREES = '补植乔木920株：香樟410株，银杏286株，女贞224株。'
const VISITS = '接待来访214批：信访局96批、司法所68批、住建局50批。'
const BOOKS = '入藏图书3,620册：社科类1,480册，文学类1,265册，少儿类875册。'

describe('what is told behind a colon', () => {
  test.each([
    [VOICES, '84条', '93条', 'parts 93 84'],
    [LOANS, '96.7', '83.1', 'parts 326.4 312.8'],
    [TREES, '920株', '817株', 'parts 817 920'],
    [VISITS, '50批', '62批', 'parts 214 226'],
    [BOOKS, '875册', '791册', 'parts 3,620 3,536'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '收到意见93条：主要是表扬26条，批评31条，建议27条。',
    '收到意见93条：表扬26条，批评31条，建议27条等。',
    '收到意见93条：表扬26条，批评31条，建议27条，涉及6个科室。',
    '去年同期意见93条：表扬26条，批评31条，建议27条。',
    '收到意见93条：办结26条，解决31条，采纳27条。',
    '职工93人：女性46人，党员31人，本科27人。',
    '得分93分：投入26分，产出31分，效益27分。',
    '收到意见93条：表扬26条，批评31条。',
    '收到意见93条：表扬26条，批评不少于31条，建议27条。',
    '收到意见93条。',
    '收到：表扬26条',
  ])('silent: %s', (text) => expect(colonLists(examined(text))).toEqual([]))
})
