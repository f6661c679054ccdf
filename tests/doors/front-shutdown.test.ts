import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

let child: ChildProcess

async function said(what: string): Promise<string> {
  for (;;) {
    const [message] = await once(child, 'message')
    if (String(message).startsWith(what)) return String(message).slice(what.length + 1)
  }
}

/** A server in a process of its own, with a request in its hands that it has not answered. */
async function serverAsked(path: string) {
  const file = join(import.meta.dirname, '../support/front-process.ts')
  child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(([code]) => code)
  const address = `http://127.0.0.1:${await said('port')}`
  const asked = said('asked')
  const answer = fetch(address + path).then((response) => response.text())
  answer.catch(() => {})
  await asked
  return { address, answer, ended, steps: said('steps') }
}

afterEach(() => {
  child.kill('SIGKILL')
})

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s: answers what was asked, takes no more, ends well',
  async (signal) => {
    const { address, answer, ended, steps } = await serverAsked('/slow')
    child.kill(signal)
    child.kill(signal)
    expect(await answer).toBe('answered')
    expect(await steps).toBe('1')
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  },
)

test('an error nobody caught: answers what was asked, and ends to be started afresh', async () => {
  const { answer, ended } = await serverAsked('/boom')
  expect(await answer).toBe('answered')
  expect(await ended).toBe(1)
})

test('ends when the one who started it is gone', async () => {
  const { answer, ended } = await serverAsked('/slow')
  child.disconnect()
  expect(await answer).toBe('answered')
  expect(await ended).toBe(0)
})
