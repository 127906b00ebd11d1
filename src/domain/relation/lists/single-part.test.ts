import { expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

test('one part is among what stands right before it, and among all of what is listed one by one', () => {
  expect(brokenIn('技师47人，其中女性96人。')).not.toEqual([])
  expect(brokenIn('工程师52人、技师47人，其中女性96人。')).not.toEqual([])
  expect(brokenIn('四期培训人数依次为52人、47人、37人、40人，其中脱贫人口96人。')).toEqual([])
  expect(brokenIn('两期培训人数依次为52人、147人，其中脱贫人口96人。')).toEqual([])
})
