/** What statistics divide by rule: into just these parts, and no others. */
export interface StandardDivision {
  /** How the whole is called. */
  readonly of: RegExp
  /** What the name of each part begins with, in any order. */
  readonly parts: readonly RegExp[]
  /** There may be another part that nobody names: only a slip is told, or that they are more than all. */
  readonly mayLack?: true
}

/** 第一产业增加值, 第二产业增加值, 第三产业增加值 */
const industries = (behind: string): RegExp[] =>
  ['一', '二', '三'].map((number) => new RegExp(`^第?${number}次?产(?:业|值)${behind}`))

const DONE = '(?:实现|完成|为|达)*'
const LIFE = /^(?:人?寿险|人寿保险)/
const PROPERTY = /^(?:财产?险|财产保险)/
const ACCIDENT = /^(?:人身)?意外(?:伤害)?(?:险|保险)?(?!.*健康)/
const HEALTH = /^健康(?:险|保险)?(?!.*意外)/
const HEALTH_AND_ACCIDENT = /^(?:健康.*意外|(?:人身)?意外.*健康)/
const URBAN = /^(?:城镇|城市)(?!居民人均)/
const RURAL = /^(?:乡村|农村)(?!居民人均)/

/** Divisions of the statistics, of budgets and of courts, of which nobody leaves a part out who lists these. */
export const STANDARD_DIVISIONS: readonly StandardDivision[] = [
  { of: /(?<!人均|人均地区)生产总值|(?<!人均)GDP/, parts: industries(`${DONE}(?:增加值|产值)?${DONE}$`) },
  { of: /固定资产投资/, parts: industries('[^，]*投资') },
  { of: /[就从]业人[员数]/, parts: industries('[^，]*(?:[就从]业|人[员数])?[^，]*$') },
  { of: /(?<!工业)用电/, parts: [...industries('[^，]*'), /^(?:城乡)?居民(?:生活)?用电/] },
  { of: /第二产业/, parts: [/^(?:全部)?工业(?!园)/, /^建筑业/] },
  { of: /工业|企业/, parts: [/^采矿业/, /^制造业/, /^电力/] },
  {
    of: /人均.{0,4}(?:可支配|纯)收入/,
    parts: [/^(?:人均)?工资/, /^(?:人均)?经营/, /^(?:人均)?财产/, /^(?:人均)?转移/],
  },
  {
    of: /人均.{0,4}消费支出/,
    parts: [/^食品/, /^衣着/, /^居住/, /^生活用品/, /^交通/, /^教育/, /^医疗/, /^其他/],
  },
  {
    of: /进出口|外贸|对外贸易|服务贸易/,
    parts: [/^出口(?:总?[值额]|规模|金额|完成|实现)*[为达]?$/, /^进口(?:总?[值额]|规模|金额|完成|实现)*[为达]?$/],
  },
  { of: /消费品零售|社零/, parts: [URBAN, RURAL] },
  { of: /消费品零售|社零/, parts: [/^商品零售/, /^餐饮/] },
  {
    of: /农林牧渔|农业总产值/,
    parts: [/^(?:种植业|农业)(?!林)/, /^林业/, /^畜?牧业/, /^(?:渔业|水产业)/, /^农林牧渔[^，]*(?:辅助|服务)/],
  },
  { of: /猪牛羊禽肉/, parts: [/^猪肉/, /^牛肉/, /^羊肉/, /^禽肉/] },
  { of: /粮食/, parts: [/^夏粮/, /^早稻/, /^秋粮/] },
  { of: /全国.*(?:收入|税收)/, parts: [/^中央[^，]{0,12}收入[为达]?$/, /^地方[^，]{0,12}收入[为达]?$/] },
  { of: /全国.*支出/, parts: [/^中央[^，]{0,12}本级支出[为达]?$/, /^地方[^，]{0,12}支出[为达]?$/] },
  {
    of: /全[市省州县区].*(?:收入|支出)/,
    parts: [
      /^[市省州县区]?本级[^，]{0,10}(?:收入|支出)/,
      /^(?:各?区县?|各?县区?|各?县（市、区）|[区县]市?)级?[^，]{0,10}(?:收入|支出)/,
    ],
  },
  { of: /(?:公共预算|财政)[^，]{0,4}收入/, parts: [/^(?:各项|地方)?税收/, /^非税(?!收入中)/] },
  { of: /债[务券]/, parts: [/^(?:新增)?一般债[务券]/, /^(?:新增)?专项债[务券]/] },
  { of: /医疗保险|医保/, parts: [/^(?:城镇)?职工/, /^(?:城乡)?居民/] },
  { of: /保费|保险/, parts: [LIFE, HEALTH_AND_ACCIDENT, PROPERTY] },
  { of: /保费|保险/, parts: [LIFE, HEALTH, ACCIDENT, PROPERTY] },
  { of: /保费|保险/, parts: [PROPERTY, /^人身险|^人身保险/] },
  { of: /人口/, parts: [/^男/, /^女/] },
  { of: /人口/, parts: [URBAN, RURAL] },
  { of: /低保|最低生活保障/, parts: [URBAN, RURAL] },
  { of: /邮电业务/, parts: [/^邮政/, /^电信/] },
  { of: /业务量|快件/, parts: [/^同城/, /^异地/, /^(?:国际|港澳台)/] },
  { of: /电话用户/, parts: [/^固定/, /^移动/] },
  { of: /(?<!中)医院/, parts: [/^公立医院/, /^民营医院/] },
  { of: /社区卫生服务中心（站）/, parts: [/^社区卫生服务中心(?!（)/, /^社区卫生服务站/] },
  { of: /研究与试验发展|R&D|研发/, parts: [/^基础研究/, /^应用研究/, /^试验(?:发展|开发)/] },
  { of: /专利/, parts: [/^发明/, /^实用新型/, /^外观/] },
  { of: /采购/, parts: [/^(?:政府)?(?:采购)?货物/, /^(?:政府)?(?:采购)?工程/, /^(?:政府)?(?:采购)?服务/] },
  { of: /正常贷款/, parts: [/^正常类/, /^关注类/] },
  { of: /不良贷款/, parts: [/^次级/, /^可疑/, /^损失/] },
  { of: /离婚/, parts: [/^民政/, /^(?:人民)?法院/] },
  { of: /受理|案件/, parts: [/^新收/, /^(?:旧存|上[年期]旧存)/] },
  {
    of: /(?:旅客|客运).*量/,
    parts: [/^铁路/, /^公路/, /^水[路运]/, /^(?:民航|航空)/],
  },
  { of: /中小学/, parts: [/^(?:普通)?中学/, /^小学/] },
  { of: /基本支出/, parts: [/^工资福利/, /^商品和服务/, /^对个人和家庭/], mayLack: true },
  {
    of: /受理|办理|诉求|工单|来电/,
    parts: [
      /^[^，]{0,6}(?:直接|自行|当场)(?:办理|处理|答复|解答|办结)|^[^，]{0,6}直办/,
      /^(?:派单|派发|交办|转办|转派)/,
    ],
    mayLack: true,
  },
  {
    of: /确诊|病例/,
    parts: [/^(?:累计)?(?:治愈|出院)/, /^(?:累计)?死亡/, /^(?:现有|目前)?(?:在[治院]|住院|隔离治疗)/],
    mayLack: true,
  },
]
