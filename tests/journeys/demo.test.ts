import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '@/scripts/own-database'

let folder: string
let running: ChildProcess[]

beforeEach(() => {
  // The project as it stands and is built, with a `.data/` of its own.
  folder = mkdtempSync(join(tmpdir(), 'diwan demo '))
  // As root, the account that Postgres runs as has to pass.
  chmodSync(folder, 0o755)
  for (const name of readdirSync('.'))
    if (name !== '.data' && name !== '.git') symlinkSync(resolve(name), join(folder, name))
  running = []
})
afterEach(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run demo`, as npm runs it. */
function demo(port: number, ...words: string[]) {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...words], { cwd: folder, env })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    said: () => said,
    ended,
    up: () => vi.waitFor(() => expect(said).toContain('Stop it with Ctrl-C'), { timeout: 60_000, interval: 100 }),
    stop: (signal: NodeJS.Signals) => {
      child.kill(signal)
      return ended
    },
  }
}

const origin = (port: number) => `http://localhost:${port}`

/** Comes in with one click; the cookie of the login. */
async function comeIn(port: number): Promise<string> {
  const answer = await fetch(`${origin(port)}/demo/sign-in`, {
    method: 'POST',
    headers: { origin: origin(port), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=amina%40example.org',
    redirect: 'manual',
  })
  return answer.headers.getSetCookie().join('; ').split(';', 1)[0] ?? ''
}

const isKnown = async (port: number, cookie: string): Promise<boolean> =>
  (await (await fetch(`${origin(port)}/fr/me`, { headers: { cookie } })).text()).includes('/do/sign-out')

test('the demo says where it is, keeps what was written, begins anew when asked, and leaves nothing running', async () => {
  const port = await freePort()
  const first = demo(port)
  await first.up()
  expect(first.said()).toContain(`${origin(port)}/demo`)
  expect(first.said()).toContain(`${origin(port)}/mailbox`)
  expect(first.said()).not.toContain('Building')
  const cookie = await comeIn(port)
  expect(await isKnown(port, cookie)).toBe(true)

  const beside = demo(await freePort())
  expect(await beside.ended).toBe(1)
  expect(beside.said()).toContain(`already running in this folder, at ${origin(port)}`)
  expect(await isKnown(port, cookie)).toBe(true)

  expect(await first.stop('SIGTERM')).toBe(0)
  expect(readdirSync(join(folder, '.data', 'postgres'))).not.toContain('postmaster.pid')

  const second = demo(port)
  await second.up()
  expect(await isKnown(port, cookie)).toBe(true)
  expect(await second.stop('SIGINT')).toBe(0)

  const anew = demo(port, '--reset')
  await anew.up()
  expect(await isKnown(port, cookie)).toBe(false)
  expect(await anew.stop('SIGINT')).toBe(0)
})

test('a port that is taken is named, with another to choose', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const refused = demo(port)
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toContain(`Port ${port} is taken by another program. Choose another: PORT=${port + 1}`)
  taken.close()
})
