import { sql } from 'drizzle-orm'
import type { CitedIn } from '@/lib/contributions/view'
import { plainShown, relayName } from '../views'
import { citedIn } from './references'

/** A contribution as one line of a list. */
export interface ContributionLine {
  number: number
  rootNumber: number
  replyToNumber: number | null
  shownAs: string
  relayedBy: string | null
  expert: boolean
  language: string
  /** Its title, or how it begins. */
  begins: string
  /** How many were published in its line of replies, where it is a root. */
  answers: number
  citedIn: CitedIn | null
  withdrawn: boolean
}

const LONGEST = 200

/** The same tables as `contributionView`, and the same silence about what was withdrawn. */
export const contributionLine = sql`json_build_object(
  'number', k.number, 'rootNumber', k.root_number, 'replyToNumber', r.number,
  'shownAs', case when k.withdrawn_at is null then p.name else '' end,
  'relayedBy', case when k.withdrawn_at is null then ${relayName} end,
  'expert', k.withdrawn_at is null and p.role = 'expert', 'language', k.language,
  'begins', case when k.withdrawn_at is null then coalesce(k.title, left(split_part(${plainShown}, E'\\n', 1), ${LONGEST}))
    else '' end,
  'answers', k.answers, 'citedIn', case when k.withdrawn_at is null then ${citedIn(sql`k.id`)} end,
  'withdrawn', k.withdrawn_at is not null)`
