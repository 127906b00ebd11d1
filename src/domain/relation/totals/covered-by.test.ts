import { describe, expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { brokenIn, heldIn } from '../wordings.builder.ts'
import { coveredBy } from './covered-by.ts'

describe('where what is lacking comes from', () => {
  test.each([
    ['经研究，电费缺口15万元由药剂费节余10万元、维修费节余5万元调剂解决。', '10万元', '17万元', 'parts 15 22'],
    ['所需资金180万元，由省级补助90万元、市级配套60万元和乡镇自筹30万元解决。', '60万元', '66万元', 'parts 180 186'],
    ['超支部分28.5万元由公用经费16.5万元、其他收入12.0万元弥补。', '28.5', '25.8', 'parts 25.8 28.5'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '资金缺口60万元由县财政安排40万元、其余由单位自筹解决。',
    '经费缺口32万元由公用经费12万元、社会捐赠16万元等渠道解决。',
    '差额25万元由市级补助15万元先行解决，剩余部分列入下年。',
    '缺口18万元由业务费压减12万元、差旅费压减9万元弥补，剩余部分用于水费。',
    '缺口18万元由业务费压减约12万元、差旅费压减9万元弥补。',
    '缺口18万元由业务费压减12万元、差旅费压减9万元，另有捐款。',
    '缺口18万元由业务费压减12万元解决，差旅费9万元。',
    '缺口18万元，业务费压减12万元、差旅费压减9万元。',
    '缺口18万元。',
    '按计划推进，缺口18万元。',
    '床位缺口18张由甲院调剂12张、乙院调剂9张解决。',
  ])('silent: %s', (text) => expect(coveredBy(readProse(plainDocument(text), null))).toEqual([]))
})
