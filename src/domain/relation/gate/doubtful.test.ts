import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { isDoubtful, isIdleQuestion } from './doubtful.ts'

/** Whether the first relation that does not hold is in doubt; `null` where all hold. */
function doubtIn(text: string): boolean | null {
  const document = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  const tie = document.ties.find(({ holds }) => !holds)
  return tie === undefined ? null : isDoubtful(document, tie)
}

describe('broken relations that are asked after', () => {
  test.each([
    ['few figures of one digit', '全年开放284天，举办培训6期，其中线上3期、线下2期，平均每期有学员38人，满意度96.5%。'],
    ['a part of few digits', '走访企业36家，发现问题12个，整改9个，其中限期整改的42家。'],
    ['figures with others between them', '应急物资42件，价值6.8万元，消耗9件，价值1.3万元，其余38件。'],
    [
      'a list that no slip would mend, and that the program concluded by itself',
      '全年调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同296件、劳务208件。',
    ],
    ['a list below its whole that may have more members', '服务共351人，其中上门服务128人，集中服务214人。'],
    ['parts of which the total tells another number of its own', '三类服务共351人，其中上门服务128人，集中服务214人。'],
    [
      'the only column of a table, that no slip would mend',
      '内容\t数量\t概算（万元）\n管道\t4.6公里\t212.40\n泵房\t2座\t96.80\n监理\t—\t18.60\n合计\t\t351.46',
    ],
  ])('%s', (_, text) => expect(doubtIn(text)).toBe(true))

  test.each([
    ['figures of several digits', '保障会议236场，其中政府43场、部门86场、县区57场、乡镇20场。'],
    ['a direction word turned round', '营业收入432.5万元，比上年的418.2万元减少14.3万元。'],
    ['a share right behind its amounts', '支出480.0万元，其中人员经费235.0万元，占84.96%。'],
    ['all figures of a sentence', '走访企业36家，其中民营20家、国有18家。\n发放问卷120份。'],
    ['a short clause that says it all', '8个班，每班40人，共230人。'],
    [
      'what text and table say of one name',
      '全年安排三项：残疾人福利1,872.00万元，老年人福利7,488.00万元，儿童福利5,200.00万元。\n项目\t预算（万元）\n残疾人福利\t1,875.00\n老年人福利\t7,488.00\n儿童福利\t5,200.00\n另有工作经费120.5万元、人员23名。',
    ],
    ['the columns of a table', '项目\t一季度\t二季度\t合计\n甲\t1\t2\t3\n乙\t2\t2\t4\n丙\t3\t2\t8\n合计\t6\t6\t12'],
    [
      'a column beside one that adds up',
      '项目\t预算（万元）\t支出（万元）\n管道\t212.40\t210.10\n泵房\t96.80\t95.00\n监理\t18.60\t18.20\n合计\t351.46\t323.30',
    ],
    [
      'such a list that a slip would mend',
      '全年调解1,984件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同296件、劳务208件。',
    ],
    ['as many parts as the total tells', '客车22起、货车13起、摩托车9起，三类车型合计48起。'],
    ['as many as it tells in a number of its own', '两类服务共351人，其中上门服务128人，集中服务214人。'],
    ['a list above its whole', '服务共333人，其中上门服务128人，集中服务214人。'],
  ])('%s: accused', (_, text) => expect(doubtIn(text)).toBe(false))
})

/** Whether the first relation that does not hold is not even asked after. */
function isIdle(text: string): boolean | undefined {
  const document = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  const tie = document.ties.find(({ holds }) => !holds)
  return tie && isIdleQuestion(document, tie)
}

describe('questions of figures of one digit', () => {
  test.each([
    [
      'more of them than there is of all',
      '全年组织采购6次，其中公开招标2次，竞争性磋商5次，单一来源2次，预算46.8万元。',
      false,
    ],
    ['of other relations', '批复项目8个，完工4个，剩余3个，共投资9万元。', true],
  ])('%s', (_, text, expected) => expect(isIdle(text)).toBe(expected))
})
