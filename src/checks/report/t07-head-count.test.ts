import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t07HeadCount } from './t07-head-count.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['核定事业编制12名。年末在职人员14人。', ['14人']],
  ['核定编制12名，年末实有14人。', ['14人']],
  ['核定事业编制12名。年末在职人员11人。', null],
  ['核定事业编制12名、行政编制4名。年末在职人员15人。', null],
  ['核定事业编制12名。年末在职人员14人，其中编外聘用3人。', null],
  ['核定事业编制12名。年末在职人员14人。全体干部职工14人。', ['14人']],
  ['核定事业编制12名。全体党员干部职工16人。', ['16人']],
  ['核定编制12名，在校学生实有300人。', null],
  ['核定编制52名，年末实有49人，超编3名。', ['超编']],
  ['核定编制52名，年末实有49人，空编3名。', null],
  ['核定编制52名，年末实有52人，超编3名。', null],
  ['核定编制52名，年末实有49人。\n超编3名。', null],
  ['核定编制60名，年末实有68人，超编8名。', null],
  ['核定事业编制19名。下属企业在职职工987人。', null],
  ['核定编制52名，年末实有49人，不超编。', null],
  ['2020年工作总结。2020年核定事业编制12名。2015年在职人员14人。', null],
  ['核定事业编制12名、工勤编制14名。在职人员27人。', ['27人']],
  ['医院编制床位260张，实际开放床位2248张。', ['2248张']],
  ['医院编制床位260张，实际开放床位380张。', null],
  ['医院编制床位260张，扩建后实际开放床位480张。', null],
  ['医院编制床位260张，开展床位调剂480张。', null],
  ['医院编制床位260张。实际开放床位480张。', null],
  ['购置课桌260张，实际开放480张。', null],
  ['核定事业编制12名。年末在职人员14人。医院编制床位260张，实际开放480张。', ['14人', '480张']],
  ['年末实有人数58人，其中在职37人、离退休21人；编制46名。', null],
  ['年末实有人数58人（含退休21人）；编制46名。', null],
  ['年末实有人数58人；编制46名。', ['58人']],
  ['年末实有人数72人，其中在职51人、离退休21人；编制46名。', ['51人']],
]

describe('T07', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t07HeadCount, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('cannot tell without both numbers', () => {
    expect(verdictOn(t07HeadCount, '核定事业编制12名。').outcome).toBe('insufficient-data')
  })
})
