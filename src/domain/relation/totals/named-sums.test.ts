import { expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { namedSums } from './named-sums.ts'

const STORES = '补购棉帐篷150顶，每顶1,480元，22.20万元；补购折叠床300张，每张210元，6.30万元；余下10.80万元购小件。\n'
const BEDS = '适老化改造206.00万元，每张床位补5,000元；\n上门服务补贴144.00万元，每人每月500元；\n培训18.40万元；\n'

/** The text, and whether what is named together adds up; none where nothing is. */
test.for([
  [`${STORES}帐篷、折叠床两项共28.50万元，须进平台。`, [true]],
  [`${STORES}帐篷、折叠床两项共25.80万元，须进平台。`, [false]],
  [`${STORES}帐篷、折叠床两项共71.30万元，须进平台。`, []],
  [`${STORES}帐篷、折叠床三项共28.50万元，须进平台。`, []],
  [`${STORES}帐篷、手电两项共28.50万元，须进平台。`, []],
  [`${STORES}帐篷、折叠床两项预算共28.50万元，须进平台。`, []],
  [`${STORES}帐篷、折叠床两项共约28.50万元，须进平台。`, []],
  [`${BEDS}改造和服务补贴两块加起来350.00万元，占支出的77.0%。`, [true]],
  [`${BEDS}改造和服务补贴两块加起来305.00万元，占支出的77.0%。`, [false]],
  [`${BEDS}改造、服务补贴和培训三项合计368.40万元。`, [true]],
  ['透光伐3,120亩，生长伐7,890亩。透光伐与生长伐两类采伐性抚育面积合计11,010亩。', [true]],
  ['透光伐3,120亩，生长伐7,890亩。透光伐与生长伐两类采伐性抚育面积合计11,100亩。', [false]],
  ['透光伐3亩，生长伐7亩。透光伐与生长伐两类面积合计11亩。', []],
  ['透光伐预算3,120元，生长伐7,890元。透光伐与生长伐两类合计11,100元。', []],
  ['生长伐7,890元，间伐120株，7,890元；透光伐3,120元。生长伐与透光伐两类合计11,010元。', [true]],
] as const)('%s', ([text, holds]) => {
  expect(namedSums(readProse(plainDocument(text), null)).map((tie) => tie.holds)).toEqual(holds)
})
