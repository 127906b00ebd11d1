/**
 * Every match of a global pattern, as `[...text.matchAll(pattern)]` has them: that makes a pattern anew each time, which costs
 * more than most searches. For what is sought in every sentence.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const all: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    all.push(found)
    if (found[0] === '') pattern.lastIndex += 1
  }
  return all
}
