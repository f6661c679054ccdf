import { randomUUID } from 'node:crypto'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { as } from './callers'
import { revisionOf, withKey } from './desk'
import { publishedNow } from './published'
import type { Player, Stage } from './stage'

/** What somebody sends who says it in Italian. */
export const translationOf = ({ contributionId }: { contributionId: string }, more: object = {}) => ({
  key: randomUUID(),
  contributionId,
  revision: 1,
  language: 'it',
  kind: 'translation',
  text: 'Un’esperienza vissuta, in poche parole.',
  ...more,
})

/** Somebody of the cast as the conference's translator. */
export const translating = (player: Player): Player => {
  const caller = as(player, 'translator')
  return { ...player, caller, does: (act, input) => act(caller, input) as never }
}

/** The renderings a contribution has now, shown or proposed, without the ended ones. */
export async function renderingsOf(contributionId: string) {
  const { db } = await import('@/db/client')
  const { rendering } = await import('@/db/schema')
  const { and, eq, isNull } = await import('drizzle-orm')
  return db
    .select()
    .from(rendering)
    .where(and(eq(rendering.contributionId, contributionId), isNull(rendering.endedAt)))
    .orderBy(rendering.proposedAt, rendering.checkedAt)
}

/** Amina corrects it, and Claire publishes what she read. */
export async function revised({ amina, claire }: Stage, { contributionId }: { contributionId: string }) {
  const { revision } = await amina.does(reviseContribution, revisionOf({ contributionId }))
  await claire.does(publishContribution, withKey({ contributionId, revision }))
}

/** A term of the conference's glossary; gives its id. */
export async function termIn({ conference, claire }: Stage): Promise<string> {
  const { keepTerm } = await import('@/lib/renderings/terms/keep-term')
  const { readGlossary } = await import('@/lib/renderings/terms/read-glossary')
  await claire.does(keepTerm, withKey({ conferenceId: conference.id, fr: 'remise', it: 'rimessa', ar: 'حوالة' }))
  const { terms } = await claire.does(readGlossary, { slug: conference.slug })
  return terms[0]?.id ?? ''
}

/** What readers of Italian see of the first contribution. */
export async function firstRenderings({ anonymous, conference, thread }: Stage, reads = 'it') {
  const { view } = await anonymous.does(readThread, { slug: conference.slug, position: thread.position, reads })
  return view.contributions[0]?.renderings
}

/** A contribution of Amina's, and Driss to translate it. */
export async function withOriginal(at: Stage) {
  return { at, original: await publishedNow(at, { by: at.amina }), translator: translating(at.driss) }
}

/** A machine says it in Italian. */
export const drafted = (original: { contributionId: string }, text = 'Una bozza della macchina.') => {
  const { contributionId } = original
  return draftRendering({ kind: 'clock' }, { contributionId, revision: 1, language: 'it', text })
}
