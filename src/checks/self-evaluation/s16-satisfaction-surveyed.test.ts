import { expect, test } from 'vitest'
import { yunnan2020 } from '../../rule-packs/yunnan-2020.ts'
import { verdictOn } from '../verdict.builder.ts'
import { s16SatisfactionSurveyed } from './s16-satisfaction-surveyed.ts'

const FORM = `项目支出绩效自评表
（2023年度）
项目名称\t灌区节水改造
项目资金\t全年预算数（万元）\t全年执行数（万元）\t执行率\t分值\t得分
年度资金总额\t1,260.00\t1,197.00\t95.00%\t10\t9.50
一级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t勘测断面长度\t≥42 km\t45.6 km\t10\t10.00
满意度指标\t灌区农户满意度\t≥90%\t93.5%\t10\t10.00
总分\t\t\t\t100\t97.34`

const NOTES = ['资金', '标准', '工期', '成本', '水量']
  .map(
    (what, at) =>
      `${at + 1}.${what}。${'按任务书逐项核对，完成情况与验收结论一致，未发现需要说明的其他事项。'.repeat(4)}`,
  )
  .join('\n')

test('a survey told below the table is told', () => {
  const withPack = (text: string) => verdictOn(s16SatisfactionSurveyed, text, { pack: yunnan2020 }).messages
  expect(withPack(`${FORM}\n1.资金。未执行部分为质保金。`).join()).toContain('93.5%')
  expect(withPack(`${FORM}\n说明：\n${NOTES}\n6.满意度。抽样访问农户200户，满意187户。`)).toEqual([])
})

test('without a pack that asks for it only everybody is asked about', () => {
  expect(verdictOn(s16SatisfactionSurveyed, FORM).messages).toEqual([])
  expect(verdictOn(s16SatisfactionSurveyed, FORM.replace('93.5%', '100%')).messages.join()).toContain('人人满意')
})
