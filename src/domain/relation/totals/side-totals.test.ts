import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const income =
  '县级政府性基金预算收入318.6亿元，完成调整预算的101.2%（超收3.8亿元）。加上专项政策结转12.4亿元、专项债务收入205.3亿元（其中新增96.1亿元），收入合计536.3亿元。'
const spending =
  '县级国有资本经营预算支出35.2亿元，下降4.1%，主要用于国企改革；加向一般公共预算调出资金11.7亿元、结转下年使用6.4亿元，支出总计53.3亿元。'

describe('the total of a side of the budget', () => {
  test('is of what it has of its own and of all that is added', () => {
    expect(heldIn(income)).toContain('parts 536.3')
    expect(heldIn(spending)).toContain('parts 53.3')
  })
  test.each([
    [income, '205.3', '187.5', 'parts 536.3'],
    [income, '318.6', '361.8', 'parts 536.3'],
    [income, '536.3', '561.9', 'parts 561.9'],
    [spending, '35.2', '32.6', 'parts 53.3'],
    [spending, '6.4', '9.1', 'parts 53.3'],
  ])('however far off: %#', (text, right, wrong, found) =>
    expect(brokenIn(text.replace(right, wrong)).join()).toContain(found),
  )
  test.each([
    [
      'without a word that adds',
      '全县国有资本经营预算支出46.3亿元，调出资金19.2亿元，结转下年使用8.8亿元，支出合计',
      '79.9亿元。',
    ],
    [
      'over what it is compared with',
      '支出46.3亿元，较上年44.1亿元增长5%，加上上解支出25.6亿元，支出合计',
      '79.9亿元。',
    ],
    ['over its own parts', '收入46.3亿元，其中税收30.1亿元、非税16.2亿元；加上补助25.6亿元，收入总计', '79.9亿元。'],
    [
      'over parts in sentences of their own',
      '支出46.3亿元，下降2.8%。其中：本级支出30.1亿元、补助下级16.2亿元（占35%）；加上解25.6亿元，总支出为',
      '79.9亿元。',
    ],
    ['of all sources', '收入46.3亿元，增长2%，加上级补助收入25.6亿元，收入来源总计', '79.9亿元。'],
    ['of a total', '上年结转1.2亿元。本年收入合计46.3亿元，增长5%，加上年初结转25.6亿元，收入总计为', '79.9亿元。'],
    [
      'that comes first in the next',
      '支出合计12.5亿元。全县基金支出46.3亿元，加上上解支出25.6亿元，总支出为',
      '79.9亿元。',
    ],
    ['where one slip makes it of some', '收入46.3亿元，加上补助25.6亿元等，收入总计', '77.9亿元。'],
    ['far off by one slip', '收入46.3亿元，加上补助25.6亿元，收入总计', '719亿元。'],
  ])('%s', (_, words, total) => expect(brokenIn(words + total).join()).toContain(`parts ${Number.parseFloat(total)}`))

  test.each([
    ['more than is told', '收入46.3亿元，加上补助25.6亿元、上年结转3.4亿元等，收入总计79.9亿元。'],
    ['what is taken off', '支出46.3亿元，加上上解支出2.6亿元、还本8.5亿元，减去调入9.3亿元，支出总计48.1亿元。'],
    ['one that comes in', '收入8.7亿元，加上专项债务转贷收入12.4亿元、上年结余1.1亿元等，收入总计23.5亿元。'],
    ['one that goes out', '支出61.4亿元，加上上解支出1.2亿元、还本6.2亿元，减去调入2.1亿元，支出总计66.7亿元。'],
    ['what nobody miscalculates', '收入46.3亿元，增长2.1%。加上补助25.6亿元，收入总计184.2亿元。'],
    [
      'another amount before it',
      '县级公共预算收入52.4亿元。财政总收入完成60.8亿元。加上补助收入20.7亿元，收入总计73.1亿元。',
    ],
    ['another level', '全市收入46.3亿元，加上补助25.6亿元，县级收入合计63.2亿元。'],
    ['two sides', '收入46.3亿元，加上补助25.6亿元，支出合计63.2亿元。'],
    ['the other total', '收入合计46.3亿元，加上补助25.6亿元，支出合计63.2亿元。'],
    [
      'parts of what is added',
      '支出46.3亿元，加上上解支出9.6亿元，其中体制上解4.2亿元、专项上解5.4亿元，支出总计55.9亿元。',
    ],
    ['nothing of its own', '上级补助收入46.3亿元，加上上年结转25.6亿元，收入总计83.2亿元。'],
    ['two named', '基本支出46.3亿元，项目支出25.6亿元，基本支出和项目支出合计79.9万元。'],
    ['about so much', '收入46.3亿元，加上补助25.6亿元，收入总计约83亿元。'],
    ['little more', '收入46.3亿元，增长2.1%。加上补助25.6亿元，收入总计83亿元左右。'],
    ['none', '收入46.3亿元，增长2.1%。加上补助25.6亿元，收入总计0亿元。'],
    ['nothing at all', '收入总计83亿元，支出总计83亿元。'],
    ['nothing added', '支出46.3亿元。支出合计83亿元。'],
    ['people', '收入46.3亿元，加上补助25.6亿元，总收入户83户。'],
  ])('of %s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
