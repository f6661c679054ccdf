import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { keptWhileTrue } from '@/db/kept'
import { markOfConference } from '@/db/queries/conferences'
import { type Caller, participationIn } from '@/lib/caller'
import { allows, type Permission } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { inLocale, type Locale } from '@/lib/text/locales'
import { noteStatus, requestMark } from './front/statuses'
import { callerOf, loginCookie } from './login'

/** Who asks for this page; looked up once a request, however many pieces ask. */
export const callerHere = cache(async (locale: Locale): Promise<Caller> => {
  return callerOf((await cookies()).get(loginCookie())?.value, locale)
})

const shownConference = keptWhileTrue((db) => markOfConference(db), { bytes: 100_000 })

type Shows<Result> = (caller: Caller, input: unknown) => Promise<Result>

/** By the text of what is asked, since two objects that say the same are still two. */
const seenOnce = cache(async (reading: Shows<unknown>, locale: Locale, input: string): Promise<unknown> => {
  try {
    return await reading(await callerHere(locale), JSON.parse(input))
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
})

/**
 * What a reading shows this caller, or undefined where there is nothing for them; read once a request, for the page
 * and its title. Anything but a refusal is a bug.
 */
export function seen<Result>(reading: Shows<Result>, locale: Locale, input: object): Promise<Result | undefined> {
  return seenOnce(reading, locale, JSON.stringify(input)) as Promise<Result | undefined>
}

/** Who is named in the header of every page, and which conference it belongs to. */
export async function viewerOf(locale: Locale) {
  const [caller, mark] = await Promise.all([callerHere(locale), shownConference({})])
  const conference = mark
    ? { slug: mark.slug, title: inLocale(mark.title, locale).text, now: mark.now, sandboxes: mark.sandboxes }
    : null
  if (caller.kind !== 'person') return { viewer: null, conference }
  const here = mark ? participationIn(caller, mark.id) : undefined
  const may = (permission: Permission) => mark !== undefined && allows(permission, caller, { conferenceId: mark.id })
  const mayModerate = may('desk.read')
  const viewer = {
    personId: caller.personId,
    zone: caller.zone,
    shownAs: here?.shownAs ?? '',
    notices: here ? { participantId: here.participantId, unread: here.unread ?? 0, heardTo: here.heardTo ?? 0 } : null,
    mayModerate,
    mayTranslate: !mayModerate && may('rendering.check'),
    mayCoordinate:
      allows('conference.create', caller, {}) ||
      caller.participations.some(({ conferenceId }) => allows('conference.coordinate', caller, { conferenceId })),
  }
  return { viewer, conference }
}

/** Gives the page this status, where the page itself says in words what is the matter. */
export async function answerWith(status: 404 | 500): Promise<void> {
  noteStatus((await headers()).get(requestMark), status)
}
