import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const SCHOOLS = [
  '各类教育在学总规模142.55万人，由研究生6.84万人、普通本专科生118.46万人、成人本专科生17.25万人三部分构成。',
  '全年招生36.93万人，毕业31.07万人。',
  '教职工10.21万人，其中专任教师6.82万人；具有博士学位的1.64万人。',
  '校舍建筑面积3,562.4万平方米，按普通本专科在校生计算，生均30.07平方米；馆藏纸质图书1.06亿册，电子图书和电子期刊另行统计，不计入馆藏；教学科研仪器设备总值186.3亿元，比上年的170.6亿元增长9.2%，生均15,727元。全年用电14.21亿千瓦时，生均1,200千瓦时。',
].join('\n')
const TWO =
  '小学在校生2,400人，校舍24,000平方米，生均10平方米。中学在校生1,600人，校舍19,200平方米，生均12平方米。\n图书9.6万册，生均图书42册。'

describe('averages over the same count', () => {
  test.each([
    ['15,727', '51,727', 'product 186.3 612.758'],
    ['14.21亿', '41.21亿', 'product 41.21 14.2152'],
  ])('%s', (from, to, wrong) => {
    expect(brokenIn(SCHOOLS)).toEqual([])
    expect(heldIn(SCHOOLS).filter((tie) => tie.startsWith('product'))).toHaveLength(3)
    expect(brokenIn(SCHOOLS.replace(from, to)).map((tie) => tie.slice(0, wrong.length))).toContain(wrong)
  })

  test.each([
    ['over two counts', TWO],
    ['without a total', '在校生1,600人，校舍19,200平方米，生均12平方米。\n按定额，生均公用经费720元。'],
    ['that no slip makes', '在校生1,600人，校舍19,200平方米，生均12平方米。\n其中图书室藏书35,000册，生均新增2.6册。'],
    ['of no word', '在校生1,600人，校舍19,200平方米，每名学生12平方米。\n图书9.6万册，生均图书42册。'],
  ])('but not those %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
