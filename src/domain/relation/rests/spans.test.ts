import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what something went from and to, and by how much', () => {
  test.each([
    ['年用电量由1,845万kWh降至1,476万kWh，年节电369万kWh，节电率20.0%。', '369', '396', 'change 396 369'],
    ['撒布融雪剂1,086吨，库存由2,240吨降到1,154吨，路面畅通。', '1,086', '1,068', 'change 1,068 1,086'],
    ['在册设备由1,320台增至1,562台，增加的242台均已入账。', '242台', '224台', 'change 224 242'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('change'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '同意将18.60万元调剂使用，展演项目由45.00万元变为26.40万元。',
    '同意将18.60万元调剂使用，防水项目由30.00万元变为48.60万元。',
    '同意追加18.60万元，防水项目由30.00万元增加至48.60万元。',
  ])('%s', (sound) => expect(heldIn(sound)).toContain('change 18.6'))

  test('in few digits it is only borne out', () => {
    expect(heldIn('减压井由32眼增至36眼，增加的4眼位于险段。')).toContain('change 4')
    expect(heldIn('4名工作人员划转县委办公室，馆内人员由15人变为11人。')).toContain('change 4')
  })

  test.each([
    ['with others that closed', '新建调解组织12家，总数由74家增至88家。'],
    ['two that may be it', '新购图书1,068册，剔旧1,806册，藏书由22,240册增至23,326册。'],
    ['of another kind', '新建管网12.60公里，覆盖户数由1,005户增至1,139户。'],
    ['percentages', '覆盖率由85.2%提高到92.6%，新增管网7.8公里。'],
    ['vague', '在册设备由约1,320台增至1,562台，增加的224台均已入账。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
