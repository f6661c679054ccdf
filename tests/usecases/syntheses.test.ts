import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSession } from '@/lib/conferences/read-session'
import { extendSession } from '@/lib/coordination/extend-session'
import { approveSynthesis } from '@/lib/outcomes/syntheses/approve-synthesis'
import { dropStatement } from '@/lib/outcomes/syntheses/drop-statement'
import { moveStatement } from '@/lib/outcomes/syntheses/move-statement'
import { proposeSynthesis } from '@/lib/outcomes/syntheses/propose-synthesis'
import { readDraft } from '@/lib/outcomes/syntheses/read-draft'
import { returnSynthesis } from '@/lib/outcomes/syntheses/return-synthesis'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import { heardIn, mailsTo, withKey } from '../support/desk'
import { messageRows } from '../support/messages'
import { publishedNow } from '../support/published'
import { lateUntil, onStage, refusedAs, type Stage } from '../support/stage'
import { asItStands, longAfter, statementIn, statementRows, summarised, versionRows } from '../support/syntheses'

const stage = onStage()

/** Of the one statement there is. */
const again = async (at: Stage, more: Record<string, string | number>) => {
  const [{ id = '' } = {}] = await statementRows(at)
  return statementIn(at, { statementId: id, revision: 1, ...more })
}

describe('a statement', () => {
  test('rests on contributions by id, however their numbers are typed, and on none that nobody can read', async () => {
    const at = await stage()
    const [one, two] = [await publishedNow(at, { by: at.amina }), await publishedNow(at, { by: at.bruno })]
    await at.claire.does(writeStatement, statementIn(at, { cites: '(١، 2)' }))
    expect(await statementRows(at)).toMatchObject([{ cites: [one.contributionId, two.contributionId] }])
    const refusal = await refusedAs(
      at.claire.does(writeStatement, statementIn(at, { cites: '1, 7' })),
      'statement.unknown-numbers',
    )
    expect(refusal.facts).toEqual({ numbers: '7' })
  })

  test('written by two at once holds what each has changed, in its language and among its numbers', async () => {
    const at = await stage()
    for (const by of [at.amina, at.bruno]) await publishedNow(at, { by })
    await at.claire.does(writeStatement, statementIn(at, { cites: '1' }))
    await at.claire.does(writeStatement, await again(at, { cites: '1, 2' }))
    await at.driss.does(writeStatement, await again(at, { cites: '1', 'text-ar': 'تصل المعلومة متأخرة.' }))
    const [row] = await statementRows(at)
    expect(row).toMatchObject({
      revision: 3,
      texts: { ar: 'تصل المعلومة متأخرة.', fr: 'L’information arrive trop tard.' },
    })
    expect(row?.cites).toHaveLength(2)
  })

  test('of which two change the same text is the first one’s, and the second is told who and keeps theirs', async () => {
    const at = await stage()
    await at.claire.does(writeStatement, statementIn(at))
    await at.claire.does(writeStatement, await again(at, { 'text-fr': 'Elle arrive tard.' }))
    const second = await again(at, { 'text-fr': 'Elle arrive trop tard, et de loin.' })
    const refusal = await refusedAs(at.driss.does(writeStatement, second), 'statement.changed')
    expect(refusal.facts).toMatchObject({ by: 'claire' })
    await at.driss.does(writeStatement, { ...second, key: randomUUID(), revision: 2 })
    expect(await statementRows(at)).toMatchObject([
      { revision: 3, texts: { fr: 'Elle arrive trop tard, et de loin.' } },
    ])
  })

  test('is left out as it was read, and not written on after', async () => {
    const at = await stage()
    await at.claire.does(writeStatement, statementIn(at))
    const [{ id: statementId = '' } = {}] = await statementRows(at)
    const drop = () => ({ key: randomUUID(), sessionId: at.session.id, statementId, revision: 1 })
    const second = await again(at, { 'text-it': 'Arriva tardi.' })
    await at.driss.does(dropStatement, drop())
    await refusedAs(at.claire.does(writeStatement, second), 'statement.dropped')
    await refusedAs(at.claire.does(dropStatement, drop()), 'statement.dropped')
  })
})

describe('a synthesis', () => {
  test('is published by a second reader after the late window, and the session is summarised', async () => {
    const at = await stage()
    const { contributionId } = await publishedNow(at, { by: at.amina })
    await at.claire.does(writeStatement, statementIn(at, { cites: '1', 'text-it': 'L’informazione arriva tardi.' }))
    await refusedAs(at.driss.does(approveSynthesis, await asItStands(at)), 'synthesis.too-early')
    await at.at(lateUntil)
    await refusedAs(at.driss.does(approveSynthesis, await asItStands(at)), 'synthesis.not-proposed')
    await at.claire.does(proposeSynthesis, await asItStands(at))
    await refusedAs(at.claire.does(approveSynthesis, await asItStands(at)), 'synthesis.own')
    await at.driss.does(approveSynthesis, await asItStands(at))
    const { session } = await at.anonymous.does(readSession, { slug: at.conference.slug, position: 1 })
    expect(session).toMatchObject({
      phase: 'summarised',
      synthesis: {
        fr: '**Points d’accord.** L’information arrive trop tard (1).',
        it: '**Punti di accordo.** L’informazione arriva tardi (1).',
      },
    })
    expect(await versionRows(at)).toMatchObject([{ number: 1, cites: [contributionId] }])
    expect(await heardIn(`thread:${at.thread.id}`)).toMatchObject([
      { type: 'contribution.published' },
      { type: 'synthesis.published', number: 1 },
    ])
    expect(await messageRows(at)).toMatchObject([{ number: 1, occasion: 'synthesis', cites: [contributionId] }])
  })

  test('that changed after it was put before a second reader is not published unread', async () => {
    const at = await stage()
    await at.at(longAfter)
    await at.claire.does(writeStatement, statementIn(at))
    await at.claire.does(proposeSynthesis, await asItStands(at))
    const read = await asItStands(at)
    await at.claire.does(writeStatement, statementIn(at, { 'text-fr': 'Encore ceci.' }))
    await refusedAs(at.driss.does(approveSynthesis, read), 'synthesis.changed-since')
    await refusedAs(at.driss.does(approveSynthesis, await asItStands(at)), 'synthesis.changed-since')
    expect(await versionRows(at)).toEqual([])
  })

  test('is put before nobody while no language has all of it', async () => {
    const at = await stage()
    await refusedAs(
      at.claire.does(proposeSynthesis, { ...(await asItStands(at)), revision: 1 }),
      'synthesis.changed-since',
    )
    await at.claire.does(writeStatement, statementIn(at))
    await at.claire.does(writeStatement, statementIn(at, { 'text-fr': '', 'text-it': 'Solo in italiano.' }))
    await refusedAs(at.claire.does(proposeSynthesis, await asItStands(at)), 'synthesis.in-no-language')
  })

  test('has a second version where something is added to it, and no session is extended after the first', async () => {
    const at = await stage()
    await at.at(longAfter)
    await summarised(at)
    await summarised(at, { 'text-fr': 'Une question reste.', kind: 'open-question' })
    expect((await versionRows(at)).map(({ statements }) => statements.length)).toEqual([1, 2])
    expect(await messageRows(at)).toHaveLength(1)
    const later = { closesAt: '2027-12-20T12:00', reason: 'Encore.', language: 'fr', key: randomUUID() }
    await refusedAs(at.paolo.does(extendSession, { ...later, sessionId: at.session.id }), 'session.already-summarised')
  })
})

test('a second reader sends it back with a note, which stands beside it until it is published', async () => {
  const scene = await stage()
  const { claire, driss, conference, at } = scene
  await claire.does(writeStatement, statementIn(scene))
  await claire.does(proposeSynthesis, await asItStands(scene))
  const back = { ...(await asItStands(scene)), note: 'Il manque la formation.' }
  await refusedAs(claire.does(returnSynthesis, back), 'synthesis.own-return')
  await driss.does(returnSynthesis, { ...back, key: crypto.randomUUID() })
  expect(await mailsTo(driss, 'second-asked')).toMatchObject([{ data: { of: 'synthesis', by: 'claire' } }])
  const told = { note: 'Il manque la formation.', by: 'driss', url: expect.stringMatching(/desk\/syntheses\/1$/) }
  expect(await mailsTo(claire)).toMatchObject([{ kind: 'synthesis-returned', data: told }])
  const read = () => claire.does(readDraft, { slug: conference.slug, position: 1 })
  expect((await read()).draft).toMatchObject({
    reading: 'unread',
    note: { text: 'Il manque la formation.', by: 'driss' },
  })
  await refusedAs(driss.does(returnSynthesis, { ...back, key: crypto.randomUUID() }), 'synthesis.not-proposed')
  await claire.does(proposeSynthesis, await asItStands(scene))
  await at(longAfter)
  await driss.does(approveSynthesis, await asItStands(scene))
  expect((await read()).draft).toMatchObject({ reading: 'published', note: null })
})

test('statements are read in the order that the desk gives them, each among those of its kind', async () => {
  const scene = await stage()
  const { claire, conference } = scene
  for (const [kind, text] of [
    ['agreement', 'Un.'],
    ['open-question', 'Autre.'],
    ['agreement', 'Deux.'],
  ] as const)
    await claire.does(writeStatement, statementIn(scene, { kind, 'text-fr': text }))
  const read = async () => (await claire.does(readDraft, { slug: conference.slug, position: 1 })).statements
  const [one, two] = (await read()).filter(({ kind }) => kind === 'agreement').map(({ id }) => id)
  const move = (statementId = '', way = 'up') =>
    claire.does(moveStatement, withKey({ sessionId: scene.session.id, statementId, way }))
  await claire.does(proposeSynthesis, await asItStands(scene))
  await move(two)
  expect((await read()).map(({ texts }) => texts.fr)).toEqual(['Deux.', 'Un.', 'Autre.'])
  await refusedAs(move(two), 'statement.at-the-end')
  await refusedAs(move(one, 'down'), 'statement.at-the-end')
  const { draft } = await claire.does(readDraft, { slug: conference.slug, position: 1 })
  expect(draft).toMatchObject({ reading: 'stale' })
})
