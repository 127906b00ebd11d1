import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what came or went before a span', () => {
  test.each([
    ['档案职能连同6名工作人员划转县委办公室，馆内人员由19人变为13人。', '13人', '3人', 'change 6 16'],
    ['新建企业、园区调解组织12家，总数由74家增至86家。', '86家', '6家', 'change 12 68'],
    ['将“书香”项目的18.60万元调剂使用，“展演”由45.00万元变为26.40万元。', '45.00', '45.50', 'change 18.6 19.1'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(wrong.replace(/ [^ ]*$/, ''))
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(wrong)
  })

  test.each([
    ['one closed meanwhile', '新建企业、园区调解组织12家，总数由74家增至85家。'],
    ['far off', '新建企业、园区调解组织12家，总数由174家增至231家。'],
    ['nothing moved', '走访调解组织12家，总数由74家增至85家。'],
    ['another unit', '新建调解组织12家，人数由74人增至85人。'],
    ['no span', '新建调解组织12家，共有74家，其中专职85家。'],
    ['a span of another paragraph', '新建调解组织12家。\n总数由74家增至85家。'],
    ['about', '新建调解组织约12家，总数由74家增至185家。'],
    ['no goal reached', '新建调解组织12家，总数由74家、85家组成。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((tie) => tie.includes(' 12 '))).toEqual([]))

  test('what there was at the end of the year before', () => {
    const sound = '接收到期档案8,640卷，馆藏由上年末的134,160卷增加到142,800卷。'
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('8,640', '840'))).toEqual(['change 840 8640'])
  })
})
