import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

const PERIOD = '监控期间：2024年1月1日至8月31日。\n'

/** The words, and what is told of which day; `null` where nothing is. */
const CASES: readonly (readonly [text: string, told: string | null])[] = [
  [`${PERIOD}监控报告已经局务会2023年9月12日审议通过。`, '早于所报告的期间'],
  [`${PERIOD}本报告已于2024年5月审定。`, '早于所报告的期间'],
  [`${PERIOD}监控报告已经局务会2024年9月12日审议通过。`, null],
  [`${PERIOD}监控报告已经局务会9月12日审议通过。`, null],
  [`${PERIOD}上年度监控报告于2023年9月12日审议通过。`, null],
  [`${PERIOD}实施方案已经局务会2023年9月12日审议通过。`, null],
  ['评价期间：2024年。\n评价报告已经局务会2023年9月12日审议通过。', null],
  ['评价期间：2022年5月至2023年8月。\n评价报告已经局务会2023年7月12日审议通过。', '早于所报告的期间'],
  [`${PERIOD}统计期间为2023年1月1日至6月30日。\n监控报告已经局务会2023年9月12日审议通过。`, null],
  ['美食节期间（2021年10月1日至2022年10月7日）接待18.2万人次。', '前后相隔过长'],
  ['美食节期间（2021年10月1日至10月7日）接待18.2万人次。', null],
  ['灌溉季节期间（2021年10月1日至2022年10月7日）供水2次。', null],
  ['2023年年初预算402.10万元，2022年7月因提高标准追加51.20万元。', '预算调整早于2023年年初预算'],
  ['2023年年初预算402.10万元，2023年7月因提高标准追加51.20万元。', null],
  ['2023年年初预算402.10万元，2022年7月已拨付51.20万元。', null],
  ['预算402.10万元，2022年7月因提高标准追加51.20万元。', null],
  ['某会2022年度接受捐赠情况公告\n现将本会2021年1月1日至12月31日接受捐赠情况公告如下。', '与标题所称的2022年度不一致'],
  ['某会2022年度接受捐赠情况公告\n现将本会2022年1月1日至12月31日接受捐赠情况公告如下。', null],
  ['某会2022年度接受捐赠情况公告\n现将本会2021年1月1日至6月30日接受捐赠情况公告如下。', null],
  ['某会2022年度接受捐赠情况公告\n本会2021年1月1日至12月31日接受捐赠212万元。', null],
  ['某会接受捐赠情况公告\n现将本会2021年1月1日至12月31日接受捐赠情况公告如下。', null],
]

describe('T21: days beside what is reported on', () => {
  test.each(CASES)('%s', (text, told) => {
    const { messages } = verdictOn(t21DatesPossible, text)
    expect(messages).toEqual(told === null ? [] : [expect.stringContaining(told)])
  })
})
