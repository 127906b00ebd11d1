import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { sharesInWords } from './shares-in-words.ts'

describe('shares whose words say of what', () => {
  test.each([
    ['发放现金的14,206人，采用项目扶持的3,164人，后者占18.2%。', '18.2', '12.8', 'share 12.8 18.22'],
    ['自愿搬迁1,286户，暂缓搬迁342户，前者占79.0%。', '79.0', '97.0', 'share 97 78.99'],
    ['再就业1,284人，其中困难人员417人，后者占32.5%。', '32.5', '52.3', ''],
    ['再就业1,284人，其中困难人员417人，后者占32.5%。', '32.5', '35.2', ''],
    ['再就业1,284人，其中困难人员417人，后者占32.5%。', '32.5', '23.5', 'share 23.5 32.48'],
    ['共需资金148万元，可从产业发展资金460万元中安排，占32.2%。', '32.2', '23.2', 'share 23.2 32.17'],
    ['追加86.4万元，从预备费320.0万元中列支，占27.0%。', '27.0', '72.0', 'share 72 27'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    if (broken !== '') expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test('who chose an answer that is quoted', () => {
    const sound = '没有来过的216人中，88人“在家看书”，67人“离家太远”，其余未说。选“离家太远”的占31.0%。'
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('31.0', '13.0'))).toContain('share 13 31.02')
    expect(brokenIn(sound.replace('67人', '76人'))).toContain('share 31 35.19')
    expect(brokenIn(sound.replace('31.0', '13.0').replace('216人中', '216人'))).toEqual([])
    expect(brokenIn(sound.replace('选“离家', '选“离校'))).toEqual([])
    expect(brokenIn(sound.replace('31.0', '13.0').replace('216人中', '216户中'))).toEqual([])
  })

  test.each([
    ['no slip', '发放现金的14,206人，采用项目扶持的3,164人，后者占57.1%。'],
    ['two digits', '发放现金的14,206人，采用项目扶持的3,164人，后者占12%。'],
    ['the former of what is among it', '再就业1,284人，其中困难人员417人，前者占52.3%。'],
    ['other units', '发放现金的14,206户，采用项目扶持的3,164人，后者占12.8%。'],
    ['an amount that is none', '发放现金的14,206人，采用项目扶持的不少于3,164人，后者占12.8%。'],
    ['one amount', '采用项目扶持的3,164人，后者占12.8%。'],
    ['another sentence', '发放现金的14,206人。采用项目扶持的3,164人，后者占12.8%。'],
    ['nothing of the kind', '发放现金的14,206人，采用项目扶持的3,164人，占12.8%。'],
  ])('silent: %s', (_, text) => expect(sharesInWords(examined(text))).toEqual([]))
})
