import { expect, test } from 'vitest'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { readSandboxMails } from '@/lib/coordination/trying/read-sandbox-mails'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { mailsTo, waitingFrom, withKey } from '../../support/desk'
import { onStage, refusedAs, type Stage } from '../../support/stage'

const stage = onStage()

async function asSandbox({ conference }: Stage): Promise<void> {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const sandboxedAt = new Date('2026-10-01T09:00:00Z')
  await db.update(schema.conference).set({ sandboxedAt }).where(eq(schema.conference.id, conference.id))
}

/** Posts what is due; to whom mails were handed to be sent. */
async function posted(): Promise<string[]> {
  const { postDue } = await import('@/lib/doors/post')
  const to: string[] = []
  await postDue({
    close: () => {},
    send: async (mail) => {
      to.push(mail.to)
      return { state: 'sent', code: 250, text: 'ok', messageId: mail.messageId }
    },
  })
  return to
}

test('of a sandbox no mail leaves, to nobody; what it would say is shown to its team', async () => {
  const scene = await stage()
  const { amina, claire, paolo, conference, thread } = scene
  await asSandbox(scene)
  const waiting = await waitingFrom(amina, thread)
  await claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' }))
  const nadia = { email: 'nadia@example.org', role: 'moderator', language: 'it' }
  await paolo.does(inviteToTeam, withKey({ conferenceId: conference.id, ...nadia }))
  expect(await posted()).toEqual([])
  expect((await mailsTo(amina)).map(({ state, data }) => [state, data])).toEqual([['sandbox', {}]])
  const { slug } = conference
  const { mails } = await claire.does(readSandboxMails, { slug })
  expect(mails.map(({ locale, address }) => [locale, address.split(/[.@]/)[0]]).toSorted()).toEqual([
    ['ar', 'amina'],
    ['it', 'nadia'],
  ])
  expect(mails.every(({ subject, text }) => subject.length > 5 && text.length > 50)).toBe(true)
  await refusedAs(amina.does(readSandboxMails, { slug }), 'refusal.not-found')
})

test('mails of every other conference, and ways in, leave as always', async () => {
  const [scene, sandbox] = [await stage(), await stage()]
  await asSandbox(sandbox)
  const waiting = await waitingFrom(scene.amina, scene.thread)
  await scene.claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear' }))
  const { requestSignIn } = await import('@/lib/people/request-sign-in')
  await sandbox.anonymous.does(requestSignIn, { email: 'somebody@example.org', locale: 'fr' })
  expect((await posted()).map((to) => to.split(/[.@]/)[0]).toSorted()).toEqual(['amina', 'somebody'])
  await refusedAs(scene.claire.does(readSandboxMails, { slug: scene.conference.slug }), 'refusal.not-found')
})

test('a sandbox never takes the place of the conference the site is about', async () => {
  const scene = await stage()
  const { db } = await import('@/db/client')
  const { markOfConference } = await import('@/db/queries/conferences')
  const later = await stage()
  await asSandbox(later)
  const mark = await markOfConference(db)
  expect(mark?.slug).not.toBe(later.conference.slug)
  expect(mark?.sandboxes).toContain(later.conference.slug)
  expect(mark?.sandboxes).not.toContain(scene.conference.slug)
})
