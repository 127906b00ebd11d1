import { expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { judgeFinding, withdrawVerdict } from './judge-finding.ts'
import { refusalOf } from './unit.builder.ts'

const { ports, clock, scope } = await testPorts()
const FINGERPRINT = '00000000000000aa'
const dismissed = {
  fingerprint: FINGERPRINT,
  verdict: 'dismissed',
  reason: '口径不同',
  rule: 'T06',
  file: 'a.docx',
} as const

test('a later verdict takes the place of an earlier, and the trail keeps both', async () => {
  const unit = scope('twice')
  await judgeFinding(ports, unit, dismissed)
  clock.set('2021-02-01T00:00:00.000Z')
  await judgeFinding(ports, unit, { ...dismissed, verdict: 'confirmed', reason: ' ' })
  expect(await ports.verdicts.findMany(unit, [FINGERPRINT, 'other'])).toEqual([
    {
      unitId: 'twice',
      fingerprint: FINGERPRINT,
      verdict: 'confirmed',
      reason: null,
      rule: 'T06',
      fileName: 'a.docx',
      at: '2021-02-01T00:00:00.000Z',
      by: 'tester',
    },
  ])
  const entries = await ports.trail.about('twice', { kind: 'finding', id: FINGERPRINT })
  expect(entries.map(({ action, details }) => [action, details])).toMatchObject([
    ['finding:confirm', { reason: null }],
    ['finding:dismiss', { reason: '口径不同' }],
  ])
})

test.each([null, '', ' \n'])('nothing is dismissed for the reason %j', async (reason) => {
  const unit = scope('reasonless')
  const refusal = await refusalOf(judgeFinding(ports, unit, { ...dismissed, reason }))
  expect(refusal).toMatchObject({ code: 'input/invalid', details: { issues: [{ field: 'reason' }] } })
  expect(await ports.verdicts.findMany(unit, [FINGERPRINT])).toEqual([])
  expect(await ports.trail.list('reasonless', { limit: 1 })).toEqual([])
})

test('what another unit judged is not withdrawn, and stays', async () => {
  await judgeFinding(ports, scope('mine'), dismissed)
  expect(await refusalOf(withdrawVerdict(ports, scope('theirs'), FINGERPRINT))).toMatchObject({
    code: 'verdict/not-found',
  })
  expect(await ports.verdicts.findMany(scope('mine'), [FINGERPRINT])).toHaveLength(1)
  await withdrawVerdict(ports, scope('mine'), FINGERPRINT)
  expect(await ports.verdicts.findMany(scope('mine'), [FINGERPRINT])).toEqual([])
})

test('no fingerprints have no verdicts', async () => {
  expect(await ports.verdicts.findMany(scope('none'), [])).toEqual([])
})
