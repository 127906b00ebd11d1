import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('an amount that the cell before calls that of the year before', () => {
  const sound = '项目名称\t校舍维修\n上年预算数\t268.0万元，本年增加28.0万元，增幅10.4%\n基本情况\t教学班15个'

  test('has grown', () => expect(heldIn(sound)).toContain('growth 10.4'))
  test.each([
    ['10.4%', '20.4%', 'growth 20.4 10.45'],
    ['268.0', '26.80', 'growth 10.4 104.48'],
  ])('%s for %s', (from, to, wrong) => expect(brokenIn(sound.replace(from, to))).toContain(wrong))
  test('another cell tells nothing of it', () =>
    expect(brokenIn(sound.replace('上年预算数', '其中用于维修').replace('10.4%', '20.4%'))).toEqual([]))
})
