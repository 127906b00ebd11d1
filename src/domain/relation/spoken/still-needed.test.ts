import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what is still needed, and what was added', () => {
  test.each([
    ['应配保安28人，已配25人，还需补充3人。', '25', '35'],
    ['计划采购电脑82台，已到货58台，尚有24台在途；系统另行采购。', '82', '8'],
    ['计划采购电脑82台，已到货58台，尚有24台在途。', '58', '85'],
    ['消防井由42眼增至47眼，增加的5眼位于北段。', '42', '24'],
    ['网点由47个压减到42个，撤销的5个均在北段。', '5', '9'],
    ['本年新建公厕12座，全县累计达86座，上年末为74座。', '86', '68'],
    ['计划扫描110万页，实际完成116.4万页；累计达502.8万页，上年末为386.4万页。', '502.8', '520.8'],
  ])('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).not.toEqual([])
  })

  test.each([
    ['some came from elsewhere', '全年需用水80万立方米，已供50万立方米，还需调水20万立方米。'],
    ['not signed', '计划采购电脑82台，已到货58台，尚有12台未签合同。'],
    ['there, and more than a slip off', '计划采购电脑82台，已到货58台，尚有19台在途。'],
    ['of each', '每校应配保安28人，已配25人，还需补充2人。'],
    ['of others', '水库由12座增至15座，新增的50座山塘均在北部山区。'],
    ['what grew by less', '水库由15座减少到12座，新增的5座均在北部山区。'],
    ['another unit', '消防井由42眼增至47眼，增加的9处位于北段。'],
    ['planned', '明年计划建公厕12座，全县累计达98座，上年末为74座。'],
    ['no span', '消防井上年42眼，今年47眼，增加的9眼位于北段。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
