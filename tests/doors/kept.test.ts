import { expect, test } from 'vitest'
import { keptWhileTrue } from '@/db/kept'

interface Asked {
  slug: string
}

/** Answers that say how many were given before, while the database says what it is told to say. */
function stand({ bytes = 10_000 } = {}) {
  const said = { mark: 'one', asked: 0, failing: false }
  const read = keptWhileTrue(
    async (_, { slug }: Asked) => {
      said.asked += 1
      if (said.failing) throw new Error('gone')
      return slug === 'nowhere' ? undefined : { slug, time: said.asked, texts: [{ html: 'one' }] }
    },
    { bytes, markNow: async () => said.mark },
  )
  return { said, read }
}

test('what is the same for everyone is asked once while nothing has changed, also by those who come at once', async () => {
  const { said, read } = stand()
  const answers = [...(await Promise.all([read({ slug: 'a' }), read({ slug: 'a' })])), await read({ slug: 'a' })]
  expect(answers.map((answer) => answer?.time)).toEqual([1, 1, 1])
  expect((await read({ slug: 'b' }))?.slug).toBe('b')
  expect(said.asked).toBe(2)
})

test('it is asked anew as soon as the database says another mark', async () => {
  const { said, read } = stand()
  await read({ slug: 'a' })
  said.mark = 'another'
  expect((await read({ slug: 'a' }))?.time).toBe(2)
})

test('nobody who is given it can change what the next is given', async () => {
  const { read } = stand()
  const answer = await read({ slug: 'a' })
  expect(() => answer?.texts.push({ html: 'two' })).toThrow(TypeError)
  expect(() => Object.assign(answer?.texts[0] ?? {}, { html: 'two' })).toThrow(TypeError)
  expect(await read({ slug: 'a' })).toMatchObject({ texts: [{ html: 'one' }] })
})

test('neither what is not there nor what failed is kept', async () => {
  const { said, read } = stand()
  expect([await read({ slug: 'nowhere' }), await read({ slug: 'nowhere' })]).toEqual([undefined, undefined])
  said.failing = true
  await expect(read({ slug: 'a' })).rejects.toThrow('gone')
  said.failing = false
  expect((await read({ slug: 'a' }))?.time).toBe(4)
})

test('what has no room is given and not kept', async () => {
  const { read } = stand({ bytes: 10 })
  expect([(await read({ slug: 'a' }))?.time, (await read({ slug: 'a' }))?.time]).toEqual([1, 2])
})
