import { expect, test } from 'vitest'
import { fingerprintOf } from './index.ts'

test('a fingerprint is told by its parts and where they are divided, and never changes', () => {
  expect(fingerprintOf(['T06', '视频会议', '236'])).toBe('36133aba2129a1eb')
  expect(fingerprintOf(['T06', '视频会议', '206'])).not.toBe(fingerprintOf(['T06', '视频会议', '236']))
  expect(fingerprintOf(['T06视频', '会议'])).not.toBe(fingerprintOf(['T06', '视频会议']))
  expect(fingerprintOf([])).toBe('cbf29ce484222325')
})
