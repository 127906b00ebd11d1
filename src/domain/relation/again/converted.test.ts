import { expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { conversionsIn } from './converted.ts'

test.for([
  ['大棚占地12公顷（折合180亩）。', [true]],
  ['大棚占地12公顷（折合120亩）。', [false]],
  ['核定作业面积924公顷，折合13,860亩。', [true]],
  ['核定作业面积924公顷，13,860亩。', []],
  ['管网12公里（即12千米）。', []],
  ['往来88.20万元，合482元。', []],
  ['支出3万元，合10人。', []],
  ['支出3万元。', []],
] as const)('%s', ([text, holds]) => {
  expect(conversionsIn(readProse(plainDocument(text), null)).map((tie) => tie.holds)).toEqual(holds)
})
