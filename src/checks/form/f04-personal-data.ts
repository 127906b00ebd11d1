import type { Place, Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_MARKS = '10X98765432'

/** The last character of an identity number is a checksum of the others (GB 11643—1999); its birthday must be a day. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(digits)) return false
  const [month, day] = [Number(digits.slice(10, 12)), Number(digits.slice(12, 14))]
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECK_MARKS[sum % 11] === digits.slice(-1).toUpperCase()
}

/** Card numbers end in a Luhn digit. */
export function isCardNumber(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

type Kind = '居民身份证号码' | '银行卡号' | '手机号码'

function kindOf(digits: string): Kind | null {
  const plain = digits.replace(/[ -]/g, '')
  if (isIdentityNumber(plain)) return '居民身份证号码'
  if (/^1[3-9]\d{9}$/.test(plain)) return '手机号码'
  return isCardNumber(plain) ? '银行卡号' : null
}

/** The middle is never repeated in a finding. */
function masked(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`
}

function problemOf(kind: Kind, digits: string, { start, end }: Place): Problem {
  return {
    message: `此处“${masked(digits)}”是${kind}，属个人信息，公开前请删除或作脱敏处理。`,
    places: [{ start, end }],
    expected: null,
    actual: masked(digits),
    suggestion: '请删除，或以“*”遮盖中间数字。',
    meaning: [kind, masked(digits)],
    severity: kind === '手机号码' ? 'warning' : 'error',
  }
}

const PERSONAL = new Set(['identity', 'phone', 'bank-card', 'code'])

/** 个人信息 that must not be published. */
export const f04PersonalData = defineCheck({
  code: 'F04',
  title: '公开的报告中不应有身份证号码、银行卡号、个人手机号码',
  severity: 'error',
  source: '个人信息保护法；政府信息公开条例第十五条',
  examine(document) {
    const problems = document.tokens.flatMap(({ kind, digits, start, end }) => {
      const found = PERSONAL.has(kind) ? kindOf(digits) : null
      return found === null ? [] : problemOf(found, digits, { start, end })
    })
    return problems.length > 0 ? problems : 'consistent'
  },
})
