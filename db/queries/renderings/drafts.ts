import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { draftFailure } from '@/db/schema'
import type { DraftFailure } from '@/lib/renderings/rules'
import type { ContributionLanguage, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

export interface ToDraft {
  revision: number
  language: ContributionLanguage
  title: string | null
  plain: string
  /** The languages in which a full translation of this revision, or a checked one of any, is there. */
  there: Locale[]
}

/** What a machine would be sent; nothing of what waits, was held back or was withdrawn. */
export function toDraft(db: Db, contributionId: string): Promise<ToDraft | undefined> {
  return readJson<ToDraft>(
    db,
    sql`
    select json_build_object('revision', k.revision, 'language', k.language, 'title', k.title, 
      -- Nobody's name goes to a machine, nor comes back as a word of its own that no change of theirs would reach.
      'plain', replace(k.plain, chr(1), '…'),
      'there', coalesce((select json_agg(g.language) from rendering g
        where g.contribution_id = k.id and g.kind = 'translation' and g.ended_at is null
          and (g.checked_at is not null or (g.made_by_id is null and g.of_revision = k.revision))), '[]')) as json
    from contribution k where k.id = ${contributionId} and k.number is not null and k.withdrawn_at is null`,
  )
}

interface Failed {
  contributionId: string
  language: Locale
  reason: DraftFailure
  failedAt: Date
}

export async function putFailure(tx: Tx, { contributionId, language, reason, failedAt }: Failed): Promise<void> {
  await tx
    .insert(draftFailure)
    .values({ contributionId, language, reason, failedAt })
    .onConflictDoUpdate({ target: [draftFailure.contributionId, draftFailure.language], set: { reason, failedAt } })
}

export async function forgetFailure(tx: Tx, { contributionId, language }: Pick<Failed, 'contributionId' | 'language'>) {
  await tx
    .delete(draftFailure)
    .where(and(eq(draftFailure.contributionId, contributionId), eq(draftFailure.language, language)))
}
