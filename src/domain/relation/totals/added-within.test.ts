import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what was added in a year, and all there is by now', () => {
  test.each([
    ['新建长者食堂9处，累计达到31处，覆盖24个社区。', '9处，', '99处，'],
    ['客户端累计下载58.4万次，年内新增8.6万次。', '58.4', '5.84'],
    ['今年新增志愿者1,240名，累计已达8,630名。', '8,630', '863'],
    ['本年建成口袋公园12个，现已累计建成47个。', '47', '4'],
  ])('%s: %s → %s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to)).join()).toContain('within')
  })

  test.each([
    '新建长者食堂99处，累计投入31万元。',
    '新增就业1,240人，累计带动创业863人。',
    '今年新增志愿者1,240名，较上年多863名。',
    '客户端累计下载5.84万次，比年内新增8.6万次的目标少。',
    '改造长者食堂99处，累计达到31处。',
    '今年新增志愿者1,240名。累计863名。',
    '今年新增志愿者不少于1,240名，累计达到863名以上。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
