const WIDE_DIGIT_ZERO = 0xff10
const WIDE_LETTERS = { from: 0xff21, to: 0xff5a, shift: 0xfee0 }

/** Marks that are the same mark to a reader; every one keeps its length, so that offsets stay those of the original. */
const SAME_MARK = new Map<number, string>(
  Object.entries({
    '(': '（',
    ')': '）',
    ';': '；',
    '?': '？',
    '!': '！',
    '％': '%',
    '﹪': '%',
    '．': '.',
    '－': '-',
    '−': '-',
    '﹣': '-',
    '＋': '+',
    '／': '/',
    '＜': '<',
    '＞': '>',
    '＝': '=',
    '﹝': '〔',
    '﹞': '〕',
    '［': '[',
    '］': ']',
    '\u00a0': ' ',
    '\u3000': ' ',
    '\u2002': ' ',
    '\u2003': ' ',
    '\u2009': ' ',
    '\u200b': ' ',
    '\ufeff': ' ',
    '\t': ' ',
    '\r': '\n',
    '\u2028': '\n',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
)

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'))
const isLatin = (character: string | undefined): boolean => character !== undefined && /[0-9A-Za-z]/.test(character)

/** A comma inside a number: one to three digits before it, or a group, and exactly three after it. */
function isThousandsMark(text: string, at: number): boolean {
  if (!isDigit(text[at - 1]) || isDigit(text[at + 4])) return false
  if (!isDigit(text[at + 1]) || !isDigit(text[at + 2]) || !isDigit(text[at + 3])) return false
  let before = 0
  while (isDigit(text[at - 1 - before])) before += 1
  return before <= 3
}

/** A full stop that ends a sentence, rather than a decimal point, a list number or part of a file name. */
function isFullStop(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]]
  if (before === undefined || isLatin(after) || isDigit(after) || after === '.' || before === '.') return false
  if (isDigit(before) || isLatin(before)) return after === undefined || after === '\n' || after === '\r'
  return before !== '）' && before !== ')' && before !== '、'
}

function markAt(text: string, at: number): string | null {
  const mark = text[at]
  if (mark === ',' || mark === '，') return isThousandsMark(text, at) ? ',' : '，'
  if (mark === ':') return isDigit(text[at - 1]) && isDigit(text[at + 1]) ? ':' : '：'
  if (mark === '.') return isFullStop(text, at) ? '。' : '.'
  return null
}

function normalCharacter(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code >= WIDE_DIGIT_ZERO && code <= WIDE_DIGIT_ZERO + 9) return String(code - WIDE_DIGIT_ZERO)
  const mark = markAt(text, at)
  if (mark !== null) return mark
  const same = SAME_MARK.get(code)
  if (same !== undefined) return same
  const isWideLetter = code >= WIDE_LETTERS.from && code <= WIDE_LETTERS.to
  return isWideLetter ? String.fromCharCode(code - WIDE_LETTERS.shift) : (text[at] ?? '')
}

/** The common runs of Chinese text need no work: only what this finds is looked at one by one. */
const UNUSUAL =
  /[\t\r\u00a0\u2002\u2003\u2009\u200b\u2028\ufeff\u3000!(),.:;?−﹣﹝﹞﹪！，．：；？０-９％（）＋－／＜-＞Ａ-Ｚａ-ｚ［］]/g

/** The text with width of digits and marks evened out, character for character: offsets stay those of the original. */
export function normalText(text: string): string {
  let result = ''
  let copied = 0
  for (const { index } of text.matchAll(UNUSUAL)) {
    result += text.slice(copied, index) + normalCharacter(text, index)
    copied = index + 1
  }
  return result + text.slice(copied)
}
