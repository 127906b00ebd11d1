import { Refusal } from '../contract/refusals.ts'
import type { FiscalYear, Ports, Unit } from './ports.ts'

/** A sound unit with an open year 2020 and two codes; a test states only what it needs otherwise. */
export async function prepareUnit(
  { units }: Ports,
  { unitId, state = 'open' }: { readonly unitId: string; readonly state?: FiscalYear['state'] },
): Promise<Unit> {
  const unit: Unit = {
    id: unitId,
    parentId: null,
    name: '测试单位',
    shortName: '测试',
    regionCode: '532502',
    type: '财政全额拨款事业单位',
    supervisingUnit: '测试主管单位',
    establishedOn: null,
    functions: [],
  }
  await units.save(unit)
  await units.saveFiscalYear({ unitId, year: 2020, rulePackId: null, state })
  await units.saveCodes([
    { catalogue: 'function', year: 2020, code: '2010302', name: '一般行政管理事务' },
    { catalogue: 'economic', year: 2020, code: '30201', name: '办公费' },
  ])
  return unit
}

/** A sound draft of a payment, as it comes from outside. */
export function paymentDraft({
  values = {},
  ...changed
}: { readonly values?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>> = {}) {
  return {
    year: 2020,
    values: {
      paidOn: '2020-03-05',
      voucher: '03-001',
      expenditure: '基本支出',
      project: null,
      functionCode: '2010302',
      economicCode: '30201',
      fund: '一般公共预算拨款',
      origin: '本年预算',
      amount: 12_345,
      payee: null,
      summary: '办公用品',
      ...values,
    },
    strength: 2,
    source: '国库支付凭证',
    isSample: false,
    evidence: [],
    ...changed,
  }
}

/** A sound draft of a project with a number of its own. */
export function projectDraft(id: string, values: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    year: 2020,
    values: {
      code: 'P1',
      position: 1,
      name: '网络维护',
      nature: '延续项目',
      category: '其他运转类',
      content: '维护门户网站',
      basis: '合同',
      expectedGoal: '稳定可用',
      ...values,
    },
    strength: 1,
    source: '批复',
    isSample: false,
    evidence: [],
  }
}

/** What a use case was refused with. @throws whatever else went wrong, or when nothing did. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refusal) return error
  throw error ?? new Error('nothing was refused')
}
