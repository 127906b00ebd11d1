import { expect, test } from 'vitest'
import { footRule } from './foot-rule.ts'

test('the foot has its words and the number of the sheet', () => {
  const rule = footRule('大数据中心　2020年度')
  expect(rule).toContain('content: "大数据中心　2020年度"')
  expect(rule).toContain('counter(page)')
})

test('words cannot end the rule', () => {
  const rule = footRule('a" } body { display: none } </style>\\')
  expect(rule).not.toContain('a" }')
  expect(rule).not.toContain('</style>')
  expect(rule).toContain('a\\22  }')
})
