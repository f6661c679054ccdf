import { z } from 'zod'
import { insertList, invitedBefore } from '@/db/queries/coordination/inviting/lists'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { SentFile } from '@/lib/sent-file'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { readList } from './reading'
import { MOST_SAID } from './rules'

/**
 * A coordinator has a list of people read, from a file or as pasted, and sees what would be sent and what is wrong in
 * which line. Nobody is invited by it. Whether an address is known here is not said.
 */
export const checkInvitations = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    language: z.enum(locales, { error: 'field.language' }),
    file: z.instanceof(SentFile).optional(),
    lines: z.string().max(1_000_000).optional(),
  }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'team.invite',

  async run({ tx, caller, now }, { file, lines = '', language }, { conferenceId, slug }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    if (file?.leftOut) throw new Refusal('invalid', `invitations.file-${file.leftOut}`).at({ file: 'refusal.invalid' })
    const bytes = file && file.bytes.length > 0 ? file.bytes : Buffer.from(lines)
    if (bytes.length === 0) throw new Refusal('invalid', 'invitations.nothing').at({ file: 'invitations.nothing' })
    const read = readList(bytes, language)
    const before = await invitedBefore(
      tx,
      conferenceId,
      read.people.map(({ email }) => email),
    )
    const people = read.people.filter(({ email }) => !before.has(email))
    const again = read.people.filter(({ email }) => before.has(email))
    const leftOut = [...read.leftOut, ...again.map(({ line, email }) => ({ line, email, code: 'invited' as const }))]
    const listId = await insertList(tx, {
      ...{ conferenceId, byId, people, count: people.length, checkedAt: now },
      problems: read.problems.slice(0, MOST_SAID),
      problemCount: read.problems.length,
      leftOut: leftOut.toSorted((a, b) => a.line - b.line).slice(0, MOST_SAID),
      leftOutCount: leftOut.length,
    })
    return { listId, slug }
  },
})
