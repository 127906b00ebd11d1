import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CONTENT = [
  '指标\t非常满意\t满意\t一般\t不满意\t满意度',
  '信号质量\t402\t468\t131\t51\t82.7%',
  '安装维修\t455\t431\t118\t48\t84.2%',
  '资费标准\t268\t397\t254\t133\t63.2%',
].join('\n')

const GROUPS = [
  '分组\t类别\t人数\t占比',
  '性别\t男\t561\t45.0%',
  '\t女\t687\t55.0%',
  '年龄\t60—69周岁\t392\t31.4%',
  '\t70—79周岁\t571\t45.8%',
  '\t80周岁及以上\t285\t22.8%',
].join('\n')

const THREE = `${GROUPS}\n居住\t独居\t349\t28.0%\n\t同住\t899\t72.0%`

const MEANS = [
  '街道\t8月得分\t8月排名\t7月得分',
  '桑园\t93.6\t1\t91.8',
  '北关\t92.9\t2\t92.4',
  '石塘\t90.2\t3\t88.7',
  '平均\t92.2\t—\t91.0',
].join('\n')

const ONE_MEAN = '街道\t得分\n桑园\t93.6\n北关\t92.9\n石塘\t90.2\n平均\t92.2'

describe('tables of answers and of scores', () => {
  test.each([
    [CONTENT, '402', '40', 'table-rate 82.7 73.62'],
    [CONTENT, '63.2%', '63.3%', 'table-rate 63.3 63.21'],
    [GROUPS, '392', '32', 'table-sum 32 392'],
    [GROUPS, '571', '5711', 'table-sum 392 -4748'],
    [THREE, '349', '394', 'table-sum 394 349'],
    [MEANS, '93.6', '9.36', 'table-sum 92.2 64.153333'],
    [MEANS, '92.2', '29.2', 'table-sum 29.2 92.233333'],
    [ONE_MEAN, '92.2', '29.2', 'table-sum 29.2 92.233333'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('hold where they do', () => {
    expect(heldIn(CONTENT)).toContain('table-rate 84.2')
    expect(heldIn(GROUPS)).toContain('table-sum 392')
    expect(heldIn(MEANS)).toContain('table-sum 92.2')
  })

  test.each([
    ['rates of another base', CONTENT.replace('82.7%', '92.7%').replace('84.2%', '94.2%').replace('63.2%', '73.2%')],
    ['an answer that is missing', CONTENT.replace('\t51\t', '\t—\t')],
    ['shares that are not all', GROUPS.replace('55.0%', '35.0%').replace('31.4%', '21.4%').replace('687', '437')],
    ['no groups', '类别\t人数\t占比\n男\t561\t45.0%\n女\t687\t55.0%'],
    ['groups of their own', GROUPS.replace('561', '361').replace('687', '442')],
    ['a group with a gap', GROUPS.replace('561', '—')],
    ['a weighted mean', MEANS.replace('92.2', '91.7').replace('91.0', '90.6')],
    ['two rows', '街道\t得分\n桑园\t93.6\n北关\t92.9\n平均\t90.0'],
    ['scores that are missing', MEANS.replace('\t93.6\t', '\t—\t').replace('\t91.8', '\t—')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
