import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('shares of one and amounts of another', () => {
  test.each([
    [
      'the first of one list and the last of the other',
      '全年进出口总值41.76万亿元。四季度对欧盟、美国进出口回暖，全年分别进出口5.51万亿元、4.67万亿元，分别占进出口总值的13.2%和11.2%。',
    ],
    [
      'one with tax and one without',
      '七大类商品销售总额29470亿元。直报企业主营业务收入22431亿元（不含税），约占七大类商品销售总额的86%。',
    ],
    ['at the prices of another year', '农业总产值2413亿元。按可比价计算的种植业产值2156亿元，占农业总产值的91.2%。'],
    [
      'what stands behind ； is told of something else',
      '国有工业资产总额47472.1亿元，占全部工业的53.7%；工业增加值8307.2亿元，占34.1%。',
    ],
    ['of another measure', '民营企业资产3825.6亿元，占全市工业的62.1%。工业增加值615.8亿元，增长7.2%。'],
    ['each has the rate', '辖区324家上市公司全部复工，125家公司复产率达100%。'],
    [
      'things of two names, one digit apart',
      '全国共有婚姻登记机构4372个，其中专门机构1069个。\n2.殡葬服务。全国共有殡葬服务机构4373个。',
    ],
    [
      'growth of several things, and of another',
      '种植业、畜牧业、渔业年均增速分别为3.2%、5.1%、4.6%，服务业年均增速为6.9%。',
    ],
    ['what is left of others', '甲地累计报告病例201人。\n乙地密切接触者已解除观察109人，尚有1932人正在接受观察。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'the last of one list and the last of the other',
      '全年进出口总值8231.5亿元，其中对欧盟、日本分别进出口1212.4亿元、698.7亿元，分别占进出口总值的14.7%和9.5%。',
      '9.5 8.49',
    ],
    [
      'both without tax',
      '全行业主营业务收入5120.6亿元（不含税）。直报企业主营业务收入3702.4亿元（不含税），占全行业主营业务收入的78.3%。',
      'share 78.3 72.3',
    ],
    [
      'of the same measure',
      '全市工业资产总额3825.6亿元，其中民营企业资产2375.7亿元，占全部工业资产的66.1%。',
      'share 66.1 62.1',
    ],
    ['so many of them have it', '辖区上市公司324家，达标125家，达标率83.6%。', 'rate 83.6 38.58'],
    ['years, one behind the other', '三年分别新入库5240份、5690份和6470份，年均5500份。', '5500 5800'],
  ])('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
