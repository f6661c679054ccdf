import { z } from 'zod'
import { readMember as query } from '@/db/queries/conduct/team'
import { roles } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { refusesRole } from '../rules/duty'

/** Somebody registered, for a coordinator who gives roles: which they can have, and why not the others. */
export const readMember = defineReading({
  input: z.object({ slug: z.string().max(80), participantId: z.uuid() }),
  load: (db, input) => query(db, input),
  may: 'team.change',
  show: (member) => ({
    ...member,
    offered: roles.filter((to) => refusesRole({ ...member, from: member.role, to }) === null),
    officerRefused: refusesRole({ ...member, from: member.role, to: 'privacy-officer' }),
  }),
})
