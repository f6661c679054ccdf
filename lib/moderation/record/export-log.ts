import { z } from 'zod'
import type { Db } from '@/db/client'
import { type Entry, readLog } from '@/db/queries/record/log'
import { defineReading } from '@/lib/reading'
import { narrowing } from './narrowing'

/** Entries read at a time, and at most in all: a file that takes a minute is long enough. */
const PIECE = 500
const MOST = 100_000

async function* entriesFrom(db: Db, asked: Parameters<typeof readLog>[1], first: Entry[]): AsyncGenerator<Entry[]> {
  let piece = first
  for (let given = 0; piece.length > 0 && given < MOST; given += piece.length) {
    yield piece
    const before = piece.at(-1)?.place
    piece = piece.length < PIECE ? [] : ((await readLog(db, { ...asked, before }))?.entries ?? [])
  }
}

/** The record, or what is asked for of it, in pieces to be written into a file; no text of anybody is in it. */
export const exportLog = defineReading({
  input: z.object(narrowing).omit({ before: true }),
  async load(db, input) {
    const asked = { ...input, limit: PIECE }
    const log = await readLog(db, asked)
    return log && { ...log, pieces: () => entriesFrom(db, asked, log.entries) }
  },
  may: 'desk.read',
  show: ({ slug, pieces }) => ({ slug, pieces }),
})
