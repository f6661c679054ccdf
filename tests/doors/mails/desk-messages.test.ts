import { expect, test } from 'vitest'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { aMinutePasses, ledger, mailed, onlyReaders, read, smtp } from '../../support/digests'
import { messageTo } from '../../support/messages'
import { closesAt, onStage } from '../../support/stage'

const stage = onStage()
mailed()

test('a message that comes due in the night is announced and stands in the morning’s digest, once', async () => {
  const at = await stage()
  await onlyReaders(at.bruno)
  const scheduled = { when: 'time', at: '2026-11-03T20:00', 'text-it': 'Mancano due giorni.' }
  await at.claire.does(writeMessage, messageTo(at, scheduled))
  await at.at('2026-11-04T06:00:30Z')
  await aMinutePasses()
  await aMinutePasses()
  const [mail, ...more] = await read()
  expect(more).toEqual([])
  expect(mail?.subject).toContain('1 messaggio della moderazione')
  expect(mail?.text).toContain('Mancano due giorni.')
  expect(mail?.text).toMatch(/\/it\/conferences\/[\w-]+\/m\/1$/m)
  expect(await ledger(at.bruno)).toMatchObject([{ state: 'sent' }])
})

test('the reminder of a closing can be stopped by one press, and says until when and what is asked', async () => {
  const at = await stage()
  await onlyReaders(at.bruno)
  await at.at(new Date(closesAt.getTime() - 3_600_000))
  await aMinutePasses()
  await aMinutePasses()
  const copies = smtp.copies.filter((copy) => /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m.test(copy))
  expect(copies.length).toBe(smtp.copies.length)
  const mails = (await read()).filter(({ subject }) => subject?.startsWith('Ancora due giorni'))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('/sessions/1')
})
