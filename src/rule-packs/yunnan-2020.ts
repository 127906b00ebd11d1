import { confirmed, defineRulePack, unconfirmed } from './define-rule-pack.ts'
import { national2020 } from './national-2020.ts'

/** 云南省，2020年度起: scoring of the country, forms of the province (指标性质, 度量单位, 自评等级). */
export const yunnan2020 = defineRulePack({
  ...national2020,
  id: 'yunnan-2020',
  title: '云南省（2020年版）',
  regionPrefix: '53',
  firstYear: 2020,
  lastYear: null,
  forms: {
    project: confirmed({ moneyUnit: '万元', layout: 'yunnan' }, '云南省部门决算公开：项目支出绩效自评表'),
    wholeUnit: unconfirmed(
      { moneyUnit: '万元', layout: 'yunnan', hasPoints: false },
      '云南省部门决算公开：部门整体支出绩效自评表',
    ),
  },
})
