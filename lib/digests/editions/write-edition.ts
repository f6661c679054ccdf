import { z } from 'zod'
import { conferenceWithEditions, holdEdition, numbersToRead, rewriteEdition } from '@/db/queries/editions/write'
import { Refusal } from '@/lib/refusal'
import { noteFields, textsOf } from '@/lib/text/typed/in-each'
import { numbersTyped } from '@/lib/text/typed/numbers'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { dayOn, deciderOn } from './deciding'
import { MOST_HIGHLIGHTS } from './rules'

/** A lead is read before all else, on a telephone: it is no article. */
const LONGEST_LEAD = 1500
const LONGEST_QUESTION = 500

/** The desk writes what goes into the digests of a day, from the revision that was read; by itself it goes as it is then. */
export const writeEdition = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    dayOn,
    /** Of what the form was made from; none where nothing was written. */
    revision: z.coerce.number().int().min(0).max(2_147_483_647),
    cites: z.string().max(2000).default(''),
    ...noteFields('lead', LONGEST_LEAD),
    ...noteFields('question', LONGEST_QUESTION),
  }),
  load: (tx, { conferenceId }) => conferenceWithEditions(tx, conferenceId),
  may: 'edition.write',

  async run(setting, { revision, ...input }, conference) {
    const { tx, now, record } = setting
    const { conferenceId } = conference
    const day = { conferenceId, dayOn: input.dayOn }
    const writtenById = deciderOn(setting, conference, input.dayOn)
    const highlights = await highlightsIn(setting, conferenceId, numbersTyped(input.cites))
    const before = await holdEdition(tx, day)
    if (before.revision !== revision)
      throw new Refusal('conflict', 'edition.changed', { by: before.by ?? '', changedAt: before.writtenAt ?? '' })
    const texts = { lead: textsOf(input, 'lead'), question: textsOf(input, 'question') }
    const written = { ...texts, highlights, revision: revision + 1, writtenById, writtenAt: now }
    await rewriteEdition(tx, before.id, written)
    await record({ type: 'edition.changed', ...day })
    return { dayOn: input.dayOn, slug: conference.slug }
  },
})

/** The numbers as they were given. @throws Refusal naming those that nobody can read, or where there are too many. */
async function highlightsIn({ tx }: Setting, conferenceId: string, numbers: number[]): Promise<number[]> {
  if (numbers.length > MOST_HIGHLIGHTS)
    throw new Refusal('invalid', 'edition.too-many', { most: MOST_HIGHLIGHTS }).at({ cites: 'edition.too-many' })
  const known = numbers.length > 0 ? await numbersToRead(tx, conferenceId, numbers) : []
  const unknown = numbers.filter((number) => !known.includes(number))
  if (unknown.length === 0) return numbers
  const reason = 'edition.unknown-numbers'
  throw new Refusal('invalid', reason, { numbers: unknown.join(', ') }).at({ cites: reason })
}
