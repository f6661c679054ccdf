import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Handover, KeptWithUs, Place } from '@/app/_ui/composer/place'
import type { Draft } from '@/app/_ui/composer/writing/drafts'
import { startOf } from '@/app/_ui/composer/writing/start'
import { noteSent, put } from '@/app/_ui/outbox/box'
import { fromPlain, toPlain } from '@/lib/text/plain'

const kept = new Map<string, string>()
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
}
const named = {
  ownKeys: () => [...kept.keys()],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', new Proxy(storage, named))
  vi.stubGlobal('dispatchEvent', () => {})
})

const rich: Draft['body'] = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mon texte', marks: [{ type: 'bold' }] }] }],
}

const at = (minute: number) => `2026-11-03T10:${String(minute).padStart(2, '0')}:00.000Z`

function onDevice(draft: Partial<Draft> = {}): void {
  const usual = {
    key: 'a-key',
    title: '',
    language: 'fr',
    chosen: true,
    body: rich,
    basedOn: [],
    others: [],
    at: at(10),
  }
  kept.set('a-draft', JSON.stringify({ ...usual, ...draft }))
}

const ours = (text: string, more: Partial<KeptWithUs> = {}): KeptWithUs => ({
  ...{ key: 'a-key', version: 'v1', text, title: null, language: 'fr', keptAt: at(5) },
  ...more,
})

interface Page {
  given?: string
  /** What stands in the field when the editor is ready. */
  text?: string
  withUs?: KeptWithUs
  now?: string
}

/** A page that came with `given` in its field. */
function startWith({ withUs, given = withUs?.text ?? '', text = given, now = at(30) }: Page = {}) {
  const form = { querySelector: () => null } as unknown as HTMLFormElement
  const place = { draftName: 'a-draft', personId: 'amina', languageGiven: false, withUs: withUs ?? null, now }
  return startOf({ ...place, form, given, text } as unknown as Place & Handover)
}
const says = (page: Page) => toPlain(startWith(page).body)
const besides = (page: Page) => startWith(page).others.map(({ body }) => toPlain(body))

describe('the editor begins', () => {
  test('with what the page brought, where nothing lies on this device', () => {
    expect(says({ given: 'De la page' })).toBe('De la page')
  })

  test('with what we have, under the key it will be sent with from any device', () => {
    expect(startWith({ withUs: ours('Commencé ailleurs') })).toMatchObject({
      key: 'a-key',
      basedOn: ['v1'],
      others: [],
    })
    expect(says({ withUs: ours('Commencé ailleurs') })).toBe('Commencé ailleurs')
  })

  test('with the draft on this device and all its marks, while we have the same words', () => {
    onDevice({ withUs: at(12) })
    expect(startWith({ withUs: ours('Mon texte', { keptAt: at(12) }) }).body).toEqual(rich)
  })

  test('with the draft on this device where we never had it', () => {
    onDevice()
    expect(startWith().body).toEqual(rich)
  })

  test('with the newer words of this device, which went on from ours', () => {
    onDevice({ basedOn: ['v1'] })
    expect(startWith({ withUs: ours('Mon') })).toMatchObject({ body: rich, others: [], basedOn: ['v1'] })
  })

  test('never without what was typed before the editor came', () => {
    onDevice()
    const begun = startWith({ text: 'un mot' })
    expect(begun).toMatchObject({ key: 'a-key', restored: true, added: true })
    expect(begun.body).toEqual({ type: 'doc', content: [...rich.content, ...fromPlain('un mot').content] })
    expect(says({ given: 'Ancien', text: 'Ancien, un mot' })).toBe('Mon texte\n\n, un mot')
  })

  test('nor without what was typed where the editor never came', () => {
    kept.set('a-draft#typed', JSON.stringify({ text: 'un mot', given: '', posted: false }))
    expect(says({})).toBe('un mot')
  })

  test('empty, with another key, where what it holds is on its way or has arrived', () => {
    const text = {
      act: 'submit-contribution',
      hidden: {},
      title: '',
      language: 'fr',
      chosen: true,
      path: '/',
      at: at(9),
    }
    put({
      ...text,
      key: 'a-key',
      personId: 'amina',
      body: rich,
      text: 'Mon texte',
      draftName: 'a-draft',
      basedOn: ['v1'],
    })
    onDevice()
    const onItsWay = startWith({ withUs: ours('Mon texte') })
    expect(toPlain(onItsWay.body)).toBe('')
    expect(onItsWay.key).not.toBe('a-key')
    expect(onItsWay.basedOn).toContain('v1')
    kept.clear()
    noteSent('a-key')
    expect(says({ withUs: ours('Mon texte') })).toBe('')
  })
})

describe('a text written on two devices', () => {
  test('goes on with what we have, where this device has written nothing since', () => {
    onDevice({ withUs: at(12), basedOn: ['v0'] })
    const page = { withUs: ours('Mon texte, plus long', { version: 'v2', keptAt: at(20) }) }
    expect(says(page)).toBe('Mon texte, plus long')
    expect(besides(page)).toEqual([])
  })

  test('is gone here when it was sent from there; not while the page is a copy from before', () => {
    onDevice({ withUs: at(12) })
    expect(says({})).toBe('')
    expect(says({ now: at(11) })).toBe('Mon texte')
  })

  test('is not gone where it has newer words', () => {
    onDevice({ basedOn: ['v1'] })
    expect(says({})).toBe('Mon texte')
  })

  test('shows the newer, with the other beside it, and takes ours from nobody', () => {
    onDevice()
    const older = { withUs: ours('Ailleurs', { keptAt: at(5) }) }
    expect([says(older), besides(older), startWith(older).basedOn]).toEqual(['Mon texte', ['Ailleurs'], []])
    const newer = { withUs: ours('Ailleurs', { keptAt: at(20) }) }
    expect([says(newer), besides(newer), startWith(newer).basedOn]).toEqual(['Ailleurs', ['Mon texte'], ['v1']])
  })

  test('shows a version once, however often it comes, and the latest of the other device alone', () => {
    const theirs = { title: '', language: 'fr', body: fromPlain('Ailleurs'), at: at(5), version: 'v1' }
    onDevice({ others: [theirs] })
    expect(besides({ withUs: ours('Ailleurs') })).toEqual(['Ailleurs'])
    expect(besides({ withUs: ours('Ailleurs, plus long', { version: 'v2' }) })).toEqual(['Ailleurs, plus long'])
  })
})
