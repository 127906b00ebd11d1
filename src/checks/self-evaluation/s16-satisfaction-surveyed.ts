import { compare, whole } from '../../domain/amount/index.ts'
import { defineFormCheck, inForm } from './define-form-check.ts'

const SURVEY = /问卷|调查|回访|样本|抽样|电话访|发放|收回|回收|测评|评议/

/** S16 满意度 comes from a survey that is named; 100 % is asked about. */
export const s16SatisfactionSurveyed = defineFormCheck({
  code: 'S16',
  title: '满意度应注明调查情况',
  severity: 'warning',
  source: '财预〔2021〕101号 满意度指标',
  examine(form) {
    const rated = form.indicators.filter(
      ({ levelOne, levelTwo, actual }) => /满意/.test(`${levelOne}${levelTwo}`) && actual?.number != null,
    )
    if (SURVEY.test(form.words)) return { looked: rated.length, problems: [] }
    return {
      looked: rated.length,
      problems: rated.map(({ name, actual }) => {
        const isFull =
          actual?.number != null &&
          compare(actual.number, whole(actual.isPercent || compare(actual.number, whole(2)) > 0 ? 100 : 1)) === 0
        return {
          message: `${inForm(form)}“${name.text}”填报${actual?.text}${isFull ? '，人人满意' : ''}，表中没有写明调查的时间、方式和份数，请补充并附调查材料。`,
          places: [actual ?? name].map(({ start, end }) => ({ start, end })),
          actual: actual?.text ?? null,
          meaning: [form.title, name.text, actual?.text ?? ''],
        }
      }),
    }
  },
})
