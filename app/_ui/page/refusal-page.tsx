import { LinkButton } from '@/app/_ui/form/button'
import { answerWith } from '@/lib/doors/page'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  kind: 'not-found' | 'error'
  locale: Locale
  /** The path that was asked for, to come back to after signing in or to try again. */
  path: string
  /** The id the failure was reported under. */
  reference?: string
}

/**
 * A page that says no, with the next step. What a person may not know of looks like what is not there, on purpose.
 * Pages return it rather than throw: Next sends what is thrown as an empty page that only scripts can fill
 * (vercel/next.js#62228).
 */
export async function RefusalPage({ kind, locale, path, reference }: Props) {
  await answerWith(kind === 'error' ? 500 : 404)
  const words = wordsIn(locale)
  return (
    <div className="column flow">
      <h1>{words(`refusal-page.${kind}-title`)}</h1>
      <p>{words(`refusal-page.${kind}-text`)}</p>
      {kind === 'not-found' && <p>{words('refusal-page.not-found-sign-in')}</p>}
      <div className="deeds">
        {kind === 'error' && <LinkButton href={path}>{words('refusal-page.again')}</LinkButton>}
        <LinkButton weight={kind === 'error' ? 'quiet' : 'deed'} href={`/${locale}`}>
          {words('refusal-page.home')}
        </LinkButton>
        {kind === 'not-found' && (
          <LinkButton weight="quiet" href={`/${locale}/sign-in?back=${encodeURIComponent(path)}`}>
            {words('chrome.sign-in')}
          </LinkButton>
        )}
      </div>
      {reference && <p className="soft small">{words('refusal-page.reference', { id: reference })}</p>}
    </div>
  )
}
