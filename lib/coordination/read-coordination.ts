import { z } from 'zod'
import type { Db } from '@/db/client'
import { coordinatedBy, lastShownAs } from '@/db/queries/coordination/structure'
import type { Caller } from '@/lib/caller'
import { defineReading } from '@/lib/reading'

/** Nothing for anybody who neither coordinates nor may convene: for them there is no such page. */
async function coordinationOf(db: Db, caller: Caller) {
  if (caller.kind !== 'person') return undefined
  const { personId, mayConvene } = caller
  const [conferences, shown] = await Promise.all([coordinatedBy(db, personId), lastShownAs(db, personId)])
  if (conferences.length === 0 && !mayConvene) return undefined
  return { personId, mayConvene, conferences, shownAs: shown?.name ?? '', country: shown?.country ?? null }
}

/** The conferences somebody coordinates, and whether they may begin another. */
export const readCoordination = defineReading({
  input: z.object({}),
  load: (db, _, caller) => coordinationOf(db, caller),
  may: 'own.read',
  show: ({ personId: _, ...coordination }) => coordination,
})
