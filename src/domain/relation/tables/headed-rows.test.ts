import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TABLE = [
  '序号\t项目\t数量\t预算数（万元）\t支出数（万元）',
  '1\t村级文化广场修缮\t18处\t96.40\t96.40',
  '2\t农民工技能培训\t136人\t40.00\t38.60',
  '3\t门球场维护\t—\t12.00\t11.70',
  '附注：',
].join('\n')
const FEES = `${TABLE}\n（一）文化广场修缮。三年依次为28.30万元、31.60万元、36.50万元。`
const CLASSES = `${TABLE}\n（二）技能培训。开设电工52人、焊工47人、月嫂37人三个班，结业后取证128人。`
const REST = `${TABLE}\n3.门球场维护。平整场地用去4.85万元，其余6.85万元用于更换围网。`

describe('a row of a table taken apart in the paragraph that its name heads', () => {
  test.each([
    [FEES, '31.60万元', '31.66万元', 'parts 96.4 96.46'],
    [CLASSES, '47人', '74人', 'parts 136 163'],
    [REST.replace('其余6.85万元用于更换围网', '其余3次维修费用6.85万元'), '6.85万元', '6.35万元', 'parts 11.7 11.2'],
    [REST, '6.85万元', '6.35万元', 'parts 11.7 11.2'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['户均增收', '带动就业为净增人数与稳岗人数之和，其中净增3,130人，稳岗2,450人；比上年多一些。'],
    ['带动就业', '带动就业为净增人数与稳岗人数之和，其中净增3,130人，稳岗2,450人；完成目标的93%。'],
    ['带动就业人数', '带动就业为净增人数与稳岗人数之和，其中净增3,130人、稳岗2,450人。'],
  ])('%s: %s', (label, told) => {
    const table = `指标\t年度目标\t实际完成\n${label}\t≥6,000人\t5,580人\n培训场次\t12场\t12场\n说明：\n`
    const isOfIt = label.startsWith('带动')
    expect(heldIn(table + told).includes('parts 5,580')).toBe(isOfIt)
    expect(brokenIn(table + told)).toEqual([])
    expect(brokenIn(table + told.replace('3,130', '3,310')).length).toBe(isOfIt ? 1 : 0)
    expect(brokenIn(table + told.replace('之和，其中', '，其中').replace('3,130', '3,310'))).toEqual([])
    expect(brokenIn(table + told.replace('2,450人', '245户'))).toEqual([])
    expect(brokenIn(`${table}为净增与稳岗之和，其中净增3,310人，稳岗2,450人。`)).toEqual([])
  })

  test.each([
    ['no word says that these are all', CLASSES.replace('三个班', '等班').replace('47人', '74人')],
    ['under another head', CLASSES.replace('技能培训。', '就业服务。').replace('47人', '74人')],
    ['two rows of the name', `${FEES.replace('门球场维护', '城区文化广场修缮').replace('31.60', '31.66')}`],
    ['the sum of another list', '（二）技能培训。共135人，分别为52人、47人、36人，三个班。'],
    ['no table', '（一）文化广场修缮。三年依次为28.30万元、31.60万元、36.50万元。'],
    ['a short head', `${TABLE}\n（四）其他。两项依次为28.30万元、31.60万元。`],
    ['a sum under a short name', `${TABLE}\n就业为净增人数与稳岗人数之和，其中净增97人，稳岗38人。`],
    ['few digits', `${TABLE.replace('136人', '12人')}\n（二）技能培训。两个班分别为9人、8人。`],
    ['unlike each cell', `${TABLE}\n（一）文化广场修缮。两年分别为20.00万元、31.60万元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
