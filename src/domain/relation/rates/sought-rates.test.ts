import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a rate of all that its sentence counts', () => {
  const planted = '补植行道树1246株、花灌木18370株，共补植苗木19616株。'
  const alive = '行道树成活1176株，成活率94.38%；花灌木成活17672株，成活率96.20%；'

  test('is not of the last of them', () => expect(brokenIn(`${planted}${alive}合计成活率96.08%。`)).toEqual([]))

  test('is of the one that there is', () =>
    expect(brokenIn('补植苗木19616株。苗木成活18848株，总成活率90.08%。')).toEqual(['rate 90.08 96.08']))
})
