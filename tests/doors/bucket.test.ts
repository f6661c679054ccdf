import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type HeldBucket, heldBucket } from '../support/bucket'
import { large, pdf } from '../support/library'

let store: HeldBucket

beforeAll(async () => {
  store = await heldBucket()
})
afterAll(() => store.close())
beforeEach(() => store.line('good'))

describe('waiting for the store', () => {
  const bucket = async (patience?: number) => {
    const { bucketAt } = await import('@/lib/library/store/bucket')
    return bucketAt({ ...store.settings, ...(patience ? { patience } : {}) })
  }

  test.each(['put', 'get', 'delete'] as const)('for an answer to %s has an end', async (what) => {
    store.line('silent')
    const hasty = await bucket(300)
    await expect(hasty[what]('here', pdf)).rejects.toThrow('too slow')
  })

  test('for the next piece has an end, so that half a file is broken off, never taken for a whole one', async () => {
    await (await bucket()).put('half', large)
    store.line({ silentAfter: 1_000_000 })
    const hasty = await bucket(1000)
    const taken = async () => {
      for await (const _ of await hasty.get('half'));
    }
    await expect(taken()).rejects.toThrow('too slow')
  })

  test('does not count while somebody reads slowly', async () => {
    const patient = await bucket()
    await patient.put('whole', large)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const pieces: Uint8Array[] = []
    for await (const piece of await patient.get('whole')) {
      pieces.push(piece)
      await vi.advanceTimersByTimeAsync(60_000)
    }
    vi.useRealTimers()
    expect(Buffer.concat(pieces).equals(large)).toBe(true)
  })
})

test('a bucket or a key that is not ours is an error, with no file or key in it', async () => {
  const { bucketAt } = await import('@/lib/library/store/bucket')
  const wrong = bucketAt({ ...store.settings, key: 'ANOTHER' })
  await expect(wrong.put('there', pdf)).rejects.toThrow(/^the bucket answers 403 to PUT$/)
  expect(await store.holds('there')).toBe(false)
  const none = bucketAt({ ...store.settings, url: store.settings.url.replace('library', 'nowhere') })
  await expect(none.get('there')).rejects.toThrow(/^the bucket answers 404 to GET$/)
  await expect(none.delete('there')).rejects.toThrow(/^the bucket answers 404 to DELETE$/)
})
