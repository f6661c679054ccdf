import { expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { mergeContribution } from '@/lib/moderation/merge-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { releaseContribution } from '@/lib/moderation/protecting/release-contribution'
import { publishEdited } from '@/lib/moderation/publish-edited'
import { readItem } from '@/lib/moderation/read-item'
import { readMe } from '@/lib/people/read-me'
import { everything } from '../support/callers'
import { contributionRow, decisionsOn, heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

test('a text published with a light edit shows the edit, and its author is told word for word', async () => {
  const { amina, claire, conference, thread } = await stage()
  const waiting = await waitingFrom(amina, thread, { text: 'Mon expérience est longe.' })
  const edit = { text: 'Mon expérience est longue.' }
  const { number } = await claire.does(publishEdited, withKey({ ...waiting, ...edit }))
  expect(await contributionRow(waiting.contributionId)).toMatchObject({ number, revision: 2, plain: edit.text })
  expect(await decisionsOn(waiting.contributionId)).toMatchObject([{ revision: 1, kind: 'published', editedAs: 2 }])
  const [mail] = await mailsTo(amina, 'contribution-published')
  expect(mail?.data).toMatchObject({ edits: [{ before: 'longe', after: 'longue' }] })
  const [here] = await amina.does(readMe, {})
  expect(here?.contributions[0]?.decision?.edits).toContainEqual({ text: 'longe', in: 'before' })
  const changes = await claire.does(readRevisions, { slug: conference.slug, number }).catch(() => null)
  expect(JSON.stringify(changes)).not.toContain('longe.')
})

test('a correction can be edited lightly too, and both of its author’s texts stay among the revisions', async () => {
  const scene = await stage()
  const { amina, claire } = scene
  const { contributionId, number } = await publishedNow(scene, { by: amina, text: 'Mon premier texte.' })
  await amina.does(reviseContribution, revisionOf({ contributionId }, 'Mon second textte.'))
  const edit = { text: 'Mon second texte.' }
  await claire.does(publishEdited, withKey({ contributionId, revision: 2, ...edit }))
  expect(await contributionRow(contributionId)).toMatchObject({
    number,
    revision: 3,
    plain: edit.text,
    proposedAt: null,
  })
  expect((await decisionsOn(contributionId)).at(-1)).toMatchObject({ revision: 2, kind: 'published', editedAs: 3 })
  const mails = await mailsTo(amina, 'contribution-published')
  expect(mails.at(-1)?.data).toMatchObject({ corrects: number, edits: [{ before: 'textte', after: 'texte' }] })
})

test('an edit can add nothing that exposes somebody, but leave what was judged to expose nobody', async () => {
  const { amina, claire, thread } = await stage()
  const waiting = await waitingFrom(amina, thread, { text: 'Appelez le 06 12 34 56 78, la mairie.' })
  await claire.does(openHeld, withKey(waiting))
  await claire.does(releaseContribution, withKey(waiting))
  const edited = (text: string) => claire.does(publishEdited, withKey({ ...waiting, text }))
  const { fields } = await refusedAs(edited('Appelez le 06 98 76 54 32, chez moi.'), 'contribution.edit-exposes')
  expect(fields).toEqual({ text: 'contribution.edit-exposes' })
  await edited('Appelez la mairie, le 06 12 34 56 78.')
})

test('an edit longer than the limit is refused', async () => {
  const { amina, claire, thread } = await stage()
  const waiting = await waitingFrom(amina, thread)
  const before = await everything()
  const edit = { text: 'mot '.repeat(601) }
  const refused = await refusedAs(
    claire.does(publishEdited, withKey({ ...waiting, ...edit })),
    'contribution.too-many-words',
  )
  expect(refused.fields).toEqual({ text: 'contribution.too-many-words' })
  expect(await everything()).toBe(before)
})

test('a text that says what another said is kept with it, linked, and its author told where', async () => {
  const scene = await stage()
  const { amina, claire, conference, thread } = scene
  const { number: into } = await publishedNow(scene, { by: scene.bruno })
  const waiting = await waitingFrom(amina, thread)
  await claire.does(mergeContribution, withKey({ ...waiting, into, message: 'Merci !' }))
  expect((await heardIn(`person:${amina.participantId}`)).at(-1)).toMatchObject({ type: 'contribution.merged', into })
  expect(await mailsTo(amina, 'contribution-merged')).toMatchObject([{ data: { into, message: 'Merci !' } }])
  const [here] = await amina.does(readMe, {})
  const own = here?.contributions.find(({ id }) => id === waiting.contributionId)
  expect(own).toMatchObject({ state: 'declined', number: null, decision: { kind: 'merged', into } })
  expect(own?.html).toContain('expérience')
  const item = await claire.does(readItem, { slug: conference.slug, contributionId: waiting.contributionId })
  expect(item.decisions).toMatchObject([{ kind: 'merged', into, reason: 'duplicate' }])
})

test('a text is kept with no number that nobody can read', async () => {
  const { amina, claire, thread } = await stage()
  const waiting = await waitingFrom(amina, thread)
  const before = await everything()
  const refused = await refusedAs(
    claire.does(mergeContribution, withKey({ ...waiting, into: 99 })),
    'contribution.no-such-number',
  )
  expect(refused.facts).toEqual({ number: 99 })
  expect(await everything()).toBe(before)
})
