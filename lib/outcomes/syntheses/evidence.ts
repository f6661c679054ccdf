import type { Tx } from '@/db/client'
import { evidenceIn } from '@/db/queries/syntheses/write'
import { Refusal } from '@/lib/refusal'

interface Rests {
  conferenceId: string
  numbers: number[]
  /** What it rested on before: that stays, also where it was withdrawn since. */
  before: string[]
}

/** The contributions that a statement rests on, by id. @throws Refusal naming the numbers that nobody can read. */
export async function evidenceFor(tx: Tx, { conferenceId, numbers, before }: Rests): Promise<string[]> {
  if (numbers.length === 0) return []
  const found = await evidenceIn(tx, { conferenceId, numbers })
  const known = found.filter(({ id, withdrawn }) => !withdrawn || before.includes(id))
  const unknown = numbers.filter((number) => !known.some((one) => one.number === number))
  if (unknown.length > 0) {
    const reason = 'statement.unknown-numbers'
    throw new Refusal('invalid', reason, { numbers: unknown.join(', ') }).at({ cites: reason })
  }
  return known.map(({ id }) => id)
}
