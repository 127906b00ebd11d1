import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FORM = [
  '资金用途明细\t数量\t金额（万元）',
  '新生儿听力筛查\t2,360\t28.20',
  '乡医培训\t172\t5.50',
  '合计\t—\t33.70',
  '',
  '一级指标\t二级指标\t三级指标\t2023年实际\t2024年目标',
  '产出指标\t数量指标\t新生儿听力筛查人数\t2,284\t≥2,360',
  '产出指标\t质量指标\t儿童系统管理率\t91.4%\t≥92.0%',
  '满意度指标\t服务对象满意度\t家长满意度\t89.5%\t≥90%',
].join('\n')
const MORE = `${FORM}\n新生儿听力筛查按预计活产数2,450人测算；2024年目标比上年实际多76人。`
const HIGHER = `${FORM}\n儿童系统管理率目标比上年提高0.6个百分点。`
const MONEY = `${FORM}\n资金总额较2023年的31.2万元增长8.0%。`

describe('goals and money beside those of the year before', () => {
  test.each([
    [MORE, '多76', '少76', 'change 76 -76'],
    [MORE, '2,284', '2,824', 'change 76 -464'],
    [HIGHER, '提高0.6', '降低0.6', 'change 0.6 -0.6'],
    [HIGHER, '92.0%', '29.0%', 'change 0.6 -62.4'],
    [HIGHER, '91.4%', '94.4%', 'change 0.6 -2.4'],
    [MONEY, '增长8.0', '下降8.0', 'growth 8 -8.01'],
    [MONEY, '31.2', '13.2', 'growth 8 155.3'],
  ])('%s', (sound, from, to, broken) => {
    expect(sound).toContain(from)
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['no row is named', MORE.replace('新生儿听力筛查按', '按').replace('多76', '多96')],
    ['another unit', HIGHER.replace('提高0.6个百分点', '多6人')],
    ['no column of what was', MORE.replace('2023年实际', '权重').replace('多76', '多96')],
    ['no way', MORE.replace('多76人', '多596人的要求')],
    ['of two totals', `${MONEY.replace('8.0%', '9.9%')}\n\n项目\t金额（万元）\n甲\t2.20\n乙\t3.30\n合计\t5.50`],
    ['no total', '资金总额较2023年的31.2万元增长9.9%。\n项目\t金额\n甲\t2.2\n乙\t3.3'],
    ['of something else', MONEY.replace('资金总额', '医疗收入').replace('8.0%', '9.9%')],
    ['as much as before', MONEY.replace('31.2', '33.70')],
    ['of a goal', MONEY.replace('8.0%', '9.9%的目标')],
    ['of no table', '资金总额较2023年的31.2万元增长9.9%，目标比上年提高0.6个百分点。'],
    ['of nothing before', '增长9.9%，总额较大。\n项目\t金额（万元）\n甲\t2.20\n乙\t3.30\n合计\t5.50'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
