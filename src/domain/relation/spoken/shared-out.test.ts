import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('shares of a total, each with its amount', () => {
  test.each([
    ['省级补助占七成，计350万元；县级配套占三成，计150万元，总投入500万元。', '150', '190', ['product 190 150']],
    [
      '省级补助占70%，计350万元；县级配套占30%，计150万元，合计500万元。',
      '500',
      '600',
      ['parts 600 500', 'product 350 420'],
    ],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual(broken)
  })

  test.each([
    ['an amount more', '省级补助占70%，计350万元；县级配套占30%，计190万元；总投入500万元，已付60万元。'],
    ['no total', '省级补助占70%，计350万元；县级配套占30%，计190万元。'],
    ['one share', '省级补助占70%，计390万元，总投入500万元。'],
    ['about so many', '省级补助占70%，计350万元；县级配套占30%，计约190万元，总投入500万元。'],
    ['other units', '省级占70%，计350人；县级占30%，计190人，总投入500万元。'],
    ['nothing behind', '省级占70%，计350万元，总投入500万元，县级占30%。'],
    ['no figures', '省级占大头，县级占小头。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
