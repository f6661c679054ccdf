import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { registrationCountries } from '@/lib/people/rules'
import { LONGEST } from '@/lib/search/rules'
import { contributionLanguages, inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownSearch } from './shown-search'

interface Props {
  locale: Locale
  shown: ShownSearch
  path: string
}

/** A plain form that asks: its answer has an address of its own, to keep or to send. */
export function SearchForm({ locale, shown: { typed, sessions }, path }: Props) {
  const words = wordsIn(locale)
  const { q, ...choices } = typed
  return (
    <search>
      <form action={path} className="search">
        <TextField
          type="search"
          name="q"
          label={words('search.what')}
          hint={words('search.what-hint')}
          defaultValue={q}
          maxLength={LONGEST}
          enterKeyHint="search"
        />
        <Button>{words('search.submit')}</Button>
        <Folded title={words('search.narrow')} open={Object.values(choices).some(Boolean)}>
          <div className="choices-of-search">
            <Select
              name="session"
              label={words('search.session')}
              defaultValue={choices.session}
              options={[
                { value: '', label: words('search.all-sessions') },
                ...sessions.map(({ position, title }) => ({
                  value: String(position),
                  label: `${position}. ${inLocale(title, locale).text}`,
                  lang: inLocale(title, locale).language,
                })),
              ]}
            />
            <Select
              name="language"
              label={words('search.language')}
              defaultValue={choices.language}
              options={[
                { value: '', label: words('search.all-languages') },
                ...contributionLanguages.map((value) => ({ value, label: words(`languages.${value}`) })),
              ]}
            />
            <Select
              name="country"
              label={words('search.country')}
              defaultValue={choices.country}
              options={[
                { value: '', label: words('search.all-countries') },
                ...registrationCountries.map((value) => ({ value, label: words(`countries.${value}`) })),
              ]}
            />
            <TextField
              name="author"
              label={words('search.author')}
              hint={words('search.author-hint')}
              defaultValue={choices.author}
              maxLength={LONGEST}
              autoComplete="off"
            />
          </div>
        </Folded>
      </form>
    </search>
  )
}
