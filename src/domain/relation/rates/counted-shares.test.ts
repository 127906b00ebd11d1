import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FIRMS = '实际受益企业422户。从行业分布看，制造业227户、批发零售业96户、农产品加工业58户，三类合计占90.3%。'
const SPENT = '全年支出3,886.49万元。人员1,652.30万元，试剂1,428.64万元，设备386.20万元，三项加起来占了总支出的89.2%。'

describe('shares of so many amounts together', () => {
  test.each([
    [FIRMS, '96户', '69户', 'share 90.3 83.89'],
    [FIRMS, '90.3', '20.3', 'share 20.3 90.28'],
    [SPENT, '89.2', '82.9', 'share 82.9 89.21'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.includes('9'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['of what is not stated', '制造业227户、批发零售业96户、农产品加工业58户，三类合计占全省的90.3%。'],
    ['of more than are listed', '受益企业422户。制造业227户、批发零售业96户，三类合计占90.3%。'],
    ['of amounts of several units', '受益企业422户。制造业227户、农产品58吨、加工业96户，三类合计占90.3%。'],
    ['a coarse one', '受益企业422户。制造业227户、批发零售业96户、加工业58户，三类合计占80%。'],
    ['one that no slip makes', '受益企业422户。制造业227户、批发零售业96户、加工业58户，三类合计占71.6%。'],
    ['not counted', '受益企业422户。制造业227户、批发零售业96户，其余行业占37.6%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
