import { compare, minus, ZERO } from '../../domain/amount/index.ts'
import { amountsByCode, printedLike } from '../../domain/relation/index.ts'
import { defineCheck } from '../define-check.ts'
import { allFound, quoted } from '../define-words.ts'

const DENIAL = /(?:没有|未|无|杜绝|不存在)[^，。；]{0,10}(?:截留|挤占|挪用)[^，。；]{0,20}/g

/** No diversion beside a code that spent more than it received: asked, not accused. */
export const t32NoDiversion = defineCheck({
  code: 'T32',
  title: '称无截留、挤占、挪用的，分科目支出多于收入的应说明资金来源',
  severity: 'notice',
  source: '预算法第七十二条：不同科目之间的资金需要调剂的，按规定办理',
  examine(document) {
    const denials = allFound(document, DENIAL)
    if (denials.length === 0) return 'not-applicable'
    const { income, expenditure } = amountsByCode(document, document.ties)
    if (income.size < 2 || expenditure.size < 2) return 'insufficient-data'
    if (/结转|结余/.test(document.normal)) return 'explained'
    const over = [...expenditure].filter(([code, spent]) => compare(spent.value, income.get(code)?.value ?? ZERO) > 0)
    const under = [...income].filter(
      ([code, received]) => compare(received.value, expenditure.get(code)?.value ?? ZERO) > 0,
    )
    const [denial] = denials.slice(-1)
    if (over.length === 0 || under.length === 0 || denial === undefined) return 'consistent'
    return over.map(([code, spent]) => {
      const more = printedLike(minus(spent.value, income.get(code)?.value ?? ZERO), spent)
      return {
        message: `文中称“${quoted(denial.words[0])}”；科目${code}支出较收入多${more}${spent.unit.printed}，同时另有科目收入未列支出，是否经批准调剂？请说明。`,
        places: [
          { start: denial.start, end: denial.end },
          { start: spent.start, end: spent.end },
        ],
        difference: more,
        unit: spent.unit.printed,
        suggestion: '如按程序办理了科目调剂或使用了结转资金，请写明。',
        meaning: [code, spent.text],
      }
    })
  },
})
