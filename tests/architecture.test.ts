import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policy } from '@/lib/policy'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import it from '@/messages/it.json'

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path))
}

const text = (path: string) => readFileSync(path, 'utf8')
const production = ['app', 'db', 'emails', 'lib'].flatMap(sources)
const useCases = sources('lib')
  .filter((path) => !path.startsWith('lib/doors/') && /\bdefine(UseCase|Reading)\(/.test(text(path)))
  .filter((path) => !['lib/usecase.ts', 'lib/reading.ts'].includes(path))

const leaves = (tree: object, path = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value] as [string, unknown]],
  )

describe('directions', () => {
  test('the database borrows only types from the core', () => {
    const borrowed = sources('db')
      .filter((path) => !path.startsWith('db/scenario/'))
      .flatMap(
        (path) =>
          text(path)
            .match(/^import (?!type ).*from '@\/lib\/(?!config')[^']+'/gm)
            ?.map((line) => `${path}: ${line}`) ?? [],
      )
    expect(borrowed).toEqual([])
  })

  test('only relay.ts tells rooms, by its teller', () => {
    const emitting = production.filter((path) => /io\.(local|to|in|emit)\b|conn\.(send|write)\b/.test(text(path)))
    expect(emitting).toEqual(['lib/doors/news/telling.ts'])
    const telling = production.filter((path) => /news\/telling'/.test(text(path)))
    expect(telling).toEqual(['lib/doors/relay.ts'])
  })

  test('only doors look at the clock of the process', () => {
    const looking = sources('lib').filter(
      (path) => !path.startsWith('lib/doors/') && /Date\.now\(\)|new Date\(\)/.test(text(path)),
    )
    expect(looking).toEqual([])
  })
})

describe('files', () => {
  test('a file of the browser says so in its name, and only such a file', () => {
    const wrong = production.filter((path) => /^'use client'/.test(text(path)) !== path.endsWith('.client.tsx'))
    expect(wrong).toEqual([])
  })

  test('a use-case file holds the one export it is named after', () => {
    const named = (path: string) =>
      path.replace(/.*\/|\.ts$/g, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const wrong = useCases.filter((path) => {
      const exported = [...text(path).matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
      return exported.length !== 1 || exported[0] !== named(path)
    })
    expect(wrong).toEqual([])
  })

  test('no file is longer than 200 lines', () => {
    const long = [...production, 'server.ts'].filter((path) => text(path).split('\n').length > 201)
    expect(long).toEqual([])
  })

  test('no folder of ours holds more than 15 files', () => {
    const counts = new Map<string, number>()
    for (const path of production) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([])
  })
})

describe('the page of pieces', () => {
  const shared = production.filter((path) => /^app\/_ui\/(conference|form|page|people|revisions)\/.*\.tsx$/.test(path))
  const shows = production.filter((path) => path.startsWith('app/[locale]/pieces/')).map(text)
  /** Shown inside another, or a page of its own. */
  const parts = /(-page|\/act-form|\/field|\/pager-links)\.tsx$/

  test('shows every piece that pages share', () => {
    const missing = shared.filter((path) => {
      const from = `'@/${path.replace(/\.tsx$/, '')}'`
      return !parts.test(path) && !shows.some((source) => source.includes(from))
    })
    expect(shared.length).toBeGreaterThan(25)
    expect(missing).toEqual([])
  })
})

describe('permissions', () => {
  test('every use case asks for a permission of the policy', () => {
    const asked = useCases.flatMap((path) => [...text(path).matchAll(/may: '([a-z.]+)'/g)].map(([, name]) => name))
    expect(asked.length).toBeGreaterThanOrEqual(useCases.length)
    expect(asked.filter((name) => !(name && name in policy))).toEqual([])
  })
})

describe('messages', () => {
  const keys = leaves(en).map(([key]) => key)

  test.each(Object.entries({ fr, it, ar }))('%s has every key that English has, and no other', (_, catalogue) => {
    expect(leaves(catalogue).map(([key]) => key)).toEqual(keys)
  })

  test.each(Object.entries({ fr, it, ar, en }))('%s has no empty message', (_, catalogue) => {
    expect(leaves(catalogue).filter(([, message]) => typeof message !== 'string' || message.trim() === '')).toEqual([])
  })

  test('Arabic has no message left in another script', () => {
    const said = leaves(ar).filter(
      ([, message]) =>
        !/[\u0600-\u06ff]/.test(String(message)) && /[A-Za-z]{4}/.test(String(message).replace(/\{[^}]*\}/g, '')),
    )
    expect(said.map(([key]) => key).filter((key) => !/^(languages|chrome|pieces)\b/.test(key))).toEqual([])
  })
})
