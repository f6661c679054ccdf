import { db } from '@/db/client'
import { markOfConference } from '@/db/queries/conferences'
import { ownSuppression } from '@/db/queries/mails/suppressions'
import { conferenceToJoin } from '@/db/queries/people/participants'
import type { Caller } from '@/lib/caller'
import type { Locale } from '@/lib/text/locales'
import { ownPath } from '../form'

interface Registered {
  /** Nothing for who waits to be admitted. */
  participantId: string | null
  slug: string
  language: Locale
}

const inLanguage = (path: string, language: Locale): string => path.replace(/^\/[a-z]{2}(?=[/?#]|$)/, `/${language}`)

/** The same page, in the language that was just chosen. */
export const inThatLanguage = ({ language }: { language: Locale }, { back }: { back: string }): string =>
  inLanguage(back, language)

/** Where somebody was on their way to when they came to register, in the language they have chosen since. */
export function afterRegistering(
  { participantId, slug, language }: Registered,
  { locale, back }: { locale: Locale; back: string },
) {
  // Where it stands, and how one goes on from there.
  if (!participantId) return inLanguage(back, language)
  const next = new URLSearchParams(back.split('?')[1]).get('back')
  const path = ownPath(next, locale)
  const onward = path === `/${locale}` ? `/${locale}/conferences/${slug}` : path
  return inLanguage(onward, language)
}

const registering = /^\/[a-z]{2}\/conferences\/[^/?]+\/register(?:[?#]|$)/
const within = /^\/[a-z]{2}\/conferences\/([^/?#]+)/

/**
 * Where somebody goes who has just come in. Whose mails come back is told so first, since nothing else can tell them. Who is in no way part of the conference yet registers first, and goes on
 * from there; the conference is the one they were reading, else the one the site is about.
 */
export async function firstPage(caller: Caller, next: string, locale: Locale): Promise<string> {
  if (caller.kind !== 'person') return next
  if (await ownSuppression(db, caller.personId)) return `/${locale}/me?${new URLSearchParams({ back: next })}`
  if (caller.mayConvene || registering.test(next)) return next
  const slug = within.exec(next)?.[1] ?? (await markOfConference(db))?.slug
  const conference = slug && (await conferenceToJoin(db, { slug }, caller.personId))
  if (!conference || conference.archived || conference.participantId) return next
  return `/${locale}/conferences/${conference.slug}/register?${new URLSearchParams({ back: next })}`
}
