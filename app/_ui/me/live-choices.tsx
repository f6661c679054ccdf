import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { namedHere } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { OwnConference } from './shown'

/** What others see of somebody while they read, and what they are told then. */
export function LiveChoices({ locale, conference }: { locale: Locale; conference: OwnConference }) {
  const words = wordsIn(locale)
  const { conferenceId, name, announcements } = conference
  const back = `/${locale}/me`
  return (
    <>
      <ActForm act="change-presence" back={back} hidden={{ conferenceId }}>
        <Check
          id={`f-named-${conferenceId}`}
          name="named"
          label={words('me.named', { name })}
          hint={words('me.named-hint')}
          defaultChecked={namedHere({ ...conference, shownAs: name }) !== null}
        />
        <Button weight="quiet">{words('me.live-save')}</Button>
      </ActForm>
      <ActForm act="change-announcements" back={back} hidden={{ conferenceId }}>
        <Check
          id={`f-announced-${conferenceId}`}
          name="announced"
          label={words('me.announced')}
          defaultChecked={announcements !== 'off'}
        />
        <Button weight="quiet">{words('me.live-save')}</Button>
      </ActForm>
    </>
  )
}
