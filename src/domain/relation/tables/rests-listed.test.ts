import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { brokenIn } from '../wordings.builder.ts'

const RELEASED = `绩效指标	年度目标值	1—6月完成值	完成进度
放流鲈鱼苗种	1,300万尾	860万尾	66.2%
放流对虾苗种	21,000万尾	15,000万尾	71.4%
放流海蜇苗种	4,800万只	3,900万只	81.3%

五、下一步措施
下半年完成剩余放流任务，即鲈鱼苗种440万尾、对虾苗种6,000万尾、海蜇苗种900万只，其中海蜇苗种由2家单位供应。`

describe('what is left of rows, listed by their names', () => {
  test.each([
    ['种440万', '种447万', 'change 447 440'],
    ['种6,000万', '种60,000万', 'change 60,000 6,000'],
    ['种900万', '种90万', 'change 90 900'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(RELEASED)).toEqual([])
    expect(brokenIn(RELEASED.replace(from, to))).toContain(broken)
  })

  const amiss = RELEASED.replace('种440万', '种447万')
  test.each([
    ['two that do not fit', amiss.replace('种900万', '种90万')],
    ['nothing is left', amiss.replace('剩余放流任务，即', '苗种采购')],
    ['no such row', amiss.replace('放流鲈鱼苗种', '放流黑鲷苗种')],
    ['two such rows', amiss.replace('放流海蜇苗种\t', '投放鲈鱼苗种\t')],
    ['about', amiss.replace('447万', '约447万')],
    ['another unit', amiss.replace('447万尾', '447万粒')],
    ['one alone', amiss.replace(/、对虾苗种.*只，/, '，')],
    ['two goals', amiss.replace('1—6月完成值', '计划完成值')],
    ['no goals', amiss.replace('年度目标值', '上年')],
  ])('silent: %s', (_, text) => {
    const { ties } = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
    expect(ties.filter(({ isClosed, kind }) => isClosed && kind === 'change')).toEqual([])
  })
})
