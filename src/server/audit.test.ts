import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { testExaminer } from '../adapters/examiner/examiner.builder.ts'
import { readFile } from '../adapters/readers/read-file.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import { auditView } from '../contract/audit-view.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports, scope } = await testApp({
  definitions: [],
  examiner: await testExaminer(),
  writers: documentWriters('/none'),
})
await addUnit('u1')
await addUnit('u2')
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
await addPerson({ login: 'other', unitId: 'u2', roles: ['clerk'] })
await addPerson({ login: 'admin', unitId: 'u1', roles: ['system-administrator'] })
const clerk = await signedIn('clerk')

const audits = '/api/units/u1/audits'
const BYTES = { 'content-type': 'application/octet-stream' }
/** The parts make 206. */
const FAULTY = '全年保障视频会议236场次，其中：市级会议100场次，县级会议106场次。'
const SOUND = '全年保障视频会议206场次，其中：市级会议100场次，县级会议106场次。'

const paragraphsXml = (...lines: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:body></w:document>`

function docx(...lines: readonly string[]): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text)
  return zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(paragraphsXml(...lines)),
  })
}

const hand = (path: string, fileName: string, content: Uint8Array, who = clerk) =>
  who.ask('POST', `${audits}${path}?fileName=${encodeURIComponent(fileName)}`, Buffer.from(content), BYTES)
const paste = (text: string) => clerk.ask('POST', `${audits}/text`, { text })

async function firstFinding(text = FAULTY) {
  const [finding] = auditView.parse((await paste(text)).json()).findings
  if (finding === undefined) throw new Error('nothing was found')
  return finding
}

describe('an audit', () => {
  test('of a passage says what cannot be true, where, by which rule, and what else was checked', async () => {
    const view = auditView.parse((await paste(FAULTY)).json())
    expect(view).toMatchObject({
      file: '粘贴的文字',
      format: 'txt',
      characters: FAULTY.length,
      text: FAULTY,
      isCut: false,
    })
    const [finding] = view.findings
    expect(finding).toMatchObject({ rule: 'T06', expected: '206', actual: '236', difference: '30', verdict: null })
    expect(finding?.title).toMatch(/[\u4e00-\u9fff]/)
    expect(view.text.slice(finding?.spans[0]?.start, finding?.spans[0]?.end)).toContain('236')
    expect(view.obligations.find(({ rule }) => rule === 'T06')).toMatchObject({
      outcome: 'inconsistent',
      words: '发现问题',
    })
    expect(view.obligations.length).toBeGreaterThan(40)
    expect(view.recognition.amounts).toBe(3)
  })

  test('of a sound passage finds nothing and lists the checks all the same', async () => {
    const view = auditView.parse((await paste(SOUND)).json())
    expect(view.findings.filter(({ rule }) => rule.startsWith('T06'))).toEqual([])
    expect(view.obligations.find(({ rule }) => rule === 'T06')?.words).toBe('一致')
  })

  test('of a Word file finds the same as of its text', async () => {
    const [asText, asWord] = [await paste(`总结\n${FAULTY}`), await hand('', '总结.docx', docx('总结', FAULTY))]
    const marks = (reply: typeof asText) => auditView.parse(reply.json()).findings.map(({ fingerprint }) => fingerprint)
    expect(marks(asWord)).toEqual(marks(asText))
    expect(asWord.json()).toMatchObject({ file: '总结.docx', format: 'docx' })
  })

  test('keeps nothing of what was handed in', async () => {
    await hand('', '总结.docx', docx(FAULTY))
    expect((await ports.trail.list('u1', { limit: 200 })).map(({ action }) => action)).not.toContain('evidence:add')
  })

  test.each([
    ['a broken package', docx(FAULTY).slice(0, 300), 'x.docx'],
    ['an empty file', new Uint8Array(), 'x.docx'],
    ['bytes that are no document', new Uint8Array([0, 1, 2, 3, 4, 5, 0, 0]), 'x.bin'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'x.doc'],
  ])('refuses %s with what to do', async (_, content, name) => {
    const reply = await hand('', name, content)
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'file/unreadable'])
    expect(reply.json().details.reason).toMatch(/[\u4e00-\u9fff]/)
  })

  test('refuses a passage without words, and a file without a name', async () => {
    expect((await paste(' \n ')).json().issues).toMatchObject([{ field: 'text', message: '请粘贴要检查的文字' }])
    expect((await clerk.ask('POST', audits, Buffer.from(FAULTY), BYTES)).statusCode).toBe(400)
  })

  test('is for those who may audit, in their own unit', async () => {
    const admin = await signedIn('admin')
    const other = await signedIn('other')
    for (const who of [admin, other]) expect((await hand('', 'a.txt', Buffer.from(FAULTY), who)).statusCode).toBe(403)
  })

  test('of files cut anywhere ends in an answer or a refusal', async () => {
    const whole = docx('总结', FAULTY, SOUND)
    const seeds = Array.from({ length: 24 }, (_, index) => Math.floor((whole.length * (index + 0.5)) / 24))
    for (const length of seeds) {
      const broken = Uint8Array.from(whole.slice(0, length))
      const flipped = Uint8Array.from(whole)
      flipped[length] = (flipped[length] ?? 0) ^ 0x55
      for (const content of [broken, flipped]) {
        const reply = await hand('', '断.docx', content)
        expect([200, 400], `${length}: ${reply.body}`).toContain(reply.statusCode)
        if (reply.statusCode === 400) expect(reply.json().code).toBe('file/unreadable')
      }
    }
  })
})

describe('a verdict', () => {
  const url = (fingerprint: string) => `${audits}/verdicts/${fingerprint}`

  test('is kept for the next run, with who, when and where, until it is withdrawn', async () => {
    const { fingerprint, rule } = await firstFinding()
    const judged = await clerk.ask('PUT', url(fingerprint), {
      verdict: 'dismissed',
      reason: ' 含跨年会议 ',
      rule,
      file: '总结.docx',
    })
    const verdict = { verdict: 'dismissed', reason: '含跨年会议', file: '总结.docx', by: 'clerk姓名' }
    expect(judged.json()).toMatchObject(verdict)
    expect((await firstFinding()).verdict).toMatchObject(verdict)
    expect((await firstFinding(`前言如下。\n${FAULTY}`)).verdict).toMatchObject(verdict)
    const [entry] = await ports.trail.list('u1', { limit: 1 })
    expect(entry).toMatchObject({
      action: 'finding:dismiss',
      actor: 'clerk',
      subject: { kind: 'finding', id: fingerprint },
      details: { rule, reason: '含跨年会议', file: '总结.docx' },
    })
    expect((await clerk.ask('DELETE', url(fingerprint))).json()).toEqual({ withdrawn: true })
    expect((await firstFinding()).verdict).toBeNull()
    expect((await ports.trail.list('u1', { limit: 1 }))[0]?.action).toBe('finding:withdraw')
    const again = await clerk.ask('DELETE', url(fingerprint))
    expect([again.statusCode, again.json().code]).toEqual([404, 'verdict/not-found'])
  })

  test('that dismisses needs a reason, one that confirms does not', async () => {
    const { fingerprint } = await firstFinding()
    const refused = await clerk.ask('PUT', url(fingerprint), { verdict: 'dismissed', reason: '  ' })
    expect([refused.statusCode, refused.json().issues[0]?.field]).toEqual([400, 'reason'])
    expect((await clerk.ask('PUT', url(fingerprint), { verdict: 'confirmed' })).statusCode).toBe(200)
    expect((await firstFinding()).verdict).toMatchObject({ verdict: 'confirmed', reason: null })
    await clerk.ask('DELETE', url(fingerprint))
  })

  test('of one unit says nothing in another', async () => {
    const { fingerprint } = await firstFinding()
    await clerk.ask('PUT', url(fingerprint), { verdict: 'confirmed' })
    const other = await signedIn('other')
    const reply = await other.ask('POST', '/api/units/u2/audits/text', { text: FAULTY })
    expect(reply.json().findings[0]).toMatchObject({ fingerprint, verdict: null })
    expect(await ports.verdicts.findMany(scope('u2'), [fingerprint])).toEqual([])
    await clerk.ask('DELETE', url(fingerprint))
  })
})

describe('what is taken away', () => {
  test('is the file itself with comments, dismissed findings left out', async () => {
    const file = docx('总结', FAULTY)
    const reply = await hand('/commented', '总结.docx', file)
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('总结（体检批注）.docx'))
    const { unzipSync, strFromU8 } = await import('fflate')
    const comments = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())
    expect(comments(reply.rawPayload)).toContain('T06')
    expect((await readFile(reply.rawPayload, '总结.docx')).document.text).toContain(FAULTY)
    const { fingerprint } = auditView.parse((await hand('', '总结.docx', file)).json()).findings[0] ?? {
      fingerprint: '',
    }
    await clerk.ask('PUT', `${audits}/verdicts/${fingerprint}`, { verdict: 'dismissed', reason: '口径不同' })
    expect(comments((await hand('/commented', '总结.docx', file)).rawPayload)).not.toContain('T06')
    await clerk.ask('DELETE', `${audits}/verdicts/${fingerprint}`)
  })

  test('is no commented file where its kind takes none', async () => {
    const reply = await hand('/commented', '总结.txt', Buffer.from(FAULTY))
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'audit/no-comments'])
  })

  test('is a review that names the values, the place and every check', async () => {
    const reply = await hand('/review', '总结.txt', Buffer.from(FAULTY))
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('总结（体检意见）.docx'))
    const { text } = (await readFile(reply.rawPayload, 'review.docx')).document
    for (const words of ['报告体检意见', '第 1 行“236场次”', '文中：236', '对照：206', '相差：30', '未判定', 'T06']) {
      expect(text).toContain(words)
    }
  })
})
