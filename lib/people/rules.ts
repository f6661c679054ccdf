export const displays = ['full', 'first-name', 'pseudonym'] as const
/** How a person wishes to be shown: full name and organisation; first name and city; pseudonym. */
export type Display = (typeof displays)[number]

export const rhythms = ['each', 'daily', 'weekly', 'mine', 'none'] as const
/** How often somebody is sent what is new: at once, by the day, by the week, by the day what concerns them, or never. */
export type Rhythm = (typeof rhythms)[number]

export const firstTexts = ['original', 'own'] as const
/** What comes first: a contribution as it was written, or in the reader's language where it exists in that. */
export type FirstText = (typeof firstTexts)[number]

const presences = ['named', 'counted'] as const
/** While somebody reads: under the name they are shown by, or as one more. Nobody's choice yet is `null`. */
export type PresenceChoice = (typeof presences)[number]

/** The name somebody reads and writes under: whoever is shown by a pseudonym is only counted, unless they choose. */
export function namedHere(one: {
  shownAs: string
  display?: Display | undefined
  presence?: PresenceChoice | null | undefined
}): string | null {
  const { shownAs, display, presence } = one
  const byDefault = display === 'full' || display === 'first-name'
  return (presence ? presence === 'named' : byDefault) ? shownAs : null
}

export const announcements = ['polite', 'off'] as const
/** Whether a screen reader is told what arrives while one reads. */
export type Announcements = (typeof announcements)[number]

export const sectors = [
  'individual',
  'association',
  'cooperative',
  'company',
  'research',
  'legal',
  'finance',
  'network',
  'local_authority',
  'other',
] as const
/** The capacity somebody takes part in, as they say themselves. */
export type Sector = (typeof sectors)[number]

/** Elsewhere is `ZZ`, the code ISO 3166 leaves to its users: a small country of residence can be a name. */
export const registrationCountries = ['MA', 'IT', 'ZZ'] as const

/** What somebody agrees to or declares, each on its own, and the version of the text in force. */
export const consentVersions = { publish: 1, digest: 2, list: 1, contact: 1, adult: 1 } as const
export type ConsentPurpose = keyof typeof consentVersions
export const consentPurposes = Object.keys(consentVersions) as ConsentPurpose[]

/** Without these nobody can be registered; the others are theirs to give or not. */
export const neededConsents: readonly ConsentPurpose[] = ['publish', 'adult']

/** Given and withdrawn at any time, without anything else changing. */
export const freeConsents = ['list', 'contact'] as const satisfies ConsentPurpose[]

/** The message that holds the words of a consent; an old version stays readable beside a new one. */
export const consentText = <Purpose extends ConsentPurpose>(purpose: Purpose) =>
  `consent.${purpose}-${consentVersions[purpose]}` as ConsentTexts[Purpose]
type ConsentTexts = { [Purpose in ConsentPurpose]: `consent.${Purpose}-${(typeof consentVersions)[Purpose]}` }

/** The zone a digest's hour is counted in when the browser has not said: where people of that country live. */
export const zoneOf = (country: string): string => (country === 'MA' ? 'Africa/Casablanca' : 'Europe/Rome')

export interface Shown {
  display: Display
  name: string
  organisation: string | null
  city: string | null
}

/** Only what the chosen way of being shown asks for is kept; what else was typed is not ours to have. */
export function shownAs(typed: {
  display: Display
  name: string
  organisation?: string | undefined
  city?: string | undefined
}): Shown {
  const { display, name, organisation, city } = typed
  return {
    display,
    name,
    organisation: display === 'full' ? (organisation ?? null) : null,
    city: display === 'first-name' ? (city ?? null) : null,
  }
}
