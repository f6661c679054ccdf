import { z } from 'zod'
import { db } from '@/db/client'
import { type ToDraft, toDraft } from '@/db/queries/renderings/drafts'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { noteFailure } from '@/lib/renderings/note-failure'
import { machineReads, renderedIn } from '@/lib/renderings/rules'
import type { Locale } from '@/lib/text/locales'
import { libreTranslate, type Machine, Undrafted } from './machine'

const job = z.object({ contributionId: z.uuid() })
const clock = { kind: 'clock' } as const

interface Draft {
  contributionId: string
  original: ToDraft
  from: Locale
  into: Locale
}

async function draft(machine: Machine, { contributionId, original, from, into }: Draft, stopping?: AbortSignal) {
  const ask = (text: string) => machine({ text, from, into }, stopping)
  const title = original.title ? await ask(original.title) : undefined
  const text = await ask(original.plain)
  await draftRendering(clock, { contributionId, revision: original.revision, language: into, title, text })
}

/** What became of one language: nothing to say, or why the machine did not draft it. */
async function failureOf(drafting: Promise<void>) {
  try {
    await drafting
    return undefined
  } catch (error) {
    // What our own rules refuse is no translation either.
    if (error instanceof Refusal) return error.kind === 'not-found' ? undefined : 'not-understood'
    if (error instanceof Undrafted) return error.reason
    throw error
  }
}

/**
 * Asks a machine for the languages in which a published contribution does not exist yet; each is kept as it comes, so
 * that none is asked for twice. No transaction is open while we wait for somebody else's server.
 *
 * @throws Undrafted where one was not drafted: the job is tried again, later each time.
 */
export async function draftRenderings(payload: unknown, stopping?: AbortSignal): Promise<void> {
  if (!config.translation) return
  const { contributionId } = job.parse(payload)
  const original = await toDraft(db, contributionId)
  const from = original && machineReads(original.language)
  if (!original || !from) return
  const machine = libreTranslate(config.translation)
  let failed: Undrafted | undefined
  for (const into of renderedIn(original.language).filter((language) => !original.there.includes(language))) {
    const reason = await failureOf(draft(machine, { contributionId, original, from, into }, stopping))
    if (stopping?.aborted) throw new Undrafted('unreachable')
    if (!reason) continue
    failed = new Undrafted(reason)
    await noteFailure(clock, { contributionId, language: into, reason }).catch((error) => {
      // Withdrawn meanwhile: then nobody wants to know.
      if (!(error instanceof Refusal)) throw error
    })
  }
  if (failed) throw failed
}
