import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { allOfIt } from './all-of-it.ts'

describe('all that was wrong, put right', () => {
  test.each([
    [
      '抽查标段40个；不合格的4个标段合计1,280米，已于11月底前1,280米全部返工到位。',
      '合计1,280',
      '合计1,820',
      'restated 1,280 1,820',
    ],
    ['清查发现逾期未还图书3,126册，目前已3,126册悉数追回。', '图书3,126', '图书3,726', 'restated 3,126 3,726'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['those left over', '问题资金32.6万元，另12.6万元均已归还。'],
    ['nothing that was wrong', '入库图书3,126册，目前已3,726册全部上架。'],
    ['not all', '逾期图书3,126册，目前已3,726册分批追回。'],
    ['another unit', '逾期图书3,126册，目前已3,726套全部追回。'],
    ['no slip', '逾期图书3,126册，目前已1,904册全部追回。'],
    ['about', '逾期图书约3,126册，目前已3,726册全部追回。'],
    ['about as many', '逾期图书3,126册，目前已约3,726册全部追回。'],
    ['in another sentence', '逾期图书3,126册。3,726册全部追回。'],
    ['with others between', '逾期图书3,126册，其中3,726册全部追回。'],
    ['no such word', '逾期图书3,126册，目前已追回3,726册。'],
  ])('silent: %s', (_, text) => expect(allOfIt(examined(text))).toEqual([]))
})
