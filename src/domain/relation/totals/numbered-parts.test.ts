import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { numberedParts } from './numbered-parts.ts'

const HYDRANTS = '联合住建部门分两年补建消火栓318具，第一年190具、第二年128具。'
const BATCHES = '补助分三批发放461.2万元，第一批210.5万元，第二批150.3万元，第三批100.4万元。'

describe('what is divided into years and batches, by their number', () => {
  test.each([
    [HYDRANTS, '318', '381', 'parts 381 318'],
    [HYDRANTS, '128', '28', 'parts 318 218'],
    [BATCHES, '150.3', '105.3', 'parts 461.2 416.2'],
    ['工程分两期实施治理坡面36处，其中第一期21处、第二期15处。', '21处', '24处', 'parts 36 39'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '分两年补建消火栓318具，第一年190具，其余次年完成。',
    '分三年补建消火栓318具，第一年90具、第二年128具，第三年视情况安排。',
    '分两年补建消火栓318具，第一年190具、第二年约120具。',
    '分两年补建消火栓318具，第一年投入19万元、第二年投入12万元。',
    '分两年补建消火栓318具。',
    '分两年实施3号井和4号井，第一年打井、第二年配套。',
    '分两年补建消火栓，第一年190具、第二年120具。',
    '分两年补建消火栓318具，第一年城区190具。第二年乡镇120具。',
  ])('silent: %s', (text) => expect(numberedParts(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
