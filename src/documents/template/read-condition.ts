import { nearest } from './nearest.ts'
import { readOperand } from './read-operand.ts'
import type { Reading } from './reading.ts'
import { COMPARISONS, type Operand, type Place, SIGNS, type Test } from './template.ts'

const HINT =
  '写成“@若 gap.total 不为零”“@若 income.total 小于 expenditure.total”“@若 有 项目”的样子，多个条件用“并且”连接'

/** Reads what stands behind `@若`. Empty when it cannot be read; the problem is reported. */
export function readCondition(source: string, { at, reading }: At): Test[] {
  if (source.trim() === '') {
    reading.report({ at, text: '@若', message: '没有写条件', suggestion: HINT })
    return []
  }
  return source.split(/\s+并且\s+/u).flatMap((test) => readTest(test.trim(), { at, reading }) ?? [])
}

interface At {
  readonly at: Place
  readonly reading: Reading
}

function readTest(source: string, context: At): Test | null {
  const [first = '', second = '', third = null, ...rest] = source.split(/\s+/u)
  const isReadable = second !== '' && rest.length === 0
  if (isReadable && third === null && (first === '有' || first === '没有'))
    return readAny({ of: second, isNegated: first === '没有' }, context)
  const make = isReadable ? testMaker(second, third, context) : null
  if (make === null) return unreadable(source, context)
  const operand = readOperand({ name: first, at: context.at }, context.reading)
  return operand === null ? null : make(operand)
}

/** What the words behind the first name ask of it; `null` when they ask nothing known. */
function testMaker(
  word: string,
  third: string | null,
  { at, reading }: At,
): ((operand: Operand) => Test | null) | null {
  return third === null ? loneTest(word, at) : pairedTest(word, third, { at, reading })
}

function loneTest(word: string, at: Place): ((operand: Operand) => Test) | null {
  const sign = SIGNS.find((known) => known === word)
  if (sign !== undefined) return (operand) => ({ kind: 'sign', operand, sign, at })
  if (word !== '有内容' && word !== '无内容') return null
  return (operand) => ({ kind: 'words', operand, isNegated: word === '无内容', words: null, at })
}

function pairedTest(word: string, words: string, { at, reading }: At): ((operand: Operand) => Test | null) | null {
  if (word === '为' || word === '不为')
    return (operand) => ({ kind: 'words', operand, isNegated: word === '不为', words, at })
  const comparison = COMPARISONS.find((known) => known === word)
  if (comparison === undefined) return null
  return (left) => {
    const right = readOperand({ name: words, at }, reading)
    return right === null ? null : { kind: 'compare', left, comparison, right, at }
  }
}

function readAny({ of, isNegated }: { of: string; isNegated: boolean }, { at, reading }: At): Test | null {
  if (reading.vocabulary.repetitions.has(of)) return { kind: 'any', of, isNegated, at }
  const meant = nearest(of, reading.vocabulary.repetitions.keys())
  reading.report({
    at,
    text: of,
    message: `没有“${of}”这种重复内容`,
    suggestion: meant === null ? null : `是否指“${meant}”`,
  })
  return null
}

function unreadable(source: string, { at, reading }: At): null {
  reading.report({ at, text: source, message: `看不懂条件“${source}”`, suggestion: HINT })
  return null
}
