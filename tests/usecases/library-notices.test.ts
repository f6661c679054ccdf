import { describe, expect, test } from 'vitest'
import { readPeople } from '@/lib/coordination/team/read-people'
import { acceptDocument } from '@/lib/library/accept-document'
import { declineDocument } from '@/lib/library/decline-document'
import { removeDocument } from '@/lib/library/remove-document'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readLog } from '@/lib/moderation/record/read-log'
import { markNoticesRead } from '@/lib/people/mark-notices-read'
import { waitingFrom, withKey } from '../support/desk'
import { because, proposed } from '../support/library'
import { noticesOf, unreadOf } from '../support/notices'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

describe('whoever proposed a document', () => {
  test('is told on their own page what became of it, the last first, beside what became of their texts', async () => {
    const at = await stage()
    const accepted = await proposed(at)
    const declined = await proposed(at, at.amina, { 'title-fr': 'Formulaire' })
    expect([await noticesOf(at.amina), await unreadOf(at.amina)]).toEqual([[], 0])
    await at.claire.does(acceptDocument, withKey({ documentId: accepted }))
    await at.claire.does(declineDocument, because(declined))
    await at.driss.does(removeDocument, because(accepted))
    const notices = await noticesOf(at.amina)
    expect(notices).toMatchObject([
      { type: 'document.removed', document: { id: accepted, title: { fr: 'Guide du retour' } }, contribution: null },
      { type: 'document.declined', document: { id: declined, title: { fr: 'Formulaire' } } },
      { type: 'document.accepted', document: { id: accepted } },
    ])
    expect(await unreadOf(at.amina)).toBe(3)
    const [newest] = notices
    await at.amina.does(markNoticesRead, withKey({ conferenceId: at.conference.id, to: newest?.number }))
    expect([await noticesOf(at.amina), await unreadOf(at.amina)]).toEqual([[], 0])
  })

  test('is not told what they did themselves', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.amina.does(removeDocument, withKey({ documentId }))
    await proposed(at, at.claire)
    for (const player of [at.amina, at.claire])
      expect([await noticesOf(player), await unreadOf(player)]).toEqual([[], 0])
  })

  test('alone is told', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.claire.does(declineDocument, because(documentId))
    for (const player of [at.bruno, at.claire, at.driss, at.paolo])
      expect([await noticesOf(player), await unreadOf(player)]).toEqual([[], 0])
  })
})

test('every page of the desk says how many documents wait, in its own conference', async () => {
  const [at, elsewhere] = [await stage(), await stage()]
  await proposed(elsewhere)
  const slug = at.conference.slug
  const { contributionId } = await waitingFrom(at.amina, at.thread)
  const said = async ({ claire, paolo }: Stage) => [
    (await claire.does(readQueue, { slug })).waitingBeside.documents,
    (await claire.does(readItem, { slug, contributionId })).waitingBeside.documents,
    (await claire.does(readLog, { slug })).waitingBeside.documents,
    (await paolo.does(readPeople, { slug })).waitingBeside.documents,
  ]
  expect(await said(at)).toEqual([0, 0, 0, 0])
  const documentId = await proposed(at)
  const declined = await proposed(at, at.bruno)
  await proposed(at, at.claire)
  expect(await said(at)).toEqual([2, 2, 2, 2])
  await at.claire.does(acceptDocument, withKey({ documentId }))
  await at.claire.does(declineDocument, because(declined))
  expect(await said(at)).toEqual([0, 0, 0, 0])
})
