import { type Draft, saySame, type Version } from './drafts'

/** A draft as it was last kept with us, from whichever device. */
export interface DraftWithUs extends Version {
  key: string
  version: string
}

interface Sides {
  here: Draft | undefined
  withUs: DraftWithUs | undefined
  /** When the page was made that says what is with us: a copy kept for reading may be older than the draft. */
  pageAt: string
}

export interface Reconciled {
  /** What to go on with; nothing, for an empty field. */
  draft: Draft | undefined
  basedOn: string[]
  others: Version[]
}

const fromUs = ({ version, ...rest }: DraftWithUs): Draft => ({
  ...rest,
  chosen: rest.language !== 'other',
  basedOn: [version],
  withUs: rest.at,
  others: [],
})

const isBefore = (at: string, other: string) => Date.parse(at) < Date.parse(other)

/** A version from elsewhere beside what stands here, in the place of the one that it went on from. */
export const withElsewhere = (others: Version[], theirs: Version): Version[] => [
  ...others.filter(({ version }) => version === undefined),
  theirs,
]

/**
 * Which of two drafts to go on with, the one on this device or the one with us. Neither is ever lost: where both hold
 * words that the other has not seen, the newer is shown and the older is beside it, until their writer decides.
 */
export function reconcile({ here, withUs, pageAt }: Sides): Reconciled {
  const { basedOn = [], others = [] } = here ?? {}
  // These very words were with us before the page was made: whatever stands or does not stand there came after them.
  const settled = here?.withUs !== undefined && isBefore(here.withUs, pageAt)
  if (!withUs) return { draft: settled ? undefined : here, basedOn, others }
  const known = [...basedOn, ...others.map(({ version }) => version)].includes(withUs.version)
  if (here && known) return { draft: here, basedOn, others }
  const both = [...basedOn, withUs.version]
  // The same words are better here, where they have their marks: what we keep of a draft is plain.
  if (here && saySame(here, withUs)) return { draft: here, basedOn: both, others }
  if (!here || settled) return { draft: fromUs(withUs), basedOn: both, others }
  if (isBefore(withUs.at, here.at)) return { draft: here, basedOn, others: withElsewhere(others, withUs) }
  const { title, language, body, at } = here
  return { draft: fromUs(withUs), basedOn: both, others: [...others, { title, language, body, at }] }
}
