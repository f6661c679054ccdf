import { z } from 'zod'
import { readSandboxMails as query } from '@/db/queries/coordination/sandbox'
import { defineReading } from '@/lib/reading'

const PAGE = 20

/** What a sandbox would have sent to whom, for those who try it. */
export const readSandboxMails = defineReading({
  input: z.object({ slug: z.string().max(80), before: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, before }) => query(db, { slug, before, limit: PAGE + 1 }),
  may: 'desk.read',
  show: ({ mails, ...page }) => ({
    ...page,
    mails: mails.slice(0, PAGE),
    next: mails.length > PAGE ? (mails[PAGE - 1]?.id ?? null) : null,
  }),
})
