import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { percentSets, sumOfSet } from './percent-sets.ts'

/** What the sets of a text come to where they cannot. */
function sumsIn(text: string): string[] {
  const examined = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  const sets = examined.byParagraph.flatMap((claims) => percentSets(examined, claims))
  return sets.flatMap((set) => sumOfSet(set) ?? [])
}

/** A sentence as it should read, a percentage of it, what goes wrong there, and what they then come to. */
const CASES: readonly (readonly [sound: string, from: string, to: string, sum: string])[] = [
  ['表决时赞成76%，反对15%，弃权9%。', '9%', '19%', '110'],
  ['表决时赞成76%，反对15%，弃权9%。', '弃权9%', '弃权2%', '93'],
  ['61.5%的学生来自本市，30.1%来自省内其他市，来自省外的占8.4%。', '8.4', '18.4', '110'],
  ['省内旅客占64.2%，省外占35.8%。', '35.8', '25.8', '90'],
  ['维护费由市财政负担50%、区财政负担30%、镇财政负担20%。', '负担20%', '负担40%', '120'],
  ['维护费由市、区、镇三级财政分别负担50%、30%、20%。', '20%', '60%', '140'],
  ['回访结果：满意68%，基本满意27%，不满意5%。', '27%', '57%', '130'],
  ['对课程很满意41%、满意39%、一般14%、不满意6%。', '6%', '1%', '95'],
  ['良好的占52%、优秀的占18%、合格的占27%、不合格的占3%。', '3%', '13%', '110'],
  ['35周岁及以下占22%、36至60周岁占48%、61周岁以上占30%。', '30%', '40%', '110'],
  ['40岁以上占31%，不再招录；20—39岁占48%，20岁以下占21%。', '48%', '58%', '110'],
  ['资金来源：拨款占72%、自筹占18%、其他占10%。', '10%', '20%', '110'],
  ['销路分三条：果商收购61%，合作社统销22%，网店自己卖17%。', '61%', '91%', '130'],
  ['水源分成两路：水库供水64%，河道取水36%。', '36%', '46%', '110'],
  ['未办结的占12%，已办结的占88%。', '88%', '98%', '110'],
  ['愿意参加的62%，不愿意参加的38%。', '38%', '88%', '150'],
  ['受访住户中走读的占62%，住校的占38%。', '38', '48', '110'],
  ['修桥的钱由三家分摊：甲公司50%，乙公司30%，丙公司20%。', '20%', '10%', '90'],
  ['修桥的钱由他们分摊：甲公司50%，乙公司30%，丙公司20%。', '20%', '30%', '110'],
  ['民生支出占78.6%，其他支出占21.4%。', '21.4', '31.4', '110'],
  ['保费由财政补贴80%，农户自缴20%。', '20%', '30%', '110'],
  ['经费由省、市两级按60%和40%的比例承担。', '60%', '30%', '70'],
  ['款分三次给：开工后付40%，完工后付55%，两年后付质保金5%。', '40%', '30%', '90'],
  ['货到验收后支付90%，满一年后支付10%的尾款。', '90%', '80%', '90'],
]

describe('percentages that make up a whole by their names', () => {
  test.each(CASES)('%s', (sound, from, to, sum) => {
    expect(sumsIn(sound)).toEqual([])
    expect(sumsIn(sound.replace(from, to))).toEqual([sum])
  })

  test.each([
    ['each of other things', '男教师占45%，女学生占65%。'],
    ['of prices', '补助分两块：购机补35%，作业补35%。'],
    ['not as many ways as are told', '销路分四条：果商收购91%，合作社统销22%，网店自己卖17%。'],
    ['one of a wider group', '优秀的占32%，合格以上占98%。'],
    ['rates of two groups', '男性参保率95%，女性参保率96%。'],
    ['rates that are no shares', '城镇补助70%、农村补助90%。'],
    ['the same mark of two questions', '用餐满意95%，住宿满意15%，交通满意93%。'],
    ['a scale without its end', '很满意的占60%，满意的占33%，一般的占17%。'],
    ['who pays for what', '市承担勘察费的60%、区承担施工费的80%。'],
    ['a part of it that leaves more over', '费用由市承担40%，由区承担30%。'],
    ['those who may have no view', '愿意参加的62%，不愿意参加的18%。'],
    ['each of its own', '走读生中男生占62%，住校生中男生占48%。'],
    ['fewer than there are', '修桥的钱由四家分摊：甲公司50%，乙公司30%，丙公司10%。'],
    ['another whole', '男生占54%，女生占近视学生的56%。'],
    ['two of three', '来自本市的占36.5%，来自省内其他市的占48.2%。'],
    ['ages with others between', '35岁以下占28%，51岁以上占60%。'],
    ['ages that say no limit', '35岁占28%，51岁以上占82%。'],
    ['attributes that overlap', '党员占35%，本科占78%。'],
    ['a list that no word closes', '缺资金占68%，缺技术占24%，其他占12%。'],
    ['what is told of other amounts', '赞成76%，票数118张，反对34%。'],
    ['other sentences', '赞成76%。反对34%。'],
    ['about so many', '赞成约76%，反对约34%。'],
    ['names that are fewer', '市、区、镇分别负担80%、40%。'],
    ['nothing behind and nothing before', '76%，34%，20%。'],
    ['what two slips only would mend', '赞成76%，反对15%，弃权36%。'],
    ['two of those who bear it', '中央、省两级按60%和20%的比例分担，其余由市县解决。'],
    ['two of three who bear it', '省、市、县三级按60%和20%的比例分担。'],
    ['what each pays in of its own', '职工和单位两方按8%和13%的比例缴存。'],
    ['payments up to what was paid', '签订后付30%，到货后付至60%，验收后付至95%，余5%作质保金。'],
    ['what is held back from a payment', '签订后付40%，到货后付60%，质保金10%从进度款中扣。'],
    ['payments of which none is the last', '开工后付30%，封顶后付50%。'],
    ['rounding', '赞成76.3%，反对15.3%，弃权8.5%。'],
  ])('of %s tell nothing', (_, text) => expect(sumsIn(text)).toEqual([]))
})

describe('two sides, the first told with whose they are', () => {
  test.each([
    ['福利厂女工占60%，男工占50%。', ['110']],
    ['全县农村居民占62%，城镇居民占48%。', ['110']],
    ['福利厂女工占60%，男工占40%。', []],
    ['教职工女教师占60%，班主任男教师占50%。', []],
  ])('%s', (text, sums) => expect(sumsIn(text)).toEqual(sums))
})
