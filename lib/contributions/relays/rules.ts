/** How what a relay writes down reached them. */
export const means = ['oral', 'telephone', 'letter'] as const
export type Means = (typeof means)[number]

/** As the person wishes: like somebody this relay wrote for before, by first name and place, by pseudonym, or by nothing. */
export const relayedDisplays = ['same', 'first-name', 'pseudonym', 'nobody'] as const

/** `XX` is not said, `ZZ` elsewhere: codes that ISO 3166 leaves to its users. */
export const relayedCountries = ['MA', 'IT', 'ZZ', 'XX'] as const

/** The version of the words a relay declares for the person; the message is `relay.consent-1`. */
export const RELAYED_CONSENT = 1

/** An afternoon of an association's desk; more than that in a day is not one person listening to others. */
export const RELAYED_A_DAY = 40

/** What was said cannot have been said tomorrow; a day is left, since days begin elsewhere before they do in UTC. `2026-11-24`. */
export const isStillToCome = (collectedOn: string, now: Date): boolean =>
  collectedOn > new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)
