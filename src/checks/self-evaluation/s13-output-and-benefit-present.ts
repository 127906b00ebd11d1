import { defineFormCheck, inForm } from './define-form-check.ts'

/** 履职效能, 管理效率, 运行成本, 社会效应: the form of a whole department has other blocks. */
const OF_PROJECTS = /产出|效益|成本|满意|预算执行|资金/

/** S13 Every project has at least one 产出 and one 效益 indicator. */
export const s13OutputAndBenefitPresent = defineFormCheck({
  code: 'S13',
  title: '项目应至少有一个产出指标和一个效益指标',
  severity: 'warning',
  source: '财预〔2021〕101号 第四部分',
  examine(form) {
    const named = form.indicators.filter(({ levelOne }) => levelOne !== '')
    if (named.length === 0 || named.some(({ levelOne }) => !OF_PROJECTS.test(levelOne)))
      return { looked: 0, problems: [] }
    const missing = ['产出', '效益'].filter((block) => !named.some(({ levelOne }) => levelOne.includes(block)))
    return {
      looked: 1,
      problems: missing.map((block) => ({
        message: `${inForm(form)}没有${block}指标，请至少设置一个。`,
        places: [{ start: form.table.start, end: form.table.start }],
        meaning: [form.title, block],
      })),
    }
  },
})
