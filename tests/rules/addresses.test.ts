import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Conversation, conferenceAddress, recipientOf, replyAddress, sessionAddress } from '@/lib/mail/addresses'
import { commandIn, commandInAddress, commandsAtStart, commandWords } from '@/lib/mail/commands'
import { answersIn } from '@/lib/mail/joining'
import { commands, parseAddress, vouchedFor } from '@/lib/mail/rules'
import { locales } from '@/lib/text/locales'

const house = { domain: 'diwan.test', secret: 'a-secret-only-for-tests-0123456789abcdef' }
const id = randomUUID()
const conversations: Conversation[] = [
  { about: 'contribution', id, number: 2_147_483_647 },
  { about: 'thread', id, number: 4 },
  { about: 'own', id },
  { about: 'exchange', id },
  { about: 'settings', id },
  { about: 'kept', id },
]

describe('the address of a conversation', () => {
  test.each(conversations)(
    'says which ($about), in no more than a local part may have, in any case',
    (conversation) => {
      const address = replyAddress(conversation, house)
      expect(parseAddress(address)).toBe(address)
      for (const written of [address, address.toUpperCase()])
        expect(recipientOf(written, house)).toEqual({ to: 'conversation', conversation })
    },
  )

  test('that somebody made up, changed, or signed elsewhere is none', () => {
    const address = replyAddress({ about: 'contribution', id, number: 17 }, house)
    const forged = [
      address.replace('r.c17', 'r.c18'),
      address.replace('r.c17', 'r.t17'),
      address.replace(/.@/, (last) => (last === 'a@' ? 'b@' : 'a@')),
      replyAddress({ about: 'contribution', id, number: 17 }, { ...house, secret: `${house.secret}x` }),
      replyAddress({ about: 'contribution', id, number: 17 }, { ...house, domain: 'other.test' }),
      'r.@diwan.test',
      'r.c17.short.short@diwan.test',
    ]
    expect(forged.map((one) => recipientOf(one, house))).toEqual(forged.map(() => null))
  })
})

test('a session, a thread, the conference and a word to it each have their address', () => {
  expect(recipientOf(sessionAddress('retour-2', 3, house), house)).toEqual({
    to: 'session',
    slug: 'retour-2',
    position: 3,
  })
  expect(recipientOf('T4.retour-2@Diwan.test', house)).toEqual({ to: 'thread', slug: 'retour-2', position: 4 })
  expect(recipientOf(conferenceAddress('retour', house), house)).toEqual({
    to: 'conference',
    slug: 'retour',
    word: null,
  })
  expect(recipientOf(conferenceAddress('retour', house, 'hebdo'), house)).toMatchObject({ word: 'hebdo' })
  expect(recipientOf('b.anything@diwan.test', house)).toEqual({ to: 'bounces', token: 'anything' })
  for (const none of ['retour@elsewhere.test', 'a.b.c@diwan.test', '@diwan.test', 'ret our@diwan.test'])
    expect(recipientOf(none, house)).toBeNull()
})

describe('a word', () => {
  test.each(locales)(
    'is known in %s by each of its forms, in a subject that was answered, and whatever its signs',
    (language) => {
      for (const command of commands)
        for (const word of commandWords[command][language])
          for (const line of [word, word.toUpperCase(), `Re: ${word}.`, `R: Re: « ${word} »`, `رد: ${word}`])
            expect(commandIn(line)?.command, line).toBe(command)
    },
  )

  test('is none where anything stands beside it', () => {
    for (const line of ['Oui, mais plus tard', 'Quotidien de Rome', 'Je veux quitter mon travail', '', '   ', '👍'])
      expect(commandIn(line)).toBeNull()
  })

  test('stands in an address without spaces and accents', () => {
    expect(commandInAddress('hebdo')).toEqual({ command: 'weekly', language: 'fr' })
    expect(commandInAddress('mesdonnees')?.command).toBe('data')
    expect(commandInAddress('retour')).toBeNull()
  })

  test('or several begin a text', () => {
    expect(commandsAtStart('\nSì, quotidiano!\nGrazie')).toEqual(['yes', 'daily'])
    expect(commandsAtStart('نعم يومي')).toEqual(['yes', 'daily'])
    expect(commandsAtStart('Peut-être oui')).toEqual([])
  })
})

test('who joins says a name and a country, each on its line, in each language', () => {
  expect(answersIn('OUI\nNom : Amina B.\nPays: Italie')).toEqual({ name: 'Amina B.', country: 'IT' })
  expect(answersIn('نعم\nالاسم: سيمو\nالبلد: المغرب')).toEqual({ name: 'سيمو', country: 'MA' })
  expect(answersIn('Sì\nPaese: Belgio')).toEqual({ country: 'ZZ' })
  expect(answersIn('Yes')).toEqual({})
})

test('only our own mail server vouches for a sender, and only the topmost of what bears its name', () => {
  const own = 'mx.diwan.test; spf=pass smtp.mailfrom=a.test; dmarc=pass (p=reject) header.from=a.test'
  const failed = 'mx.diwan.test; dmarc=fail header.from=a.test'
  expect(vouchedFor([own], 'mx.diwan.test')).toBe('pass')
  expect(vouchedFor([failed, own], 'mx.diwan.test')).toBe('fail')
  expect(vouchedFor(['elsewhere.test; dmarc=pass', 'mx.diwan.test; dmarc=none'], 'mx.diwan.test')).toBe('unknown')
  expect(vouchedFor([own.replace('mx.', 'mx.evil.')], 'mx.diwan.test')).toBe('unknown')
  expect(vouchedFor([own], undefined)).toBe('unknown')
})
