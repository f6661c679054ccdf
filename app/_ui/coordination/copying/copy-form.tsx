import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { registrationCountries } from '@/lib/people/rules'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownCoordination } from '../shown'

interface Props {
  locale: Locale
  coordination: ShownCoordination
  refused?: Refused | undefined
}

/** A conference begun from the template or from an earlier one, its calendar counted back from the closing. */
export function CopyForm({ locale, coordination, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'copy-conference')
  const known = registrationCountries.find((country) => country === coordination.country)
  const field = (name: string, now?: string) => ({ ...asTyped(before, name, now), id: `copy-${name}` })
  return (
    <section className="flow" aria-labelledby="copy">
      <h2 id="copy">{words('copying.title')}</h2>
      <p className="soft">{words('copying.text')}</p>
      <ActForm act="copy-conference" back={`/${locale}/coordination`} {...keyOf(before)}>
        <Select
          {...field('from', '')}
          label={words('copying.from')}
          options={[
            { value: '', label: words('copying.four-weeks') },
            ...coordination.conferences
              .filter(({ sessions }) => sessions > 0)
              .map(({ slug, title }) => {
                const { text, language } = inLocale(title, locale)
                return { value: slug, label: text, lang: language }
              }),
          ]}
        />
        <TextField {...field('closing')} type="datetime-local" label={words('copying.closing')} required />
        <InLanguages
          form="copy"
          locale={locale}
          name="title"
          label={words('coordination.name')}
          hint={words('coordination.optional-languages')}
          refused={before}
        />
        <TextField
          {...field('slug')}
          type="text"
          dir="ltr"
          label={words('coordination.slug')}
          hint={words('coordination.slug-hint')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={60}
          required
        />
        <TextField {...field('name', coordination.shownAs)} label={words('coordination.your-name')} required />
        <Select
          {...field('country', known ?? 'ZZ')}
          label={words('coordination.country')}
          options={registrationCountries.map((value) => ({ value, label: words(`countries.${value}`) }))}
        />
        <Check
          id="copy-sandbox"
          name="sandbox"
          label={words('sandbox.choose')}
          defaultChecked={before?.typed.sandbox === 'on'}
        />
        <div className="deeds">
          <Button>{words('copying.submit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}
