import { describe, expect, test } from 'vitest'
import { ledgers } from '../ledgers/index.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports, scope } = await testApp({ definitions: ledgers })
await addUnit('u1')
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
const clerk = await signedIn('clerk')

const conference = (heldOn: string, title: string, system = '互联网') => ({
  values: { heldOn, title, system, isEpidemic: false, jointTest: '通过', faultMinutes: 0, sites: null },
  strength: 2,
  source: '会议保障记录表',
  isSample: true,
  evidence: [],
})

const rowsUrl = '/api/units/u1/years/2020/ledgers/video_conference/rows'
const append = (...rows: object[]) => clerk.ask('POST', rowsUrl, { rows })

const entered = await append(
  conference('2020-03-02', '防汛调度会', '省电子政务'),
  conference('2020-05-06', '脱贫攻坚推进会', '信访高清'),
  conference('2020-05-20', '防汛演练', '省电子政务'),
)

const titlesOf = async (query: string) => {
  const reply = await clerk.ask('GET', `${rowsUrl}?${query}`)
  return reply
    .json()
    .rows.map(
      ({ fields }: { fields: { name: string; display: string }[] }) =>
        fields.find(({ name }) => name === 'title')?.display,
    )
}

const fieldsOf = (id: string) => ledgers.find((one) => one.id === id)?.fields ?? {}

describe('rows of a ledger', () => {
  test('are entered together and come back as pages show them', () => {
    expect(entered.statusCode).toBe(200)
    expect(entered.json().rows[0]).toMatchObject({
      ledger: 'video_conference',
      ledgerTitle: '视频会议保障',
      happenedOn: '2020-03-02',
      strength: 'E2',
      isSample: true,
      enteredBy: 'clerk姓名',
    })
  })

  test('are refused all together, each error with row, field and label', async () => {
    const wrong = conference('2020-06-01', '好的', '火星')
    const reply = await append(conference('2020-06-01', '好的'), wrong, conference('2021-06-01', '别的年度'))
    expect(reply.statusCode).toBe(400)
    expect(reply.json().issues).toMatchObject([
      { row: 2, field: 'system', label: '会议系统' },
      { row: 3, field: 'heldOn', label: '会议日期' },
    ])
    expect(await titlesOf('where={"heldOn":"2020-06-01"}')).toEqual([])
  })

  test('are filtered, ordered and paged', async () => {
    expect(await titlesOf('sort=-heldOn')).toEqual(['防汛演练', '脱贫攻坚推进会', '防汛调度会'])
    expect(await titlesOf('sort=title&limit=1&offset=1')).toEqual(['防汛演练'])
    const where = encodeURIComponent('{"system":"省电子政务","heldOn":{"atLeast":"2020-04-01"}}')
    expect(await titlesOf(`where=${where}`)).toEqual(['防汛演练'])
    expect(await titlesOf('from=2020-05-01&to=2020-05-10')).toEqual(['脱贫攻坚推进会'])
  })

  test.each([
    ['sort=secret', 'sort'],
    ['sort=title;drop', 'sort'],
    ['where={"secret":1}', 'where'],
    ['where={"title":{"like":"%25"}}', 'where'],
    ['where=nonsense', 'where'],
    ['limit=5000', 'limit'],
    ['from=2020-02-31', 'from'],
  ])('are not asked for by %s', async (query, field) => {
    const reply = await clerk.ask('GET', `${rowsUrl}?${query}`)
    expect([reply.statusCode, reply.json().issues[0]?.field]).toEqual([400, field])
  })

  test('are amended as they were seen, and show what changed', async () => {
    const { id } = entered.json().rows[1]
    const url = `/api/units/u1/ledgers/video_conference/rows/${id}`
    const amended = await clerk.ask('PUT', url, { revision: 1, values: { faultMinutes: 3 } })
    expect(amended.json()).toMatchObject({
      revision: 2,
      history: [{ words: '修改：中断时长：0 → 3' }, { words: '录入' }],
    })
    const late = await clerk.ask('PUT', url, { revision: 1, values: { faultMinutes: 9 } })
    expect([late.statusCode, late.json().code]).toEqual([409, 'row/changed-meanwhile'])
  })

  test('are voided with a reason, and listed only when asked for', async () => {
    const { id } = entered.json().rows[2]
    const url = `/api/units/u1/ledgers/video_conference/rows/${id}`
    expect((await clerk.ask('POST', `${url}/void`, { revision: 1, reason: ' ' })).json().issues).toMatchObject([
      { field: 'reason', message: '请填写作废原因' },
    ])
    const voided = await clerk.ask('POST', `${url}/void`, { revision: 1, reason: '重复录入' })
    expect(voided.json()).toMatchObject({ voidReason: '重复录入', revision: 2 })
    expect(await titlesOf('sort=heldOn')).toEqual(['防汛调度会', '脱贫攻坚推进会'])
    expect(await titlesOf('sort=heldOn&voided=true')).toHaveLength(3)
  })

  test('are found by what their texts contain', async () => {
    const found = await clerk.ask('GET', `/api/units/u1/years/2020/search?q=${encodeURIComponent('防汛')}`)
    expect(found.json().hits).toMatchObject([{ kind: 'record', label: '防汛调度会', ledgerTitle: '视频会议保障' }])
    const figures = await clerk.ask('GET', `/api/units/u1/years/2020/search?q=${encodeURIComponent('保障视频会议')}`)
    expect(figures.json().hits[0]).toMatchObject({ kind: 'figure', id: 'video_conference.supported', display: '2' })
    expect((await clerk.ask('GET', '/api/units/u1/years/2020/search?q=%20')).statusCode).toBe(400)
  })

  test('of unknown ledgers are not there', async () => {
    const reply = await clerk.ask('GET', '/api/units/u1/years/2020/ledgers/nothing_like_it/rows')
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'ledger/not-found'])
  })

  test('are described by their ledgers, fields in order', async () => {
    const { ledgers: listed } = (await clerk.ask('GET', '/api/units/u1/ledgers')).json()
    expect(listed).toHaveLength(ledgers.length)
    const own = listed.find(({ id }: { id: string }) => id === 'video_conference')
    expect(own.fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(fieldsOf('video_conference')))
  })
})

describe('a figure', () => {
  const figures = '/api/units/u1/years/2020/figures'

  test('opens to its formula and to the records that count', async () => {
    const figure = (await clerk.ask('GET', `${figures}/video_conference.supported`)).json()
    expect(figure).toMatchObject({ value: '2', unit: '场', records: { rowCount: 2, sampleCount: 2 }, strength: 'E2' })
    const records = await clerk.ask('GET', `${figures}/video_conference.supported/records?sort=-heldOn&limit=1`)
    expect(records.json()).toMatchObject({ total: 2, rows: [{ happenedOn: '2020-05-06' }] })
  })

  test('opens over some months, and by an option with Chinese in its id', async () => {
    for (const [id, value] of [
      ['video_conference.supported@2020-01..2020-04', '1'],
      ['video_conference.supported.system=省电子政务', '1'],
    ] as const) {
      const reply = await clerk.ask('GET', `${figures}/${encodeURIComponent(id)}`)
      expect([reply.statusCode, reply.json().value]).toEqual([200, value])
    }
  })

  test('orders its records only by fields of their ledger', async () => {
    const reply = await clerk.ask('GET', `${figures}/video_conference.supported/records?sort=amount`)
    expect([reply.statusCode, reply.json().issues[0].field]).toEqual([400, 'sort'])
  })

  test('that nobody defined is not there', async () => {
    const reply = await clerk.ask('GET', `${figures}/no.such.figure`)
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'figure/not-found'])
  })

  test('is listed with all others', async () => {
    const { figures: listed } = (await clerk.ask('GET', figures)).json()
    expect(listed).toContainEqual({ id: 'video_conference.supported', label: '保障视频会议场次', unit: '场' })
  })
})

describe('what stays within the unit', async () => {
  await addPerson({ login: 'finance', unitId: 'finance-bureau', roles: ['finance-reviewer'] })
  const finance = await signedIn('finance')
  const led = {
    values: { startedOn: '2020-04-01', screen: '第一行政中心', content: '防疫宣传', approver: '内部审批人', plays: 3 },
    strength: 2,
    source: '播放日志',
    isSample: true,
    evidence: [],
  }
  const url = '/api/units/u1/years/2020/ledgers/led_broadcast/rows'
  const { rows } = (await clerk.ask('POST', url, { rows: [led] })).json()
  const rowUrl = `/api/units/u1/ledgers/led_broadcast/rows/${rows[0].id}`
  await clerk.ask('PUT', rowUrl, { revision: 1, values: { approver: '另一审批人', plays: 4 } })

  test('is seen by its own people', async () => {
    const row = await clerk.ask('GET', rowUrl)
    expect(row.body).toContain('另一审批人')
    expect(row.json()).toMatchObject({ enteredBy: 'clerk姓名' })
  })

  test('is seen by nobody else: neither the field, nor its history, nor who entered it', async () => {
    const row = await finance.ask('GET', rowUrl)
    expect(row.json()).toMatchObject({ enteredBy: '本单位人员', history: [{ words: '修改：播放次数：3 → 4' }, {}] })
    for (const one of [row, await finance.ask('GET', url)]) {
      expect(one.body).toContain('防疫宣传')
      expect(one.body).not.toMatch(/审批人|clerk/)
    }
  })

  test('can be neither ordered, filtered nor searched by from outside', async () => {
    for (const query of ['sort=approver', 'where={"approver":"另一审批人"}']) {
      expect((await clerk.ask('GET', `${url}?${query}`)).statusCode).toBe(200)
      expect((await finance.ask('GET', `${url}?${query}`)).statusCode).toBe(400)
    }
    const found = (one: typeof clerk) =>
      one.ask('GET', `/api/units/u1/years/2020/search?q=${encodeURIComponent('另一审批人')}`)
    expect((await found(clerk)).json().hits).toHaveLength(1)
    expect((await found(finance)).json().hits).toEqual([])
  })

  test('is not in the description of the ledger', async () => {
    const described = await finance.ask('GET', '/api/units/u1/ledgers')
    const own = described.json().ledgers.find(({ id }: { id: string }) => id === 'led_broadcast')
    const names = own.fields.map(({ name }: { name: string }) => name)
    expect(names).toContain('plays')
    expect(names).toEqual(
      Object.entries(fieldsOf('led_broadcast')).flatMap(([name, { privacy }]) => (privacy === 'public' ? [name] : [])),
    )
    expect(names.length).toBeLessThan(Object.keys(fieldsOf('led_broadcast')).length)
  })
})

describe('evidence', () => {
  const upload = (fileName: string, content: string | Buffer, headers: Record<string, string> = {}) =>
    clerk.ask(
      'POST',
      `/api/units/u1/evidence?fileName=${encodeURIComponent(fileName)}&description=${encodeURIComponent('说明')}&kind=${encodeURIComponent('原始凭证')}`,
      content,
      { 'content-type': 'application/octet-stream', ...headers },
    )

  test('is kept as it came, named as the person named it, and its opening is recorded', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const added = await upload('会议 照片(1).png', png)
    expect(added.json()).toMatchObject({ fileName: '会议 照片(1).png', mediaType: 'image/png', bytes: 16 })
    const { id } = added.json()
    const opened = await clerk.ask('GET', `/api/units/u1/evidence/${id}`)
    expect(opened.rawPayload.equals(png)).toBe(true)
    expect(opened.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('会议 照片')}%281%29.png`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const saved = await clerk.ask('GET', `/api/units/u1/evidence/${id}?download=true`)
    expect(String(saved.headers['content-disposition'])).toMatch(/^attachment;/)
    const trail = await ports.trail.about('u1', { kind: 'evidence', id })
    expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
      ['evidence:open', 'clerk'],
      ['evidence:open', 'clerk'],
      ['evidence:add', 'clerk'],
    ])
  })

  test('that is a page with a script is shown as text in a sandbox and never runs', async () => {
    const { id, mediaType } = (await upload('x.html', '<script>alert(1)</script>')).json()
    expect(mediaType).toBe('text/plain')
    const { headers } = await clerk.ask('GET', `/api/units/u1/evidence/${id}`)
    expect(String(headers['content-type'])).toMatch(/^text\/plain/)
    expect(String(headers['content-security-policy'])).toMatch(/^sandbox; default-src 'none'/)
  })

  test('of a kind that browsers might run is only ever saved', async () => {
    const zip = Buffer.from('504b0304140000000000', 'hex')
    const { id } = (await upload('材料.zip', zip)).json()
    const { headers } = await clerk.ask('GET', `/api/units/u1/evidence/${id}`)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(String(headers['content-disposition'])).toMatch(/^attachment;/)
  })

  test('is refused empty, nameless, or as anything but bytes', async () => {
    expect((await upload('空.txt', Buffer.alloc(0))).statusCode).toBe(400)
    expect((await upload('', 'x')).json().issues).toMatchObject([{ field: 'fileName', message: '缺少文件名' }])
    const json = await upload('x.txt', '{}', { 'content-type': 'application/json' })
    expect(json.json().code).toBe('request/unsupported')
  })

  test('of another unit is not there', async () => {
    await addUnit('u2')
    await ports.transaction((within) =>
      within.evidence.add(
        scope('u2'),
        {
          unitId: 'u2',
          id: 'theirs',
          fileName: 'theirs.txt',
          mediaType: 'text/plain',
          description: '别人的',
          kind: '原始凭证',
          isSample: true,
          addedAt: ports.clock.now(),
          addedBy: 'tester',
        },
        Buffer.from('secret'),
      ),
    )
    expect((await clerk.ask('GET', '/api/units/u1/evidence/theirs')).json().code).toBe('evidence/not-found')
    expect((await clerk.ask('GET', '/api/units/u2/evidence/theirs')).json().code).toBe('access/denied')
  })
})

describe('sums of a ledger', () => {
  const summaryUrl = '/api/units/u1/years/2020/ledgers/video_conference/summary'

  test('are those of all rows that the filter lets through, in all and by group', async () => {
    await append(conference('2020-03-09', '统计会商oa'), conference('2020-05-09', '统计会商OA'))
    const reply = await clerk.ask('GET', `${summaryUrl}?groupBy=month&where={"title":{"contains":"会商Oa"}}`)
    expect(reply.json()).toMatchObject({
      rowCount: 2,
      groups: [
        { key: '2020-03', label: '3月', rowCount: 1 },
        { key: '2020-05', label: '5月', rowCount: 1 },
      ],
      groupCount: 2,
    })
    expect(reply.json().sums).toContainEqual({ field: 'faultMinutes', value: '0', display: '0' })
  })

  test('carry the names of what they are grouped by', async () => {
    const reply = await clerk.ask('GET', `${summaryUrl}?groupBy=isEpidemic`)
    expect(reply.json().groups).toMatchObject([{ key: 'false', label: '否', rowCount: reply.json().rowCount }])
  })

  test('are refused by what the ledger does not have', async () => {
    expect((await clerk.ask('GET', `${summaryUrl}?groupBy=absent`)).statusCode).toBe(400)
  })
})
