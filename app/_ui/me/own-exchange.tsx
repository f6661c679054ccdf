import '@/app/_style/exchange.css'
import { Messages } from '@/app/_ui/desk/item/messages'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { OwnText } from './shown'

interface Props {
  locale: Locale
  own: OwnText
  path: string
  refused?: Refused | undefined
}

/** What an author and the desk have written to each other about a text, and where its author answers. */
export function OwnExchange({ locale, own, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'write-to-desk')
  if (own.messages.length === 0 && !own.mayWrite) return null
  return (
    <section className="exchange" aria-labelledby="messages">
      <h2 id="messages">{words('exchange.own-title')}</h2>
      <Messages locale={locale} messages={own.messages} now={own.now} own="author" />
      {own.mayWrite && (
        <ActForm act="write-to-desk" back={`${path}#messages`} hidden={{ contributionId: own.id }} {...keyOf(before)}>
          <TextArea
            id="exchange-text"
            {...asTyped(before, 'text')}
            label={words('exchange.message')}
            hint={words('exchange.to-desk-hint')}
            rows={4}
            required
          />
          <Button weight="quiet">{words('exchange.send')}</Button>
        </ActForm>
      )}
    </section>
  )
}
