import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('a growth over what its year and name say', () => {
  const told = '2021年当年预算执行数为46.50万元，2022年预算安排50.75万元，比2021年预算执行数增加9.14%。'

  test('holds', () => expect(heldIn(told)).toContain('growth 9.14'))
  test.each([
    ['50.75', '52.27', 'growth 9.14 12.41'],
    ['50.75', '42.75', 'growth 9.14 -8.06'],
    ['46.50', '40.92', 'growth 9.14 24.02'],
    ['9.14%', '8.19%', 'growth 8.19 9.14'],
    [
      '46.50万元，2022年预算安排50.75万元，比2021年预算执行数增加9.14%',
      '20.04万元，今年安排50万元，与2021年相比增加145.01%',
      'growth 145.01 149.5',
    ],
  ])('%s printed as %s', (from, to, wrong) => expect(brokenIn(told.replace(from, to))).toEqual([wrong]))

  test.each([
    ['another name', told.replace('比2021年预算执行数增加9.14', '比2021年绩效奖励增加31.86')],
    ['another year', told.replace('比2021年预算执行数增加9.14', '比2019年预算执行数增加31.86')],
    ['the same year', '2021年上半年支出46.50万元，2021年下半年支出50.75万元，比2021年预算执行数增加31.86%。'],
    ['no year of its own', '2021年预算执行数为46.50万元，预算安排50.75万元，比2021年预算执行数增加31.86%。'],
    ['another unit', '2021年预算执行46.50万元，2022年接待5,075人，比2021年增加31.86%。'],
    ['another sentence', '2021年预算执行数为46.50万元。2022年预算安排50.75万元，比2021年预算执行数增加31.86%。'],
    ['about so much', '2021年预算执行数约46.50万元，2022年预算安排50.75万元，比2021年预算执行数增加31.86%。'],
    ['what is to be', '2021年预算执行数为46.50万元，2022年不超过50.75万元，比2021年预算执行数增加31.86%。'],
    ['alone', '比2021年预算执行数增加31.86%。'],
  ])('%s is not meant', (_, text) => expect(brokenIn(text)).toEqual([]))
})
