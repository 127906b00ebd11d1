const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, '图片'],
  [/^application\/pdf$/, 'PDF'],
  [/spreadsheetml/, '表格'],
  [/wordprocessingml/, '文档'],
  [/presentationml/, '演示'],
  [/^application\/ofd$/, 'OFD'],
  [/^application\/zip$/, '压缩包'],
  [/^application\/x-ole-storage$/, '旧版文档'],
  [/^video\//, '视频'],
  [/^text\//, '文本'],
]

/** 文件种类 in a word, for where no picture of it can be shown. */
export function fileKind(mediaType: string): string {
  return KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? '文件'
}
