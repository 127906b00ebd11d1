import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a miscalculation that no single slip would mend', () => {
  test.each([
    [
      'a list with other amounts between it and its whole',
      '全年调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
      'parts 1,982 1,884',
    ],
    [
      'a larger amount of another unit',
      '涉案3,604人，调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
      'parts 1,982 1,884',
    ],
    [
      'a larger amount of another sentence',
      '全年审结3,604件。调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
      'parts 1,982 1,884',
    ],
    [
      'a list beside an amount that is near its sum',
      '全年调解1,982件，撤诉312件，归档1,864卷。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
      'parts 1,982 1,884',
    ],
    ['a list right behind its whole', '全年补贴1,236户，其中东片512户、西片418户、南片271户。', 'parts 1,236 1,201'],
    [
      'a list in the whole’s own sentence',
      '全年审结3,604件，调解1,982件，撤诉312件，按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
      'parts 1,982 1,884',
    ],
    [
      'a list of which another paragraph states the sum',
      '全年补贴1,236户，其中东片512户、西片418户、南片271户。\n发放补贴卡1,201张。',
      'parts 1,236 1,201',
    ],
    ['a list that words open behind ；', '全年补贴1,236户；其中东片512户、西片418户、南片271户。', 'parts 1,236 1,201'],
    [
      'a share of a whole in the sentence before',
      '全年支出812.40万元。人员经费412.60万元，占52.36%；差旅费62.30万元，占7.67%；办公费64.20万元，占7.90%。',
      'share 52.36 50.79',
    ],
  ])('%s is told', (_, text, broken) => expect(brokenIn(text)).toContain(broken))

  test.each([
    [
      'a list of the largest amount of the sentence before',
      '全年审结3,604件，调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
    ],
    [
      'a list that an amount behind it sums up',
      '全年补贴1,236户，其中东片512户、西片418户、南片271户，发放补贴卡1,201张。',
    ],
    [
      'an amount behind a list of the paragraph before',
      '全年调解1,982件，撤诉312件。\n全年情况：按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
    ],
    [
      'a list that an amount before it sums up',
      '全年调解1,982件，撤诉312件，归档1,884卷。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。',
    ],
    ['the chief ones', '全年补贴1,236户，按片区看，主要有东片512户、西片418户、南片271户。'],
    ['the foremost ones', '全年补贴1,236户，其中重点片区东片512户、西片418户、南片271户。'],
    ['examples', '全年补贴1,236户，例如按片区看东片512户、西片418户、南片271户。'],
    ['what stands behind ；', '全年补贴1,236户；东片512户、西片418户、南片271户。'],
    [
      'the chief ones with other amounts between',
      '全年调解1,982件，撤诉312件，按案由看，主要有婚姻家庭712件、民间借贷668件、买卖合同504件。',
    ],
    [
      'a list with what was left of the year before',
      '全年调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同504件。另有上年结转98件。',
    ],
    [
      'a list that falls far short',
      '全年调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同404件。',
    ],
  ])('%s is not', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('of the chief ones a slip is told', () =>
    expect(brokenIn('全年补贴1,201户，按片区看，主要有东片512户、西片418户、南片217户。')).toEqual([
      'parts 1,201 1,147',
    ]))
})
