import { z } from 'zod'
import { askedToEnter } from '@/db/queries/people/standing/registrations'
import { defineReading } from '@/lib/reading'

/** The conferences one has asked to enter and is not in yet, with where each registration stands. */
export const readAsked = defineReading({
  input: z.object({}),
  async load(db, _, caller) {
    if (caller.kind !== 'person') return undefined
    const { personId } = caller
    return { personId, asked: await askedToEnter(db, personId) }
  },
  may: 'own.read',
  show: ({ asked }) => asked,
})
