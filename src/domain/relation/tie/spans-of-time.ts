/** What spans of time are made of, each of them by its own words. */
const SPANS: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/上半年/, [/一季度/, /二季度/]],
  [/下半年/, [/三季度/, /四季度/]],
  [/全年|年度|当年/, [/上半年/, /下半年/]],
  [/全年|年度|当年/, [/一季度/, /二季度/, /三季度/, /四季度/]],
  [/前三季度/, [/一季度/, /二季度/, /三季度/]],
  [/前三季度/, [/上半年/, /三季度/]],
  [/全天|当天|当日|一天/, [/上午/, /下午/]],
]
const SPAN = /季度|半年|[上下]午|\d年|\d月/

/** 一季度, 上午, 2021年: a stretch of time that an amount is told of. */
export const isOfSpan = (words: string): boolean => SPAN.test(words)

/** 上半年 of 一季度 and 二季度: nothing of it is left out, nor told twice. */
export function isSpanOf(all: string, parts: readonly string[]): boolean {
  const areThese = (spans: readonly RegExp[]): boolean =>
    spans.length === parts.length && spans.every((span, at) => parts.slice(at, at + 1).every((part) => span.test(part)))
  return SPANS.some(([whole, spans]) => whole.test(all) && areThese(spans))
}
