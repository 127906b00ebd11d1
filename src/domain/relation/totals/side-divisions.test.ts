import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { dividedTotal } from './side-divisions.ts'

const spending =
  '按照收支平衡原则，支出总量为186.4亿元，其中：县本级一般公共预算支出132.7亿元，补助乡镇支出38.2亿元，上解支出4.1亿元，债务还本支出11.4亿元。'
const income = '全县政府性基金总收入58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入14.7亿元，上年结余37.5亿元。'

describe('a total that is divided behind it', () => {
  test('holds', () => {
    expect(heldIn(spending)).toContain('parts 186.4')
    expect(heldIn(income)).toContain('parts 58.3')
  })
  test.each([
    [spending, '132.7', '127.2', 'parts 186.4 180.9'],
    [spending, '38.2', '41.9', 'parts 186.4 190.1'],
    [spending, '186.4', '1864', 'parts 1,864 186.4'],
    [income, '14.7', '12.4', 'parts 58.3 56'],
  ])('however far off: %#', (text, right, wrong, found) =>
    expect(brokenIn(text.replace(right, wrong)).join()).toContain(found),
  )

  const tiesIn = (text: string) => {
    const { claims } = examined(text)
    return claims.flatMap((claim, at) => dividedTotal(examined(text), claims, claim, at) ?? [])
  }
  test.each([
    ['some of it', '总收入58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入14.7亿元。'],
    ['some and more', '总收入58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入14.7亿元，上年结余31.2亿元等。'],
    ['no transfers', '总收入58.3亿元，其中：政府性基金收入6.1亿元，土地出让收入44.7亿元。'],
    ['parts of parts', '总支出58.3亿元，其中：政府性基金支出46.1亿元，其中还本支出9.7亿元。'],
    ['nothing of its own', '总收入58.3亿元，其中：上级补助收入14.7亿元，上年结余37.5亿元。'],
    ['one amount', '总收入58.3亿元，其中：政府性基金收入6.1亿元。'],
    ['none', '总收入58.3亿元，其中：政府性基金收入0亿元，上级补助收入54.7亿元。'],
    ['about so much', '总收入58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入54.7亿元左右。'],
    ['what is compared', '总收入58.3亿元，比上年政府性基金收入6.1亿元、补助收入4.7亿元多。'],
    ['too much', '总收入58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入154.7亿元。'],
    ['an amount like any other', '存款58.3亿元，其中：政府性基金收入6.1亿元，上级补助收入54.7亿元。'],
  ])('%s: silent', (_, text) => expect(tiesIn(text)).toEqual([]))
})
