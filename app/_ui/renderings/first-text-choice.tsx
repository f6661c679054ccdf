import { ActForm } from '@/app/_ui/form/act-form'
import { type FirstText, firstTexts } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  first: FirstText
  /** The page itself. */
  path: string
  /** Where the choice is kept for somebody; for all others it stands in the address. */
  conferenceId: string | null
}

/** What a reader sees first: the original, or their language where there is one. */
export function FirstTextChoice({ locale, first, path, conferenceId }: Props) {
  const words = wordsIn(locale)
  const label = (one: FirstText) => words(`rendering.show-${one}`)
  return (
    <nav className="first-text" aria-labelledby="first-text">
      <span id="first-text">{words('rendering.show')}</span>
      {firstTexts.map((one) =>
        conferenceId === null || one === first ? (
          <a key={one} href={shown(path, one)} aria-current={one === first ? 'true' : undefined}>
            {label(one)}
          </a>
        ) : (
          <ActForm key={one} act="change-first-text" back={path} hidden={{ conferenceId, firstText: one }}>
            <button type="submit">{label(one)}</button>
          </ActForm>
        ),
      )}
    </nav>
  )
}

/** The page with a choice in its address; the original needs none. */
function shown(path: string, first: FirstText): string {
  const [base = '', query] = path.split('?')
  if (!query) return first === 'own' ? `${base}?show=own` : base
  const search = new URLSearchParams(query)
  search.delete('show')
  if (first === 'own') search.set('show', 'own')
  return search.size > 0 ? `${base}?${search}` : base
}
