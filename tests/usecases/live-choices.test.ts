import { describe, expect, test } from 'vitest'
import { changeDisplay } from '@/lib/people/change-display'
import { changeAnnouncements } from '@/lib/people/live/change-announcements'
import { changePresence } from '@/lib/people/live/change-presence'
import { readMe } from '@/lib/people/read-me'
import { withKey } from '../support/desk'
import { onStage, type Player, refusedAs } from '../support/stage'

const stage = onStage()

const chosenBy = async (who: Player) => {
  const [own] = await who.does(readMe, {})
  return { presence: own?.presence, announcements: own?.announcements }
}

describe('what is seen and told while somebody reads', () => {
  test('is as they are shown and politely, until they choose', async () => {
    const { amina } = await stage()
    expect(await chosenBy(amina)).toEqual({ presence: null, announcements: 'polite' })
  })

  test('is what they chose last, and one choice leaves the other alone', async () => {
    const { amina, conference } = await stage()
    const conferenceId = conference.id
    await amina.does(changePresence, withKey({ conferenceId, named: 'on' }))
    await amina.does(changeAnnouncements, withKey({ conferenceId }))
    expect(await chosenBy(amina)).toEqual({ presence: 'named', announcements: 'off' })
    await amina.does(changePresence, withKey({ conferenceId }))
    await amina.does(changeAnnouncements, withKey({ conferenceId, announced: true }))
    expect(await chosenBy(amina)).toEqual({ presence: 'counted', announcements: 'polite' })
  })

  test('asks anew for the name when they are shown another way, and never names who wished to be only counted', async () => {
    const { amina, bruno, conference } = await stage()
    const conferenceId = conference.id
    const pseudonym = () => withKey({ conferenceId, display: 'pseudonym', name: 'Étoile' })
    await amina.does(changePresence, withKey({ conferenceId, named: 'on' }))
    await bruno.does(changePresence, withKey({ conferenceId }))
    for (const who of [amina, bruno]) await who.does(changeDisplay, pseudonym())
    expect([(await chosenBy(amina)).presence, (await chosenBy(bruno)).presence]).toEqual([null, 'counted'])
    await amina.does(changePresence, withKey({ conferenceId, named: 'on' }))
    await amina.does(changeDisplay, pseudonym())
    expect((await chosenBy(amina)).presence).toBe('named')
  })

  test('is for nobody else to choose', async () => {
    const { stranger, anonymous, conference } = await stage()
    for (const who of [stranger, anonymous])
      for (const act of [changePresence, changeAnnouncements])
        await refusedAs(who.does(act, withKey({ conferenceId: conference.id })), 'refusal.own-change')
  })
})
