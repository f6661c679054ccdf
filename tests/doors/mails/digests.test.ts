import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { aMinutePasses, ledger, mailed, onlyReaders, read, smtp, withNews } from '../../support/digests'
import { published } from '../../support/published'
import { translationOf } from '../../support/renderings'
import { onStage } from '../../support/stage'

const stage = onStage()
mailed()
describe('the morning digest', () => {
  test('comes at seven in the reader’s zone and not before, in their language, once', async () => {
    const { amina, at } = await withNews(await stage())
    await at('2026-11-04T05:59:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    // Not in the first moments: what was published at one second to seven may not be committed yet.
    await at('2026-11-04T06:00:05Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    await at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    await aMinutePasses()
    await at('2026-11-04T18:00:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(1)
    expect((await read())[0]?.html).toContain('dir="rtl"')
    expect(await ledger(amina)).toMatchObject([
      { state: 'sent', listed: [1], from: '2026-11-03T06:00:00.000Z', to: '2026-11-04T06:00:00.000Z' },
    ])
  })

  test('carries one-click unsubscribe, its own Message-ID and no cookie of ours', async () => {
    const { at } = await withNews(await stage())
    await at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    const [copy = ''] = smtp.copies
    expect(copy).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/u\/[\w-]{20,}>\r$/m)
    expect(copy).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    expect(copy).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(copy).toMatch(/^Message-ID: <d\.[0-9a-f-]{36}@localhost>\r$/im)
  })

  test('is not sent when there is nothing new but one’s own, and the ledger says so', async () => {
    const here = await stage()
    await onlyReaders(here.amina)
    await published(here, { by: here.amina, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    expect(await ledger(here.amina)).toMatchObject([{ state: 'skipped' }])
  })

  test('is in the reader’s language where it exists in that, and says whether a machine made it or somebody has checked it', async () => {
    const here = await stage()
    await onlyReaders(here.amina)
    const checked = await published(here, {
      by: here.bruno,
      number: 1,
      at: '2026-11-03T12:00:00Z',
      text: 'Une caisse.',
    })
    const drafted = await published(here, { by: here.bruno, number: 2, at: '2026-11-03T12:00:00Z', text: 'Un retour.' })
    const gloss = { kind: 'gloss', language: 'ar', text: 'صندوق مشترك.' }
    await here.claire.does(proposeRendering, translationOf({ contributionId: checked }, gloss))
    const machine = { contributionId: drafted, revision: 1, language: 'ar', text: 'عودة.' }
    await draftRendering({ kind: 'clock' }, machine)
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    const text = (await read())[0]?.text
    expect(text).toContain('ترجمة، الأصل: الفرنسية\n> صندوق مشترك.')
    expect(text).toContain('ترجمة آلية، الأصل: الفرنسية\n> عودة.')
    expect(text).not.toContain('Un retour.')
  })

  test('leaves out what was withdrawn since it was planned', async () => {
    const here = await withNews(await stage())
    const { planDueDigests } = await import('@/lib/doors/worker')
    const { db } = await import('@/db/client')
    await here.at('2026-11-04T06:00:30Z')
    await planDueDigests()
    await db.execute(sql`update contribution set withdrawn_at = diwan_now()`)
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
  })

  test('is not sent to somebody who stopped it after it was planned', async () => {
    const { amina, at } = await withNews(await stage())
    const { planDueDigests } = await import('@/lib/doors/worker')
    await at('2026-11-04T06:00:30Z')
    await planDueDigests()
    await onlyReaders()
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    expect(await ledger(amina)).toMatchObject([{ state: 'skipped' }])
  })

  test('that could not be delivered leaves its window for the next, which carries everything', async () => {
    const here = await withNews(await stage())
    smtp.play({ RCPT: '550 5.1.1 not now' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    smtp.play({})
    await published(here, { by: here.bruno, number: 2, at: '2026-11-04T12:00:00Z', text: 'Une seconde nouvelle' })
    await here.at('2026-11-05T06:00:30Z')
    await aMinutePasses()
    const mails = await read()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Une nouvelle du jour')
    expect(mails[0]?.text).toContain('Une seconde nouvelle')
    expect(await ledger(here.amina)).toMatchObject([
      { state: 'failed' },
      { state: 'sent', from: '2026-11-03T06:00:00.000Z' },
    ])
  })

  test('put off by the server goes later, once', async () => {
    const here = await withNews(await stage())
    smtp.play({ RCPT: '450 4.2.0 later' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    expect(await ledger(here.amina)).toMatchObject([{ state: 'deferred' }])
    smtp.play({})
    await here.at('2026-11-04T06:10:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(1)
    expect(await ledger(here.amina)).toMatchObject([{ state: 'sent' }])
  })

  test('with two workers at once is one mail for each reader', async () => {
    const here = await stage()
    const { amina, claire, driss, paolo } = here
    await onlyReaders(amina, claire, driss, paolo)
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:00:30Z')
    await Promise.all([aMinutePasses(), aMinutePasses(), aMinutePasses()])
    await here.at('2026-11-04T07:00:30Z')
    await Promise.all([aMinutePasses(), aMinutePasses()])
    expect(smtp.recipients).toHaveLength(4)
    expect(new Set(smtp.recipients).size).toBe(4)
  })
})
