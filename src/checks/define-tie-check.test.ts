import { describe, expect, test } from 'vitest'
import { t06PartsAddUp } from './report/t06-parts-add-up.ts'
import { t12UnitsFit } from './report/t12-units-fit.ts'
import { t15SharesRecompute } from './report/t15-shares-recompute.ts'
import { t16RatesRecompute } from './report/t16-rates-recompute.ts'
import { t18Balance } from './report/t18-balance.ts'
import { t19PartWithinWhole } from './report/t19-part-within-whole.ts'
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

describe('what may not have been meant', () => {
  test('what rounding could explain is a question without that condition', () => {
    const { messages, severities } = verdictOn(t06PartsAddUp, '培训三期，分别为8万元、6万元、6万元，共22万元。')
    expect(messages).toEqual([
      '所列总数为22万元，所列3项合计（8+6+6）为20万元，相差2万元，两数不能同时成立，请核对台账。',
    ])
    expect(severities).toEqual(['notice'])
  })

  test.each([
    [
      t18Balance,
      '应急物资42件，价值6.8万元，消耗9件，价值1.3万元，其余38件。',
      '如所列确为其全部，则不能同时成立，请核对。',
    ],
    [
      t19PartWithinWhole,
      '走访企业36家，发现问题12个，整改9个，其中限期整改的42家。',
      '如前者确为后者的一部分，则不能同时成立，请核对。',
    ],
  ])('is asked after: %#', (check, text, ending) => {
    const { messages, severities } = verdictOn(check, text)
    expect(messages[0]?.endsWith(ending)).toBe(true)
    expect(severities).toEqual(['notice'])
  })
})

describe('a measure written for another', () => {
  const wrong = '全年新建管网12.6公里，其中城区7.4公里、镇区5.2米。'

  test('is told as a slip of the unit', () => {
    const { messages, suggestions } = verdictOn(t12UnitsFit, wrong)
    expect(messages).toHaveLength(1)
    expect(suggestions[0]).toContain('“5.2米”若为“5200米”（疑计量单位写错）')
  })

  test('and not as a wrong sum besides', () => expect(verdictOn(t06PartsAddUp, wrong).messages).toEqual([]))

  test('the same measure in other words is none', () => {
    const sound = wrong.replace('5.2米', '5,200米')
    expect([t12UnitsFit, t06PartsAddUp].flatMap((check) => verdictOn(check, sound).messages)).toEqual([])
  })
})

describe('what an amount is called', () => {
  test.each([
    [
      '一个字和“其”不是名称',
      '对全乡残疾人逐户走访。在其246名残疾人中，视力残疾86名，听力残疾103名，肢体残疾75名。',
      '所列总数为246名，',
    ],
    ['名称照写', '全乡残疾人246名，其中视力残疾86名，听力残疾103名，肢体残疾75名。', '“全乡残疾人”为246名，'],
  ])('%s', (_, text, opening) => {
    expect(verdictOn(t06PartsAddUp, text).messages[0]).toMatch(new RegExp(`^${opening}`))
  })

  test('an amount that is in both halves of a rate has its place once', () => {
    const text =
      '至年末，市内有钠灯1,060盏，占总数的25.72%；汞灯1,481盏，占总数的35.93%；白炽灯1,581盏，占总数的38.73%。'
    expect(verdictOn(t15SharesRecompute, text).places).toEqual([['38.73%', '1,581盏', '1,060盏', '1,481盏']])
  })
})
