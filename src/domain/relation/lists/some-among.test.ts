import { expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { someAmong } from './some-among.ts'

/** The words, and whether the part is within its whole; empty where the words say no such thing. */
test.for([
  ['全区14个街道中，有9个设了服务站。', [true]],
  ['全区14个街道中，有19个设了服务站。', [false]],
  ['全区14个街道中，有19个街道设了服务站。', [false]],
  ['全区14个街道中，有190个社区设了服务站。', []],
  ['中队在编26人中45岁以上的就有62人。', [false]],
  ['全站有护林技术员18名，45岁以上的占了81名。', [false]],
  ['38个网点里装有遮阳棚的53个。', [false]],
  ['38个网点里装有遮阳棚的平均53个。', []],
  ['街道14个、社区12个中，有19个设了服务站。', []],
  ['14个街道，19个设了服务站。', []],
  ['14个街道，共办讲座19场。', []],
  ['14个街道中，有约19个设了服务站。', []],
  ['约14个街道中，有19个设了服务站。', []],
  ['项目支出8,870万元，占69.4%，主要是防汛3,120万元、道路22,150万元、绿化980万元等。', [true, false, true]],
  ['项目支出8,870万元，主要是防汛3,120万元、道路2,215万元。', [true, true]],
  ['项目支出8,870万元，主要是防汛9,120万元。', []],
  ['项目支出8,870万元，主要是总投资22,150万元、自筹3,120万元。', []],
  ['项目支出8,870万元，主要是防汛9,120万元；道路2,215万元、绿化980万元。', []],
  ['项目支出8,870万元，主要是道路12公里、绿化980亩。', []],
  ['资金14万元中，有19万元已支付。', []],
  ['14个街道中（有19个设了服务站）。', []],
] as const)('%s', ([text, holds]) => {
  expect(someAmong(readProse(plainDocument(text), null)).map((tie) => tie.holds)).toEqual(holds)
})
