import { expect, test } from 'vitest'
import { tableLines } from './table.ts'

test('columns stand under each other where Chinese characters are two columns wide', () => {
  expect(
    tableLines([
      ['账号', '角色', '姓名'],
      ['jingban', '业务经办', '示例经办'],
      ['x', '', 'y'],
    ]),
  ).toEqual(['账号     角色      姓名', 'jingban  业务经办  示例经办', 'x                  y'])
})

test('nothing makes no lines', () => expect(tableLines([])).toEqual([]))
