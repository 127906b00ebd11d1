import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, fraction, minus, plus, ZERO } from '../amount/index.ts'
import type { RulePack } from '../rule-pack/index.ts'
import { gradeOf, gradeOutlookInWords, totalPoints, whatWouldChangeTheGrade } from './grade.ts'
import { sourced, textOf } from './scoring.builder.ts'

const pack: Pick<RulePack, 'grades'> = {
  grades: sourced([
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ]),
}

describe('the total', () => {
  test.each([
    { points: ['19.55', '40', '38.59'], total: '98.14' },
    { points: [], total: '0' },
    { points: ['10', null], total: null },
  ])('of $points is $total', ({ points, total }) =>
    expect(textOf(totalPoints(points.map((one) => (one === null ? null : exactOf(one)))))).toBe(total),
  )
})

describe('the grade', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
    ['-1', '差'],
  ])('of %s is %s', (total, grade) => expect(gradeOf(exactOf(total), pack)).toBe(grade))

  test.each([
    ['100', '当前等级“优”；失分超过10分将评“良”'],
    ['89.99', '当前等级“良”；再得0.01分可评“优”；失分超过9.99分将评“中”'],
    ['60', '当前等级“中”；再得20分可评“良”；失分超过0分将评“差”'],
    ['12.5', '当前等级“差”；再得47.5分可评“中”'],
  ])('of %s may change: %s', (total, words) => expect(gradeOutlookInWords(exactOf(total), pack)).toBe(words))

  test('with the missing points is the next better one, and below the margin the next worse one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const total = fraction(BigInt(hundredths), 100n)
        const { grade, better, worse } = whatWouldChangeTheGrade(total, pack)
        expect(gradeOf(total, pack)).toBe(grade)
        if (better !== null) {
          expect(compare(better.missing, ZERO)).toBeGreaterThan(0)
          expect(gradeOf(plus(total, better.missing), pack)).toBe(better.grade)
        }
        if (worse !== null) {
          expect(gradeOf(minus(total, worse.margin), pack)).toBe(grade)
          expect(gradeOf(minus(minus(total, worse.margin), exactOf('0.01')), pack)).toBe(worse.grade)
        }
      }),
    ))

  test('the best has no better and the worst no worse', () => {
    expect(whatWouldChangeTheGrade(exactOf('95'), pack).better).toBeNull()
    expect(whatWouldChangeTheGrade(exactOf('5'), pack).worse).toBeNull()
  })
})
