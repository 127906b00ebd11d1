import type { Problems } from '../../api/form-problems.ts'

/** What is wrong with a part of the definition, at that part. */
export function ProblemNote({ problems, at }: { readonly problems: Problems; readonly at: string }) {
  const found = Object.entries(problems).filter(([place]) => place === at || place.startsWith(`${at}.`))
  return [...new Set(found.map(([, message]) => message))].map((message) => (
    <p key={message} className="field-error">
      {message}
    </p>
  ))
}
