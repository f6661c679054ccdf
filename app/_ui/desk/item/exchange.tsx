import { Messages } from '@/app/_ui/desk/item/messages'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { wordsIn } from '@/lib/text/words'
import type { OfItem } from '../deciding/of-item'

/** What the desk and the author have written to each other, and where the desk writes next. */
export function Exchange({ locale, item, path, refused }: OfItem) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'write-to-author')
  const { messages } = item.around
  if (item.state === 'withdrawn') return null
  return (
    <section className="exchange" aria-labelledby="messages">
      <h2 id="messages">{words('exchange.title')}</h2>
      <Messages locale={locale} messages={messages} now={item.now} own="desk" />
      {!item.own && (
        <details className="fold" open={before !== undefined}>
          <summary>{words('exchange.write')}</summary>
          <ActForm act="write-to-author" back={path} hidden={{ contributionId: item.id }} {...keyOf(before)}>
            <TextArea
              id="exchange-text"
              {...asTyped(before, 'text')}
              label={words('exchange.message')}
              hint={words('exchange.to-author-hint', { language: words(`languages.${item.authorReads}`) })}
              rows={4}
              required
            />
            <Button weight="quiet">{words('exchange.send')}</Button>
          </ActForm>
        </details>
      )}
    </section>
  )
}
