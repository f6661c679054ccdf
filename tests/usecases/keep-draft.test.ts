import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { contributionTo, lateUntil, onStage, type Player, refusedAs } from '../support/stage'

const stage = onStage()

const draftOf = (thread: { id: string }, text: string) => ({
  key: randomUUID(),
  threadId: thread.id,
  text,
  language: 'ar',
})

async function kept({ participantId }: Player, thread: { id: string }) {
  const { db } = await import('@/db/client')
  const { draft } = await import('@/db/schema')
  const mine = and(eq(draft.participantId, participantId), eq(draft.threadId, thread.id))
  return (await db.select().from(draft).where(mine))[0]
}

describe('a draft', () => {
  test('is one a thread, the last that was kept', async () => {
    const { amina, thread } = await stage()
    await amina.does(keepDraft, draftOf(thread, 'بداية'))
    await amina.does(keepDraft, draftOf(thread, 'بداية ثم تتمة'))
    expect(await kept(amina, thread)).toMatchObject({ text: 'بداية ثم تتمة', language: 'ar' })
  })

  test('is kept also when the session is closed', async () => {
    const { amina, thread, at } = await stage()
    await at(new Date(lateUntil.getTime() + 60_000))
    await amina.does(keepDraft, draftOf(thread, 'trop tard, mais gardé'))
    expect(await kept(amina, thread)).toMatchObject({ text: 'trop tard, mais gardé' })
  })

  test('goes once its text was sent', async () => {
    const { amina, thread } = await stage()
    await amina.does(keepDraft, draftOf(thread, 'bientôt prêt'))
    await amina.does(submitContribution, contributionTo(thread))
    expect(await kept(amina, thread)).toBeUndefined()
  })

  test('is its writer’s alone, and of nobody who is not registered', async () => {
    const { amina, bruno, stranger, anonymous, thread } = await stage()
    await amina.does(keepDraft, draftOf(thread, 'à moi'))
    expect(await kept(bruno, thread)).toBeUndefined()
    await refusedAs(stranger.does(keepDraft, draftOf(thread, 'x')), 'refusal.draft-keep')
    await refusedAs(anonymous.does(keepDraft, draftOf(thread, 'x')), 'refusal.draft-keep')
  })
})
