import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { seriesGrowths } from './series-growths.ts'

const CALLS = '2020年至2022年求助分别为418起、480起和581起，后两年分别增长14.8%、21.0%。'
const RIDERS = '2017年至2019年，分别完成客运量612,400人次、658,900人次和695,700人次，2019年比2018年增长5.59%。'
const WATER =
  '2021年、2022年、2023年来水分别为8.60亿立方米、8.17亿立方米、9.02亿立方米，2022年下降5.0%，2023年增长10.4%。'
const CASES = '近三年收案依次为318件、365件、442件，分别较上年增长14.8%和21.1%。'
const FALLS = '2021—2023年投诉分别为80件、68件和51件，逐年下降15.0%和25.0%。'
const ACCIDENTS = '全年发生事故6起，死亡7人，分别比上年下降25.0%（上年8起）和12.5%（上年8人）。'

describe('what grew from year to year', () => {
  test.each([
    ['the last two years each', CALLS, '21.0%', '12.0%', 'growth 12 21.04'],
    ['an amount of the list', CALLS, '418', '428', 'growth 14.8 12.15'],
    ['one year by name', RIDERS, '5.59', '8.59', 'growth 8.59 5.59'],
    ['behind another clause', RIDERS.replace('，2019年', '，另有包船，2019年'), '5.59', '8.59', 'growth 8.59 5.59'],
    ['the other way', CALLS, '分别增长', '分别下降', 'growth 14.8 -14.83'],
    ['each by name', WATER, '10.4%', '14.0%', 'growth 14 10.4'],
    ['without its years', CASES, '14.8%', '84.8%', 'growth 84.8 14.78'],
    ['what fell', FALLS, '25.0%', '52.0%', 'growth 52 25'],
    ['by its unit, in brackets', ACCIDENTS, '12.5%', '22.5%', 'growth 22.5 12.5'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(CALLS)).toContain('growth 14.8'))

  test.each([
    ['at the prices of a year', '2020年至2022年增加值分别为418亿元、480亿元和581亿元，后两年分别增长4.8%、5.2%。'],
    ['as many rates as years', '2020年至2022年求助分别为418起、480起和581起，分别增长4.8%、5.2%、9.1%。'],
    ['years that are not as many', '2019年至2022年求助分别为418起、480起和581起，2022年比2021年增长5.2%。'],
    ['years apart', '2018年、2020年、2022年求助分别为418起、480起和581起，2022年比2020年增长5.2%。'],
    ['a year of another list', '2020年至2022年求助分别为418起、480起和581起，2024年比2023年增长5.2%。'],
    ['no list', '2020年至2022年求助分别达418起，增长5.2%。'],
    ['of several units', '2020年至2022年分别建成418个、480公里和581处，后两年分别增长4.8%、5.2%。'],
    ['roughly', '2020年至2022年求助分别为418起、480起和581起，2022年比2021年增长约5.2%。'],
    ['about', '2020年至2022年求助分别为418起、480起和581起，2022年比2021年增长5.2%左右。'],
    ['years alone', '2019年比2018年增长5.67%。'],
    ['as many rates as amounts', CALLS.replace('14.8%、21.0%', '14.8%、21.9%和33.1%')],
    ['no years', '三个镇分别为418起、480起和581起，分别增长4.8%、5.2%。'],
    ['a bracket of something else', '发生事故6起，死亡7人，分别比上年下降5.0%（全市8起）和2.5%（全市8人）。'],
    ['two of a unit', '发生事故6起、火灾7起，分别比上年下降5.0%（上年8起）和2.5%（上年8起）。'],
  ])('silent: %s', (_, text) => expect(seriesGrowths(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
