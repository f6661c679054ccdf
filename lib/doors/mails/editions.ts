import { db } from '@/db/client'
import { type EditionText, editionsFor } from '@/db/queries/editions/read'
import { editionDay } from '@/lib/digests/editions/rules'

/** A digest's conference, and the end of its window. */
interface Window {
  conferenceId: string
  to: string
}

const dayOf = ({ conferenceId, to }: Window) => ({ conferenceId, dayOn: editionDay(new Date(to)) })

export type Editions = Map<string, EditionText>

/** What the organisers put into the digests of these windows, read once for all of a day. */
export function editionsAround(windows: Window[]): Promise<Editions> {
  const days = new Map(windows.map((window) => [keyOf(window), dayOf(window)]))
  return days.size > 0 ? editionsFor(db, [...days.values()]) : Promise.resolve(new Map())
}

function keyOf(window: Window): string {
  const { conferenceId, dayOn } = dayOf(window)
  return `${conferenceId} ${dayOn}`
}

export const editionIn = (editions: Editions, window: Window): EditionText | undefined => editions.get(keyOf(window))
