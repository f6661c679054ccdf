import { describe, expect, test } from 'vitest'
import { recipientOf, replyAddress } from '@/lib/mail/addresses'
import { conversationOf } from '@/lib/mail/conversations'
import { headersOf } from '@/lib/mail/headers'
import { deliveryOf, returnPathOf } from '@/lib/mail/return-path'

const id = '0b5d2f6e-58a1-4b5f-9a37-2f0a1c9d4e10'
const ours = { domain: 'conference.example.org', secret: 'a'.repeat(32) }
const facts = { deliveryId: id, origin: 'https://diwan.test' }

describe('where a mail comes back to', () => {
  const address = returnPathOf(id, ours)
  const token = (local: string) => local.replace(/^b\./i, '').replace(/@.*$/, '')

  test('names the mail, also after a server that keeps no capitals or writes only capitals', () => {
    expect(recipientOf(address, ours)).toEqual({ to: 'bounces', token: token(address) })
    expect(deliveryOf(token(address), ours.secret)).toBe(id)
    expect(deliveryOf(token(address.toUpperCase()), ours.secret)).toBe(id)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
  })

  test.each([
    ['made up', token(address).replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
    ['shortened', token(address).slice(0, -4)],
    ['nothing', ''],
  ])('and a token that is %s names none', (_, wrong) => {
    expect(deliveryOf(wrong, ours.secret)).toBeNull()
  })

  test('nor does one made with another secret', () => {
    expect(deliveryOf(token(address), 'b'.repeat(32))).toBeNull()
  })
})

describe('a mail stands in a mailbox', () => {
  const [thread, text, above] = ['thread-1', 'text-1', 'text-0']
  const about = { contributionId: text, threadId: thread, replyToId: above }

  test('with all that is about its text, below what that answers', () => {
    const conversation = conversationOf({ participantId: 'amina', about })
    expect(headersOf({ ...facts, conversation })).toMatchObject({
      messageId: `<d.${id}@diwan.test>`,
      headers: {
        'In-Reply-To': '<c.text-1.amina@diwan.test>',
        References: '<t.thread-1.amina@diwan.test> <c.text-0.amina@diwan.test> <c.text-1.amina@diwan.test>',
      },
    })
  })

  test('with the digests of its conference, and alone where it is about nothing', () => {
    const digest = conversationOf({ participantId: 'amina', conferenceId: 'conference-1' })
    expect(headersOf({ ...facts, conversation: digest }).headers.References).toBe('<g.conference-1.amina@diwan.test>')
    expect(conversationOf({ participantId: null, conferenceId: 'conference-1' })).toBeUndefined()
    expect(headersOf(facts).headers).not.toHaveProperty('References')
  })
})

test('who cannot press may write: the address stands beside the link, and one press stays one press', () => {
  const unsubscribeAddress = replyAddress({ about: 'settings', id }, ours)
  const stopping = { unsubscribeUrl: 'https://diwan.test/u/abc', unsubscribeAddress }
  expect(headersOf({ ...facts, ...stopping }).headers).toMatchObject({
    'List-Unsubscribe': `<https://diwan.test/u/abc>, <mailto:${unsubscribeAddress}?subject=unsubscribe>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  const broken = { ...stopping, unsubscribeAddress: 'a@b>,<mailto:c@d' }
  expect(() => headersOf({ ...facts, ...broken })).toThrow(RangeError)
})
