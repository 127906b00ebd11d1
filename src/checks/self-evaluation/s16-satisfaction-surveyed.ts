import type { Exact } from '../../domain/amount/index.ts'
import { compare, whole } from '../../domain/amount/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { askedBy, defineFormCheck, inForm } from './define-form-check.ts'

const SURVEY = /问卷|调查|回访|样本|抽样|电话访|发放|收回|回收|测评|评议|意见[卡表簿]|评价[卡表器]|反馈[表卡]|扫码/

/** 满意度。抽样访问农户200户: told below the table. */
const isSurveyTold = ({ paragraphs, normal }: Examined): boolean =>
  paragraphs.some(({ start, end }) => {
    const words = normal.slice(start, end)
    return /满意/.test(words) && SURVEY.test(words)
  })

const isEverybody = (number: Exact): boolean => compare(number, whole(100)) === 0

/** S16 满意度 comes from a survey that is named; 100 % is asked about. */
export const s16SatisfactionSurveyed = defineFormCheck({
  code: 'S16',
  title: '满意度应注明调查情况',
  severity: 'warning',
  source: '财预〔2021〕101号 满意度指标',
  examine(form, document) {
    const rated = form.indicators.flatMap(({ levelOne, levelTwo, name, actual }) =>
      /满意/.test(`${levelOne}${levelTwo}`) && actual.number !== null ? [{ name, actual, number: actual.number }] : [],
    )
    // The ministry's form has no place for it: without a pack that asks, only what nobody believes is asked about.
    const asked = document.pack === null ? rated.filter(({ number }) => isEverybody(number)) : rated
    const unsurveyed = SURVEY.test(form.words) || isSurveyTold(document) ? [] : asked
    return {
      looked: rated.length,
      problems: unsurveyed.map(({ name, actual, number }) => ({
        message: `${inForm(form)}“${name.text}”填报${actual.text}${isEverybody(number) ? '，人人满意' : ''}，表中没有写明调查的时间、方式和份数，请补充并附调查材料。`,
        severity: askedBy(document),
        places: [{ start: actual.start, end: actual.end }],
        actual: actual.text,
        meaning: [form.title, name.text, actual.text],
      })),
    }
  },
})
