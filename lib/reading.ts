import type { z } from 'zod'
import type { Db } from '@/db/client'
import { db } from '@/db/client'
import type { Caller } from './caller'
import type { Permission, Subject } from './policy'
import { insist, parse } from './usecase'

interface Spec<Schema extends z.ZodType, Loaded extends Subject, Result> {
  input: Schema
  load: (db: Db, input: z.output<Schema>, caller: Caller) => Promise<Loaded | undefined>
  may: Permission
  show: (subject: Loaded, caller: Caller, input: z.output<Schema>) => Result | Promise<Result>
}

export interface Reading<Result> {
  may: Permission
  input: z.ZodType
  (caller: Caller, input: unknown): Promise<Result>
}

/**
 * The only way to see anything: as `defineUseCase`, but without a transaction, since a page is one query or two.
 *
 * @throws Refusal when there is nothing to see for this caller.
 */
export function defineReading<Schema extends z.ZodType, Loaded extends Subject, Result>(
  spec: Spec<Schema, Loaded, Result>,
): Reading<Result> {
  async function read(caller: Caller, raw: unknown): Promise<Result> {
    const input = parse(spec.input, raw)
    const subject = await spec.load(db, input, caller)
    insist(spec.may, caller, subject)
    return spec.show(subject as Loaded, caller, input)
  }
  return Object.assign(read, { may: spec.may, input: spec.input })
}
