import { expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'

test.each([
  ['image/png', '图片'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '表格'],
  ['text/plain', '文本'],
  ['application/octet-stream', '文件'],
])('%s is called %s', (mediaType, words) => expect(fileKind(mediaType)).toBe(words))
