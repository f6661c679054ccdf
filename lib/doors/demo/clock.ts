import { db, inTransaction } from '@/db/client'
import { clockIsShifted, readClock, restoreClock, shiftClock } from '@/db/queries/clock'
import { enqueueJob } from '@/db/queries/jobs'
import { dueAfter } from '@/lib/digests/rules/hours'
import { attend } from '../act'
import { seeOther } from '../form'
import { demoIsHere, nothingHere } from './entering'

const MORNING = 7
const zones = ['Europe/Rome', 'Africa/Casablanca']

/** A minute after seven has struck in both countries: by then every digest of the morning is due. */
export function nextMorning(now: Date): Date {
  const struck = zones.map((zone) => dueAfter(now, { zone, digestHour: MORNING }).getTime())
  return new Date(Math.max(...struck) + 60_000)
}

/** Moves the demo's clock to the next morning, or back to the time it is, and sends what is due by then. */
export async function moveClock(request: Request): Promise<Response> {
  if (!demoIsHere()) return nothingHere()
  return attend('demo-clock', request, async ({ fields }) => {
    await inTransaction(async (tx) => {
      if (fields.to === 'morning') await shiftClock(tx, nextMorning(await readClock(tx)))
      else await restoreClock(tx)
      await enqueueJob(tx, 'plan-digests', {})
    })
    return seeOther('/demo')
  })
}

/** What the demo's clock shows, and whether it was moved. */
export async function demoTime(): Promise<{ now: Date; shifted: boolean }> {
  const [now, shifted] = await Promise.all([readClock(db), clockIsShifted(db)])
  return { now, shifted }
}
