import { randomUUID } from 'node:crypto'
import { holdDigests } from '@/lib/digests/editions/hold-digests'
import { writeEdition } from '@/lib/digests/editions/write-edition'
import { withKey } from './desk'
import type { Stage } from './stage'

/** What a moderator sends who writes a lead for a day, in French; or as is said otherwise. */
export const editionOf = ({ conference }: Pick<Stage, 'conference'>, dayOn: string, more: object = {}) => ({
  key: randomUUID(),
  conferenceId: conference.id,
  dayOn,
  revision: 0,
  'lead-fr': 'Trois voix nouvelles ce matin.',
  ...more,
})

/** A day that is written for, and one that is held. */
export async function editionsIn(here: Stage) {
  const day = (dayOn: string) => ({ conferenceId: here.conference.id, dayOn })
  await here.claire.does(writeEdition, editionOf(here, '2026-11-05'))
  await here.claire.does(holdDigests, withKey(day('2026-11-06')))
  return { written: day('2026-11-05'), heldDay: day('2026-11-06') }
}
