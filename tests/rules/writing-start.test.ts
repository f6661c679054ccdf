import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Handover, Place } from '@/app/_ui/composer/place'
import type { Draft } from '@/app/_ui/composer/writing/drafts'
import { startOf } from '@/app/_ui/composer/writing/start'
import { fromPlain, toPlain } from '@/lib/text/plain'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null })
})

const rich: Draft['body'] = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mon texte', marks: [{ type: 'bold' }] }] }],
}

function onDevice(draft: Partial<Draft> = {}): void {
  const usual = { key: 'a-key', title: '', language: 'fr', chosen: true, body: rich, sending: false, withUs: false }
  kept.set('a-draft', JSON.stringify({ ...usual, ...draft }))
}

/** A page that came with `given` in its field, where `text` stands when the editor is ready. */
function startWith({ given = '', text = given }: { given?: string; text?: string }) {
  const form = { querySelector: () => null } as unknown as HTMLFormElement
  return startOf({ form, given, text, draftName: 'a-draft', languageGiven: false } as Place & Handover)
}

describe('the editor begins', () => {
  test('with what the page brought, where nothing lies on this device', () => {
    expect(toPlain(startWith({ given: 'De la page' }).body)).toBe('De la page')
  })

  test('with the draft on this device and all its marks, while we have the same words', () => {
    onDevice({ withUs: true })
    expect(startWith({ given: 'Mon texte\r\n' }).body).toEqual(rich)
    expect(startWith({}).body).toEqual(rich)
  })

  test('with what we have, where another device has written on since', () => {
    onDevice({ withUs: true })
    expect(toPlain(startWith({ given: 'Mon texte, plus long' }).body)).toBe('Mon texte, plus long')
  })

  test('with the draft on this device where we never had it', () => {
    onDevice()
    expect(startWith({ given: 'Un texte plus ancien' }).body).toEqual(rich)
  })

  test('never without what was typed before the editor came', () => {
    onDevice()
    const begun = startWith({ text: 'un mot' })
    expect(begun).toMatchObject({ key: 'a-key', restored: true })
    expect(begun.body).toEqual({ type: 'doc', content: [...rich.content, ...fromPlain('un mot').content] })
    expect(toPlain(startWith({ given: 'Ancien', text: 'Ancien, un mot' }).body)).toBe('Mon texte\n\n, un mot')
  })

  test('by going on with what was on its way; with words added it is another text, under another key', () => {
    onDevice({ sending: true })
    expect(startWith({})).toMatchObject({ key: 'a-key', sending: true, body: rich })
    const added = startWith({ text: 'un mot' })
    expect(added.sending).toBe(false)
    expect(added.key).not.toBe('a-key')
  })
})
