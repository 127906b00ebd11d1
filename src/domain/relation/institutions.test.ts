import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** Shapes of what institutions and counties publish of themselves, in figures of our own. */
const SILENT: readonly (readonly [what: string, text: string])[] = [
  ['who lives in towns is not who lives there', '全县总人口16.28万人，常住人口9.72万人，城镇化率50.71%。'],
  [
    'what the reason changed by',
    '地方基金收入6,412亿元，下降34.2%，同口径下降31.5%，主要是土地出让收入同比减少3,126亿元，下降35.4%。',
  ],
  [
    'a digit less of four is another amount',
    '税收收入38,215亿元，非税收入6,117亿元，收入合计44,332亿元。\n进口货物消费税4,332亿元，关税744亿元。',
  ],
  [
    'kinds of people beside one another',
    '医院拥有高级职称专家712人，省管专家58人，博士导师136人，学科带头人33人，学会常委74人，分会主委112人。',
  ],
  [
    'kinds of holdings, the last with another counter',
    '图书馆拥有纸质报刊1,124种，中文期刊342种、外文期刊186种、报纸82种、电子数据库51个。',
  ],
  [
    'two pairs, the first of each level',
    '学校设有工作站分站，3个一级学科博士点和21个二级学科博士点，14个一级学科硕士点和52个二级学科硕士点。',
  ],
  [
    'one form filled in for one town after the other',
    '红石镇\n5、自然资源：林地8,204亩，活立木蓄积量5.7万立方米。\n白水乡\n5、自然资源：林地6,120亩，活立木蓄积量6.7万立方米。',
  ],
  [
    'the last of the parts, called a total of its own',
    '年末公路总里程3,710公里，其中，高速公路140公里，干线公路总里程475公里，农村公路总里程3,095公里。',
  ],
  [
    'what came in and went out alike',
    '市本级收支平衡情况：总收入283.6亿元，其中：本级收入19亿元，上级补助收入127.5亿元，下级上解收入58.4亿元，债务转贷收入37.1亿元，上年结余20.1亿元，调入资金15.2亿元，动用预算稳定调节基金6.3亿元。总支出283.6亿元，其中：本级支出91.2亿元，补助下级支出96.8亿元，上解上级支出29.5亿元，债务还本支出31.9亿元，债务转贷支出7.9亿元，安排预算稳定调节基金5.5亿元，年终结余20.8亿元。',
  ],
  [
    'places of which each had something',
    '对19个地级市的基金进行审计，发现的问题是：\n1．有8个市的158家单位未参保。\n2．有16个市的864人未获资助。',
  ],
  ['those of three years and of more', '2021—2023年分别培训86人、112人、128人，累计培训936人。'],
  ['of three units and of more', '三个分校分别培训86人、112人、128人，全校累计培训336人。'],
  [
    'rates of the members of lists',
    '食品加工业、食品制造业增加值分别增长0.2%、3.3%。纺织业、木材业增加值分别下降0.6%、2.8%，造纸业增长3.1%。',
  ],
]

/** Near to those, and wrong. */
const TOLD: readonly (readonly [what: string, text: string, broken: string])[] = [
  ['townspeople of all', '常住人口12.18万人，其中城镇人口6.61万人，城镇化率45.27%。', '45.27'],
  ['its own change', '地方基金收入6,412亿元，主要是减少3,126亿元，下降23.8%。', 'growth 23.8'],
  [
    'kinds that a word opens',
    '医院共有专家412人，其中省管专家58人，导师136人，带头人33人，常委74人，主委121人。',
    '412 422',
  ],
  ['degrees of one thing', '馆藏文物1,124件，一级品342件、二级品186件、三级品82件、其他藏品51件。', '1,124'],
  ['two of a whole', '学校有博士点53个，其中一级学科博士点21个和二级学科博士点23个。', '53 44'],
  [
    'the last of the parts, one digit off',
    '年末公路总里程3,710公里，其中，高速公路140公里，干线公路475公里，农村公路3,905公里。',
    '3,710 4,520',
  ],
  ['what came in and what is left of it', '收入总计273.6亿元，支出总计252.8亿元，年终结余28.0亿元。', '28'],
  ['years one by one', '2021—2023年分别培训86人、112人、128人，累计培训336人。', '336 326'],
  ['one average out of another', '人均消费支出23,860元，占人均可支配收入38,420元的65.2%。', '65.2'],
  ['out of what letters name', '工业增加值56.3亿元，占GDP186.2亿元的28.6%。', '28.6'],
  ['one town told twice', '红石镇活立木蓄积量5.7万立方米。\n到年末，红石镇活立木蓄积量6.7万立方米。', 'restated'],
]

describe('as institutions tell of themselves', () => {
  test.each(SILENT)('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
  test.each(TOLD)('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
