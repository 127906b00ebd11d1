import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const LINKS = [
  '环节\t抽检批次\t不合格批次\t不合格率',
  '生产加工\t3,216\t29\t0.90%',
  '流通环节\t14,052\t268\t1.91%',
  '餐饮环节\t7,412\t147\t1.98%',
  '合计\t24,680\t444\t1.80%',
].join('\n')

const ONE = '项目\t实际支出（万元）\n田间工程\t731.20\n技术培训\t38.00\n检测监理\t444.24\n合计\t1,213.44'

const GOALS = [
  '三级指标\t年度目标\t实际完成\t分值',
  '参观人次\t35万人次\t31.2万人次\t15',
  '讲解场次\t≥2,400场\t2,516场\t10',
  '设备完好率\t≥95%\t96.4%\t7',
].join('\n')

/** The class of an indicator and its name in two cells, of one label. */
const CLASSED =
  '一级指标\t三级指标\t目标值\t实际值\n产出\t骨干教师轮训人次\t≥80人次\t72人次\n满意度\t家长满意度\t≥95%\t96.2%'

describe('shares of rows and rates of goals told in the text', () => {
  test.each([
    [`${LINKS}\n流通环节不合格批次最多，占全部不合格批次的60.4%。`, '60.4%', '30.4%', 'share 30.4 60.36'],
    [`${ONE}\n田间工程占实际支出的60.26%。`, '60.26%', '60.96%', 'share 60.96 60.26'],
    [`${LINKS}\n餐饮环节问题集中，流通环节不合格批次占60.36%。`, '', '', ''],
    [`${GOALS}\n场次\t≥100场\t90场\t5\n参观人次未达标，讲解场次完成率最高，为104.8%。`, '', '', ''],
    [`${ONE}\n检测监理占36.61%。`, '36.61%', '31.61%', 'share 31.61 36.61'],
    [`${GOALS}\n参观人次。实际完成目标的89.14%。`, '89.14%', '86.14%', 'share 86.14 89.14'],
    [`${CLASSED}\n骨干教师轮训完成率90.0%，两期取消。`, '90.0%', '95.0%', 'share 95 90'],
    [`${GOALS}\n本年讲解场次完成率最高，为104.8%。`, '104.8%', '140.8%', ''],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((each) => /^(?:share|rate)/.test(each))).not.toEqual([])
    if (wrong !== '') expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['out of what no column holds', `${LINKS}\n流通环节占抽样费用的61.4%。`],
    ['of last year', `${ONE}\n上年田间工程占实际支出的66.20%。`],
    ['of no row', `${ONE}\n人工费占实际支出的66.20%。`],
    ['of a table without total', '项目\t实际支出（万元）\n田间工程\t731.20\n培训\t38.00\n田间工程占95.60%。'],
    ['a rate of no goal', `${ONE}\n技术培训完成率70.37%。`],
    ['of other units', '指标\t年度目标\t实际完成\n建成冷库\t8座\t640吨\n建成冷库完成率87.5%。'],
    ['more than the total', '项目\t支出\n田间工程\t731.20\n培训\t38.00\n合计\t500.00\n田间工程占66.20%。'],
    ['a total that is left out', '项目\t支出\n田间工程\t731.20\n培训\t38.00\n合计\t—\n田间工程占66.20%。'],
    ['few digits', `${ONE}\n田间工程占实际支出的66%。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('no table', () => expect(brokenIn('流通环节占全部不合格批次的60.4%。')).toEqual([]))
})
