import { dayInWords } from '../../domain/calendar/index.ts'
import type { ChangeReasonFacts, GapExplanationFacts } from '../facts.ts'
import { citedOr, constant, figure, named, namedOr, prose, words } from '../template/value.ts'
import { defineRepetition, isPresent, type Repetition } from './define-vocabulary.ts'
import { ordinal } from './unit-repetitions.ts'

const CODE_FIELDS = {
  代码: ({ code }: Code) => constant(code, '功能分类科目代码'),
  名称: ({ name }: Code) => named(name, '功能分类科目名称'),
  收入: ({ code }: Code) => figure(`income.${code}`),
  支出: ({ code }: Code) => figure(`expenditure.${code}`),
  基本支出: ({ code }: Code) => figure(`expenditure.basic.${code}`),
  项目支出: ({ code }: Code) => figure(`expenditure.project.${code}`),
  差额: ({ code }: Code) => figure(`gap.${code}`),
  已说明差额: ({ code }: Code) => figure(`gap.covered.${code}`),
  未说明差额: ({ code }: Code) => figure(`gap.unexplained.${code}`),
}

interface Code {
  readonly code: string
  readonly name: string
}

/** Codes of which the figure `<prefix>.<code>` is not zero. */
const codesWith = (name: string, prefix: string) =>
  defineRepetition<Code>({
    name,
    rows: ({ facts }) => facts.functionCodes.filter(({ code }) => isPresent(facts, `${prefix}.${code}`)),
    fields: CODE_FIELDS,
  })

const reasonsFor = (name: string, subject: ChangeReasonFacts['subject']) =>
  defineRepetition<ChangeReasonFacts>({
    name,
    rows: ({ facts }) => facts.changeReasons.filter((reason) => reason.subject === subject),
    fields: {
      序号: ordinal,
      原因: ({ reason }) => prose(reason, `${subject}增减原因`),
      文号: ({ documentNumber }) => citedOr(documentNumber, '文号'),
      金额: ({ amount }) => figure(amount),
    },
  })

/** 收入支出: codes, adjustments, reasons, 三公经费. */
export const MONEY_REPETITIONS: readonly Repetition[] = [
  codesWith('收入科目', 'income'),
  codesWith('支出科目', 'expenditure'),
  codesWith('基本支出科目', 'expenditure.basic'),
  codesWith('项目支出科目', 'expenditure.project'),
  codesWith('收支不符科目', 'gap'),
  codesWith('差额未说明科目', 'gap.unexplained'),
  defineRepetition<GapExplanationFacts>({
    name: '差额说明',
    rows: ({ facts }) => facts.gapExplanations,
    fields: {
      序号: ordinal,
      代码: ({ code }) => (code === null ? words('') : constant(code, '功能分类科目代码')),
      名称: ({ code, name }) => (code === null ? words('合计') : namedOr(name, '功能分类科目名称')),
      原因: ({ reason }) => prose(reason, '收支差额原因'),
      文号: ({ documentNumber }) => citedOr(documentNumber, '文号'),
      金额: ({ amount }) => figure(amount),
    },
  }),
  reasonsFor('年初预算增减原因', '年初预算'),
  reasonsFor('收入增减原因', '财政拨款收入'),
  reasonsFor('支出增减原因', '支出'),
  defineRepetition({
    name: '预算调整',
    rows: ({ facts }) => facts.adjustments,
    fields: {
      序号: ordinal,
      日期: ({ decidedOn }) => ({ kind: 'date', text: dayInWords(decidedOn) }),
      文号: ({ documentNumber }) => citedOr(documentNumber, '文号'),
      原因: ({ reason }) => prose(reason, '预算调整原因'),
      项目: ({ project }) => namedOr(project, '项目名称'),
      金额: ({ amount }) => figure(amount),
    },
  }),
  defineRepetition({
    name: '三公项目',
    rows: ({ facts }) => facts.threePublic,
    fields: {
      名称: ({ expense }) => named(expense, '三公经费项目'),
      预算数: ({ budget }) => figure(budget),
      决算数: ({ final }) => figure(final),
      上年决算数: ({ priorFinal }) => figure(priorFinal),
      比上年增减: ({ change }) => figure(change),
      原因: ({ expense, reason }) => prose(reason, `${expense}的增减原因`),
    },
  }),
]
