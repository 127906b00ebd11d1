import { describe, expect, test } from 'vitest'
import { oddAmountsIn } from './odd.builder.ts'

describe('an amount of another unit than those beside it', () => {
  test.each([
    ['a tax among taxes', '增值税42,310万元；企业所得税18,250万元；房产税6,072元；契税9,118万元。', '6,072元'],
    ['an item between two', '采购耗材1,972万元、试剂1,168元、敷料284万元，均走平台。', '1,168元'],
    ['so little of an appropriation', '维修经费98万元，培训经费35万元，县财政专项拨付62元。', '62元'],
    [
      'much that has parts in 万元',
      '培训专项资金36亿元，其中研修11万元，外出学习16万元，资料9万元，已用21.7万元。',
      '36亿元',
    ],
    ['whole and many', '路灯改造412亿元、绿化368万元、排水275万元。', '412亿元'],
    ['as fine as those of its sentence', '设备维修52.6亿元，场地租用38.4万元，水电支出41.7万元。', '52.6亿元'],
    ['of the name of its neighbour', '学费收入38万元。住宿费收入126亿元。培训费收入97万元。', '126亿元'],
    ['too little for a region', '住户存款余额418.62亿元，企业存款余额96.35万元，财政存款余额20.18亿元。', '96.35万元'],
    ['too little, of one name', '税收收入8亿元，非税收入14万元，上级补助收入63亿元。', '14万元'],
    ['the dear one of a list in 元', '其中苗绳1,460元、人工2,790元、折旧1,130万元、其他440元。', '1,130万元'],
    [
      'the last of a list in 元',
      '遗体接运260元、存放（三天内）240元、火化380元、寄存（一年）120万元，每具合计1,000元。',
      '120万元',
    ],
  ])('is found: %s', (_, text, found) => expect(oddAmountsIn(text)).toContain(found))

  test.each([
    ['one far larger in number', '其中书本60元、校服90元、捐建教室2,400万元。'],
    ['one of two', '其中苗绳1,460元、折旧1,130万元。'],
    ['what is sold', '其中苗绳1,460元、人工2,790元、海鲜产值1,130万元。'],
    ['the least of many', '未发放案款1,286笔、4,372万元，发放3,891万元，最早的一笔只有860元。'],
    ['a fee that is small', '购书80万元、购库45万元、办活动12.6万元，逾期费收入826元。'],
    ['what was said of no whole', '购书80万元、购库45万元、办活动12.6万元，车上捡到826元。'],
    ['a round sum in 元', '维修支出36万元，印刷支出18万元，住院慰问之外另有支出2,600元。'],
    ['what another has sold', '维修支出136.5万元，印刷支出118.2万元；展会成交销售124.6亿元。'],
    ['what is no whole', '雇工36万元，请客18万元，桥长之外3亿元。'],
    ['a round sum in 亿元', '维修经费36万元，印刷经费18万元，县里投入3亿元。'],
    ['what an office manages', '维修支出36.5万元，印刷支出18万元，监管资金24.6亿元。'],
    ['another sentence', '维修支出36.5万元，印刷支出18万元。河道治理投入24.6亿元。'],
    ['what follows a stop', '维修支出36.5万元，印刷支出18万元；河道治理投入24.6亿元。'],
    ['a grant beside what a region invests', '完成投资4.5亿元，到位资金3.2亿元，发放慰问3万元。'],
    ['a sum beside what a region invests', '完成投资4亿元，到位资金3亿元，前期资金5万元。'],
    ['one of another unit beside it', '维修支出36.5万元，印刷支出1,814元，邮寄支出2,236元，差旅支出15.1万元。'],
    ['no amount like it', '完成支出3,600万元，调减2,800万元，慰问支出1.5元。'],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})
