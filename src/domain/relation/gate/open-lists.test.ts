import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('lists that are not all of what stands before them', () => {
  test.each([
    [
      'who is past the higher mark is past the lower as well',
      '开发区规上企业218家全部开工，其中，186家企业开工率超80%，52家企业开工率达100%。',
    ],
    [
      'marks in a row',
      '我市与180多个国家有贸易往来，其中进出口额超过百亿元、十亿元和亿元的国家分别有13个、62个和137个。',
    ],
    [
      'marks before the amounts',
      '全县有合作社312家，其中销售额100万元以上的85家，500万元以上的21家，1000万元以上的6家。',
    ],
    [
      'what stands behind ； is still of it',
      '学位增加8.6万个，其中：公办学校增加5.2万个，民办学校增加2.4万个；特殊教育学校学位增加0.9万个，专门学校学位增加0.1万个。',
    ],
    [
      'what was left over is one more of the list',
      '县级总收入128.4亿元，其中：本级收入42.6亿元，补助收入80.2亿元，上年结余5.6亿元。县级总支出128.4亿元，其中：本级支出101.3亿元，上解支出19.4亿元，债券结余1.2亿元，年终结余6.5亿元。',
    ],
    [
      'a part that is called a rest',
      '总收入56.2亿元，其中：本级收入13.4亿元，补助收入22.8亿元，上年结余20亿元。总支出56.2亿元，其中：本级支出31.4亿元，上解支出5.6亿元，还本支出8.9亿元，专项结余0.9亿元，年终结余9.4亿元。',
    ],
    [
      'who did one thing amiss may have done another',
      '22省未清理不符合规定的政策，增加支出187.5亿元。其中：9省在清单外，自行保留16个项目，多支出167.2亿元；20省违反规定，多支出31.5亿元。',
    ],
    [
      'what is counted stands behind each number',
      '“教共体”覆盖率达到85%，85个学科进入前列、9个学科进入前茅。医疗服务更优，新增2个区域医疗中心、40个临床重点专科，建成25个慢性病防控示范区。',
    ],
    [
      'two of a list of more',
      '税收收入34.1亿元，增长25%；非税收入8亿元。增值税12.8亿元、城建税3.3亿元增长，企业所得税1.6亿元、个人所得税1.5亿元、房产税1.3亿元下降。',
    ],
    ['some of those that are counted', '教职工119人，其中教师104人，大专及以上学历的教师占86.7%。'],
    [
      'two items of a row',
      '一是产业发展母基金。基金总规模50亿元，由省级出资。\n二是科技创新母基金。基金总规模40亿元，由市级出资。',
    ],
    ['the largest of them', '基金收入326.5亿元，其中保险费收入186.2亿元、财政补贴收入112.3亿元；支出298.6亿元。'],
    ['what is said of all of a list', '设临床科室46个、医技科室15个，其中国家重点专科2个、省级重点专科18个。'],
    [
      'each did something with an amount of its own',
      '12个县未及时拨付专项资金2.3亿元，其中8个县滞留6个月以上1.6亿元；9个县将1.1亿元用于其他支出。',
    ],
    [
      'what stands behind ； is called otherwise',
      '营业收入126.3亿元，其中主营业务收入118.6亿元，增长6.2%；母公司净利润8.6亿元，增长12.1%；研发投入6.2亿元。',
    ],
    ['so few of so many', '年末共有博物馆36家，其中国家一级2家、二级5家、三级8家；公共图书馆13个。'],
    [
      'larger ones are compared with nothing',
      '共发生火灾26起，其中一般火灾18起，较大火灾8起，受灾面积86.3公顷；与去年同期相比，起数下降31.6%。',
    ],
    [
      'prices on both sides of ；',
      '发放城市低保金1321.92万元，保障1800人，每人每月补助612元；发放农村低保金2425.44万元，保障6200人，每人每月补助326元。',
    ],
    ['two places', '甲院服务人口1340人，设床位8张。\n乙院有在编人员7人，总人口1304人。'],
    ['two purposes', '全年支出公益金86.4亿元，下降6.2%，其中用于群众体育61.3亿元，用于竞技体育5.1亿元。'],
    ['those who were hit', '台风造成4.7万人受灾，702人遇难，1042人失踪；已解救1243人，紧急转移安置2万人。'],
    ['those who were hit, told before', '受灾4.7万人，702人遇难，1042人失踪；已解救1243人，紧急转移安置2万人。'],
    [
      'things of names of their own',
      '中央与地方共建实验室21个，国家级教育中心4个、国家级示范中心1个、国家级仿真中心1个、省级示范中心3个、省级教学中心20个。',
    ],
    [
      'lists of the same names that fall short as well',
      '科技园区118家，其中国家级25家，省级13家，市级38家；众创基地36家，其中国家级17家，省级5家，市级10家。',
    ],
    [
      'lists of the same names before it',
      '众创基地36家，其中国家级17家，省级5家，市级10家；科技园区118家，其中国家级25家，省级13家，市级38家。',
    ],
    ['another place', '临川县报告密切接触者305人。南丰县已解除观察104人，尚有2011人正在接受观察。'],
    ['titles, degrees and posts', '学校现有教职工1550人，其中，专任教师1205人，教授149人、博士468人。'],
    ['titles and degrees', '学校现有教师2109人，其中教授228人、副教授663人，具有博士学位的874人。'],
    ['numbers that stand before their nouns', '现建有2个国家级实训基地、3个省级实训基地、2个省级公共服务平台。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'marks from and up to',
      '全县有合作社312家，其中销售额500万元以上的85家，100万元至500万元的121家，100万元以下的116家。',
      'parts 312 322',
    ],
    ['a list of changes', '学位增加8.6万个，其中：公办学校增加5.2万个，民办学校增加4.4万个。', 'parts 8.6 9.6'],
    [
      'what stands behind ； is too much for it',
      '学位增加8.6万个，其中：公办学校增加5.2万个，民办学校增加2.4万个；幼儿园学位增加9.3万个。',
      'parts 8.6 7.6',
    ],
    [
      'two purposes and more',
      '发放救助资金4215万元，其中用于临时救助2860万元，用于医疗救助1365万元。',
      'parts 4,215 4,225',
    ],
    ['all who were there', '被困人员21人，获救12人，遇难8人，失踪2人。', 'parts 21 22'],
    ['things of one name', '学校有实验室21个，其中国家级4个、省级7个、校级12个。', 'parts 21 23'],
    [
      'lists beside one that adds up',
      '科技园区96个，其中国家级18个，省级21个，市级57个；众创基地41个，其中国家级9个，省级12个，市级25个。',
      'parts 41 46',
    ],
    ['the same place', '临川县受助者305人，临川县男性104人、女性211人。', 'parts 305 315'],
    ['posts of one sort', '学校现有教职工1186人，其中专任教师902人，管理人员201人，工勤人员93人。', 'parts 1186 1196'],
  ])('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
