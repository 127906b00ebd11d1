/** The first Chinese character of each letter's stretch in the order of pinyin. */
const BEGINNINGS = [
  ...['阿a', '八b', '嚓c', '哒d', '妸e', '发f', '旮g', '哈h', '讥j', '咔k', '垃l', '妈m', '拏n', '噢o', '妑p', '七q'],
  ...['呥r', '仨s', '它t', '穵w', '夕x', '丫y', '帀z'],
].map((pair) => ({ sign: pair.charAt(0), letter: pair.charAt(1) }))

const collator = new Intl.Collator('zh-CN-u-co-pinyin')
const IS_CHINESE = /\p{Script=Han}/u

/** 拼音首字母 — `运行监控` is `yxjk`; letters and digits stay. A character of several readings has its commonest one. */
export function initialsOf(title: string): string {
  return [...title.toLowerCase()]
    .map((sign) => (IS_CHINESE.test(sign) ? letterOf(sign) : /[a-z\d]/.test(sign) ? sign : ''))
    .join('')
}

function letterOf(sign: string): string {
  return BEGINNINGS.findLast((beginning) => collator.compare(beginning.sign, sign) <= 0)?.letter ?? ''
}

/** Whether a title is meant: its words, or the initials of words that stand together in it. */
export function isNamed(title: string, words: string): boolean {
  if (title.toLowerCase().includes(words.toLowerCase())) return true
  return /^[a-z\d]{2,}$/i.test(words) && initialsOf(title).includes(words.toLowerCase())
}
