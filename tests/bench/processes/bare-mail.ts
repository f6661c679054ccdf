import { performance } from 'node:perf_hooks'
import nodemailer from 'nodemailer'
import { answer } from '../child'
import { watchMemory } from '../memory'
import type { Worked } from './digest-worker'

interface Question {
  url: string
  count: number
  /** As heavy as the digest is. */
  html: string
  text: string
}

// nodemailer by itself, with the same settings and the same words for everyone, known before it begins.
answer<Question>(async ({ url, count, html, text }) => {
  const before = watchMemory()
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  const begun = performance.now()
  let next = 0
  const sender = async () => {
    while (next < count) {
      next += 1
      const to = `reader${next}@example.org`
      const envelope = { from: 'conference@example.org', to: [to] }
      await transport.sendMail({
        envelope,
        from: envelope.from,
        to,
        subject: 'Diwan',
        html,
        text,
        textEncoding: 'base64',
      })
    }
  }
  await Promise.all(Array.from({ length: 20 }, sender))
  const ended = performance.now()
  transport.close()
  return { planMs: 0, sendMs: ended - begun, sent: count, ...before.stop() } satisfies Worked
})
