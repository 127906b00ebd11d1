import type { ReactNode } from 'react'
import { Seal } from '../../ui/seal.tsx'
import './door-page.css'

/** A page before the application: one form, nothing else. */
export function DoorPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="door">
      <header className="door-head">
        <Seal />
        <div>
          <p className="door-name">预算绩效管理</p>
          <p className="door-about">报告里的每个数，都能打开看到它的来历</p>
        </div>
      </header>
      <section className="door-card" aria-labelledby="door-title">
        <h1 id="door-title">{title}</h1>
        {children}
      </section>
    </main>
  )
}
