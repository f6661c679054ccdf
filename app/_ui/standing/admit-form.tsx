import '@/app/_style/choices.css'
import '@/app/_style/record.css'
import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { registrationReasons } from '@/lib/people/admitting/rules'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownRegistrations } from './shown'

interface Props {
  locale: Locale
  shown: ShownRegistrations
  path: string
  refused?: Refused | undefined
}

/** One form with two ends: those who are ticked are admitted, or not, with a reason. */
export function AdmitForm({ locale, shown, path, refused }: Props) {
  const words = wordsIn(locale)
  const { conferenceId, registrations, now } = shown
  const before = refusedHere(refused, 'decline-registrations')
  return (
    <ActForm act="admit-registrations" back={path} hidden={{ conferenceId }}>
      <fieldset className="field">
        <legend>{words('registration.who')}</legend>
        {registrations.map(({ id }) => (
          <input key={id} type="hidden" name="listed" value={id} />
        ))}
        {registrations.map((one) => (
          <Waiting key={one.id} locale={locale} registration={one} now={now} />
        ))}
        <label className="choice">
          <input type="checkbox" name="everyone" />
          <span>
            <b>{words('registration.everyone')}</b>
          </span>
        </label>
      </fieldset>
      <div className="deeds">
        <Button>{words('registration.admit')}</Button>
      </div>
      <Folded title={words('registration.decline-title')} open={before !== undefined}>
        <Select
          {...asTyped(before, 'reason')}
          label={words('registration.reason-label')}
          options={registrationReasons.map((value) => ({ value, label: words(`registration.reason.${value}.name`) }))}
        />
        <TextArea
          {...asTyped(before, 'message')}
          label={words('registration.message')}
          hint={words('registration.message-hint')}
          rows={3}
        />
        <Button weight="stop" formAction="/do/decline-registrations">
          {words('registration.decline')}
        </Button>
      </Folded>
    </ActForm>
  )
}

interface One {
  locale: Locale
  registration: ShownRegistrations['registrations'][number]
  now: string
}

function Waiting({ locale, registration, now }: One) {
  const words = wordsIn(locale)
  const { id, shownAs, detail, country, sector, language, askedAt } = registration
  return (
    <label className="choice">
      <input type="checkbox" name="registrationIds" value={id} />
      <span>
        <b>
          <bdi>{shownAs}</bdi>
        </b>
        <small>
          {detail && (
            <>
              <bdi>{detail}</bdi>
              {SEPARATOR}
            </>
          )}
          {countryName(country, locale)}
          {SEPARATOR}
          {words(`sectors.${sector}`)}
          {SEPARATOR}
          {words(`languages.${language}`)}
          {SEPARATOR}
          {words.rich('registration.since', {
            when: () => <Moment key="when" at={new Date(askedAt)} now={new Date(now)} style="short" locale={locale} />,
          })}
        </small>
      </span>
    </label>
  )
}
