import { compare } from '../../domain/amount/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { agreedAmount } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

/** 当年资金全部用完，没有结转结余; 年末无结余: of all that came in. */
const ALL_USED =
  /(?:^|[。；：\n）])(?:当年|本年|全年|年度|[本我][一-龥]|各项|财政|拨款|预算|收入|资金|经费|已|均)*(?:(?:全部|全额|悉数)(?:用完|花完|支完|用尽|支出|使用|支付|执行)(?:完毕)?，(?:(?:年末|年底|期末|当年|本年)[一-龥]{0,2}?)?|(?:年末|年底|期末|当年|本年)[一-龥]{0,2}?)(?:没有|无|未形成|不存在|未发生)(?:任何)?(?:资金)?(?:结[转余]|节余)(?:和|与)?(?:结余)?(?:资金)?(?=[，。；\n]|$)/g
/** What was not spent may have gone elsewhere. */
const GONE =
  /收回|缴回|交回|上[缴交解]|退回|核[销减]|注销|(?:财政|收回|资金)统筹|结余分配|弥补|专用基金|偿还|归还|还本|[调划]出|补助下级|稳定调节|结转下年|暂存|调减/

/** Less was spent than came in, told in the paragraph of the words. */
function leftOf(document: Examined, { start, end }: Found) {
  const { facts } = document
  const income = agreedAmount(facts, 'income') ?? agreedAmount(facts, 'appropriation')
  const spent = agreedAmount(facts, 'expenditure')
  if (income === null || spent === null || document.paragraphAt(end)?.index !== spent.paragraph) return null
  return spent.start < start && compare(income.interval.low, spent.interval.high) > 0 ? { income, spent } : null
}

/** 全年财政拨款收入1863.40万元 and 全年支出1788.86万元, yet 没有结转结余. */
export const allUsed = (document: Examined): Problem[] =>
  allFound(document, ALL_USED, ['结余', '结转', '节余']).flatMap((found) => {
    const left = leftOf(document, found)
    if (left === null || GONE.test(document.normal)) return []
    const words = found.words[0].replace(/^[。；：\n）]/, '')
    const { income, spent } = left
    return {
      message: `此处称“${quoted(words)}”，而收入为${income.text}、支出为${spent.text}，文中未说明差额的去向，请核对。`,
      places: [{ start: found.end - words.length, end: found.end }, income, spent].map(({ start, end }) => ({
        start,
        end,
      })),
      expected: income.text,
      actual: spent.text,
      suggestion: '请核对收入、支出和结转结余，收支不等的，说明差额。',
      meaning: ['all-used', quoted(words), income.text, spent.text],
    }
  })
