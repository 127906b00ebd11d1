import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../examined.ts'
import { brokenIn, heldIn } from '../wordings.builder.ts'
import { basedAverages } from './based-averages.ts'

const STUDENTS =
  '在学总规模142.55万人，由研究生6.84万人、普通本专科生118.46万人、成人本专科生17.25万人组成。\n校舍建筑面积3,562.4万平方米，按普通本专科在校生计算，生均30.07平方米；仪器设备总值186.3亿元，生均15,727元。'
const STAFF = '核定编制28名，年末在职26人，退休9人。\n公用经费48.36万元。公用经费按在职人数摊算，人均1.86万元。'
const INSURED = '全镇户籍人口31,420人，农业户籍人口27,600人。\n医保参保26,496人，参保率96.0%（按农业户籍人口计）。'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [STUDENTS, '30.07', '30.04', 'product 3,562.4 3,558.5384'],
  [STUDENTS, '15,727', '15,827', 'product 186.3 187.486642'],
  [STAFF, '1.86', '1.87', 'product 48.36 48.62'],
  [INSURED, '27,600', '27,900', 'rate 96 94.97'],
  [
    '专职仲裁员17名、兼职仲裁员28名。\n全年审结2,341件，专职仲裁员人均结案137.7件。',
    '137.7',
    '173.7',
    'product 2,341 2,952.9',
  ],
  ['日常公用经费支出31.20万元，人均（按14人计）2.23万元。', '2.23', '2.33', 'product 31.2 32.62'],
]

describe('what was reckoned by an amount that the words name', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['of what is not stated', '年末在职26人。\n公用经费48.36万元，按服务人口计算，人均3.53元。'],
    ['by a norm', '年末在职26人。\n公用经费48.36万元，按每人每年2万元的标准核定。'],
    ['last year', '上年在职26人。\n公用经费48.36万元，按在职人数计算，人均2.05万元。'],
    ['rounded', '年末在职26人。\n公用经费48.37万元，按在职人数计算，人均1.86万元。'],
    ['of another unit', '常住人口905.3万人。\n归集资金108.42亿元，按常住人口计算，覆盖率93.4%。'],
    ['of nothing', '按在职人数计算，人均1.87万元，覆盖率93.4%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('is held where the amounts bear it out', () => {
    const document = examineDocument(plainDocument(STAFF), { fiscalYear: 2022, pack: null })
    expect(basedAverages(document, []).map(({ kind, holds }) => [kind, holds])).toEqual([['product', true]])
  })
})
