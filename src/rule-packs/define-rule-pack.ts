import type { OutlineSection, OverTarget, RulePack, Sourced } from '../domain/rule-pack/index.ts'

/** A value that the regulation is known to state. */
export const confirmed = <T>(value: T, source: string): Sourced<T> => ({ value, source, confidence: 'confirmed' })

/** A default that nobody has checked against an official text yet; shown as such until somebody does. */
export const unconfirmed = <T>(value: T, source: string): Sourced<T> => ({ value, source, confidence: 'unconfirmed' })

/** 超额完成 — the country set no share above the target from which an explanation is due. */
export const OVER_TARGET: Sourced<OverTarget> = unconfirmed(
  { trigger: '1.3' },
  '全国未定比例，各地有 120%、130%、150%，此处取 130%',
)

/** Sections without sections of their own, which a report must have. */
export const required = (...titles: readonly string[]): readonly OutlineSection[] =>
  titles.map((title) => ({ title, isRequired: true, sections: [] }))

/** Sections without sections of their own, which a report may have. */
export const optional = (...titles: readonly string[]): readonly OutlineSection[] =>
  titles.map((title) => ({ title, isRequired: false, sections: [] }))

/**
 * 规则包 — one region, from one year to another. Whatever the next pack shares with it is spread from it; whatever it may
 * differ in stands in it as data.
 */
export function defineRulePack(pack: RulePack): RulePack {
  return pack
}
