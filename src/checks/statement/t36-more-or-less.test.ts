import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t36MoreOrLess } from './t36-more-or-less.ts'

const EVEN = '本年收入合计300.00万元。本年支出合计300.00万元。'
const MORE = '本年收入合计320.00万元。本年支出合计300.00万元。'
const LESS = '本年收入合计280.00万元。本年支出合计300.00万元。'
const GRAND = '收入总计500.00万元，支出总计500.00万元。'

const CASES: readonly (readonly [words: string, at: string | null])[] = [
  [`${EVEN}当年收大于支。`, '收大于支'],
  [`${EVEN}当年支出大于收入。`, '支出大于收入'],
  [`${EVEN}当年收支平衡。`, null],
  [`${EVEN}2010406科目收入多于支出3万元。`, null],
  [`${EVEN}部分村级收入多于支出。`, null],
  [`${MORE}当年收支平衡。`, '收支平衡'],
  [`${MORE}当年收大于支。`, null],
  [`${MORE}当年收支平衡，年末结余20.00万元。`, null],
  [`${MORE}坚持收支平衡的原则。`, null],
  [`${MORE}形成收支平衡的局面。`, null],
  [`${LESS}当年收不抵支。`, null],
  [`${LESS}当年收入多于支出。`, '收入多于支出'],
  [`${GRAND}收入总计小于支出总计。`, '收入总计小于支出总计'],
  [`${GRAND}收入总计与支出总计相等。`, null],
  ['2022年决算收入30,000.00元，决算支出30,000.00元，收大于支。', '收大于支'],
  ['当年收大于支。', null],
  ['本年收入合计300.00万元。当年收大于支。', null],
  ['支出决算为36.28万元，完成年初预算的85.16%。决算数大于预算数的主要原因是压减。', '决算数大于预算数'],
  ['支出决算为36.28万元，完成年初预算的85.16%。决算数小于预算数的主要原因是压减。', null],
  ['完成年初预算的100%，决算数等于预算数。', null],
  ['年初预算为40万元，支出决算为36万元。支出决算大于年初预算的主要原因是压减。', '支出决算大于年初预算'],
  ['年初预算为40万元，支出决算为46万元。支出决算高于年初预算的主要原因是增支。', null],
  ['决算数大于预算数的主要原因是增支。', null],
  ['机关运行经费64万元，与上年持平，比上年减少1.2万元。', '与上年持平，比上年减少1.2万元'],
  ['机关运行经费64万元，与上年基本持平，比上年减少0.2万元。', null],
  ['机关运行经费64万元，与上年持平，比上年增加0万元。', null],
  ['“三公”经费9.60万元，2024年为10.40万元，与2024年持平。', '9.60万元，2024年为10.40万元，与2024年持平'],
  ['“三公”经费9.60万元，上年为9.60万元，与上年持平。', null],
  ['“三公”经费9.60万元，上年为10.40万元，与上年基本持平。', null],
  ['出勤率67.1%，比上年的64.2%有所下降。', '67.1%，比上年的64.2%有所下降'],
  ['出勤率67.1%，比上年的64.2%有所提高。', null],
  ['出勤率67.1%，比上年的69.2%有所下降。', null],
  ['出勤率67.1%，比上年的64.2%有所下降3个百分点。', null],
  ['低保标准由1,020元提高到1,080元，标准有所下调。', '1,020元提高到1,080元，标准有所下调'],
  ['低保标准由1,020元提高到1,080元，标准有所提高。', null],
  ['低保标准由1,080元调整为1,020元，标准有所下调。', null],
  ['低保标准由1,020元提高到1,080元，人数有所增加，支出减少。', null],
  ['出勤67人。\n上年为64人，与上年持平。', null],
  ['机关运行经费64万元，与上年持平，比上年增加', '与上年持平，比上年增加'],
]

describe('T36', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t36MoreOrLess, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toContain('不能同时成立')
  })

  test('finds the words in a table’s cell without a paragraph, and lets them be', () => {
    expect(verdictOn(t36MoreOrLess, '说明\t决算数大于预算数').outcome).toBe('consistent')
  })

  test('says so when nothing of the kind is said', () => {
    expect(verdictOn(t36MoreOrLess, '天气晴。').outcome).toBe('insufficient-data')
  })
})
