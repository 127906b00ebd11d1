import { describe, expect, test } from 'vitest'
import { t15SharesRecompute } from './report/t15-shares-recompute.ts'
import { t16RatesRecompute } from './report/t16-rates-recompute.ts'
import { verdictOn } from './verdict.builder.ts'

describe('what stands behind a rate in a message', () => {
  test.each([
    [t16RatesRecompute, '有民警58人、辅警116人，辅警人数为民警的3倍。', '为3倍，', '为2倍，相差1倍，'],
    [t16RatesRecompute, '常住人口905.3万人，献血108,642人次，千人口献血率为42.0‰。', '为42‰，', '相差30个千分点，'],
    [t16RatesRecompute, '全年受理信访120件，办结118件，办结率88.33%。', '为88.33%，', '相差10个百分点，'],
    [
      t15SharesRecompute,
      '第一产业7.9亿元，第二产业6.2亿元，第三产业4.6亿元，三次产业比为42.2∶33.2∶42.6。',
      '为42.6，',
      '为24.6，相差18，',
    ],
  ])('%#', (check, text, ...parts) => {
    const [message = ''] = verdictOn(check, text).messages
    for (const part of parts) expect(message).toContain(part)
  })
})
