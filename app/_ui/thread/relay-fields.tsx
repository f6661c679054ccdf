import { Check } from '@/app/_ui/form/check'
import { Choices } from '@/app/_ui/form/choices'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import type { readRelaying } from '@/lib/contributions/relays/read-relaying'
import { means, RELAYED_CONSENT, relayedCountries, relayedDisplays } from '@/lib/contributions/relays/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  people: Awaited<ReturnType<typeof readRelaying>>['people']
  refused: Refused | undefined
}

/** Of the person who is written for: how it was collected, how they wish to be shown, what they agreed to. */
export function RelayFields(props: Props) {
  const { locale, refused } = props
  const words = wordsIn(locale)
  return (
    <>
      <h2>{words('relay.how-title')}</h2>
      <Choices
        {...asTyped(refused, 'means')}
        label={words('relay.means')}
        options={means.map((value) => ({ value, label: words(`relay.means-${value}`) }))}
        required
      />
      <TextField {...asTyped(refused, 'collectedOn')} label={words('relay.collected-on')} type="date" required />
      <ShownFields {...props} />
      <h2>{words('relay.agree-title')}</h2>
      {/* For this very person: never ticked beforehand, nor kept for the next. */}
      <Check
        name="consent"
        label={words(`relay.consent-${RELAYED_CONSENT}`)}
        error={refused?.fields.consent}
        required
      />
    </>
  )
}

/** What the chosen way does not ask for is hidden where the browser can, and never kept. */
function ShownFields({ locale, people, refused }: Props) {
  const words = wordsIn(locale)
  const options = {
    same: { label: words('relay.shown-same'), hint: words('relay.shown-same-hint') },
    'first-name': { label: words('register.display-first-name') },
    pseudonym: { label: words('register.display-pseudonym') },
    nobody: { label: words('relay.shown-nobody'), hint: words('relay.shown-nobody-hint') },
  }
  const ways = relayedDisplays.filter((value) => value !== 'same' || people.length > 0)
  return (
    <div className="relayed">
      <Choices
        {...asTyped(refused, 'shownBy')}
        label={words('relay.shown')}
        options={ways.map((value) => ({ value, ...options[value] }))}
        required
      />
      {people.length > 0 && (
        <div data-for="same">
          <Select
            {...asTyped(refused, 'person')}
            label={words('relay.person')}
            options={[
              { value: '', label: words('register.choose') },
              ...people.map(({ id, name, city }) => ({ value: id, label: [name, city].filter(Boolean).join(', ') })),
            ]}
          />
        </div>
      )}
      <div data-for="first-name pseudonym">
        <TextField {...asTyped(refused, 'name')} label={words('relay.name')} autoComplete="off" maxLength={80} />
      </div>
      <div data-for="first-name">
        <TextField {...asTyped(refused, 'city')} label={words('register.city')} autoComplete="off" maxLength={80} />
      </div>
      <div data-for="first-name pseudonym nobody">
        <Choices
          {...asTyped(refused, 'country')}
          label={words('relay.country')}
          options={relayedCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
        />
      </div>
    </div>
  )
}
