import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { Select } from '@/app/_ui/form/select'
import { contributionLanguages, inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownLibrary } from './shown'

interface Props {
  locale: Locale
  path: string
  library: ShownLibrary
}

/** The sessions to choose from, each in the language its title is in. */
export const sessionOptions = (locale: Locale, { sessions }: ShownLibrary, whole: string) => [
  { value: '', label: whole },
  ...sessions.map(({ position, title }) => {
    const { text, language } = inLocale(title, locale)
    return { value: String(position), label: `${position}. ${text}`, lang: language }
  }),
]

/** A plain form that asks: of one session, or in one language. */
export function Narrow({ locale, path, library }: Props) {
  const words = wordsIn(locale)
  const { session, language } = library.asked
  return (
    <Folded title={words('library.narrow')} open={session !== undefined || language !== undefined}>
      <form action={path}>
        <Select
          name="session"
          id="narrow-session"
          label={words('library.session')}
          defaultValue={session ?? ''}
          options={sessionOptions(locale, library, words('library.all-sessions'))}
        />
        <Select
          name="language"
          id="narrow-language"
          label={words('library.document-language')}
          defaultValue={language ?? ''}
          options={[
            { value: '', label: words('library.all-languages') },
            ...contributionLanguages.map((value) => ({ value, label: words(`languages.${value}`) })),
          ]}
        />
        <Button weight="quiet">{words('library.show')}</Button>
      </form>
    </Folded>
  )
}
