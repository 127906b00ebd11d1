import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { numberRows } from './number-rows.ts'

const PUPILS = `年级 合计 男 女 占比
一年级 2412 1263 1149 52.36 47.64
二年级 2358 1231 1127 52.21 47.79
三年级 2296 1187 1109 51.70 48.30
四年级 2203 1152 1051 52.29 47.71
五年级 2187 1126 1061 51.49 48.51`

const BARS = `一队 | 312 | 128 | 440
二队 | 287 | 163 | 450
小计 | 599 | 291
三队 | 305 | 148 | 453
四队 | 298 | 159 | 457`

const SHARES = `城区 36.42 18.61 17.80
东乡 21.53 11.02 10.51
西乡 22.80 11.64 11.16
南乡 19.25 9.87 9.38`

describe('lines of numbers, of which one column is made of others', () => {
  test.each([
    ['the first of those behind it', PUPILS, '1127', '1172', 'parts 2358 2403'],
    ['the last of those before it, between bars', BARS, '457', '475', 'parts 475 457'],
    ['rounded', SHARES, '21.53', '21.93', 'parts 21.93 21.53'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  const wrong = PUPILS.replace('1127', '1172')
  test.each([
    ['too few lines', wrong.split('\n').slice(0, 4).join('\n')],
    ['more than one in four that does not hold', wrong.replace('1109', '1190')],
    ['nothing in most of them', wrong.replace(/ (1149|1109|1051) /g, ' 0 ')],
    ['lines apart', wrong.replace(/\n/g, '\n说明。\n说明。\n说明。\n')],
    ['words between the numbers', wrong.replace(/ (\d+) (\d+) (\d+\.)/g, ' 男$1 女$2 率$3')],
    ['a unit', wrong.replace(/(\d{4}) (\d{4}) (\d{4}) /g, '$1人 $2人 $3人 ')],
    ['few digits', '甲 7 3 4\n乙 9 5 4\n丙 6 2 4\n丁 8 5 2'],
    ['one line', '合计 2412 1263 1194'],
    ['prose', '全校2412人，男生1263人，女生1194人。'],
  ])('silent: %s', (_, text) => expect(numberRows(examined(text))).toEqual([]))
})
