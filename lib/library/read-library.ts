import { z } from 'zod'
import { readLibrary as query } from '@/db/queries/library/read'
import { allows } from '@/lib/policy'
import { defineReading } from '@/lib/reading'
import { contributionLanguages, locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'
import { documentState } from './rules'

const PAGE = 20

const shown = <
  Listed extends { title: object; acceptedAt: string | null; declinedAt: string | null; removedAt: string | null },
>(
  document: Listed,
) => ({
  ...document,
  state: documentState(document),
  missing: locales.filter((one) => !(one in document.title)),
})

/** The documents of a conference, the newest first; beside them what one proposed oneself, and for the desk what waits. */
export const readLibrary = defineReading({
  input: z.object({
    slug: z.string().max(80),
    session: wholeNumber.optional().catch(undefined),
    language: z.enum(contributionLanguages).optional().catch(undefined),
    after: z.uuid().optional().catch(undefined),
  }),
  load: (db, asked, caller) => {
    const here = caller.kind === 'person' ? caller.participations : []
    const own = here.map(({ participantId }) => participantId)
    const deskOf = here.map(({ conferenceId }) => conferenceId)
    const mayDecide = deskOf.filter((conferenceId) => allows('document.decide', caller, { conferenceId }))
    return query(db, { ...asked, own, mayDecide, limit: PAGE })
  },
  may: 'conference.read',
  show({ listed, own, waiting, ...page }, caller, { session, language }) {
    return {
      ...page,
      asked: { session, language },
      mayPropose: allows('document.propose', caller, page),
      mayDecide: allows('document.decide', caller, page),
      listed: listed.slice(0, PAGE).map(shown),
      next: listed.length > PAGE ? (listed[PAGE - 1]?.id ?? null) : null,
      own: own.map(shown),
      waiting: waiting.map(shown),
    }
  },
})
