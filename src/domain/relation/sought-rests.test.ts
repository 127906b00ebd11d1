import { expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

test.each([
  ['往来款长期挂账，涉及326.40万元。清理收回214.70万元，核销111.70万元。', []],
  ['往来款长期挂账，涉及326.40万元。清理收回214.70万元，核销1117.0万元。', ['balance 1,117 111.7']],
  ['往来款长期挂账，涉及326.40万元。清理收回214.70万元，核销1,111.70万元。', ['balance 1,111.7 111.7']],
  ['往来款长期挂账，涉及326.40万元。清理收回214.70万元，核销1,843.2万元。', []],
])('%s leaves a moved point or a digit twice', (text, broken) => expect(brokenIn(text)).toEqual(broken))
