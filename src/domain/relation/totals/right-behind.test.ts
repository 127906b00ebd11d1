import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { rowsRightBehind } from './right-behind.ts'

const REVIEWS = '申请复核84件，维持57件、变更13件、撤销5件、不予受理9件。'
const VOICES = '收集意见96条，当场答复38条，转交部门办理49条，还有9条要等规划批复。'
const RISKS = '评估项目52个，准予实施46个、暂缓实施6个。'
const POSTS = '设置岗位127个，巡护岗64个、瞭望岗38个、宣传岗25个。'
const LOANS = '放贷426.8万元，农户186.4万元、合作社150.9万元和小微商户89.5万元。'

describe('what stands right behind a whole', () => {
  test.each([
    [REVIEWS, '84件', '48件', 'parts 48 84'],
    [VOICES, '96条', '6条', 'parts 6 96'],
    [RISKS, '52个', '25个', 'parts 25 52'],
    [POSTS, '64个', '46个', 'parts 127 109'],
    [LOANS, '150.9', '15.09', 'parts 426.8 290.99'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    REVIEWS.replace('84件', '48件').replace('9件。', '9件等。'),
    REVIEWS.replace('84件', '48件').replace('9件。', '9件，涉及3个科室。'),
    REVIEWS.replace('84件', '48件').replace('维持', '其中维持'),
    REVIEWS.replace('84件', '97件'),
    '隐患146处，发现23处、整改21处、移交2处。',
    RISKS.replace('准予实施46个、暂缓实施6个', '甲地46个、乙地6个').replace('52', '25'),
    '得分84分，投入57分、过程13分、产出41分。',
    '上年48件，维持57件、变更13件、撤销5件、不予受理9件。',
    '申请复核48件，办结57件、完成13件、化解5件、答复9件。',
    '设站3个，甲1个、乙1个、丙2个。',
    '申请复核48件，维持5次、变更13件。',
    '住宿类39件，餐饮类21件，停车类17件，其余9件。',
    '实验室21个，国家级中心4个、示范中心1个、教学中心24个。',
  ])('silent: %s', (text) => expect(rowsRightBehind(examined(text))).toEqual([]))
})
