import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TABLE = [
  '绩效指标：',
  '指标名称\t年度指标值\t实际完成值\t分值\t得分',
  '抢救修复页数\t12,000页\t12,640页\t10\t10',
  '扫描画幅\t60万画幅\t61.2万画幅\t10\t10',
  '著录条目\t4.5万条\t4.71万条\t5\t5',
  '举办展览场次\t24场\t26场\t5\t5',
].join('\n')
const LINES = `预期目标：抢救修复破损档案1.2万页，扫描60万画幅，著录条目4.5万条，举办展览24场。\n实际完成：修复破损档案12,640页，扫描61.2万画幅，著录4.71万条，举办展览26场。\n${TABLE}`
const CELLS = `年度总体目标\t预期目标\t实际完成情况\n\t抢救修复破损档案1.2万页，扫描60万画幅，著录条目4.5万条。\t修复破损档案12,640页，扫描61.2万画幅，著录条目4.71万条。\n${TABLE}`
const ROWS = `年度总体目标\t抢救修复破损档案1.2万页，扫描60万画幅，著录条目4.5万条。\n目标完成情况\t修复破损档案12,640页，扫描61.2万画幅，著录条目4.71万条。\n${TABLE}`
const HEADED = `一、年度总体目标\n全年抢救修复破损档案12,000页，扫描60万画幅。\n二、指标\n${TABLE.replace('绩效指标：\n', '')}`
const RECKONED = [
  '支出内容\t数量\t补助标准\t金额（万元）',
  '残疾儿童康复\t42名\t15,000元/名\t63.00',
  '居家照护服务\t260人\t1,800元/人\t46.80',
  '二、绩效指标',
  '三级指标\t指标值',
  '救助残疾儿童\t42名',
  '居家照护人数\t260人',
  '康复有效率\t≥85%',
].join('\n')

const PRICED = [
  '支出内容\t测算依据\t金额（万元）',
  '站内救助\t预计1,280人次，人均2天，每天60元\t15.36',
  '安防设施\t高清摄像机64台×5,000元/台\t32.00',
  '合计\t\t47.36',
  '二、绩效指标',
  '三级指标\t指标值',
  '救助人次\t1,280人次',
  '更新摄像机\t64台',
].join('\n')

describe('goals and results told as a whole', () => {
  test.each([
    [LINES, '修复破损档案12,640页', '修复破损档案12,460页', 'restated 12,460 12,640'],
    [LINES, '\t61.2万画幅', '\t6.12万画幅', 'restated 61.2 6.12'],
    [LINES, '破损档案1.2万页', '破损档案12万页', 'restated 12 1.2'],
    [LINES, '举办展览26场', '举办展览66场', 'restated 66 26'],
    [CELLS, '著录条目4.71万条', '著录条目4.17万条', 'restated 4.17 4.71'],
    [CELLS, '著录条目4.5万条。', '著录条目5.4万条。', 'restated 5.4 4.5'],
    [ROWS, '著录条目4.71万条', '著录条目47.1万条', 'restated 47.1 4.71'],
    [HEADED, '破损档案12,000页', '破损档案21,000页', 'restated 21,000 12,000'],
    [PRICED, '救助人次\t1,280人次', '救助人次\t1,820人次', 'restated 1,280 1,820'],
    [PRICED, '更新摄像机\t64台', '更新摄像机\t6台', 'restated 64 6'],
    [RECKONED, '救助残疾儿童\t42名', '救助残疾儿童\t442名', 'restated 42 442'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('restated'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    [
      'of another system',
      '预期目标：保障42套系统运行，改造8套系统。\n三级指标\t指标值\t实际值\n运维系统数\t≥42套\t42套\n系统改造完成\t8套\t8套',
    ],
    ['of few digits and one word', '预期目标：完成信创系统改造12套。\n三级指标\t指标值\t实际值\n运维系统\t≥42套\t42套'],
    ['last year', `${TABLE}\n上年完成值\t2\n预期目标：培训12人。`],
    ['under another head', '一、立项依据\n全县修复档案12,460页。\n三级指标\t指标值\n抢救修复页数\t12,640页'],
    ['no indicator', '预期目标：修复档案12,460页。\n名称\t页数\n甲库\t12,640页'],
    [
      'a column of last year and of marks',
      '预期目标：修复档案12,460页。\n三级指标\t上年完成值\t分值\n抢救修复页数\t12,640页\t10',
    ],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
