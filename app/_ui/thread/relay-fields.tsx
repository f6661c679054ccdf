import { Check } from '@/app/_ui/form/check'
import { Choices } from '@/app/_ui/form/choices'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import type { readRelaying } from '@/lib/contributions/relays/read-relaying'
import { means, RELAYED_CONSENT, relayedCountries, relayedDisplays } from '@/lib/contributions/relays/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  people: Awaited<ReturnType<typeof readRelaying>>['people']
  typed: Record<string, string>
  wrong: Record<string, string>
}

/** Of the person who is written for: how it was collected, how they wish to be shown, what they agreed to. */
export function RelayFields(props: Props) {
  const { locale, typed, wrong } = props
  const words = wordsIn(locale)
  return (
    <>
      <h2>{words('relay.how-title')}</h2>
      <Choices
        name="means"
        label={words('relay.means')}
        options={means.map((value) => ({ value, label: words(`relay.means-${value}`) }))}
        chosen={typed.means}
        error={wrong.means}
        required
      />
      <TextField
        name="collectedOn"
        label={words('relay.collected-on')}
        type="date"
        defaultValue={typed.collectedOn}
        error={wrong.collectedOn}
        required
      />
      <ShownFields {...props} />
      <h2>{words('relay.agree-title')}</h2>
      {/* For this very person: never ticked beforehand, nor kept for the next. */}
      <Check name="consent" label={words(`relay.consent-${RELAYED_CONSENT}`)} error={wrong.consent} required />
    </>
  )
}

/** What the chosen way does not ask for is hidden where the browser can, and never kept. */
function ShownFields({ locale, people, typed, wrong }: Props) {
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
        name="shownBy"
        label={words('relay.shown')}
        options={ways.map((value) => ({ value, ...options[value] }))}
        chosen={typed.shownBy}
        error={wrong.shownBy}
        required
      />
      {people.length > 0 && (
        <div data-for="same">
          <Select
            name="person"
            label={words('relay.person')}
            options={[
              { value: '', label: words('register.choose') },
              ...people.map(({ id, name, city }) => ({ value: id, label: [name, city].filter(Boolean).join(', ') })),
            ]}
            defaultValue={typed.person}
            error={wrong.person}
          />
        </div>
      )}
      <div data-for="first-name pseudonym">
        <TextField
          name="name"
          label={words('relay.name')}
          defaultValue={typed.name}
          error={wrong.name}
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <div data-for="first-name">
        <TextField
          name="city"
          label={words('register.city')}
          defaultValue={typed.city}
          error={wrong.city}
          autoComplete="off"
          maxLength={80}
        />
      </div>
      <div data-for="first-name pseudonym nobody">
        <Choices
          name="country"
          label={words('relay.country')}
          options={relayedCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
          chosen={typed.country}
          error={wrong.country}
        />
      </div>
    </div>
  )
}
