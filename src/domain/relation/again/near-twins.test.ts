import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const SPLIT = '基本支出1,385.72万元，项目支出1,462.87万元，支出合计2,848.59万元。'
const SURVEY = '全年抽检食品2,154批次，检出不合格47批次。'

/** Words that tell an amount again with a slip, and what is found. */
const FOUND: readonly (readonly [what: string, text: string, wrong: string])[] = [
  ['two digits changed places', `${SPLIT}\n编报绩效目标涉及1,642.87万元。`, 'restated 1,642.87 1,462.87'],
  ['the point moved', `${SPLIT}\n编报绩效目标涉及14,628.7万元。`, 'restated 14,628.7 1,462.87'],
  ['a digit more', `${SPLIT}\n编报绩效目标涉及1,462.887万元。`, 'restated 1,462.887 1,462.87'],
  ['by one name', `${SURVEY}\n抽检食品2,145批次，费用单独结算。`, 'restated 2,145 2,154'],
  ['a wrong digit by one name', `${SURVEY}\n全年抽检食品2,164批次，费用单独结算。`, 'restated 2,164 2,154'],
]

/** Amounts that may well be two. */
const SILENT: readonly (readonly [what: string, text: string])[] = [
  ['a wrong digit without a name', `${SPLIT}\n编报绩效目标涉及1,472.87万元。`],
  ['a tenth of it', `${SPLIT}\n预留146.20万元，另留14.62万元。`],
  ['told again as it is', `${SPLIT}\n编报绩效目标涉及1,642.87万元。\n上年编报1,642.87万元。`],
  ['in one sentence', '编报绩效目标涉及1,642.87万元，其他项目涉及1,462.87万元。'],
  ['in another unit', `${SPLIT}\n编报绩效目标涉及1,642.87亩。`],
  ['in few digits', '抽检食品215批次。\n抽检食品251批次。'],
  ['told once in full, and roughly', `${SPLIT}\n编报绩效目标涉及约1,642.87万元。`],
  ['one of two others', '抽检食品2,154批次。\n抽检食品2,145批次。\n抽检食品2,514批次。\n抽检食品2,415批次。'],
  ['with a nought that tells nothing', `${SPLIT}\n编报绩效目标涉及1,462.870万元。`],
]

describe('an amount that is another but for a slip', () => {
  test.each(FOUND)('%s', (_, text, wrong) => expect(brokenIn(text)).toContain(wrong))
  test.each(SILENT)('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
