import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libreTranslate } from '@/lib/doors/translation/machine'
import { type Behaviour, type ScriptedTranslator, scriptedTranslator } from '../../support/translator'

let service: ScriptedTranslator

beforeAll(async () => {
  service = await scriptedTranslator()
})
afterAll(() => service.close())

const wanted = { text: 'Je suis revenu deux fois.', from: 'fr', into: 'it' } as const

const raw =
  (body: string, status = 200): Behaviour =>
  (_, answer) => {
    answer.statusCode = status
    answer.end(body)
    return undefined
  }

test('asks in the words of LibreTranslate, at the path below its address, with the key if there is one', async () => {
  service.play(() => 'Sono tornato due volte.')
  const machine = libreTranslate({ url: `${service.url}/`, key: 'secret' })
  expect(await machine(wanted)).toBe('Sono tornato due volte.')
  expect(service.asked.at(-1)).toEqual({
    q: wanted.text,
    source: 'fr',
    target: 'it',
    format: 'text',
    api_key: 'secret',
  })
  await libreTranslate({ url: service.url })(wanted)
  expect(service.asked.at(-1)).not.toHaveProperty('api_key')
})

describe('a service that', () => {
  test.each<[string, Behaviour, string]>([
    ['answers no JSON', raw('<html>502</html>'), 'not-understood'],
    ['answers half of it', raw('{"translatedText": "Sono'), 'not-understood'],
    ['answers another shape', raw('{"text":"Sono tornato"}'), 'not-understood'],
    ['answers a list', raw('{"translatedText":["Sono","tornato"]}'), 'not-understood'],
    ['answers nothing', raw(''), 'not-understood'],
    ['answers an empty text', () => '', 'empty'],
    ['answers spaces', () => ' \n ', 'empty'],
    ['answers markup', () => 'Sono <img src=x onerror=alert(1)> tornato', 'markup'],
    ['answers ten times the length', () => 'Sono tornato due volte. '.repeat(20), 'too-long'],
    ['sends without end', raw('x'.repeat(3_000_000)), 'too-long'],
    ['says that it is an error', raw('{"error":"Invalid API key"}', 403), 'refused'],
    ['is broken', raw('{"translatedText":"Sono tornato"}', 500), 'refused'],
    ['hangs up', (_, answer) => void answer.destroy(), 'unreachable'],
    [
      'sends us elsewhere',
      (_, answer) => {
        answer.writeHead(307, { location: 'http://127.0.0.1:9/translate' }).end()
        return undefined
      },
      'unreachable',
    ],
    ['says nothing', () => undefined, 'too-slow'],
    [
      'begins and then says nothing',
      (_, answer) => {
        answer.write('{"translatedText": "Sono')
        return undefined
      },
      'too-slow',
    ],
  ])('%s is not believed', async (_, behaviour, reason) => {
    service.play(behaviour)
    const machine = libreTranslate({ url: service.url, patience: reason === 'too-slow' ? 300 : 10_000 })
    await expect(machine(wanted)).rejects.toMatchObject({ reason })
  })

  test('is not there cannot be reached', async () => {
    await expect(libreTranslate({ url: 'http://127.0.0.1:9' })(wanted)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  test('is slow is given up at once when we have to go', async () => {
    service.play(() => undefined)
    const stopping = AbortSignal.timeout(50)
    await expect(libreTranslate({ url: service.url })(wanted, stopping)).rejects.toBeInstanceOf(Error)
  })
})
