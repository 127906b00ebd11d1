import { useEffect, useState } from 'react'
import type { OfficialDocument } from '../../../domain/document/index.ts'
import { outlineOf } from './report-outline.ts'

const DEEPEST = 2

/** Headings at the side; the one being read is marked. */
export function Outline({ document }: { readonly document: OfficialDocument }) {
  const entries = outlineOf(document, DEEPEST)
  const current = useReading(entries.map(({ id }) => id).join(' '))
  return (
    <nav className="outline" aria-label="目录">
      <p className="outline-title">目录</p>
      <ol>
        {entries.map(({ id, level, text }) => (
          <li key={id} className={`outline-${level}`}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => jump(event, id)}
            >
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Scrolls to a block without touching the address, which belongs to the page and the inspector. */
export function jump(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault()
  const block = document.getElementById(id)
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  block?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' })
  block?.focus({ preventScroll: true })
}

/** The last heading that has passed the top of the window. */
function useReading(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const headings = ids.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    const onScroll = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120)
      setCurrent((passed.at(-1) ?? headings[0])?.id ?? null)
    }
    onScroll()
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [ids])
  return current
}
