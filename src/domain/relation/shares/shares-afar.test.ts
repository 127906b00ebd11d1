import { describe, expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { brokenIn, heldIn } from '../wordings.builder.ts'
import { sharesAfar } from './shares-afar.ts'

const FAR = '\n二、组织实施\n由办公室牵头。\n培训了4期。\n三、验收\n验收分3次。\n四、问题\n（一）预算编制不够准。\n'
const BUDGET = `2024年年初预算3,152.40万元。年中追加482.60万元。${FAR}`
const STAFF = `核定编制212名。在岗专业技术人员176人，其中高级职称39人。${FAR}`
const FEES = `三项合计收入1,217,352元。全年缴费1,426人。${FAR}`

describe('shares of which both names stand far off', () => {
  test.each([
    [`${BUDGET}追加额占年初预算的15.31%。`, '15.31%', '13.51%', 'share 13.51 15.31'],
    [`${BUDGET}追加482.60万元，相当于年初预算的15.31%。`, '15.31%', '75.31%', 'share 75.31 15.31'],
    [`${STAFF}高级职称只占专业技术人员的22.16%。`, '22.16%', '22.76%', 'share 22.76 22.16'],
    [`${FEES}食材支出990,730元，占收入的81.38%。`, '81.38%', '81.68%', 'share 81.68 81.38'],
    [
      `${BUDGET}“三公”经费年初预算46.00万元。${FAR}年中追加占年初预算的15.31%。`,
      '15.31%',
      '15.81%',
      'share 15.81 15.31',
    ],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['two of one name', `${STAFF}另有高级职称12人在外。${FAR}高级职称占专业技术人员的22.76%。`],
    ['two wholes of one name', `${STAFF}其他专业技术人员188人。${FAR}高级职称占专业技术人员的22.76%。`],
    ['of a name that is not told', `${STAFF}高级职称占科研人员的22.76%。`],
    ['of a holder that is not told', `${STAFF}正高级工程师占专业技术人员的22.76%。`],
    ['of another time', `${STAFF}上年高级职称占专业技术人员的22.76%。`],
    ['together', `${STAFF}高级职称和中级职称占专业技术人员的22.76%。`],
    ['a holder of one character', `${STAFF}女占专业技术人员的22.76%。`],
    ['no slip', `${STAFF}高级职称占专业技术人员的57.93%。`],
    ['of few digits', `${STAFF}高级职称占专业技术人员的27%。`],
    ['what is told before', `${STAFF}高级职称39人。占专业技术人员的22.76%。`],
    ['a budget of the other side', `收入预算1,500.00万元。${FAR}支出完成420.00万元，占预算的24.00%。`],
    ['growth', `${STAFF}高级职称占专业技术人员的比重提高22.76%。`],
  ])('silent: %s', (_, text) => expect(sharesAfar(readProse(plainDocument(text), 2024), [])).toEqual([]))
})
