import { expect, test } from 'vitest'
import { decisionsFor } from './decisions.ts'

const at = '2026-11-23T01:00:00.000Z'

test.each([
  { state: { state: 'drafting' }, permissions: ['report:write'], decisions: ['submit'] },
  {
    state: { state: 'returned', at, by: '李某', reason: '差额未说明' },
    permissions: ['report:write'],
    decisions: ['submit'],
  },
  { state: { state: 'submitted', at, by: '李某' }, permissions: ['report:approve'], decisions: ['return', 'approve'] },
  { state: { state: 'submitted', at, by: '李某' }, permissions: ['report:write'], decisions: [] },
  { state: { state: 'drafting' }, permissions: ['report:read', 'report:approve'], decisions: [] },
  { state: { state: 'approved', at, by: '李某' }, permissions: ['report:write', 'report:approve'], decisions: [] },
] as const)('with $permissions a report $state.state may be $decisions', ({ state, permissions, decisions }) =>
  expect(decisionsFor({ state }, permissions)).toEqual(decisions),
)
