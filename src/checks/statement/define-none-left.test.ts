import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t24AllDone } from './t24-all-done.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['全区9个街道都开通了便民热线，开通率89%。', '都开通了便民热线'],
  ['全区9个街道都开通了便民热线，开通率100%。', null],
  ['全区9个街道都开通了便民热线，开通率89户。', null],
  ['全区9个街道都开通了便民热线，开通率80%以上。', null],
  ['16个乡镇个个建有文化站，建站率92%。', '个个建有文化站'],
  ['16个乡镇个个建有文化站，入站率92%。', null],
  ['除城关镇外都开通了便民热线，开通率89%。', null],
  ['各村全部启动改厕工作，改厕率65%。', null],
  ['参会人员人均报送材料3份，报送率83%。', null],
  ['户均安装路灯，安装率83%。', null],
  ['问题均已完成整改，整改率83%。', '均已完成整改'],
  ['18个项目半数达到序时进度，没有一个落后。', '半数达到序时进度'],
  ['18个项目有半数超过序时进度，没有一个落后。', null],
  ['26个村卫生室只有20个接通了专线，无一遗漏。', '只有20个接通了专线'],
  ['档案现已部分录入，录入率100%。', '部分录入'],
  ['档案现已部分录入，录入率60%。', null],
  ['欠薪投诉明显增多，目前没有欠薪投诉。', '欠薪投诉明显增多'],
  ['来访批次明显增多，目前没有重复来访。', null],
  ['应走访家庭312户，302户完成走访，不漏一户。', '不漏一户'],
  ['应走访家庭312户，312户完成走访，不漏一户。', null],
  ['共有家庭312户，302户完成走访，不漏一户。', null],
  ['应走访家庭312户，30人完成走访，不漏一户。', null],
  ['应走访家庭312户。302户完成走访，不漏一户。', null],
  ['302户完成走访，不漏一户。', null],
  ['应走访家庭312户，首轮302户完成走访，其余下周完成，不漏一户。', null],
  ['全部走访，不漏一户。', null],
]

describe('T24, of all and some in one sentence', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t24AllDone, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
  })
})
