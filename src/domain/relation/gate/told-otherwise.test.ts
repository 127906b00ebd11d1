import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is told otherwise', () => {
  test.each([
    ['what was added is left as well', '收入137万元，支出98万元，补助45万元，结余84万元。'],
    ['another price', '每页0.23元，本年扫描384万页，需88.32万元，质检另计每页0.04元，去年2,352万页。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['nothing makes what is left', '收入137.2万元，支出98.6万元，结余39.6万元。'],
    ['three of no sign make it', '应收162.4万元，实收137.2万元，支出98.6万元，结余39.6万元。'],
    ['a price that comes to less', '新购台式计算机26台，每台4,600元，共计11.69万元。'],
    ['what is left of few', '收文38件，办结33件，剩余9件。'],
  ])('%s: it is told', (_, text) => expect(brokenIn(text)).not.toEqual([]))
})
