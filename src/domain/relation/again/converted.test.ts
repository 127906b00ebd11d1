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
  ['收到货款56.8万元，即568,000元。', [true]],
  ['收到货款56.8万元，即586,000元。', [false]],
  ['新修便道2.4公里，也就是2600米。', [false]],
  ['流转12公顷，合120亩。', [false]],
  ['合同价叁拾贰万元整（¥230,000元）。', [false]],
  ['合同价叁拾贰万元整（¥320,000元）。', [true]],
  ['货款2380万元（人民币2830万元整）。', [false]],
  ['货款120万元（1,020,000元）已付清。', [false]],
  ['货款120万元（1,200,000元）已付清。', []],
  ['货款120万元（35,000元）已付清。', []],
  ['货款120万元（1,020,000元已付清）。', []],
  ['货款1.2万元，即9,000元现金。', []],
] as const)('%s', ([text, holds]) => {
  expect(conversionsIn(readProse(plainDocument(text), null)).map((tie) => tie.holds)).toEqual(holds)
})
