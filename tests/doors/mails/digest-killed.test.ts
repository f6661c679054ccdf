import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { expect, test, vi } from 'vitest'
import { aMinutePasses, ledger, mailed, read, smtp, withNews } from '../../support/digests'
import { onStage } from '../../support/stage'

const stage = onStage()
mailed()

/** A server that takes the ledger's lock before it says 250, so that its client dies between the two. */
async function fatalServer(taken: string[], before250: () => Promise<void>): Promise<{ url: string; close(): void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      stream.resume()
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address))
        before250().then(() => answer(), answer)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => server.close(() => {}),
  }
}

test('a worker killed between the server’s 250 and its own commit: one mail at most, and no word lost', async () => {
  const here = await withNews(await stage())
  const { listener } = await import('@/db/client')
  const { planDueDigests } = await import('@/lib/doors/worker')
  await here.at('2026-11-04T06:00:30Z')
  await planDueDigests()

  const locked = await listener().reserve()
  const taken: string[] = []
  const server = await fatalServer(taken, async () => {
    await locked`begin`
    await locked`lock table delivery in share mode`
  })
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/support/post-process.ts'], {
    env: { ...process.env, SMTP_URL: server.url },
    stdio: 'ignore',
  })
  await vi.waitFor(
    async () => {
      const [waiting] = await listener()`select 1 from pg_locks where relation = 'delivery'::regclass and not granted`
      expect(waiting).toBeDefined()
    },
    { timeout: 30_000, interval: 20 },
  )
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
  await locked`rollback`
  locked.release()
  server.close()
  expect(taken).toHaveLength(1)

  await here.at('2026-11-04T06:30:00Z')
  await aMinutePasses()
  expect(smtp.copies).toHaveLength(0)
  expect(await ledger(here.amina)).toMatchObject([{ state: 'uncertain' }])

  await here.at('2026-11-05T06:00:30Z')
  await aMinutePasses()
  expect((await read())[0]?.text).toContain('Une nouvelle du jour')
  expect(await ledger(here.amina)).toMatchObject([
    { state: 'uncertain' },
    { state: 'sent', from: '2026-11-03T06:00:00.000Z' },
  ])
})
