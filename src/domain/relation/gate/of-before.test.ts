import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a rate of change', () => {
  test.each([
    '追加后预算742万元，追加42万元，追加比例6%。',
    '年末在册志愿者5300人，净增300人，净增比例6%。',
    '扩建后床位达到530张，新增30张，新增比例6%。',
    '压减后项目预算470万元，核减30万元，核减比例6%。',
    '现有教师420人，当年新进20人，新进比例5.00%，离校12人。',
  ])('%s is of what there was before', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['年初预算700万元，追加42万元，追加比例8%。', 'rate 8 6'],
    ['追加后预算742万元，追加42万元，追加比例8%。', 'rate 8 5.66'],
    ['调整后车辆共有420辆，电动车42辆，电动车比例12%。', 'rate 12 10'],
  ])('%s', (text, broken) => expect(brokenIn(text)).toEqual([broken]))
})
