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

  test.each([
    // the first of a list has parts of its own
    '全年收入9,225.0万元，捐赠8,264.7万元，投资612.4万元，补助347.9万元。捐赠收入里，来自企业的5,810.3万元，来自个人的1,128.4万元，来自其他组织的1,226.0万元。',
    // cells of a table are added, whatever their signs would make
    '单位：万元\n区县\t金额\n甲县\t12,000\n乙县\t18,500\n丙县\t10,500\n丁县\t4,500\n合计\t45,500\n\n前三项小计4,000万元。',
  ])('told: %s', (text) => expect(brokenIn(text)).not.toEqual([]))
})
