import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['农民画大赛评出金奖2名、银奖4名、铜奖8名，14名作者获奖。', '14名', '16名', 'parts 16 14'],
  ['院务委员13人全部参加投票，赞成10票，反对2票，弃权1票。', '弃权1票', '弃权2票', 'parts 13 14'],
  ['跳绳优秀率21%，良好率44%，两项合计，优良率为65%。', '65%', '75%', 'parts 75 65'],
  ['队长1名、副队长2名、队员6名，一行9人进驻。', '9人', '12人', 'parts 12 9'],
  ['受赠图书折价6万元，受赠现金5万元，受赠总值11万元。', '11万元', '14万元', 'parts 14 11'],
  ['核对存单，相符213笔，不符9笔，总笔数222。', '222', '232', 'parts 232 222'],
  ['会堂分楼上、楼下，楼下310座，楼上160座，总座数470。', '470', '570', 'parts 570 470'],
  ['渡口到码头6公里，码头到灯塔5公里，从渡口到灯塔11公里。', '11', '15', 'parts 15 11'],
  ['管护林地合计640亩，阳坡300亩，阴坡340亩，再无其他地块。', '阴坡340', '阴坡430', 'parts 640 730'],
  ['井盖共更换85个，东街46个，西街39个。', '西街39', '西街59', 'parts 85 105'],
  ['全年开庭12次，其中上半年5次、下半年7次。', '12次', '21次', 'parts 21 12'],
  ['印刷组两人，本周排版29页，老陈15页，小方14页。', '29页', '39页', 'parts 39 29'],
  ['戏校结业班38人，留本团31人，去外团7人，一个不落。', '38人', '48人', 'parts 48 38'],
]

describe('what all the others of a short sentence make', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['who got as far', '大赛评出金奖2名、银奖4名、铜奖8名，16名作者进入决赛。'],
    ['prizes told one by one', '评出金奖2名，银奖4名，16名作者获奖。'],
    ['who did not all vote', '院务委员13人，赞成10票，反对1票，弃权1票。'],
    ['another rate', '跳绳优秀率21%，良好率44%，合格率为98%。'],
    ['three of two', '跳绳优秀率21%，良好率44%，三项合计，优良率为85%。'],
    ['a rate alone', '跳绳优秀率为21%。'],
    ['a rate and amounts', '跳绳21人，良好44人，两项合计，优良率为85%。'],
    ['of the whole town', '受赠图书折价6万元，受赠现金5万元，全市受赠总值44万元。'],
    ['what came and what went', '出生6人，死亡5人，总人数13人。'],
    ['counted by another word', '相符213笔，不符9笔，总张数242。'],
    ['a total of others', '画册售出213本，赠出9本，读者总数242人。'],
    ['a total by another name', '一班42人、二班38人，教职工总数86人。'],
    ['what was lost', '梨12吨、桃5吨，损耗2吨，总重量15吨。'],
    ['others besides', '全年开庭21次，其中上半年5次、下半年7次，另巡回开庭9次。'],
    ['by another way', '渡口到码头6公里，码头到灯塔5公里，从渡口到山顶15公里。'],
    ['of which one has no number', '渔船有机工2人、水手3人，帮工若干，共9人。'],
    ['three sides', '井盖共更换85个，东街46个，西街29个，新换河堤3个。'],
    ['sides of nothing that is all', '井盖完好85个，东街46个，西街29个。'],
    ['names that are no sides', '井盖共更换85个，东街46个，河堤29个。'],
    ['a plan', '计划管护640亩，阳坡300亩，阴坡430亩，再无其他地块。'],
    ['a part of last year', '管护林地合计640亩，上年300亩，阴坡430亩，再无其他地块。'],
    ['more people than are told', '印刷组三人，本周排版39页，老陈15页，小方14页。'],
    ['other units', '戏校结业班48人，排戏31场，排练7次，一个不落。'],
    ['a long sentence', `戏校结业班48人，${'按照县里的安排'.repeat(12)}，留本团31人，去外团7人，一个不落。`],
    ['about so many', '戏校结业班约48人，留本团31人，去外团7人，一个不落。'],
    ['what a bracket accounts for', '戏校结业班48人（含借读10人），留本团31人，去外团7人，一个不落。'],
    ['only words', '三个组各两人，一个不落。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
