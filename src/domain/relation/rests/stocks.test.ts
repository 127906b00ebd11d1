import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '全年接收到期档案7,164卷，比上年的6,208卷增加956卷。至年末，馆藏总量达到13.28万卷（上年末为12.56万卷）。',
    'balance 13.28',
    '12.56万',
    '12.66万',
    'balance 13.28 13.3764',
  ],
  [
    '年初在院儿童146名，全年新接收13名，离院21名，年末在院儿童138名，比年初减少8名。',
    'balance 138',
    '13名',
    '23名',
    'balance 138 148',
  ],
  [
    '新办读者证8420张；累计有效读者证96350张，上年末为87930张。',
    'balance 96350',
    '87930',
    '17930',
    'balance 96350 26350',
  ],
  [
    '年初全省在册隐患点23,632处，汛期新增312处，经搬迁后核销528处，截至8月底在册23,416处。',
    'balance 23,416',
    '528处',
    '582处',
    'balance 23,416 23,362',
  ],
  [
    '全县在册隐患点361处，是在上年末376处的基础上，新增19处、核销34处后的结果。按类型分：滑坡283处，崩塌78处。',
    'balance 361',
    '19处',
    '91处',
    'balance 361 433',
  ],
  [
    '年初结存7.35万毫升，本年调入51.80万毫升，发放各乡镇53.03万毫升，账面应存6.12万毫升，9月底实存2.72万毫升。',
    'balance 6.12',
    '6.12',
    '6.21',
    'balance 6.21 6.12',
  ],
  [
    '受理依申请公开48件，上年结转1件，办结47件，结转下年2件。热线承办工单9,415件，按时办结9,352件，上年结转12件。',
    'balance 2',
    '47件',
    '41件',
    'balance 2 8',
  ],
  ['年末企业132家，年内新增14家，退出9家（上年末为127家）。', 'balance 132', '127家', '172家', 'balance 132 177'],
  ['上年末120人，本年新进15人，退休8人，年末127人。', 'balance 127', '127', '130', 'balance 130 127'],
  [
    '年初藏画8,430幅，当年入藏620幅、剔旧150幅，年末藏画8,900幅。',
    'balance 8,900',
    '8,900',
    '9,200',
    'balance 9,200 8,900',
  ],
  ['现有社员216户，今年新入社28户、退社12户，去年底是200户。', 'balance 216', '200', '220', 'balance 216 236'],
  ['今年拆除违建86处，累计拆除412处，去年底累计拆除326处。', 'parts 412', '412', '312', 'parts 312 412'],
  ['年初设备412台，当年新购38台，报废25台，年末设备425台。', 'balance 425', '425台', '452台', 'balance 452 425'],
]

describe('what there was, came, went and is left', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two amounts that came', '年初在院146名，新接收13名，新收治9名，年末在院91名。'],
    ['what left in three years', '现有社员216户，今年新入社28户，三年来退社12户，去年底是205户。'],
    ['two names', '年初在编36人，新招录6人，退休4人，年末在岗46人。'],
    ['an opening alone', '年初在院146名，新接收13名。'],
    ['nothing that moved', '年初在院146名，年末在院138名。'],
    ['what no slip explains', '年初在院146名，新接收13名，年末在院98名。'],
    ['two closing amounts', '年初在院146名，新接收3名，年末在院80名，年末在册90名。'],
    ['a comparison', '新建公厕12座，比年初计划多7座，年末现有公厕95座。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test.each([
  ['年末企业96家，年内新增11家，退出6家（上年末为91家）。', '91家', '107家', 'balance 96 112'],
  ['年末登记志愿者1,286名，本年新招215名，退出64名（年初1,135名）。', '215名', '278名', 'balance 1,286 1,349'],
])('what there was stands in a bracket: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
