import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is no list of parts', () => {
  test.each([
    ['several of one each', '全县共有中小学（含教学点）46所，其中小学31所、初中12所、高中1所、职高和特教学校各1所。'],
    ['so much for each', '安排经费90万元，为6个社区各拨8万元，共48万元；其余42万元留作机动。'],
    ['what there was, and is', '年初藏书84,300册，当年入藏6,200册、剔旧1,500册，年末藏书89,000册。'],
    ['before and after', '坝顶由3.5米加宽至5.0米，加宽1.5米；坝高不变。'],
    ['so much for one', '校队胜9场、平4场、负3场，按胜一场3分、平一场1分计，共积31分。'],
    [
      'a list with its own total',
      '小学每生每年720元，一所100人的学校一年就是7.2万元。可是石坡教学点6个学生，去年取暖花了2.3万元，电费1.1万元，维修1.6万元，三项加起来5万元。',
    ],
    ['one behind the other, joined', '调研组走了6个县（区）、18个乡镇、54个村，开座谈会21场。'],
    ['a quarter', '宣传40场以上，其中一季度8场、二季度12场、三季度10场。'],
    ['the last, in all of the year, less than a part', '一季度8场、二季度12场，全年入村10场。'],
    ['the last of a list that is not called its sum', '发现渗水6处、管涌1处、塌陷3处，当日处置8处，另2处已围挡。'],
    ['a part of what is counted', '巡查堤防12.6公里，每公里配3名巡查员，共38名。'],
    [
      'letters and stars in names',
      '评出5星级文明户12户、4星级31户、3星级57户，共100户，另有4A景区6家、3A景区14家，共20家。',
    ],
    [
      'another span of time',
      '全年开馆334天（全年366天，闭馆32天）。恒湿机已使用13年，超过设计年限5年（设计年限8年）。',
    ],
    ['some of them in both', '评优82人，其中先进个人47人、优秀党员38人、技术能手12人，其中15人同时获两项。'],
    ['some of them in both, in brackets', '问责27人（诫勉12人、警告9人、记过11人，其中5人既受警告又被诫勉）。'],
    [
      'some of them in both, of sheets',
      '不合格42张：用法不当19张、重复用药11张、未备案15张，其中3张同时存在两类问题。',
    ],
    ['faults that some had', '抽查养老机构18家。发现：6家消防通道堆物；4家留样不足48小时；3家护理记录缺签字。'],
    ['the first of the list in two', '全站有水泵9台。今年检修2台，一台换叶轮，一台换电机，花了8.6万元。'],
    ['what there was when the year began', '全县路灯由年初的1,236盏逐步更新，其中东片512盏、西片418盏、南片271盏。'],
    ['what else there is, not told', '全年采购蔬菜87吨，其中萝卜64吨、白菜13吨，其余为叶菜。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'a day’s average behind the list',
      '七天累计通行18.64万辆次，其中驶出9.52万辆次、驶入91.2万辆次，日均2.66万辆次。',
    ],
    ['a list without the last', '全县共有中小学46所，其中小学31所、初中12所、高中5所。'],
    ['a total that is no sum of the others', '共用5.8万元：取暖2.3万元，电费1.1万元，维修1.6万元。'],
    [
      'what else there is of another list',
      '购置车辆4辆，其中轿车3辆，客车11辆；入库蔬菜870吨，其中萝卜640吨，其余为叶菜。',
    ],
    [
      'a price that explains an item',
      '支出1,236.3万元，包括：软件运维859.2万元，按32套系统折算，每套26.85万元；线路租赁252.6万元；安全测评136.5万元；改造尾款88万元。',
    ],
    [
      'parts that are printed to the last digit',
      '采购预算64.00万元，成交60.49万元。一包预算5.200万元，成交额45.25万元；其余三项预算12.00万元，成交额15.24万元。',
    ],
    ['days among days', '全年训练286天（其中冬训468天）。'],
    [
      'in both, and yet another number',
      '党纪政务处分共87人，其中党纪处分47人、政务处分38人、诫勉12人，其中15人是女性。',
    ],
    ['a list with names', '抽查养老机构18家，存在隐患：消防类6家、食品类4家、其他80家。'],
    ['what there is now', '全县路灯由年初的1,236盏增至1,301盏，其中东片512盏、西片418盏、南片271盏。'],
    ['a unit too large, whatever else is said', '全年采购蔬菜87吨，其中萝卜64吨、白菜23,000吨，其余为叶菜。'],
    ['a unit too small, whatever else is said', '全年采购蔬菜87吨，其中萝卜54吨、莴笋10吨、白菜23公斤，其余为叶菜。'],
  ])('%s: it is told', (_, text) => expect(brokenIn(text)).not.toEqual([]))
})
