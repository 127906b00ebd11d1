import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { plainDocument } from '../domain/document/plain-document.builder.ts'
import { auditDocument, auditRules } from './audit-document.ts'
import { FAULTS, FAULTY_REPORT } from './faulty-report.builder.ts'
import { SOUND_DOCUMENTS } from './sound-documents.builder.ts'
import { SOUND_PARAGRAPHS } from './sound-paragraphs.builder.ts'

const audit = (text: string) => auditDocument(plainDocument(text))
const placesIn = (text: string) => audit(text).findings.map(({ rule, spans: [first] }) => `${rule} ${first?.text}`)

describe('silence', () => {
  test.each(SOUND_DOCUMENTS)('%s gives no finding', (_, text) => expect(placesIn(text)).toEqual([]))
  test.each(SOUND_PARAGRAPHS)('%s', (text) => expect(placesIn(text)).toEqual([]))
})

describe('a report with the faults that reports have', () => {
  const found = placesIn(FAULTY_REPORT)

  test.each(FAULTS)('%s is found at %s', (rule, words) => expect(found).toContain(`${rule} ${words}`))

  test('and nothing is held against its sound figures', () => {
    const spans = audit(FAULTY_REPORT).findings.flatMap((finding) => finding.spans.map(({ text }) => text))
    for (const sound of ['51.22%', '48.78%', '700余个', '260余个', '18个']) expect(spans).not.toContain(sound)
  })
})

describe('the result', () => {
  const { characters, findings, obligations, recognition } = audit(FAULTY_REPORT)

  test('lists every check there is with its outcome, so nothing passes in silence', () => {
    expect(obligations.map(({ rule }) => rule)).toEqual(checks.map(({ code }) => code))
    expect(auditRules).toHaveLength(checks.length)
    expect(characters).toBe(FAULTY_REPORT.length)
  })

  test('gives both values, the difference, every place by line and column, and the slip that would explain it', () => {
    const finding = findings.find(({ rule }) => rule === 'T06')
    expect(finding).toMatchObject({ severity: 'error', expected: '206', actual: '246', difference: '40', unit: '场' })
    expect(finding?.spans).toHaveLength(6)
    expect(finding?.suggestion).toContain('“246场”若为“206场”')
    for (const { start, end, line, column, text } of findings.flatMap(({ spans }) => spans)) {
      expect(FAULTY_REPORT.slice(start, end)).toBe(text)
      expect(FAULTY_REPORT.split('\n')[line - 1]?.slice(column - 1, column - 1 + text.length)).toBe(text.split('\n')[0])
    }
  })

  test('counts the numbers understood apart from the findings', () => {
    const left = recognition.leftOut.reduce((sum, { count }) => sum + count, 0)
    expect(recognition.amounts + recognition.others + left).toBe(recognition.numbers)
    expect(recognition.amounts).toBeGreaterThan(30)
  })

  test('keeps the fingerprint of a finding when the text around it changes', () => {
    const moved = audit(`某县公开目录\n\n${FAULTY_REPORT}`).findings
    const of = (list: typeof findings) => list.find(({ rule }) => rule === 'T06')?.fingerprint
    expect(of(moved)).toBe(of([...findings]))
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '共',
    '其中',
    '12',
    '3.5',
    '万元',
    '，',
    '。',
    '（',
    '）',
    '%',
    '\n',
    '一是',
    '附件1',
    '占',
    '较上年增加',
    '\t',
    '合计',
    '2020年',
    '《',
  )

  test('is examined without a failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map((words) => words.join('')),
        ),
        (text) => {
          for (const { spans } of audit(text).findings) {
            for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= text.length).toBe(true)
          }
        },
      ),
    )
  })

  test('takes time in proportion to its length', () => {
    const spent = (times: number): number => {
      const document = plainDocument(`${FAULTY_REPORT}\n`.repeat(times))
      const runs = [0, 1, 2].map(() => {
        const from = performance.now()
        auditDocument(document)
        return performance.now() - from
      })
      return Math.min(...runs)
    }
    spent(2)
    expect(spent(32) / spent(4)).toBeLessThan(24)
  })
})

const KAIYUAN = join(import.meta.dirname, '../../../shared/kaiyuan-2020/report.txt')

/** The published report that the reference case is taken from; it is not ours to ship, so this runs only where it lies beside us. */
describe.skipIf(!existsSync(KAIYUAN))('the reference case', () => {
  const text = existsSync(KAIYUAN) ? readFileSync(KAIYUAN, 'utf8') : ''
  const found = audit(text).findings.map(
    ({ rule, spans: [first] }) => `${rule} L${first?.line} ${first?.text.slice(0, 16)}`,
  )

  test.each([
    'T06 L115 236场',
    'T03 L54 4,362,576.87元',
    'T03 L56 1,619,969.79元',
    'T03 L50 200,000元',
    'T08 L81 未进行预算相关事项的调整',
    'T04 L50 1,357,817.18元',
    'T10 L115 截止10月',
    'T10 L149 2019年2月1日',
    'T28 L167 开远市政府与中国电信股份有限公司',
    'I01 L157 指标值100%',
    'T07 L105 14人',
    'T11 L107 (三)',
    'T11 L87 一、',
    'F01 L115 三',
    'T11 L235 附件【附件2',
    'F02 L161 》',
    'F02 L109 “',
    'F03 L163 开办发(2015)30号',
    'T30 L141 1、市级电子政务横向网建设和',
    'T31 L12 开远市人民政府大数据研究中心20',
  ])('%s', (place) => expect(found.some((each) => each.startsWith(place))).toBe(true))

  test('and silent on what is sound', () => {
    const codes = ['T01', 'T02', 'T12', 'T14', 'T15', 'T19']
    expect(found.filter((each) => codes.some((code) => each.startsWith(code)))).toEqual([])
    const spans = audit(text).findings.flatMap(({ spans: places }) => places.map(({ text: words }) => words))
    for (const sound of ['47.33%', '52.67%', '900余个', '360余个']) expect(spans).not.toContain(sound)
    const errors = audit(text).findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, spans: [first] }) => `${rule} ${first?.text}`)).toEqual([
      'T08 未进行预算相关事项的调整',
      'T06 236场',
    ])
  })
})
