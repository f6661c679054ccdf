import { z } from 'zod'
import { linkedItem } from '@/db/queries/conduct/links'
import { defineReading } from '@/lib/reading'
import { hashOfLink } from './link'

/** What a link of a mail leads to: one item to decide. Looking decides nothing. */
export const readLinkedItem = defineReading({
  input: z.object({ token: z.string().max(100) }),
  load: (db, { token }) => linkedItem(db, hashOfLink(token)),
  may: 'mail.settings',
  show: ({ contributionId, revision, slug, title, colleagues, item }) => ({
    contributionId,
    revision,
    slug,
    title,
    colleagues,
    item,
  }),
})
