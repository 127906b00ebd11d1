import { expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

test('one part is among what stands right before it, and among all of what is listed one by one', () => {
  expect(brokenIn('技师47人，其中女性96人。')).not.toEqual([])
  expect(brokenIn('工程师52人、技师47人，其中女性96人。')).not.toEqual([])
  expect(brokenIn('四期培训人数依次为52人、47人、37人、40人，其中脱贫人口96人。')).toEqual([])
  expect(brokenIn('两期培训人数依次为52人、147人，其中脱贫人口96人。')).toEqual([])
})

test('some of the staff are of those who are there, and of no posts', () => {
  const sound = '核定编制64名，实有在编58人，其中业务骨干41人。'
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace('58人', '8人'))).toContain('within 41 null')
  expect(brokenIn('核定编制64名，空编5名，其中业务骨干41人。')).toEqual([])
  expect(brokenIn('核定编制64名，现有空缺9名，其中业务骨干41人。')).toEqual([])
})

test.each([
  ['发放问卷120份，收回112份，其中满意107份。', '107份', '117份'],
  ['应到代表320人，实到302人，其中女代表112人。', '112人', '312人'],
  ['编制46人，在岗39人，其中高级职称11人。', '11人', '41人'],
])('some of what there is are of that, and not of what there could be: %s', (sound, from, to) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to)).join()).toMatch(/^within/)
})

test('posts of a kind are of all posts', () => {
  expect(brokenIn('编制46人，在岗39人，其中参公编制41人。')).toEqual([])
})
