import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** Amounts beside the one that is held against others make it. */
const SOUND: readonly string[] = [
  // one of the terms was taken away
  '城市书房现有27家，年内新建6家、关停1家，年底达32家。',
  // the first of a list
  '年中两次压减共5,000万元。腾出的资金用于：乡镇工资缺口2,600万元，学前教育生均经费940万元，困难群众救助860万元，余600万元转入预算稳定调节基金。',
  '三个月调用合计276万次，日均3万次（共92天）。7月78.4万次，8月91.3万次，9月106.3万次，逐月走高。',
]

describe('arithmetic of its own', () => {
  test.each(SOUND)('silent: %s', (sound) => expect(brokenIn(sound)).toEqual([]))
})
