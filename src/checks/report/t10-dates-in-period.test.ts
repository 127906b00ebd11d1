import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t10DatesInPeriod } from './t10-dates-in-period.ts'

const REPORT = '禾川县档案馆2022年度部门整体支出绩效自评报告\n'
const PROJECT = '数字档案室建设项目2022年支出绩效自评报告\n'
const MONITOR = '防沙治沙项目2023年1—8月绩效运行监控情况\n'
const COMMUNIQUE = '朔凉市2023年民政事业发展统计公报\n'
const SURVEY = '岛际客运服务满意度调查报告（2024年度）\n'
const SUMMARY = '数据中心2020年度工作总结\n'

/** The words, and what stands first in the problem; `null` where the dates may be. */
const CASES: readonly (readonly [title: string, words: string, at: string | null])[] = [
  [SUMMARY, '截至10月，共开展培训12次。', '截至10月'],
  [SUMMARY, '消防整治合同工期截止10月31日，实际完工10月22日，提前9天。', null],
  ['朔凉市2025年高考报名及考务准备情况通报\n', '报名2,683人。\n朔凉市招生办\n2024年12月12日', null],
  ['朔凉市2025年高考成绩情况通报\n', '参考2,683人。\n朔凉市招生办\n2024年12月12日', null],
  [MONITOR, '现将截至2023年7月31日的有关情况报告如下。', '2023年7月31日'],
  [MONITOR, '现将截至7月31日的有关情况报告如下。', '7月31日'],
  [MONITOR, '现将截至2023年8月31日的有关情况报告如下。', null],
  [MONITOR, '现将截至2022年7月31日的有关情况报告如下。', null],
  [MONITOR, '截至7月31日已完成治理3万亩。', null],
  [MONITOR, '7月31日的情况如下。', null],
  ['', '现将截至7月31日的有关情况报告如下。2023年如此。', null],
  [SUMMARY, '1月至10月，共开展培训12次。', '1月至10月'],
  [SUMMARY, '截至10月，开展半年监控2次。', null],
  [SUMMARY, '截至2019年10月，共开展培训12次。', '2019年10月'],
  [SUMMARY, '截至12月31日，共开展培训12次。', null],
  [SUMMARY, '3月至10月，共开展培训12次。', null],
  [SUMMARY, '截至10月，共开展培训12次。\n数据中心\n2020年11月3日', null],
  [REPORT, '系统应于2021年3月1日前投入使用。', '2021年3月1日'],
  [REPORT, '系统已于2021年3月1日前投入使用。', null],
  [REPORT, '租用协议约定链路在2021年3月1日前投入使用。', null],
  [REPORT, '系统应于2015年3月1日前投入使用。', null],
  [REPORT, '2021年度部门整体支出绩效自评由办公室负责。', '2021年'],
  [REPORT, '较2021年度部门整体支出增加。', null],
  [REPORT, '2021年度部门整体支出低于2022年度。', null],
  [REPORT, '2021年机构改革后职能划转。', null],
  [REPORT, '截至2021年12月31日，馆藏档案12万卷。', '2021年12月31日'],
  [REPORT, '截至2021年12月31日，上年结转3万元。', null],
  [REPORT, '至2021年12月31日，馆藏档案12万卷。', '2021年12月31日'],
  [REPORT, '截至2022年11月底全部修复。', null],
  [REPORT, '档案馆防火期为2021年1月1日至5月10日。', '2021年1月1日至5月10日'],
  [REPORT, '合同期为2021年1月1日至5月10日。', null],
  [REPORT, '2021年12月，随机访问查档群众300人，满意率94%。', '2021年12月'],
  [REPORT, '2021年8月，对1—7月执行情况进行了监控，比较顺利。', '2021年8月'],
  [REPORT, '2021年3月开展2021年度绩效评价，问卷另附。', null],
  [REPORT, '截至2021年12月31日，码头施工比计划推迟47天。', '2021年12月31日'],
  [REPORT, '数据截至2021年12月31日。上年末馆藏12万卷。', '2021年12月31日'],
  [REPORT, '人员情况如下。2021年12月31日，实有在职人员49人。', '2021年12月31日'],
  [REPORT, '2021年12月31日，我馆共有固定资产120万元，比上年增长3%。', null],
  [REPORT, '2021年12月31日，举办档案展览。', null],
  [REPORT, '2022年12月31日，实有在职人员49人。', null],
  [REPORT, '三、2021年度“三公”经费支出决算情况\n共12万元。', '2021年'],
  [REPORT, '三、2022年度“三公”经费支出决算情况\n共12万元。', null],
  [REPORT, '三、2021年度绩效评价结果应用情况\n已全部应用。', null],
  [REPORT, '三、与2021年度支出决算对比情况\n增加3万元。', null],
  [REPORT, '三、2021年至2022年支出决算情况\n增加3万元。', null],
  [REPORT, '2021年支出决算由财政局批复。', null],
  ['', '2022年1月开工，2022年3月完工。截至2021年10月，完成7个。', null],
  [MONITOR, '监控报告已经局务会2022年9月12日审议通过。', '2022年9月12日'],
  [MONITOR, '监控报告已经局务会2023年9月12日审议通过。', null],
  [MONITOR, '实施方案已经局务会2022年9月12日审议通过。', null],
  [MONITOR, '监控时段为2022年1月1日至8月31日。', '2022年1月1日至8月31日'],
  [MONITOR, '以2022年8月31日为监控时点。', '2022年8月31日'],
  [MONITOR, '工程于2022年8月31日开工。', null],
  [COMMUNIQUE, '截至2022年12月31日，全市有养老机构38家。', '2022年12月31日'],
  [COMMUNIQUE, '截至2022年12月31日为38家，较上年末多2家。', null],
  ['关于2023年民政工作的通知\n', '截至2022年12月31日，全市有养老机构38家。', null],
  ['关于民政工作的简报\n', '2023年是关键之年。截至2022年12月31日，全市有养老机构38家。', null],
  [SURVEY, '调查机构于2023年10月8日至25日开展了满意度调查。', '2023年10月8日至25日'],
  [SURVEY, '调查机构于2023年10月8日至25日开展了2023年度满意度调查。', null],
  [PROJECT, '本项目实施期为2021年1月至12月。', '2021年1月至12月'],
  [PROJECT, '工程竣工时间为2021年10月25日。', '2021年10月25日'],
  [PROJECT, '本项目实施期为2022年1月至2023年12月。', null],
  [PROJECT, '本项目实施期为2021年。', null],
  ['查档服务满意度2022年调查报告\n', '调查时间为2021年11月6日至11月17日。', '2021年11月6日至11月17日'],
  ['查档服务2022年通知\n', '调查时间为2021年11月6日至11月17日。', null],
  [PROJECT, '指标\t指标值\t备注\n完成时间\t2021年12月前\t无', '2021年12月'],
  [PROJECT, '指标\t指标值\t备注\n完成时间\t2022年12月前\t2021年12月提出', null],
  [REPORT, '情况如上。\n禾川县档案馆\n2021年3月8日', '2021年3月8日'],
  [REPORT, '情况如上。\n禾川县档案馆\n2023年3月8日', null],
  ['关于编报2022年部门预算的通知\n', '请于10月底前报送。\n禾川县财政局\n2021年9月8日', null],
  [PROJECT, '依据禾财预〔2023〕6号文件申报立项，资金20万元。', '〔2023〕6号'],
  [PROJECT, '依据禾财预〔2023〕6号文件申报立项，3月开工，2022年4月1日完工。', '〔2023〕6号'],
  [PROJECT, '依据禾财预〔2022〕6号文件申报立项，资金20万元。', null],
  ['数字档案室建设项目绩效自评报告\n', '实施期为2022年1月至12月，依据禾财预〔2023〕6号文件申报立项。', '〔2023〕6号'],
  ['数字档案室建设项目绩效自评报告\n', '2022年建成，依据禾财预〔2023〕6号文件申报立项。', null],
  [PROJECT, '依据禾财预〔2023〕6号文件组织2022年项目支出绩效自评。', null],
  ['关于2022年数字档案室的说明\n', '依据禾财预〔2023〕6号文件申报立项。', null],
]

describe('T10', () => {
  test.each(CASES)('%s%s', (title, words, at) => {
    const seen = verdictOn(t10DatesInPeriod, title + words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/20\d\d年/)
  })

  test('tells the dates of one paragraph together', () => {
    const { messages } = verdictOn(t10DatesInPeriod, `${REPORT}应于2021年3月1日前建成、2021年9月1日前启用。`)
    expect(messages).toEqual([
      '本文反映2022年的情况，此处时间为2021年3月1日、2021年9月1日，疑为沿用以前年度的文字，请核对。',
    ])
  })

  test('says so when the year is not known', () => {
    expect(verdictOn(t10DatesInPeriod, '天气晴。').outcome).toBe('insufficient-data')
  })

  test('the day by which a thing was done is no end of counting', () => {
    const text = '水务站2022年度工作总结\n堤防截至2022年9月底全部加固；投入60万元。'
    expect(verdictOn(t10DatesInPeriod, text).outcome).toBe('consistent')
  })
})
