import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { waitingFrom, withKey } from '../../support/desk'
import { publishedNow } from '../../support/published'
import { renderingsOf, translating, translationOf } from '../../support/renderings'
import type { Stage } from '../../support/stage'
import { onStage } from '../../support/stage'
import { type ScriptedTranslator, scriptedTranslator, translated } from '../../support/translator'

const stage = onStage()
let service: ScriptedTranslator

// One service for the file: settings are read once.
beforeAll(async () => {
  service = await scriptedTranslator()
  process.env.TRANSLATE_URL = service.url
})
afterAll(() => service.close())
beforeEach(() => {
  service.asked.length = 0
  service.play(translated)
})

const drafts = async (contributionId: string) => {
  const { draftRenderings } = await import('@/lib/doors/translation/drafting')
  await draftRenderings({ contributionId })
}

const plainsOf = async (contributionId: string) =>
  Object.fromEntries((await renderingsOf(contributionId)).map(({ language, plain }) => [language, plain]))

async function failures({ driss, conference }: Stage, language: string) {
  const { readTranslations } = await import('@/lib/renderings/read-translations')
  const { items } = await translating(driss).does(readTranslations, { slug: conference.slug, language })
  return items.map(({ failure }) => failure?.reason ?? null)
}

describe('the job of a publication', () => {
  test('is there if and only if the publication is, and a service is named', async () => {
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    const jobs = async () => {
      const rows = await db.execute<{ queue: string | null; id: string }>(sql`
        select j.queue_name as queue, p.payload ->> 'contributionId' as id from graphile_worker.jobs j
        join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'draft-renderings'`)
      return rows.map(({ queue, id }) => [queue, id])
    }
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await waitingFrom(at.amina, at.thread)
    expect(await jobs()).toEqual([['translation', contributionId]])
  })

  test('drafts the three other languages, shown as the machine’s, and asks for none of them again', async () => {
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina, text: 'Revenir, deux fois.' })
    await drafts(contributionId)
    expect(await plainsOf(contributionId)).toEqual({
      it: '[it] Revenir, deux fois.',
      ar: '[ar] Revenir, deux fois.',
      en: '[en] Revenir, deux fois.',
    })
    expect(service.asked).toHaveLength(3)
    await drafts(contributionId)
    expect(service.asked).toHaveLength(3)
  })

  test('sends nothing of what waits or was withdrawn, nor of what a machine cannot read', async () => {
    const { withdrawContribution } = await import('@/lib/contributions/withdraw-contribution')
    const at = await stage()
    const waiting = await waitingFrom(at.amina, at.thread)
    await drafts(waiting.contributionId)
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await at.amina.does(withdrawContribution, withKey({ contributionId }))
    await drafts(contributionId)
    const { contribution } = await import('@/db/schema')
    const { db } = await import('@/db/client')
    const { eq } = await import('drizzle-orm')
    const darija = await publishedNow(at, { by: at.amina })
    await db.update(contribution).set({ language: 'ary' }).where(eq(contribution.id, darija.contributionId))
    await drafts(darija.contributionId)
    expect(service.asked).toEqual([])
  })

  test('leaves what people have checked alone', async () => {
    const { proposeRendering } = await import('@/lib/renderings/propose-rendering')
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await at.claire.does(proposeRendering, translationOf({ contributionId }))
    await drafts(contributionId)
    expect(service.asked.map(({ target }) => target)).toEqual(['ar', 'en'])
  })

  test('keeps what came when one language failed, says why to translators, and asks for that one again', async () => {
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina, text: 'Revenir.' })
    service.play((asked) => (asked.target === 'ar' ? '<p>هراء</p>' : translated(asked)))
    await expect(drafts(contributionId)).rejects.toMatchObject({ reason: 'markup' })
    expect(Object.keys(await plainsOf(contributionId)).sort()).toEqual(['en', 'it'])
    expect([await failures(at, 'ar'), await failures(at, 'it')]).toEqual([['markup'], [null]])
    service.play(translated)
    await drafts(contributionId)
    expect(service.asked.slice(-1)).toMatchObject([{ target: 'ar' }])
    expect(await failures(at, 'ar')).toEqual([null])
  })

  test('of a text that was withdrawn while the machine thought shows nothing', async () => {
    const { withdrawContribution } = await import('@/lib/contributions/withdraw-contribution')
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina })
    let withdrawn: Promise<unknown> | undefined
    service.play((asked, answer) => {
      withdrawn ??= at.amina.does(withdrawContribution, withKey({ contributionId }))
      withdrawn.then(() => answer.end(JSON.stringify({ translatedText: translated(asked) })))
      return undefined
    })
    await drafts(contributionId)
    expect(await renderingsOf(contributionId)).toEqual([])
  })
})

test('the worker drafts what was published, and tries again what failed', async () => {
  const { startWorker } = await import('@/lib/doors/worker')
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  service.play((_, answer) => {
    answer.statusCode = 503
    answer.end()
    return undefined
  })
  const at = await stage()
  const { contributionId } = await publishedNow(at, { by: at.amina, text: 'Revenir.' })
  const worker = await startWorker()
  try {
    await vi.waitFor(async () => expect(await failures(at, 'it')).toEqual(['refused']), { timeout: 10_000 })
    service.play(translated)
    await vi.waitFor(
      async () => {
        await db.execute(sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`)
        expect(Object.keys(await plainsOf(contributionId))).toHaveLength(3)
      },
      { timeout: 20_000, interval: 200 },
    )
  } finally {
    await worker.stop()
  }
})
