import { describe, expect, test } from 'vitest'
import { brokenIn } from '../relation/wordings.builder.ts'

const ROWS = (road: string, green: string): string =>
  `科目\t合计\t基本支出\t项目支出\n城乡社区支出\t731.86\t398.54\t${road}\n社会保障支出\t68.45\t68.45\t0.00\n卫生健康支出\t29.87\t29.87\t0.00\n住房保障支出\t${green}\t45.14\t0.00\n合计\t875.32\t542.00\t333.32`

describe('a column is printed as fine as most of it', () => {
  test.each([ROWS('333.32', '45.14'), ROWS('333.32', '45.14').replaceAll('542.00', '542')])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test('a digit lost at the end is a digit lost', () => {
    expect(brokenIn(ROWS('333.2', '45.14'))).toContain('table-sum 731.86 731.74')
    expect(brokenIn(ROWS('333.32', '45.1'))).toContain('table-sum 45.1 45.14')
  })

  test('a column of all sorts of decimals is as fine as each of its amounts', () => {
    expect(brokenIn('项目\t数值\n甲\t1.25\n乙\t3.5\n合计\t4.8')).toEqual([])
  })
})
