import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

const DENIAL =
  /(?:未(?!经|能|及时|据实|如实|适时|相应|按|依|严格|同步)|没有|无)(?:进行|发生|涉及|作|做|办理|出现)?[^，。；、]{0,6}(?:预算|指标|资金)?[^，。；、]{0,8}(?:调整|调剂|追加)(?!后|到位|完善|优化|机制|办法|方案)|预算调整率(?:为|是)?0(?:\.0+)?%?(?![\d.])/g
const ADJUSTMENT =
  /(?<!未|没有|无|不)(?<!未(?:能|及时|据实|如实|适时|相应|按|依|严格|同步)[^，。；]{0,8})(?:(?<!发生|进行|涉及|办理)追加(?!预算事项)|调增|调减|年中(?:新增|增加)|新增[一-龥]{0,10}项目)[^。；]{0,40}?\d[\d,.]*(?:万|亿)?元|（[^（）]{0,4}含(?:年中)?(?:调整|调剂|追加)[^（）]{0,8}）\d[\d,.]*(?:万|亿)?元|(?:调整预算|预算调整|调整后预算|追加预算)(?:数|额|资金)?[为：]?[\d,.]+(?:万|亿)?元/g

/** 其他资金未作调整: of those that were not adjusted. */
const OF_OTHERS = /(?:其他|其它|其余|另外)[^，。；]{0,8}$/

const isAboutBudget = (words: string): boolean => /预算|追加|指标|资金|经费/.test(words)

/** Sentences that report an adjustment with its amount, other than the denial itself. */
function adjustmentsBeside(found: readonly Found[], denial: Found): Found[] {
  return found.filter(({ start, end }) => end <= denial.start || start >= denial.end)
}

/** 未调整 beside 追加. */
export const t08NoAdjustment = defineCheck({
  code: 'T08',
  title: '称预算未作调整的，文中不应另有追加、调增、调减或年中新增项目',
  severity: 'error',
  source: '预算法第七十二条、第七十五条：调剂与调整预算数',
  examine(document) {
    const denials = allFound(document, DENIAL).filter((found) => {
      const before = document.normal.slice(Math.max(0, found.start - 24), found.start).replace(/^.*[。！？\n]/s, '')
      return isAboutBudget(before + found.words[0]) && !OF_OTHERS.test(before)
    })
    if (denials.length === 0) return 'not-applicable'
    const adjustments = allFound(document, ADJUSTMENT)
    const problems = denials.flatMap((denial) => {
      const beside = adjustmentsBeside(adjustments, denial)
      const [first] = beside
      if (first === undefined) return []
      return {
        message: `此处称“${quoted(denial.words[0])}”，文中另有“${quoted(first.words[0])}”，两处说法不能同时成立，请核对。`,
        places: [denial, ...beside].map(({ start, end }) => ({ start, end })),
        expected: quoted(first.words[0]),
        actual: quoted(denial.words[0]),
        suggestion: '如年中有追加或调整，请如实说明金额、文号和原因。',
        meaning: [denial.words[0], first.words[0]],
      }
    })
    return problems.length > 0 ? problems : 'consistent'
  },
})
