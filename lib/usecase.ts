import { createHash } from 'node:crypto'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/db/client'
import { keepAnswer, takeKey } from '@/db/queries/answers'
import { readClock } from '@/db/queries/clock'
import { appendEvent } from '@/db/queries/events'
import { enqueueLater } from '@/db/queries/jobs'
import { type Caller, participationIn, unsuspended } from './caller'
import { audienceOf, type DiwanEvent } from './events'
import { allows, type Permission, policy, type Subject } from './policy'
import { Refusal } from './refusal'

/** What a use case has in its hands while it runs: one transaction, who asks, the database's time, and the two ways to be heard. */
export interface Setting {
  tx: Tx
  caller: Caller
  now: Date
  /** Writes the event into each stream that may hear of it; it is told after commit. */
  record(event: DiwanEvent): Promise<void>
  /** Adds a job in the same transaction, so that it exists if and only if the act does; due at once, or in so many seconds. */
  enqueue(job: JobName, payload: object, after?: number): Promise<void>
}

export type JobName =
  | 'send-mail'
  | 'read-mail'
  | 'plan-digests'
  | 'draft-renderings'
  | 'clear-objects'
  | 'carry-out-decisions'
  | 'remind-returned'
  | 'publish-unread'

interface Spec<Schema extends z.ZodType, Loaded extends Subject, Result> {
  input: Schema
  load: (tx: Tx, input: z.output<Schema>, caller: Caller) => Promise<Loaded | undefined>
  may: Permission
  run: (setting: Setting, input: z.output<Schema>, subject: Loaded) => Promise<Result>
}

export interface UseCase<Result = unknown> {
  may: Permission
  input: z.ZodType
  (caller: Caller, input: unknown): Promise<Result>
}

/** The field each issue belongs to, with the message key that says what to do; a code of zod's own says only «invalid». */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const entries = error.issues.map(({ path, message }): [string, string] => [
    path.map(String).join('.') || 'form',
    /^[a-z-]+\.[a-z-]+$/.test(message) ? message : 'field.invalid',
  ])
  // The first message of a field is the one to mend first.
  return Object.fromEntries(entries.reverse())
}

export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new Refusal('invalid', 'refusal.invalid').at(fieldsOf(parsed.error))
  return parsed.data
}

/** What somebody could do if they were not suspended is refused with until when they are. */
function refuseSuspended(may: Permission, caller: Caller, subject: Subject): void {
  const suspended = subject.conferenceId && participationIn(caller, subject.conferenceId)?.suspended
  if (!suspended || !allows(may, unsuspended(caller), subject)) return
  const { until } = suspended
  if (until) throw new Refusal('forbidden', 'refusal.suspended', { untilAt: until })
  throw new Refusal('forbidden', 'refusal.suspended-for-good')
}

export function insist(may: Permission, caller: Caller, subject: Subject | undefined): void {
  if (!subject) throw new Refusal('not-found', 'refusal.not-found')
  if (allows(may, caller, subject)) return
  refuseSuspended(may, caller, subject)
  const { otherwise } = policy[may]
  throw new Refusal(otherwise, otherwise === 'not-found' ? 'refusal.not-found' : `refusal.${may.replace('.', '-')}`)
}

/**
 * The only way to do anything. The order is fixed here: the input is read, the subject loaded, permission asked,
 * the key taken, and only then the act runs, all in one transaction.
 *
 * @throws Refusal when the answer is no; anything else thrown is a bug.
 */
export function defineUseCase<Schema extends z.ZodType, Loaded extends Subject, Result>(
  spec: Spec<Schema, Loaded, Result>,
): UseCase<Result> {
  async function call(caller: Caller, raw: unknown): Promise<Result> {
    const input = parse(spec.input, raw)
    return inTransaction(async (tx) => {
      const subject = await spec.load(tx, input, caller)
      insist(spec.may, caller, subject)
      return onceByKey(tx, { caller, input, may: spec.may }, (now) => {
        const setting: Setting = {
          tx,
          caller,
          now,
          record: (event) => appendEvent(tx, event, audienceOf(event)),
          enqueue: (job, payload, after = 0) => enqueueLater(tx, { job, payload, after }),
        }
        return spec.run(setting, input, subject as Loaded)
      })
    })
  }
  return Object.assign(call, { may: spec.may, input: spec.input })
}

const keyed = z.object({ key: z.uuid() })

/**
 * The same key gives the same answer once, for ever: a double click waits for the first to commit, a retry after a
 * restart is answered from the row. The same key with another text is a conflict, since one of the two would be lost.
 */
async function onceByKey<Result>(
  tx: Tx,
  { caller, input, may }: { caller: Caller; input: unknown; may: Permission },
  run: (now: Date) => Promise<Result>,
): Promise<Result> {
  const key = keyed.safeParse(input).data?.key
  if (!key || caller.kind !== 'person') return run(await readClock(tx))
  const inputHash = createHash('sha256')
    .update(`${may}\n${JSON.stringify(input)}`)
    .digest('base64url')
  // Sent together, they are answered one after the other: whoever waited for the key is told the time after that.
  const [earlier, now] = await Promise.all([takeKey(tx, { personId: caller.personId, key, inputHash }), readClock(tx)])
  if (!earlier) {
    const result = await run(now)
    await keepAnswer(tx, { personId: caller.personId, key, result })
    return result
  }
  if (earlier.inputHash !== inputHash) throw new Refusal('conflict', 'refusal.key-used')
  return earlier.result as Result
}
