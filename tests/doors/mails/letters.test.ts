import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sendLetter } from '@/lib/coordination/writing/send-letter'
import { writeLetter } from '@/lib/coordination/writing/write-letter'
import { letterTo } from '../../support/conduct'
import { withKey } from '../../support/desk'
import { aMinutePasses, mailed, onlyReaders, read, smtp } from '../../support/digests'
import { onStage, type Player, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

async function sent({ claire, conference }: Stage, shown: number, [audience, more]: [string, object?]) {
  const letter = withKey({ conferenceId: conference.id, ...letterTo(audience, more) })
  const { letterId } = await claire.does(writeLetter, letter)
  await claire.does(sendLetter, withKey({ letterId, shown }))
}

async function stopMails({ participantId }: Player) {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none' }).where(eq(participant.id, participantId))
}

test('a letter to many can be unsubscribed from with one press, and says where its language is missing', async () => {
  const here = await stage()
  await onlyReaders(here.amina)
  await sent(here, 1, ['all'])
  await aMinutePasses()
  const [mail] = await read()
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.stringContaining('/u/') } })
  expect(mail?.text).toContain('La session ferme dimanche.')
  expect(mail?.text).toContain('الفرنسية')
  expect(mail?.text).toContain('/u/')
})

test('a letter to many does not go to who has stopped the mails since it was sent; one about them does', async () => {
  const here = await stage()
  await onlyReaders(here.amina)
  await sent(here, 1, ['all'])
  await stopMails(here.amina)
  await aMinutePasses()
  expect(smtp.copies).toEqual([])
  await sent(here, 1, ['one', { toId: here.amina.participantId }])
  await aMinutePasses()
  const [mail] = await read()
  expect(mail?.headers.get('list')).toBeUndefined()
})
