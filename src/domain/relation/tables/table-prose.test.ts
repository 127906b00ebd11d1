import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PROJECTS = [
  '单位：万元',
  '项目\t金额\t备注',
  '传染病区建设\t12,500\t一般债券',
  '老旧小区改造\t28,500\t一般债券',
  '疫苗接种补助\t4,500\t调节基金',
  '合计\t45,500\t',
].join('\n')
const SPENDING = [
  '单位：元',
  '支出内容\t金额',
  '师资费\t318,600.00',
  '食宿费\t1,012,480.00',
  '场地费\t96,320.00',
  '合计\t1,427,400.00',
].join('\n')
const ACCOUNTS = [
  '单位：万元',
  '科目\t合计\t基本支出\t项目支出',
  '甲\t420.25\t320.10\t100.15',
  '乙\t310.04\t221.90\t88.14',
  '合计\t730.29\t542.00\t188.29',
].join('\n')

const STAFF = '类别\t人数\t占比\n管理人员\t42\t8.64%\n专业技术人员\t398\t81.89%\n工勤人员\t46\t9.47%\n合计\t486\t100%'

const SAVED =
  '一级指标\t三级指标\t年度指标值\t实际完成值\n效益指标\t年节水量\t≥120万立方米\t126万立方米\n产出指标\t节水器具安装\t≥400套\t412套'

describe('what the text says of the rows of a table', () => {
  test.each([
    ['the first rows', PROJECTS, '前两项小计41,000万元，使用一般债券。', '41,000', '14,000', 'parts 14,000 41,000'],
    ['the last rows', PROJECTS, '后二项共33,000万元。', '33,000', '30,300', 'parts 30,300 33,000'],
    [
      'the parts of a row',
      SPENDING,
      '师资费中，校外专家授课费21.40万元（副高级每学时500元、正高级每学时1,000元）；课时补贴4.96万元；交通食宿5.50万元。',
      '4.96',
      '5.96',
      'parts 318,600 328,600',
    ],
    [
      'the parts of a column',
      ACCOUNTS,
      '基本支出中：人员经费486.72万元，主要包括基本工资；公用经费55.28万元。',
      '486.72',
      '486.27',
      'parts 542 541.55',
    ],
    [
      'the parts of a row of people',
      STAFF,
      '在专业技术人员中，正高级32人、副高级86人、中级158人、初级122人。',
      '158人',
      '188人',
      'parts 398 428',
    ],
    [
      'what a row consists of, in brackets',
      SAVED,
      '“年节水量”由单位（68万立方米）、小区（9万立方米）和示范区（49万立方米）三部分组成。',
      '68万',
      '58万',
      'parts 126 116',
    ],
    [
      'what a row is made up of',
      SAVED,
      '年节水量由工业节水68万立方米、生活节水58万立方米共同构成。',
      '68万',
      '66万',
      'parts 126 124',
    ],
  ])('%s', (_, table, sound, from, to, wrong) => {
    expect(brokenIn(`${table}\n${sound}`)).toEqual([])
    expect(heldIn(`${table}\n${sound}`).filter((held) => held.startsWith('parts'))).not.toEqual([])
    expect(brokenIn(`${table}\n${sound.replace(from, to)}`)).toContain(wrong)
  })

  test('what stands before a table is its total', () => {
    const words = '项目资金合计45,500万元，具体如下表。'
    expect(brokenIn(`${words}\n${PROJECTS}`)).toEqual([])
    expect(heldIn(`${words}\n${PROJECTS}`)).toContain('restated 45,500')
    expect(brokenIn(`${words.replace('45,500', '45,050')}\n${PROJECTS}`)).toContain('restated 45,050 45,500')
  })

  test('what is needed before the title of a table is its total', () => {
    const words = '经测算需增加45,500万元，构成见下表。\n追加经费测算表（万元）'
    expect(heldIn(`${words}\n${PROJECTS}`)).toContain('restated 45,500')
    expect(brokenIn(`${words.replace('45,500', '4,550.0')}\n${PROJECTS}`)).toContain('restated 4,550 45,500')
  })

  test('a part of what the text adds up is a sum of rows', () => {
    const words = '招收580人，其中中级工460人、高级工120人。分专业如下：'
    const table = '专业\t层次\t计划数（人）\n维修\t中级\t160\n烹饪\t中级\t300\n数控\t高级\t70\n机器人\t高级\t50'
    expect(brokenIn(`${words}\n${table}`)).toEqual([])
    expect(brokenIn(`${words}\n${table.replace('160', '610')}`)).toContain('parts 460 910')
  })

  test.each([
    ['by how much it grew', `比上年增加4,550万元，投入情况如下表。\n${PROJECTS}`],
    ['a row that the words before name', `涉及资金28,500万元，投入情况如下表。\n${PROJECTS}`],
    ['another amount', `全年预算86,000万元，投入情况如下表。\n${PROJECTS}`],
    ['a number of projects', `共安排项目4,550个，投入情况如下表。\n${PROJECTS}`],
    ['a table that nothing points at', `全年预算45,050万元。\n${PROJECTS}`],
    ['a table without totals', `全年预算45,050万元，投入情况如下表。\n项目\t金额（万元）\n甲\t45,500\n乙\t300`],
    ['more rows than there are', `${PROJECTS}\n前七项小计45,000万元。`],
    ['rows of no table', '前两项小计41,000万元。'],
    [
      'rows of a table far away',
      `${PROJECTS}\n${'会议强调，要抓好落实，压实责任。'.repeat(20)}\n前两项小计14,000万元。`,
    ],
    ['parts of what no row is called', `${SPENDING}\n师资力量中，甲21.40万元，乙5.96万元。`],
    ['words that open no list', `${SPENDING}\n师资费较高，甲21.40万元，乙5.96万元。`],
    ['two parts of few digits', `${STAFF}\n专业技术人员中，高级118人、其他290人。`],
    [
      'parts of which one is not told',
      `${SAVED}\n年节水量由单位58万立方米、小区9万立方米、示范区49万立方米等四部分组成。`,
    ],
    ['parts of no row', `${SAVED}\n用水量由单位58万立方米、小区9万立方米、示范区49万立方米三部分组成。`],
    ['parts that are not all', `${SAVED}\n年节水量由单位58万立方米、小区9万立方米、示范区49万立方米提供。`],
    ['parts of another amount', `${SPENDING}\n师资费中，甲1.40万元，乙0.96万元。`],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
