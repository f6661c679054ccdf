import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Embedded, EmbeddedInUse, EmbeddedRefused, removeEmbedded, startEmbedded } from '@/db/embedded'
import { answers, copyDatabase, createDatabaseIfAbsent } from '@/db/embedded/databases'
import { birthOf } from '@/db/embedded/hold'
import { dataIn, placeFor } from '@/db/embedded/place'

const isRoot = process.getuid?.() === 0
const isUp = (url: string) => answers(url, () => false)

let outer: string
let folder: string
const started: Embedded[] = []
const children: ChildProcess[] = []

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ folder, durable: false })
  started.push(embedded)
  return embedded
}

/** Another process that has the database open, as a demo has. */
async function startElsewhere(): Promise<{ process: ChildProcess; url: string; pid: number }> {
  const holder = join(import.meta.dirname, '../support/hold-embedded.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', holder, folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  children.push(child)
  const [{ url, pid }] = await once(child, 'message')
  return { process: child, url, pid }
}

async function killBrutally(child: ChildProcess): Promise<void> {
  if (child.signalCode) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), "diwan it's here "))
  chmodSync(outer, 0o755)
  folder = join(outer, 'the data')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  for (const child of children.splice(0)) await killBrutally(child)
  for (const embedded of started.splice(0)) await embedded.stop()
  await removeEmbedded(folder)
  rmSync(outer, { recursive: true })
})

describe('the embedded database', () => {
  test('keeps what was written over a stop and a start, in a folder with spaces', async () => {
    const first = await start()
    await createDatabaseIfAbsent(first.url, 'written')
    await first.stop()
    expect(birthOf(first.pid)).toBeUndefined()
    const second = await start()
    await expect(copyDatabase(second.url, 'written', 'read')).resolves.not.toThrow()
  })

  test('is not given to a second process, which hears who has it, and the first goes on', async () => {
    const first = await startElsewhere()
    const refused = await start().catch((error) => error)
    expect(refused).toBeInstanceOf(EmbeddedInUse)
    expect(refused.message).toContain(`process ${first.process.pid}`)
    await expect(removeEmbedded(folder)).rejects.toBeInstanceOf(EmbeddedInUse)
    expect(await isUp(first.url)).toBe(true)
  })

  test('ends when its owner is killed, and is there again for the next, with what was written', async () => {
    const killed = await startElsewhere()
    await createDatabaseIfAbsent(killed.url, 'written')
    await killBrutally(killed.process)
    const next = await start()
    expect(birthOf(killed.pid)).toBeUndefined()
    await expect(copyDatabase(next.url, 'written', 'read')).resolves.not.toThrow()
  })

  test('leaves no orphan behind a killed owner, even if nobody comes after', async () => {
    const { process: owner, pid } = await startElsewhere()
    await killBrutally(owner)
    await vi.waitFor(() => expect(birthOf(pid)).toBeUndefined(), { timeout: 10_000, interval: 20 })
  })

  test('is not kept out by a lock or a postmaster.pid of somebody who is gone', async () => {
    await (await start()).stop()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, bornAt: 'before this process was' }))
    const strange = `${process.pid}\n${dataIn(folder)}\n`
    writeFileSync(join(dataIn(placeFor(folder).folder), 'postmaster.pid'), strange)
    expect(await isUp((await start()).url)).toBe(true)
  })

  test('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start()
    const guessed = new URL(url)
    guessed.password = 'postgres'
    await expect(createDatabaseIfAbsent(guessed.href, 'mine')).rejects.toThrow('password authentication failed')
    expect(guessed.hostname).toBe('127.0.0.1')
  })

  test('is refused in production, with the reason, unless it is the demo that asks', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const refused = await startEmbedded({ folder }).catch((error) => error)
    expect(refused).toBeInstanceOf(EmbeddedRefused)
    expect(refused.message).toContain('DATABASE_URL')
    const demo = await startEmbedded({ folder, durable: false, allow: 'demo' })
    started.push(demo)
    expect(await isUp(demo.url)).toBe(true)
  })

  test.runIf(isRoot)('works for root below a folder closed to others, and says where it went', async () => {
    mkdirSync(folder)
    chmodSync(outer, 0o700)
    const { url, stop } = await start()
    const place = readFileSync(join(folder, 'place'), 'utf8').trim()
    expect(await isUp(url)).toBe(true)
    await stop()
    await removeEmbedded(folder)
    expect(existsSync(place)).toBe(false)
  })
})
