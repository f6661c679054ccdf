import { Notice } from '@/app/_ui/page/notice'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

const done: Record<string, 'sent' | 'withdrawn'> = {
  'relay-contribution': 'sent',
  'submit-contribution': 'sent',
  'withdraw-contribution': 'withdrawn',
}

/** What became of the form that led here, where one lands: before the place to write. */
export function Became({ locale, outcome }: { locale: Locale; outcome: Outcome }) {
  const words = wordsIn(locale)
  // What is no text is answered at the head of the page.
  if (outcome.refused && outcome.refused.act !== 'acknowledge-contribution') {
    return (
      <Notice kind="stopped" title={words('thread.not-sent')}>
        {outcome.refused.text}
      </Notice>
    )
  }
  const said = done[outcome.done ?? '']
  if (!said) return null
  return (
    <Notice kind="done" title={words(`thread.${said}`)}>
      {words(`thread.${said}-text`)}
    </Notice>
  )
}
