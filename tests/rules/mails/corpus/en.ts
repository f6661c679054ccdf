import type { Sample } from '@/tests/support/replies/sample'
import { android, apple, gmail, iphone, thunderbird } from '@/tests/support/replies/with-signs'
import { outlook, outlookWeb, samsung, yahoo } from '@/tests/support/replies/without-signs'

export const original = `The digest of the day — Migration and return

18. Four returns, one and the same person
Rachida counted four departures and four returns in eleven years; each time it began with looking for land.

19. What the town can do
The counter opens on Tuesday mornings only, and nobody there speaks Italian.

Answer this mail to write in the conversation.`

const confidential = `CONFIDENTIALITY NOTICE: This e-mail and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please delete it and notify the sender. Any unauthorised use is prohibited.`

export const samples: Sample[] = [
  {
    by: gmail,
    says: `I agree with 18. Looking for land was the moment when nobody helped.`,
  },
  {
    by: gmail,
    says: `On the question of money: we tend to count remittances and forget what comes back with people.

My aunt brought home a way of keeping bees. Nobody wrote that down in any statistics, and yet there are now nineteen families who live on it.`,
    signature: 'Sara Lahlou\nPhD student, Bologna',
  },
  {
    by: gmail,
    says: `Could somebody from the consulate answer this? We asked in March, in May and in September.`,
    footer: 'Sent from my iPhone',
  },
  {
    by: gmail,
    pieces: [
      { says: `Two short answers.` },
      { quotes: `Rachida counted four departures and four returns in eleven years;` },
      { says: `The survey counts each of them as a different person. That is the flaw.` },
      { quotes: `The counter opens on Tuesday mornings only, and nobody there speaks Italian.` },
      { says: `There is money for an interpreter in this year's budget; it has not been spent.` },
    ],
    signature: 'T. Amrani',
    kept: `Two short answers.

> Rachida counted four departures and four returns in eleven years;

The survey counts each of them as a different person. That is the flaw.

> The counter opens on Tuesday mornings only, and nobody there speaks Italian.

There is money for an interpreter in this year's budget; it has not been spent.`,
  },
  {
    by: outlook,
    says: `Dear all,

our office has published the bilateral list of recognised training courses. It has thirty-one entries, of which nine are in agriculture.

We would be glad to hear which are missing.`,
    signature: 'Kind regards,\n\nElena Marchetti\nProgramme Officer\nTel. +39 06 XXXX XXX',
    footer: confidential,
  },
  {
    by: outlook,
    says: `I would rather not call it a failure. He came back, he tried, he left again: that is three decisions, and each was reasonable at the time.`,
    only: 'text',
  },
  {
    by: outlookWeb,
    says: `The figures in 19 are from 2022. The counter now opens twice a week.`,
    footer: 'Get Outlook for iOS<https://aka.ms/o0ukef>',
  },
  {
    by: outlookWeb,
    says: `We run a small fund for equipment.

Nobody from the Tadla has applied in two years, and I would like to understand why.`,
    signature: 'James Porter\nSmall Grants, Northern Bridge',
    only: 'text',
    kept: `We run a small fund for equipment.

Nobody from the Tadla has applied in two years, and I would like to understand why.

James Porter
Small Grants, Northern Bridge`,
  },
  {
    by: apple,
    says: `For us it was the other way round. We chose the trade first; the land was what was left.`,
  },
  {
    by: apple,
    pieces: [
      { quotes: `The counter opens on Tuesday mornings only, and nobody there speaks Italian.` },
      { says: `Since September it is also open on Thursdays. I know because I sit there.` },
    ],
    signature: 'Mounir',
    kept: `Since September it is also open on Thursdays. I know because I sit there.`,
  },
  {
    by: iphone,
    says: `Same in Padua, same year`,
    footer: 'Sent from my iPhone',
  },
  {
    by: thunderbird,
    says: `There is a paper on exactly this by Cassarino (2004), who argues that what matters is preparedness: not whether people wanted to return, but whether they could choose the moment.

I have put it in the library.`,
    signature: 'Dr. Anna Weiss',
    only: 'text',
  },
  {
    by: thunderbird,
    pieces: [
      { quotes: `Rachida counted four departures and four returns in eleven years;` },
      { says: `Each with a child of school age. Who counted that?` },
      { quotes: `The counter opens on Tuesday mornings only, and nobody there speaks Italian.` },
      { says: `Then let us find out who could.` },
    ],
    kept: `> Rachida counted four departures and four returns in eleven years;

Each with a child of school age. Who counted that?

> The counter opens on Tuesday mornings only, and nobody there speaks
> Italian.

Then let us find out who could.`,
    only: 'text',
  },
  {
    by: thunderbird,
    says: `Is there a deadline for the second call?`,
    encoding: 'base64',
  },
  {
    by: yahoo,
    says: `My brother will not write here, so I do. He lost the licence because a stamp was blue and not black.`,
    footer: 'Sent from Yahoo Mail for iPhone',
  },
  {
    by: yahoo,
    says: `Thank you. I had not known that the school may not refuse a child for want of an address.`,
    only: 'text',
  },
  {
    by: samsung,
    says: `Yes. And please in Arabic too, my father reads only that.`,
    footer: 'Sent from my Galaxy',
  },
  {
    by: samsung,
    says: `We have a tractor we cannot register. Has anybody managed that?`,
    footer: 'Sent from my Samsung Galaxy smartphone.',
    only: 'text',
  },
  {
    by: android,
    says: `From: a mother of three. To: whoever decides. We are tired of waiting in two countries.`,
  },
  {
    by: android,
    says: `I cannot come on the 14th. Could my cousin speak for me?`,
    footer: 'Sent from my Android device with K-9 Mail. Please excuse my brevity.',
  },
]
