/** How much came from a country, and from how many people. */
export interface Voices {
  contributions: number
  voices: number
}

/** Fewer people than these could be recognised in a published figure. */
const SMALLEST_CELL = 5

/**
 * The figures of a session by country, as they may be published: countries with fewer than five people stand together
 * as `others`; and where those are still fewer than five, that is all that is said of them (`few`).
 */
export function publishedVoices<Country extends Voices & { country: string }>(all: Country[]) {
  // `ZZ` is elsewhere already, and `XX` not said: neither is a country to be named.
  const countries = all.filter(({ country, voices }) => country !== 'ZZ' && country !== 'XX' && voices >= SMALLEST_CELL)
  const others = all
    .filter((one) => !countries.includes(one))
    .reduce<Voices>(
      (sum, one) => ({ contributions: sum.contributions + one.contributions, voices: sum.voices + one.voices }),
      { contributions: 0, voices: 0 },
    )
  if (others.voices === 0) return { countries, others: null }
  return { countries, others: others.voices < SMALLEST_CELL ? ('few' as const) : others }
}

/** What relays wrote down, counted apart from those who wrote themselves, by the same rule; a relay is nobody's voice. */
export const relayedVoices = (all: { country: string; relayed: number; relayedVoices: number }[]) =>
  publishedVoices(
    all.map(({ country, relayed, relayedVoices: voices }) => ({ country, contributions: relayed, voices })),
  )
