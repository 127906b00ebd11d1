import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A text as it should read, the words that go wrong in it, and what then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['执业医师8,240人、注册护士10,547人，医护比为1∶1.28。', '1.28', '1.82', 'product 10,547 14,996.8'],
  ['执业医师8,240人、注册护士10,547人，医护比1:1.28。', '8,240', '88,240', 'product 10,547 112,947.2'],
  ['全校在校学生9,840人。专任教师615人，生师比为16.00∶1。', '16.00', '16.60', 'product 9,840 10,209'],
  [
    '在校学生9,840人，其中本科生9,020人、研究生820人。专任教师615人，生师比为16.00∶1。',
    '16.00',
    '61.00',
    'product 9,840 37,515',
  ],
  ['执业（助理）医师9,126人、注册护士10,874人，医护比为1∶1.19。', '1.19', '1.16', 'product 10,874 10,586.16'],
  ['增雨效益2,300万元，而全年人影投入230万元，投入产出比为1∶10。', '230万', '320万', 'product 2,300 3,200'],
  ['开放床位1,260张，护士756人，床护比为1：0.60。', '756人', '76人', 'product 76 756'],
  [
    '医院35家。医师1,204人在岗。执业医师9,126人、注册护士10,874人，另有药师；医护比为1∶1.19。',
    '1.19',
    '1.89',
    'product 10,874 17,248.14',
  ],
  [
    '县医院病床820张、乡镇医院病床310张，执业医师412人、注册护士577人，医护比为1∶1.40。',
    '1.40',
    '4.10',
    'product 577 1689.2',
  ],
  ['卫生技术人员1,099人，其中医师412人、护士577人、药师110人，医护比为1∶1.40。', '1.40', '4.10', 'product 577 1689.2'],
]

describe('proportions named after both sides', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    [
      'counts in more than one way',
      '在校学生9,840人，其中本科生9,020人。专任教师615人，兼职教师120人，生师比为15.20∶1。',
    ],
    ['a count that is not told', '在校学生9,840人，生师比为15.20∶1。'],
    ['cut, not rounded', '在校学生9,849人，专任教师615人，生师比为16.01∶1。'],
    ['a proportion of a mixture', '混凝土配合比为1∶2.15，水泥用量312袋。'],
    ['a proportion without a name', '在校学生9,840人，专任教师615人，比例是15.20∶1。'],
    ['a mere 1∶2', '执业医师8,240人、注册护士10,547人，医护比为1∶2。'],
    ['weighted students', '折合在校生12,460人，专任教师615人，生师比为18.37∶1。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('proportions named before both sides', () => {
  test('the only amounts of the sentence', () => {
    expect(brokenIn('我校师生比为1∶15，教师60名，学生900名。')).toEqual([])
    expect(brokenIn('我校师生比为1∶15，教师60名，学生1,200名。')).toEqual(['product 1,200 900'])
    expect(brokenIn('病区床护比为1∶0.5，床位60张，护士50名。')).toEqual(['product 50 30'])
  })

  test.each([
    ['what it should be', '按要求师生比为1∶15，教师60名，学生840名。'],
    ['some of them', '我校师生比为1∶15，教师60名，其中学生导师8名。'],
    ['clubs', '我校师生比为1∶18，教师52名，学生社团18个。'],
    ['others', '我校师生比为1∶15，教师60名，家长1,200名。'],
    ['one of them', '我校师生比为1∶15，教师60名。'],
    ['three', '我校师生比为1∶15，教师60名，学生1,200名，职工20名。'],
    ['about so many', '我校师生比为1∶15，教师60名，学生约1,200名。'],
    ['both in one', '我校师生比为1∶15，教师60名，师生1,200名。'],
    ['the same twice', '我校师生比为1∶15，教师60名，教师1,200名。'],
    ['cut', '我校师生比为1∶15.0，教师61名，学生920名。'],
    ['before it', '教师60名，我校师生比为1∶15，学生1,200名。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('men to a hundred women', () => {
  const SEXES = '男性218,450人，占51.10%；女性209,036人，占48.90%；性别比（以女性为100）为104.50。'

  test.each([
    ['104.50', '10.450', 'rate 10.45 104.504'],
    ['104.50', '105.40', 'rate 105.4 104.5'],
  ])('%s printed as %s', (from, to, wrong) => {
    expect(heldIn(SEXES)).toContain('rate 104.5')
    expect(brokenIn(SEXES)).toEqual([])
    expect(brokenIn(SEXES.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of those who were born', SEXES.replace('性别比', '出生人口性别比').replace('104.50', '105.40')],
    ['of one age', SEXES.replace('104.50', '105.40（15—59岁）')],
    ['a proportion in signs', SEXES.replace('（以女性为100）为104.50', '为105.40∶100')],
    ['nobody told', '全县户籍人口427,486人。\n性别比（以女性为100）为105.40。'],
    ['one side', '全县男性218,450人，性别比为105.40。'],
    ['two groups of men', `男性118,450人。${SEXES.replace('104.50', '105.40')}`],
    ['far off', SEXES.replace('104.50', '131.72')],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((each) => each.startsWith('rate'))).toEqual([]))
})
