import { afterEach, expect, test, vi } from 'vitest'
import { takeConsole } from '@/lib/doors/front/console'
import { report } from '@/lib/report'

const original = { ...globalThis.console }
afterEach(() => {
  Object.assign(globalThis.console, original)
  vi.restoreAllMocks()
})

test('what others write to the console is a line of the log, with no value of a query in it', () => {
  const error = vi.spyOn(report, 'error').mockImplementation(() => {})
  const { console: theirs } = globalThis
  takeConsole()
  const failed = new Error('Failed query: select 1\nparams: amina@example.org')
  theirs.error(' ⨯', failed, { query: 'amina@example.org' })
  theirs.error('Failed query\nparams: amina@example.org')
  expect(error.mock.calls).toEqual([
    [{ err: failed }, '⨯'],
    [{}, 'Failed query'],
  ])
})
