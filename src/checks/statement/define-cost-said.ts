import type { Examined } from '../../domain/relation/index.ts'
import { isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted, sentenceAt } from '../define-words.ts'
import { formsOf, valuesOf } from '../self-evaluation/define-form-check.ts'

/** 单位成本超出控制数, 成本未突破控制标准: of the costs that the form holds against their limits. */
const OVER =
  /(?:单位|建设|平均|项目|总)?成本(?:已|均|略|也)?(?:超出|超过|突破|高于)了?(?:成本)?(?:控制数|控制标准|控制线|控制值|目标值|上限|限额)(?=[，。；\n]|$)/g
const WITHIN =
  /(?:单位|建设|平均|项目|总)?成本(?:均|也|都)?(?:未|没有|不)(?:超出|超过|突破|高于)(?:成本)?(?:控制数|控制标准|控制线|控制值|目标值|上限|限额)(?=[，。；\n]|$)/g
const NOT_SAID = /若|如|将|可能|防止|避免|不得|上年|除|部分|个别|要求/

/** The costs of the forms, each with its limit, and whether it keeps to it. */
const costsOf = (document: Examined) =>
  formsOf(document).flatMap(({ indicators }) =>
    indicators.flatMap(({ name, levelOne, levelTwo, held }) =>
      held !== null && `${levelOne}${levelTwo}${name.text}`.includes('成本')
        ? [{ name: name.text, held, isKept: isReached(valuesOf(held)) }]
        : [],
    ),
  )

function problemsOf(document: Examined, found: Found, isSaidKept: boolean): Problem[] {
  if (NOT_SAID.test(document.normal.slice(sentenceAt(document, found.start)?.start, found.start))) return []
  const costs = costsOf(document)
  const against = costs.filter(({ isKept }) => isKept !== isSaidKept)
  const [first] = against
  if (first === undefined || against.length < costs.length) return []
  const { name, held } = first
  const words = quoted(found.words[0])
  return [
    {
      message: `此处称“${words}”，而表中“${quoted(name)}”的指标值为${held.target.text}、实际为${held.actual.text}，两处说法不能同时成立，请核对。`,
      places: [found, held.actual, held.target].map(({ start, end }) => ({ start, end })),
      expected: held.target.text,
      actual: held.actual.text,
      suggestion: '请核对成本的控制数与实际数。',
      meaning: ['cost', words, held.target.text, held.actual.text],
    },
  ]
}

/** 单位成本超出控制数 beside ≤650元/亩 and 618元/亩. */
export const costSaid = (document: Examined): Problem[] => [
  ...allFound(document, OVER, ['成本']).flatMap((found) => problemsOf(document, found, false)),
  ...allFound(document, WITHIN, ['成本']).flatMap((found) => problemsOf(document, found, true)),
]
