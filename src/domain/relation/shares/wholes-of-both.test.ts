import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { wholesOfBoth } from './wholes-of-both.ts'

const TEA = '全县茶园34.6万亩，采摘25.2万亩，采摘面积占72.8%，幼园和改造园9.4万亩。'

describe('two parts and the share of one, and all of it before', () => {
  test('tell what all of it is', () => {
    expect(brokenIn(TEA)).toEqual([])
    expect(brokenIn(TEA.replace('34.6', '34.9'))).toContain('parts 34.9 34.6')
  })

  test.each([
    ['no slip', TEA.replace('34.6', '41.2')],
    ['a share that does not hold', TEA.replace('34.6', '34.9').replace('72.8%', '68.1%')],
    ['few digits', '全县茶园8万亩，采摘6万亩，占75%，幼园2万亩。'],
    ['another unit', TEA.replace('34.6万亩', '34.9万株')],
    ['in brackets', '全县茶园（34.9万亩，采摘25.2万亩，采摘面积占72.8%，幼园9.4万亩）。'],
    ['in another sentence', '全县茶园34.9万亩，采摘25.2万亩，采摘面积占72.8%。幼园9.4万亩。'],
    ['nothing behind', '全县茶园34.9万亩，采摘25.2万亩，采摘面积占72.8%。'],
    ['nothing before', '采摘25.2万亩，采摘面积占72.8%，幼园9.4万亩。'],
    ['no share', TEA.replace('34.6', '34.9').replace('采摘面积占', '投产率')],
  ])('silent: %s', (_, text) => expect(wholesOfBoth(examined(text))).toEqual([]))
})
