import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t22ListedAsCounted } from './t22-listed-as-counted.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['在6处公共场所各配置急救设备（AED）1台，分别是汽车站、体育馆、文化中心。', '6处'],
  ['在3处公共场所各配置急救设备（AED）1台，分别是汽车站、体育馆、文化中心。', null],
  ['在6处公共场所各配置急救设备1台，分别是汽车站、体育馆等。', null],
  ['在6处公共场所各配置急救设备1台，分别是汽车站。', null],
  ['为6人各配置急救设备1台，分别是汽车站、体育馆。', null],
  ['设有4个科室，分别是办公室、业务科、技术科。', '4个'],
  ['设有3个科室，分别是办公室、业务科、技术科。', null],
  ['设有3个科室，分别是办公室、业务科、技术科等。', null],
  ['设有3个科室，分别是业务科。', null],
  ['设有5个科室，分别是办公室、业务科和技术科。', '5个'],
  ['内设办公室、人事股、业务股4个股室。', '4个'],
  ['内设办公室、人事股、业务股3个股室。', null],
  ['今年抓好三项工作。一是抓培训；二是抓考核。', '三项'],
  ['今年抓好两项工作。一是抓培训；二是抓考核。一是抓落实；二是抓检查。', null],
  ['今年抓好三项工作。一是抓培训。', null],
  ['读者对馆藏、环境、服务、时间四个方面的满意度分别为90.25%、95.55%、96.82%。', '四个'],
  ['读者对馆藏、环境、服务三个方面的满意度分别为90.25%、95.55%和96.82%。', null],
  ['3个方面的满意度分别为90%、95%以上。', null],
  ['3个方面的满意度分别为90%、95%、2次。', '3个'],
  ['3个方面的满意度分别为90%。', null],
  ['3个方面，满意度为90%、95%。', null],
  ['5名队员分别为3次。', null],
  ['设有4个科室。办公室、业务科3人。', null],
  ['在4个公园出入口（人民公园、滨江公园、凤凰山公园）开展拦访。', '4个'],
  ['在3个公园出入口（人民公园、滨江公园、凤凰山公园）开展拦访。', null],
  ['举办33场政策宣讲（3月12日城南社区、4月16日滨河社区、5月21日金湖社区）。', '33场'],
  ['举办3场政策宣讲（3月12日城南社区、4月16日滨河社区、5月21日金湖社区）。', null],
  ['涉及28个主产县（市、区），全部达标。', null],
  ['推进2项改革（“证照分离”“双随机、一公开”）。', null],
  ['走访5个部门（含财政局、审计局），座谈3次。', null],
  ['走访5个部门（财政局2次、审计局3次）。', null],
  ['走访5人（甲、乙）。', null],
  ['东部9个城市对口支持西部10个省（自治区、直辖市）。', null],
  ['覆盖12个县（市、区），86个村（社区、居）。', null],
  ['共安排44个项目：（1）平台运维，90万元；（2）物资储备，46万元；（3）卫星通信，36万元。', '44个'],
  ['共安排3个项目：（1）平台运维，90万元；（2）物资储备，46万元；（3）卫星通信，36万元。', null],
  ['共安排2个项目：①平台运维，90万元；②物资储备，46万元。', null],
  ['共安排5个项目：①平台运维，90万元；②物资储备，46万元；③卫星通信。另有事项：①甲。', '5个'],
  ['共安排2个项目：（1）平台运维，90万元。', null],
  ['审计指出4类14个问题，其中资金管理6个、采购3个、资产管理3个、业务管理2个。', null],
  ['审计指出44类14个问题，其中资金管理6个、采购3个、资产管理3个、业务管理2个。', '44类'],
  ['反馈三个方面14个问题，涉及政治建设6个、业务管理5个、队伍作风3个。', null],
  ['反馈四个方面14个问题，涉及政治建设6个、业务管理5个、队伍作风3个。', '四个'],
  ['反馈四个方面14个问题，涉及政治建设6个、业务管理5个、其他3个。', null],
  ['反馈四个方面14个问题，涉及政治建设6个、业务管理5个。', null],
  ['反馈四个单位14个问题，涉及政治建设6个、业务管理5个、队伍作风3个。', null],
  ['反馈四个方面14个问题。今年已经涉及政治建设6个、业务管理5个、队伍作风3个。', null],
  ['天气晴。', null],
]

describe('T22', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t22ListedAsCounted, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('says so when nothing is counted', () => {
    expect(verdictOn(t22ListedAsCounted, '天气晴。').outcome).toBe('insufficient-data')
  })

  test('of two counts side by side one is that of the list', () => {
    const text = '发现问题3类29个：一是超范围开支12个，二是手续不全11个，三是超期未报6个。'
    expect(verdictOn(t22ListedAsCounted, text).outcome).toBe('consistent')
    expect(verdictOn(t22ListedAsCounted, text.replace('3类', '4类')).outcome).toBe('inconsistent')
  })
})
