import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t04ChangesRecompute } from './t04-changes-recompute.ts'

const messagesOn = (words: string): readonly string[] => verdictOn(t04ChangesRecompute, words).messages

describe('T04: places that a rank moved by', () => {
  test.each([
    '群众满意度由全省第9位上升到第6位，前移3位。',
    '综合考核从第12名滑落至第15名，后退了3个名次。',
    '综合考核从第12名滑落至第15名，后退3名。',
    '营商环境得分从第8位前移到第5位，得分提高6.4分。',
    '税收增速由第3位降至第7位，比上年退4位。',
    '由第3季度的96件升至第4季度的108件，增加12件。',
  ])('%s', (words) => expect(messagesOn(words)).toEqual([]))

  test.each([
    ['群众满意度由全省第9位上升到第6位，前移13位。', '名次由第9位到第6位，相差3位'],
    ['群众满意度由全省第9位上升到第6位，后退3位。', '名次由第9位到第6位，相差3位'],
    ['综合考核从第12名滑落至第15名，后退5名。', '名次由第12位到第15位，相差3位'],
  ])('%s is a contradiction', (words, said) => expect(messagesOn(words).join()).toContain(said))
})
