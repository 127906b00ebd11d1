import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a rate of what was done among all', () => {
  test.each([
    ['应验水表480只，实验456只，检验率95%。', '95%', '85%', 'rate 85 95'],
    ['全乡15个村中有12个村建起卫生室，覆盖率80%。', '80%', '90%', 'rate 90 80'],
    ['街道发出催办单60份，到期办好54份，完成率90%。', '90%', '80%', 'rate 80 90'],
    ['25家企业中20家装有在线监测，占80%。', '占80', '占90', 'rate 90 80'],
    ['下达任务50项，已做完45项，完成率90%。', '90%', '96%', 'rate 96 90'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['of something else', '应验水表480只，实验456只，合格率98%。'],
    ['of people, among villages', '全乡15个村中有12个村建起卫生室，入户率62%。'],
    ['of those that did not', '50家企业中有5家未完成清洗，完成率90%。'],
    ['of those that failed', '应验水表480只，实验失败456只，检验率85%。'],
    ['more than all', '应验水表480只，实验556只，检验率85%。'],
    ['of other things', '应验水表480只，实验水管456米，检验率85%。'],
    ['of no deed', '发放问卷50份，其中男性45份，完成率80%。'],
    ['of nothing due', '购进水表480只，实验456只，检查率85%。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
