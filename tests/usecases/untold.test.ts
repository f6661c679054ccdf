import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { readSession } from '@/lib/conferences/read-session'
import { askExperts } from '@/lib/contributions/ask-experts'
import { readCited } from '@/lib/contributions/citing/read-cited'
import { readThread } from '@/lib/contributions/read-thread'
import { readLines } from '@/lib/contributions/reading/read-lines'
import { relayContribution } from '@/lib/contributions/relays/relay-contribution'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { readExperts } from '@/lib/experts/read-experts'
import { acceptDocument } from '@/lib/library/accept-document'
import { declineDocument } from '@/lib/library/decline-document'
import { readLibrary } from '@/lib/library/read-library'
import { removeDocument } from '@/lib/library/remove-document'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { changeDisplay } from '@/lib/people/change-display'
import { readMe } from '@/lib/people/read-me'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { readRendering } from '@/lib/renderings/read-rendering'
import { searchContributions } from '@/lib/search/search-contributions'
import { locales } from '@/lib/text/locales'
import { revisionOf, waitingFrom, withKey } from '../support/desk'
import { becomesExpert, question } from '../support/experts'
import { because, proposed, sentFile } from '../support/library'
import { newsIn } from '../support/news'
import { publishedNow } from '../support/published'
import { relayedAs, relayOf } from '../support/relays'
import { translationOf } from '../support/renderings'
import { contributionTo, onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

/** Nearly all that somebody who takes part can read and hear, as one text. */
async function readBy(reader: Player, at: Stage, words: string[]): Promise<string> {
  const { db } = await import('@/db/client')
  const { newsAfter } = await import('@/db/queries/news')
  const { slug, id: conferenceId } = at.conference
  const place = { slug, position: 1 }
  const numbers = [1, 2, 3, 4, 5, 6, 7]
  const each = <One>(many: One[], read: (one: One) => Promise<unknown>) => Promise.allSettled(many.map(read))
  const streams = [`thread:${at.thread.id}`, `conference:${conferenceId}`, `person:${at.bruno.participantId}`]
  // Without what was typed, which the page gives back.
  const found = async (asked: object) => ({ ...(await reader.does(searchContributions, asked)), typed: '', asked: '' })
  const seen = [
    await each([readProgramme, readMe], (reading) => reader.does(reading, {})),
    await each([readSession, readLines, readExperts, readLibrary, searchContributions], (reading) =>
      reader.does(reading, place),
    ),
    await each([...locales], (reads) => reader.does(readThread, { ...place, reads })),
    await each(numbers, (number) => reader.does(readCited, { slug, number })),
    await each(numbers, (number) => reader.does(readRevisions, { slug, number })),
    await each(numbers, (number) => reader.does(readRendering, { slug, number, language: 'it' })),
    await each(words, (q) => found({ slug, q })),
    await each(words, (author) => found({ slug, author })),
    await each(streams, (stream) => newsAfter(db, { stream, after: 0 })),
    await newsIn(conferenceId, { from: '2026-10-01T00:00:00Z', to: '2026-12-01T00:00:00Z' }),
  ]
  return JSON.stringify(seen)
}

const published = (at: Stage, contributionId: string, more: object = {}) =>
  at.claire.does(publishContribution, withKey({ contributionId, revision: 1, ...more }))

const no = { reason: 'personal-data', message: 'un mot au seul auteur xymessage' }

/** Every way in which a text of Amina's is not there for others, or not any more; each with a word of its own. */
const unread: Record<string, (at: Stage, word: string) => Promise<unknown>> = {
  xywaiting: (at, text) => waitingFrom(at.amina, at.thread, { text }),
  xyreturned: async (at, text) =>
    at.claire.does(returnContribution, withKey({ ...(await waitingFrom(at.amina, at.thread, { text })), ...no })),
  xydeclined: async (at, text) =>
    at.claire.does(declineContribution, withKey({ ...(await waitingFrom(at.amina, at.thread, { text })), ...no })),
  async xywithdrawn(at, text) {
    const { contributionId } = await publishedNow(at, { by: at.amina, text })
    await at.driss.does(proposeRendering, translationOf({ contributionId }, { text: `${text} detto` }))
    await at.amina.does(withdrawContribution, withKey({ contributionId }))
  },
  async xywithheld(at, text) {
    const { contributionId } = await publishedNow(at, { by: at.amina, text })
    const said = translationOf({ contributionId }, { text: `${text} detto` })
    await at.driss.does(proposeRendering, said)
    await draftRendering({ kind: 'clock' }, { ...said, language: 'en' })
    await at.amina.does(reviseContribution, revisionOf({ contributionId }))
    await published(at, contributionId, { revision: 2, withhold: 'on' })
  },
  async xycorrection(at, text) {
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await at.amina.does(reviseContribution, revisionOf({ contributionId }, text))
  },
  async xyrefused(at, text) {
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await at.amina.does(reviseContribution, revisionOf({ contributionId }, text))
    await at.claire.does(declineContribution, withKey({ contributionId, revision: 2, ...no }))
  },
  async xyproposal(at, text) {
    const { contributionId } = await publishedNow(at, { by: at.driss })
    await at.amina.does(proposeRendering, translationOf({ contributionId }, { text }))
  },
  xyasked: (at, text) => at.amina.does(askExperts, question(at, { text })),
  xyrelayed: (at, text) =>
    relayOf(at).does(relayContribution, {
      ...contributionTo(at.thread),
      ...relayedAs({ shownBy: 'nobody', name: text }),
    }),
  xydocument: (at, text) => proposed(at, at.amina, { 'title-fr': text, file: sentFile(`${text}.pdf`) }),
  async xydropped(at, text) {
    const documentId = await proposed(at, at.amina, { 'title-fr': text, file: sentFile(`${text}.pdf`) })
    await at.claire.does(declineDocument, because(documentId, { message: no.message }))
  },
  async xyremoved(at, text) {
    const documentId = await proposed(at, at.amina, { 'title-fr': text, file: sentFile(`${text}.pdf`) })
    await at.claire.does(acceptDocument, withKey({ documentId }))
    await at.claire.does(removeDocument, because(documentId, { message: no.message }))
  },
}

describe('nobody who reads and listens', () => {
  test('finds a word of what waits, came back, or is not there any more, nor an address', async () => {
    const at = await stage()
    await becomesExpert(at, at.driss)
    for (const [word, happens] of Object.entries(unread)) await happens(at, word)
    const words = [...Object.keys(unread), 'xymessage', '@example.org']
    for (const reader of [at.anonymous, at.stranger, at.bruno]) {
      const read = await readBy(reader, at, words)
      expect(read).toContain('"number":4')
      expect(words.filter((word) => read.includes(word))).toEqual([])
    }
  })

  test('finds the name that somebody was shown by before a pseudonym, wherever it stood', async () => {
    const at = await stage()
    const shown = { conferenceId: at.conference.id, display: 'full', name: 'Xyamina Benali', organisation: 'Xyatelier' }
    await at.amina.does(changeDisplay, withKey(shown))
    await becomesExpert(at, at.amina)
    await publishedNow(at, { by: at.amina, text: 'Bonjour à tous.' })
    await publishedNow(at, { by: at.driss, text: 'Merci @Xyamina Benali, voir #1.' })
    const documentId = await proposed(at)
    await at.claire.does(acceptDocument, withKey({ documentId }))
    const { contributionId } = await at.bruno.does(askExperts, question(at))
    await published(at, contributionId)
    const corrected = await waitingFrom(at.driss, at.thread, { text: 'Avec @Xyamina Benali.' })
    await published(at, corrected.contributionId)
    await at.driss.does(reviseContribution, revisionOf(corrected, 'Avec @Xyamina Benali, encore.'))
    await published(at, corrected.contributionId, { revision: 2 })
    const words = ['Xyamina', 'Xyatelier']
    const before = await readBy(at.bruno, at, words)
    expect(words.every((word) => before.includes(word))).toBe(true)
    const changed = { conferenceId: at.conference.id, display: 'pseudonym', name: 'Etoile' }
    await at.amina.does(changeDisplay, withKey(changed))
    for (const reader of [at.anonymous, at.bruno]) {
      const read = await readBy(reader, at, words)
      expect(read).toContain('@Etoile')
      expect(words.filter((word) => read.includes(word))).toEqual([])
    }
  })
})
