import { readThread } from '@/lib/contributions/read-thread'
import type { Stage } from './stage'

/** The contributions of the stage's thread, as anybody sees them now. */
export async function shownIn({ anonymous, conference, thread }: Stage) {
  const { view } = await anonymous.does(readThread, { slug: conference.slug, position: thread.position })
  return view.contributions
}
