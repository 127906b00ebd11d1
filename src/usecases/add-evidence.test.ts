import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { addEvidence, EVIDENCE_LIMIT, type EvidenceToAdd } from './add-evidence.ts'
import { prepareUnit, refusalOf } from './unit.builder.ts'

const { ports, clock, scope } = await testPorts()

const content = new TextEncoder().encode('会议记录')

const file = (changed: Partial<EvidenceToAdd> = {}): EvidenceToAdd => ({
  fileName: '会议记录.txt',
  description: '一月例会',
  kind: '工作资料',
  isSample: false,
  content,
  ...changed,
})

async function unitOf(unitId: string) {
  await prepareUnit(ports, { unitId })
  return scope(unitId)
}

describe('an evidence file', () => {
  test('is kept under the digest of its bytes, with who added it', async () => {
    const unit = await unitOf('evidence-sound')
    const added = await addEvidence(ports, unit, file())
    expect(added).toMatchObject({
      unitId: unit.unitId,
      fileName: '会议记录.txt',
      mediaType: 'text/plain',
      bytes: content.byteLength,
      digest: createHash('sha256').update(content).digest('hex'),
      addedAt: clock.now(),
      addedBy: 'tester',
    })
    expect(new Uint8Array((await ports.evidence.read(unit, added.id)) ?? [])).toEqual(content)
    const [entry] = await ports.trail.about(unit.unitId, { kind: 'evidence', id: added.id })
    expect(entry).toMatchObject({ action: 'evidence:add', details: { digest: added.digest } })
  })

  test('is what its content is, whatever its name says', async () => {
    const unit = await unitOf('evidence-type')
    const pdf = file({ fileName: '照片.png', content: new TextEncoder().encode('%PDF-1.7') })
    expect(await addEvidence(ports, unit, pdf)).toMatchObject({ mediaType: 'application/pdf' })
  })

  test.each([
    ['C:\\temp\\凭证.pdf', '凭证.pdf'],
    ['../../etc/passwd', 'passwd'],
    [' a\u202Eb\n.txt ', 'ab.txt'],
  ])('named %j is called %j', async (fileName, name) => {
    const unit = await unitOf('evidence-names')
    const added = await addEvidence(ports, unit, file({ fileName, content: new TextEncoder().encode(name) }))
    expect(added).toMatchObject({ fileName: name })
  })
})

describe('a file that cannot be kept', () => {
  test.each<[string, Partial<EvidenceToAdd>, readonly string[]]>([
    ['without a name', { fileName: 'a/' }, ['没有填写，应为文件名']],
    ['with a long name', { fileName: 'a'.repeat(201) }, [`是“${'a'.repeat(60)}…”，应为不超过 200 个字的文件名`]],
    [
      'without a description, of no kind',
      { description: ' ', kind: '其他' },
      ['没有填写，应为材料的说明', '是“其他”，应为下列之一：正式资料、工作资料、原始凭证、说明材料'],
    ],
    ['with an odd id', { id: '../x' }, ['是“../x”，应为由字母、数字、点、横线组成的编号']],
    ['that is empty', { content: new Uint8Array() }, ['是空文件，应为有内容的文件']],
  ])('%s is refused with what to do', async (_, changed, messages) => {
    const unit = await unitOf('evidence-refused')
    const { code, details } = await refusalOf(addEvidence(ports, unit, file(changed)))
    expect(code).toBe('input/invalid')
    expect(details).toMatchObject({ issues: messages.map((message) => ({ message })) })
  })

  test('for its size is refused with the limit', async () => {
    const unit = await unitOf('evidence-large')
    const large = file({ content: new Uint8Array(EVIDENCE_LIMIT + 1) })
    expect(await refusalOf(addEvidence(ports, unit, large))).toMatchObject({
      code: 'evidence/too-large',
      details: { bytes: EVIDENCE_LIMIT + 1, limit: EVIDENCE_LIMIT },
    })
  })
})
