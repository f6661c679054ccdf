import { expect, test } from 'vitest'
import { readOwnAddress } from '@/lib/mail/bounces/read-own-address'
import { returnPathOf } from '@/lib/mail/return-path'
import { dueTo, rowOf } from '../../support/bounces'
import { onStage } from '../../support/stage'

const stage = onStage()

const report = { recipient: null, envelopeId: null, originalMessageId: null, text: '550 5.1.1 no such user' }
const hard = { ...report, kind: 'hard', status: '5.1.1' } as const

/** What stands after the `b.` of the return path of a mail. */
async function tokenOf(deliveryId: string): Promise<string> {
  const { config } = await import('@/lib/config')
  const address = returnPathOf(deliveryId, { domain: 'in.example.org', secret: config.authSecret })
  return address.slice(2).replace(/@.*/, '')
}

test('a report that came to the return path of a mail is about that mail; one that came anywhere else is about none', async () => {
  const { amina } = await stage()
  const { takeBack } = await import('@/lib/doors/mails/coming-back')
  const id = await dueTo(amina)
  const named = { ...hard, originalMessageId: `<d.${id}@localhost>` }
  expect(await takeBack(named, null)).toBe(false)
  expect(await takeBack(named, `${(await tokenOf(id)).slice(0, -1)}x`)).toBe(false)
  expect(await rowOf(id)).toMatchObject({ state: 'due' })
  expect(await takeBack(hard, await tokenOf(id))).toBe(true)
  expect(await rowOf(id)).toMatchObject({ state: 'bounced' })
})

test('a complaint names the mail by its Message-ID, and one that is nobody’s is none', async () => {
  const { amina } = await stage()
  const { takeBack } = await import('@/lib/doors/mails/coming-back')
  const id = await dueTo(amina)
  const complaint = {
    ...report,
    kind: 'complaint',
    feedback: 'abuse',
    originalMessageId: `<d.${id}@localhost>`,
  } as const
  const nobodys = '<d.0b5d2f6e-58a1-4b5f-9a37-2f0a1c9d4e10@localhost>'
  expect(await takeBack({ ...complaint, originalMessageId: nobodys }, null)).toBe(false)
  expect(await takeBack(complaint, null)).toBe(true)
  expect(await amina.does(readOwnAddress, {})).toMatchObject({ kind: 'complaint' })
})
