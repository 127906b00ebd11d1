import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('names that say less than they seem to', () => {
  test.each([
    [
      'one that stands for amounts of several things',
      '甲园区签约项目61个，引进优强企业23家，到位资金32亿元。乙园区签约项目42个，引进优强企业13家，到位资金12亿元。丙园区签约项目22个，引进优强企业8家，到位资金9亿元。',
    ],
    [
      'two amounts that are each borne out where they stand',
      '甲展会签约投资额29亿元，实现外来到位资金16.17亿元，资金到位率55.76%。\n乙展会签约投资额36亿元，实现外来到位资金18.17亿元，资金到位率50.47%。',
    ],
    [
      'parts of which one is called as the whole is',
      '普通高中5所；毕业生2,817人；招生2,612人；在校生6,700人。\n职业学校1所；毕业生582人；招生668人；在校生1,569人。',
    ],
    [
      'a list of which the first are all of it',
      '随机入户测温240户，达标的231户，没达标的9户里有6户是自己改装暖气片造成的。',
    ],
    [
      'a price per kilogram of what was weighed in 担',
      '大春产量131,264吨，增长2.8%。烤烟收购量24.6万担，收购金额38,745万元，平均价31.5元/公斤。',
    ],
    [
      'a whole that is told again among the parts of another',
      '“三公”经费支出预算为22.96万元，支出决算为15.81万元，完成预算的68.86%。其中：因公出国（境）费支出决算为0万元，完成预算的0%；公务用车购置及运行费支出决算为0.4万元，完成预算的40%；公务接待费支出决算为15.41万元，完成预算的70.17%。\n“三公”经费支出决算数比2019年减少11.57万元，下降42.26%。其中：公务用车购置及运行费支出决算减少2.6万元，下降86.69%；公务接待费支出决算减少8.96万元，下降36.78%。\n“三公”经费支出决算中，因公出国（境）费支出0万元，占0%；公务用车购置及运行维护费支出0.4万元，占2.53%；公务接待费支出15.41万元，占97.47%。',
    ],
    ['full marks', '调查500人，答对8题以上（满分10题）的442人。'],
  ])('tell nothing of %s', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })

  test('a total without a name is none of its parts told again', () => {
    expect(brokenIn('现有公办小学4所、九年一贯制学校2所、公办幼儿园5所，另有民办幼儿园9所，合计2所。')).toEqual([
      'parts 2 20',
    ])
  })

  test('tell of one thing that is stated twice', () => {
    expect(
      brokenIn('一、概况\n平台接入监测单位5,238个，运行平稳。\n二、成效\n平台接入监测单位5,328个，预警及时。'),
    ).not.toEqual([])
  })
})
