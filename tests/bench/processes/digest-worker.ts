import { performance } from 'node:perf_hooks'
import { config } from '@/lib/config'
import { openMailer } from '@/lib/doors/mailer'
import { postDue } from '@/lib/doors/post'
import { planDueDigests } from '@/lib/doors/worker'
import { answer } from '../child'
import { watchMemory } from '../memory'

export interface Worked {
  planMs: number
  sendMs: number
  sent: number
  /** Megabytes before, and the most while sending. */
  before: number
  most: number
}

// What a worker does at seven in the morning.
answer(async () => {
  const before = watchMemory()
  const planned = performance.now()
  while ((await planDueDigests()) > 0);
  const begun = performance.now()
  const mailer = openMailer(config.smtpUrl)
  const sent = await postDue(mailer)
  const ended = performance.now()
  mailer.close()
  return { planMs: begun - planned, sendMs: ended - begun, sent, ...before.stop() } satisfies Worked
})
