import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t34NoneBesideSome } from './t34-none-beside-some.ts'

const TABLE = '项目\t预算数（万元）\t决算数（万元）\n因公出国（境）费\t0.00\t0.00\n公务接待费\t2.40\t1.86\n\n'

const CASES: readonly (readonly [text: string, at: string | null])[] = [
  ['因公出国（境）费支出0.00万元，与上年持平。全年安排因公出国（境）团组1个、3人次。', '全年安排因公出国（境）团组1个'],
  [`${TABLE}全年安排因公出国（境）团组2个。`, '全年安排因公出国（境）团组2个'],
  ['公务用车购置费0.00万元，全年购置公务用车2辆。', '购置公务用车2辆'],
  ['公务接待费0万元，国内公务接待6批次、48人次。', '国内公务接待6批次'],
  [`${TABLE}全年国内公务接待6批次。`, null],
  ['因公出国（境）费支出0.00万元，上年安排因公出国（境）团组1个。', null],
  ['因公出国（境）费支出3.20万元，安排因公出国（境）团组1个。', null],
  ['因公出国（境）费支出0.00万元，安排因公出国（境）团组0个。', null],
  ['上年公务用车购置费0.00万元，全年购置公务用车2辆。', null],
  ['公务用车购置费0.00万元，由省厅统一购置公务用车1辆。', null],
  ['全年购置公务用车2辆。', null],
]

describe('what was done for nothing', () => {
  test.each(CASES)('%s', (text, at) => {
    expect(verdictOn(t34NoneBesideSome, text).at).toEqual(at === null ? [] : [at])
  })
})
