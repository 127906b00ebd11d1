import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a rate of what is left', () => {
  test('is no rate of what is gone', () => {
    expect(brokenIn('设备资产原值3,620万元，累计折旧1,448万元，成新率60.0%。')).toEqual([])
    expect(brokenIn('设备资产原值3,620万元，累计折旧1,448万元，折旧率60.0%。')).not.toEqual([])
  })

  test('what is said of neither is held against both', () => {
    expect(brokenIn('设备资产原值3,620万元，完好设备1,448万元，完好率60.0%。')).not.toEqual([])
  })
})
