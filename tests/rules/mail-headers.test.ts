import { describe, expect, test } from 'vitest'
import { conversationOf } from '@/lib/mail/conversations'
import { headersOf } from '@/lib/mail/headers'
import { idInAddress, signedAddress } from '@/lib/mail/signed-addresses'

const id = '0b5d2f6e-58a1-4b5f-9a37-2f0a1c9d4e10'
const ours = { domain: 'conference.example.org', secret: 'a'.repeat(32) }
const facts = { deliveryId: id, origin: 'https://diwan.test' }

describe('an address of ours', () => {
  const address = signedAddress('bounce', id, ours)

  test('names its row, also after a server that keeps no capitals or writes only capitals', () => {
    expect(idInAddress('bounce', address, ours)).toBe(id)
    expect(idInAddress('bounce', address.toUpperCase(), ours)).toBe(id)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
  })

  test.each([
    ['made up', address.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'))],
    ['of another domain', address.replace('conference.', 'other.')],
    ['for something else', `u${address.slice(1)}`],
    ['shortened', address.replace(/.{4}@/, '@')],
    ['no address', 'b.'],
  ])('that is %s names nothing', (_, wrong) => {
    expect(idInAddress('bounce', wrong, ours)).toBeNull()
    expect(idInAddress('unsubscribe', wrong, ours)).toBeNull()
  })

  test('made with another secret names nothing', () => {
    expect(idInAddress('bounce', address, { ...ours, secret: 'b'.repeat(32) })).toBeNull()
  })
})

describe('a mail stands in a mailbox', () => {
  const [thread, text, above] = ['thread-1', 'text-1', 'text-0']
  const about = { contributionId: text, threadId: thread, replyToId: above }

  test('below what its text answers, and answers to it below it', () => {
    const own = conversationOf({ kind: 'contribution', participantId: 'amina', about })
    expect(headersOf({ ...facts, conversation: own })).toMatchObject({
      messageId: '<c.text-1.amina@diwan.test>',
      headers: {
        'In-Reply-To': '<c.text-0.amina@diwan.test>',
        References: '<t.thread-1.amina@diwan.test> <c.text-0.amina@diwan.test>',
      },
    })
    const decision = conversationOf({ kind: 'contribution-returned', participantId: 'amina', about })
    expect(headersOf({ ...facts, conversation: decision })).toMatchObject({
      messageId: `<d.${id}@diwan.test>`,
      headers: { 'In-Reply-To': '<c.text-1.amina@diwan.test>' },
    })
  })

  test('with the digests of its conference, and alone where it is about nothing', () => {
    const digest = conversationOf({ kind: 'digest', participantId: 'amina', about: null }, 'conference-1')
    expect(headersOf({ ...facts, conversation: digest }).headers.References).toBe('<g.conference-1.amina@diwan.test>')
    expect(conversationOf({ kind: 'sign-in', participantId: null, about: null })).toBeUndefined()
    expect(headersOf(facts).headers).not.toHaveProperty('References')
  })
})

test('who cannot press may write: the address stands beside the link, and one press stays one press', () => {
  const unsubscribeAddress = signedAddress('unsubscribe', id, ours)
  const stopping = { unsubscribeUrl: 'https://diwan.test/u/abc', unsubscribeAddress }
  expect(headersOf({ ...facts, ...stopping }).headers).toMatchObject({
    'List-Unsubscribe': `<https://diwan.test/u/abc>, <mailto:${unsubscribeAddress}?subject=unsubscribe>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  const broken = { ...stopping, unsubscribeAddress: 'a@b>,<mailto:c@d' }
  expect(() => headersOf({ ...facts, ...broken })).toThrow(RangeError)
})
