import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** What ordinary pages say, in figures of our own: nothing in it contradicts anything. */
const SOUND: readonly string[] = [
  // sooner is less time, and later is more; a schedule is what is compared with
  '审批时限为20个工作日，实际平均用12个工作日，提前8个工作日。',
  '消防车出库用了42秒，比规定的60秒快了18秒。',
  '救护车平均到达用了14分钟，比规定的12分钟慢了2分钟。',
  '累计支出412.5万元，占预算的55.3%，按8个月均衡进度（66.7%）衡量，慢11.4个百分点。',
  // births less deaths
  '全年出生人口2,614人，死亡人口3,489人，自然减少875人。',
  // the change before a semicolon is none of what stands behind it
  '发生事故128起，死亡17人，受伤142人。与上年相比，事故减少24起，下降15.8%；死亡人数减少3人，下降15.0%；受伤人数由165人降至142人，下降13.9%。',
  // a percentage of the change right before it; an aim
  '1—7月收入入库1,750万元，为年度任务2,800万元的62.5%，较时间进度（58.3%）超前4.2个百分点，同比多收150万元，增长9.4%。',
  '上半年用电283.6万千瓦时，同比只降了1.8%（去年上半年288.9万千瓦时），离全年下降3%的目标还有距离。',
  // what was paid before
  '调解补助由简单案件每件50元提高到70元、疑难案件由200元提高到320元，按简单3,800件、疑难850件测算，需经费53.8万元。',
  // a bracket that tells of another time, or of what an average is over
  '律师52名、公证员3名、法律服务工作者21名，合计76名；每万人拥有律师1.36名（常住人口38.2万人），低于全市2.3名的平均水平。',
  '登记在册摊贩1,274户，比2022年底少131户（当时1,405户）。',
  // the months of another average
  '9—12月还须完成1,180批次，月均295批次，比前8个月的月均数（283批次）多12批次。',
  // what it came to, and what it is otherwise
  '亩均收入由1,860元提高到2,315元，另补助300元。',
  '报销周期由14天压到8天，平均缩短6天；每亩成本由2,315元降到1,860元，每亩节省455元。',
  '受理投诉90件，办结57件；上个雪季投诉74件，这次增加16件。',
  // what came and what went; what came from the year before
  '服务站由12个增至20个，新增9个，撤并1个。',
  '今年受理40件，办结38件，正在办理上年转来的5件。',
  // of those named behind the semicolon
  '出席：班子成员应到8人，实到7人，1人请假；列席：法规科、财务科、第一至第四大队负责人，共10人。',
]

describe('plain pages', () => {
  test.each(SOUND)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
