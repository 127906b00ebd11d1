import type { Exact } from '../amount/index.ts'
import { exactFromText, ONE, times, whole } from '../amount/index.ts'
import { scaleFromWords } from './chinese-numeral.ts'
import type { Dimension, Unit } from './claim.ts'

interface UnitEntry {
  readonly printed: string
  readonly key: string
  readonly dimension: Dimension
  readonly scale: Exact
}

const entry = (printed: string, key: string, dimension: Dimension, scale = '1'): UnitEntry => ({
  printed,
  key,
  dimension,
  scale: exactFromText(scale) ?? ONE,
})

/** People are counted by several words that mean the same. */
const PEOPLE = ['人', '名', '位', '员', '名人员']

const COUNTERS =
  `个 家 户 所 间 座 栋 幢 台 套 件 份 张 本 册 篇 条 项 处 次 场 期 批 批次 人次 户次 台次 件次 车次 班次 架次 家次 条次 场次
辆 艘 架 部 具 只 头 匹 羽 株 棵 节 门 班 遍 趟 回 步 类 种 款 片 块 支 根 把 枚 盏 副 对 双 组 队 团组 团 通 起 宗 例 案 笔 单 票 卷 盒 箱 袋 瓶 包 桶
床 席 岗 只次 尾 粒 口 眼 孔 道 段 标段 页 版 帧 幅 面 扇 顶 枝 丛 亩次 点 学时 课时 人年 机位 点位 层 组次 人天 字 册次 套次 批件 幅次 篇次 盘 支队 周次 例次 户数 剂 剂次 人份 核 航次 车公里 标箱 座次 站 台件 工日 工时 人日 床日 台班 治疗量 艘次 辆次 画幅 站次 羊单位 轮次 晚 标准箱 船次 艇次 万人次`
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '万人次')

const MEASURES: readonly UnitEntry[] = [
  ...['平方米', '㎡', 'm²', 'm2', '平方', '平米'].map((word) => entry(word, '平方米', 'measure')),
  ...['平方公里', '平方千米', 'km²', 'km2'].map((word) => entry(word, '平方米', 'measure', '1000000')),
  entry('亩', '亩', 'measure'),
  ...['公顷', 'hm²', 'hm2'].map((word) => entry(word, '亩', 'measure', '15')),
  ...['立方米', 'm³', 'm3', '方', '立方'].map((word) => entry(word, '立方米', 'measure')),
  ...['公里', '千米', 'km', 'KM'].map((word) => entry(word, '米', 'measure', '1000')),
  ...['米', '延米', 'm'].map((word) => entry(word, '米', 'measure')),
  ...['厘米', 'cm'].map((word) => entry(word, '米', 'measure', '0.01')),
  ...['毫米', 'mm'].map((word) => entry(word, '米', 'measure', '0.001')),
  ...['吨', 't'].map((word) => entry(word, '公斤', 'measure', '1000')),
  ...['公斤', '千克', 'kg'].map((word) => entry(word, '公斤', 'measure')),
  entry('斤', '公斤', 'measure', '0.5'),
  entry('担', '公斤', 'measure', '50'),
  ...['克', 'g'].map((word) => entry(word, '克', 'measure')),
  ...['升', 'L'].map((word) => entry(word, '升', 'measure')),
  ...['毫升', 'ml', 'mL'].map((word) => entry(word, '升', 'measure', '0.001')),
  ...['千瓦时', 'kWh', '度'].map((word) => entry(word, '度', 'measure')),
  ...['千瓦', 'kW'].map((word) => entry(word, '千瓦', 'measure')),
  ...['兆瓦', 'MW'].map((word) => entry(word, '千瓦', 'measure', '1000')),
  ...['kV', '千伏', 'V', '伏', 'kVA', '千伏安', '℃', '摄氏度', 'dB', 'dB(A)', 'Mbps', 'Gbps', 'Mb/s', 'Gb/s'].map(
    (word) => entry(word, word, 'measure'),
  ),
  ...['M', 'G', 'T', 'K', 'MB', 'GB', 'TB', 'PB', '兆'].map((word) => entry(word, word, 'measure')),
  ...['mg', '毫克'].map((word) => entry(word, 'mg', 'measure')),
  ...['μg', '微克'].map((word) => entry(word, 'μg', 'measure')),
  ...['吉焦', 'GJ'].map((word) => entry(word, '吉焦', 'measure')),
  entry('海里', '海里', 'measure'),
]

const DURATIONS: readonly UnitEntry[] = [
  entry('年', '年', 'duration'),
  entry('个月', '个月', 'duration'),
  ...['天', '日', '个工作日', '工作日', '个自然日'].map((word) => entry(word, '天', 'duration')),
  ...['小时', '个小时', 'h'].map((word) => entry(word, '小时', 'duration')),
  ...['分钟', 'min'].map((word) => entry(word, '分钟', 'duration')),
  ...['秒', '秒钟', 's'].map((word) => entry(word, '秒', 'duration')),
  ...['周', '个星期', '星期'].map((word) => entry(word, '周', 'duration')),
  ...['季度', '个季度'].map((word) => entry(word, '季度', 'duration')),
  ...['岁', '周岁'].map((word) => entry(word, '岁', 'duration')),
]

const UNITS: readonly UnitEntry[] = [
  ...['元', '圆', '元整', '元人民币'].map((word) => entry(word, '元', 'money')),
  entry('角', '元', 'money', '0.1'),
  ...['美元', '欧元', '港元', '日元', '英镑'].map((word) => entry(word, word, 'money')),
  ...PEOPLE.map((word) => entry(word, '人', 'count')),
  ...COUNTERS.map((word) => entry(word, word, 'count')),
  entry('个点位', '个', 'count'),
  ...['台', '件', '辆', '张'].map((word) => entry(`${word}（套）`, word, 'count')),
  ...['工日', '学时', '课时', '台班'].map((word) => entry(`个${word}`, word, 'count')),
  ...MEASURES,
  ...DURATIONS,
  ...['%'].map((word) => entry(word, '%', 'percent')),
  ...['个百分点', '百分点', '个点'].map((word) => entry(word, '百分点', 'percentage-points')),
  ...['‰', '个千分点'].map((word) => entry(word, '‰', 'permille')),
  ...['倍'].map((word) => entry(word, '倍', 'multiple')),
  ...['分'].map((word) => entry(word, '分', 'score')),
]

const BY_FIRST = new Map<string, UnitEntry[]>()
for (const unit of UNITS) {
  const first = unit.printed[0] ?? ''
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit])
}
for (const entries of BY_FIRST.values()) entries.sort((left, right) => right.printed.length - left.printed.length)

/** What stands where a unit is expected: the unit, and where it ends. */
export interface UnitFound {
  readonly unit: Unit
  readonly end: number
}

/** A word that begins like a counter, behind digits. */
const NOT_A_UNIT =
  /^(?:通(?:道|过|知|报|用|信|车|航|行|水|气|讯|常|达|电(?!话))|年级|年代|周年|分之|具[体备有]|元旦|元宵|个性|度假|天然|升级|升至|方面|方案|方式|只能|晚[会上报间饭餐宴]|核(?=[定查减实准心对算销酸验发拨增批拟价工技医电辐桃磁能]))/

/** The same behind a Chinese numeral, where ordinary words are many: 一部分, 三级, 两队伍. */
const NOT_A_COUNTER =
  /^(?:通|人大|人民|名单|位于|位列|家庭|家电|户籍|所有|所得|所在|所属|件均|本级|本年|本市|本县|本单位|条例|条款|条件|条线|条龙|条心|项目|处理|处置|处级|次日|次年|次性|次(?:合格|验收|通过|办结|交验)|场所|场馆|期(?:间|末|工程|项目|投资|建设|合同|资金|任务|款)|部门|部分|部署|部级|部委|组织|组长|支?队伍|团结|起草|单位|单项|单元|面向|双方|双向|对外|对口|对照|类型|片区|支出|支部|支持|根据|把握|把手|包括|包含|包保|床位|岗位|岗双|口径|分半|标段|道路|段落|幅度|层面|层级|层次|节能|节约|门户|门诊|门式|班子|班级|步|具[体备有]|回收|头雁|分别|分管|分类|分之|天然|日常|周边|周期|张网|张图|本账|把尺|盘棋|股|号|件事)/

const SCALES = new Set('十百千万亿')

/** The longest unit that begins at `at`, with the scale word before it: 万元, 亿立方米, 人次. `null` when none does. */
export function unitAt(text: string, at: number): UnitFound | null {
  const direct = entryAt(text, at)
  if (direct !== null) return { unit: unitOf('', direct), end: at + direct.printed.length }
  if (!SCALES.has(text[at] ?? '')) return null
  const scale = /^[十百千万亿]{1,2}/.exec(text.slice(at, at + 2))?.[0] ?? ''
  for (let length = scale.length; length > 0; length -= 1) {
    const words = scale.slice(0, length)
    let from = at + length
    if (/[余多]/.test(text[from] ?? '')) from += 1
    const found = entryAt(text, from)
    if (found !== null) return { unit: unitOf(words, found), end: from + found.printed.length }
  }
  return null
}

function unitOf(scaleWords: string, { printed, key, dimension, scale }: UnitEntry): Unit {
  return { printed: `${scaleWords}${printed}`, key, dimension, scale: times(scaleFromWords(scaleWords), scale) }
}

function entryAt(text: string, at: number): UnitEntry | null {
  const candidates = BY_FIRST.get(text[at] ?? '')
  if (candidates === undefined) return null
  const ahead = text.slice(at, at + 6)
  for (const candidate of candidates) {
    if (!ahead.startsWith(candidate.printed)) continue
    if (/[A-Za-z]$/.test(candidate.printed) && /[A-Za-z0-9]/.test(ahead[candidate.printed.length] ?? '')) continue
    return candidate.printed.length === 1 && NOT_A_UNIT.test(ahead) ? null : candidate
  }
  return null
}

/** `true` where an ordinary word begins that only looks like a counter: 一部分, 三条例. Asked behind Chinese numerals. */
export function isOrdinaryWord(text: string, at: number): boolean {
  return NOT_A_COUNTER.test(text.slice(at, at + 3))
}

/** A bare number: what it counts is said elsewhere or not at all. */
export const NO_UNIT: Unit = { printed: '', key: '', dimension: 'plain', scale: whole(1) }

/** The unit named alone, as in 单位：万元 or in a column's header. `null` when it is none. */
export function unitNamed(words: string): Unit | null {
  const found = unitAt(words, 0)
  return found !== null && found.end === words.length ? found.unit : null
}
