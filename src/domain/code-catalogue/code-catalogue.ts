import { ECONOMIC_NAMES_2020, FUNCTION_NAMES_2020 } from './names-2020.ts'

/** Names that hold for some years only; the first year and the last, both included. */
const CHANGED: readonly { readonly code: string; readonly name: string; readonly from: number; readonly to: number }[] =
  [
    { code: '20805', name: '行政事业单位离退休', from: 2007, to: 2019 },
    { code: '20805', name: '行政事业单位养老支出', from: 2020, to: 9999 },
    { code: '215', name: '资源勘探信息等支出', from: 2014, to: 2019 },
    { code: '215', name: '资源勘探工业信息等支出', from: 2020, to: 9999 },
  ]

/** From this year on the catalogue of 2020 holds but for {@link CHANGED}. */
const FIRST_YEAR = 2019

function namesFrom(lists: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const entry of lists.join('|').split(/[|\n]+/)) {
    const at = entry.indexOf(' ')
    if (at > 0) names.set(entry.slice(0, at), entry.slice(at + 1))
  }
  return names
}

const NAMES = namesFrom([FUNCTION_NAMES_2020, ECONOMIC_NAMES_2020])

/** 科目名称 — the official name of a code in a year. `null` when the catalogue does not know it. */
export function nameOfCode(code: string, year: number): string | null {
  if (year < FIRST_YEAR) return null
  const changed = CHANGED.find((entry) => entry.code === code && year >= entry.from && year <= entry.to)
  return changed?.name ?? NAMES.get(code) ?? null
}

const plain = (name: string): string => name.replace(/[（）()、“” ]/g, '')

/** Codes by name, its marks left out: 行政运行 has one under many 款. */
const CODES_OF = new Map<string, string[]>()
for (const [code, name] of NAMES) CODES_OF.set(plain(name), [...(CODES_OF.get(plain(name)) ?? []), code])

/** Names that stand under every 款 of the functional catalogue, and how their codes end. */
const ENDINGS: readonly (readonly [name: string, ending: string])[] = [
  ['行政运行', '01'],
  ['一般行政管理事务', '02'],
  ['机关服务', '03'],
]

/**
 * The code that `name` has where `code` stands before it: in the same 款, else the only one of its 类.
 * `null` where the catalogue does not tell.
 */
export function codeMeant({ code, name }: { readonly code: string; readonly name: string }): string | null {
  const named = (CODES_OF.get(plain(name)) ?? []).filter((one) => one.length === code.length)
  const within = (digits: number): readonly string[] =>
    named.filter((one) => one.slice(0, digits) === code.slice(0, digits))
  const [inSection] = within(5)
  const [inClass, ...others] = within(3)
  const ending = ENDINGS.find(([ofAll]) => ofAll === name)?.[1]
  if (code.length === 7 && ending !== undefined) return code.slice(0, 5) + ending
  return inSection ?? (others.length === 0 ? (inClass ?? null) : null)
}

/** 基本支出 for 行政运行 and 事业运行, 项目支出 for 一般行政管理事务; `null` where the code does not tell. */
export function spendingKindOf(code: string): 'basic' | 'project' | null {
  if (!/^201\d{4}$/.test(code)) return null
  if (code.endsWith('01') || code.endsWith('50')) return 'basic'
  return code.endsWith('02') ? 'project' : null
}
