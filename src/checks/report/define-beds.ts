import { compare, minus, times, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { printedLike } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'

const BEDS = /床/
const ALLOWED = /(?:编制|核定|批准)[^，。；]{0,6}$/
const OPEN = /^，[^，。；]{0,6}(?:实际)?(?:开放|设置|展开)[^，。；]{0,6}$/
const EXPLAINED = /加床|扩建|扩增|增设|新院区|分院|院区|超编|不足/

/** Open beds are often more than allowed; half as many again are asked about. */
function isFarMore(open: Claim, allowed: Claim): boolean {
  return compare(times(open.value, whole(2)), times(allowed.value, whole(3))) > 0
}

/** 编制床位520张，实际开放948张: far more beds than were allowed, and no word of why. */
export function bedsOver({ claims, normal, sentences }: Examined): Problem[] {
  return flatMapped(claims, (open) => {
    const allowed = claims[open.index - 1]
    if (open.unit.printed !== '张' || allowed?.unit.printed !== '张' || allowed.sentence !== open.sentence) return []
    const [lead, between] = [allowed.lead, normal.slice(allowed.end, open.start)]
    const isPair = BEDS.test(lead) && ALLOWED.test(lead) && OPEN.test(between)
    const sentence = sentences.slice(open.sentence, open.sentence + 1).map(({ start, end }) => normal.slice(start, end))
    if (!isPair || !isFarMore(open, allowed) || sentence.some((words) => EXPLAINED.test(words))) return []
    const difference = printedLike(minus(open.value, allowed.value), open)
    return [
      {
        message: `编制床位${allowed.text}，实际开放${open.text}，多出${difference}张，是否经批准增设？请核对或说明。`,
        places: [open, allowed].map(({ start, end }) => ({ start, end })),
        expected: printedLike(allowed.value, allowed),
        actual: printedLike(open.value, open),
        difference,
        unit: '张',
        suggestion: '如经批准增设床位，请写明；否则请核对两处床位数。',
        severity: 'notice',
        meaning: ['beds', allowed.text, open.text],
      },
    ]
  })
}
