import { expect, test } from 'vitest'
import { initialsOf, isNamed } from './initials.ts'

test.each([
  ['运行监控', 'yxjk'],
  ['绩效目标', 'jxmb'],
  ['工作台', 'gzt'],
  ['支付台账', 'zftz'],
  ['预算', 'ys'],
  ['审计日志', 'sjrz'],
  ['LED 播放', 'ledbf'],
])('%s is %s', (title, initials) => expect(initialsOf(title)).toBe(initials))

test.each([
  ['运行监控', '监控', true],
  ['运行监控', 'jk', true],
  ['运行监控', 'YXJK', true],
  ['运行监控', 'y', false],
  ['运行监控', 'jx', false],
  ['新增付款', '付款', true],
])('%s by %s: %s', (title, words, isMeant) => expect(isNamed(title, words)).toBe(isMeant))
