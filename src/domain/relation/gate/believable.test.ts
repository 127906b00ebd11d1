import { describe, expect, test } from 'vitest'
import { makeTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Certainty } from '../tie/tie.ts'
import { amountsIn, brokenIn } from '../wordings.builder.ts'
import { isBelievable } from './believable.ts'

describe('what somebody can have written by mistake', () => {
  test.each([
    ['one slip', '检测640批次，合格633批次，合格率99.81%。', '99.81'],
    ['one slip within a coarse rate', '1—9月新设经营主体3.34万户，上年同期2.21万户，增长5.9%。', '5.9'],
    ['a decimal lost', '全年支出1,236,480.5元，比上年增加58,212.40元（上年1,178,267.75元）。', '58,212.4'],
    ['a turned word', '全年接待68.42万人次，比上年65.30万人次下降4.8%。', '4.8'],
    ['a part left out', '全年支出393.0万元，包括人员经费213.5万元、公用经费135.2万元、项目经费257.8万元。', '393'],
    ['a place too many in so coarse an average', '出动消防车24,998辆次，接警1,327起，平均每起1.9辆次。', '24,998'],
    ['what is said plainly', '计划扫描300万页，实际扫描426.8万页，完成105.6%。', '105.6'],
    ['a total that is near', '共查处案件57件，其中食品类22件、药品类18件、器械类34件。', '57'],
  ])('%s is told', (_, text, figure) => {
    expect(brokenIn(text).join('；')).toContain(figure)
  })

  test.each([
    ['a rate of something else', '全国法院受理案件11210件，审结9882件，比上年分别上升1.8%和2.3%。'],
    ['a change of something else', '高校毕业生数从212万人猛增到909万人，占人口的比重增长8.4%。'],
    ['so many of one digit', '处置费用2,809.0万元。对4家医院给予补助，每家60万元，年内完成。'],
    ['kinds of something else', '内设处室9个，下辖两类基层单位，即研究所14个、试验站5个。'],
    ['a total far off', '参保人数6826万人，其中新增参保2163万人、转入521万人。'],
  ])('%s is not', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a list that no slip would mend', () => {
  /** The first amount of a sentence as the sum of all others. */
  function isBelieved(text: string, certainty: Certainty): boolean {
    const [all, ...parts] = amountsIn(text)
    if (all === undefined) throw new Error('no amounts')
    const tie = makeTie('parts', sumOfParts(all, parts), certainty)
    expect(tie.holds).toBe(false)
    return isBelievable(tie)
  }

  test.each([
    ['near the sum', '用水1,812吨，食堂612吨、宿舍534吨、绿化481吨。', 'likely', true],
    ['more than a fifth off', '用水1,812吨，食堂612吨、宿舍534吨、绿化271吨。', 'likely', false],
    [
      'as far off where its words say that it is one',
      '用水1,812吨，食堂612吨、宿舍534吨、绿化271吨。',
      'certain',
      true,
    ],
    ['less than half of it', '用水1,812吨，食堂312吨、宿舍234吨、绿化171吨。', 'certain', false],
    ['a part larger than the whole', '用水1,812吨，食堂1,845吨、宿舍124吨。', 'likely', false],
    ['a part as large as the whole', '用水1,812吨，食堂1,812吨、宿舍104吨、绿化20吨。', 'likely', false],
    ['two parts that are less', '用水1,812吨，食堂1,745吨、宿舍224吨。', 'likely', true],
  ] as const)('%s', (_, text, certainty, believed) => expect(isBelieved(text, certainty)).toBe(believed))
})
