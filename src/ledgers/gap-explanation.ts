import { counted, defineLedger, functionCode, longText, optional, signedMoney, sum, text } from './define-ledger.ts'

/**
 * 缺口说明: why expenditure and income of the year, or of one function code, differ. An explanation of a code counts in
 * the total too; what explanations leave is computed, never typed.
 */
export const gapExplanation = defineLedger({
  id: 'gap_explanation',
  title: '缺口说明',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    functionCode: optional(
      functionCode('功能分类', { help: '差额在哪个科目；不属于某个科目的不填，只计入合计。各科目的说明自动计入合计' }),
    ),
    amount: signedMoney('说明金额', { help: '支出大于收入的写正数，收入大于支出的写负数' }),
    reason: longText('差额原因', { help: '会写进报告；金额和文号写在各自的栏里，这里不写数' }),
    documentNumber: optional(text('依据文号')),
  },
  happenedOn: null,
  list: ['functionCode', 'amount', 'reason', 'documentNumber'],
  identity: ['functionCode', 'reason'],
  names: ['functionCode', 'reason'],
  measures: {
    explained: sum('amount', { label: '已说明的差额' }),
    explanations: counted('缺口说明条数'),
    withDocument: counted('有依据文号的缺口说明条数', { documentNumber: { not: null } }),
  },
})
