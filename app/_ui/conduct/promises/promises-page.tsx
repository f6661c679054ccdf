import { Folded } from '@/app/_ui/form/folded'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownPromises } from '../shown'
import { OnePromise } from './one-promise'
import { PromiseForm } from './promise-form'

interface Props {
  locale: Locale
  promises: ShownPromises
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

const said: Record<string, MessageKey> = {
  'note-promise': 'promise.noted',
  'keep-promise': 'promise.done',
  'let-promise-go': 'promise.done',
}

/** Who has promised what, for which question, by when. */
export function PromisesPage({ locale, promises: page, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, promises } = page
  const conference = `/${locale}/conferences/${slug}`
  const before = refusedHere(refused, 'note-promise')
  const told = done && said[done]
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="promises" beside={page.waitingBeside} mayCoordinate={mayCoordinate} />
      {told && <Notice kind="done">{words(told)}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('promise.title')}</h1>
      <p className="soft">{words('promise.text')}</p>
      <Folded title={words('promise.note')} open={before !== undefined || promises.length === 0}>
        <PromiseForm locale={locale} page={page} refused={before} />
      </Folded>
      {promises.length === 0 && (
        <Empty title={words('promise.none')}>
          <p>{words('promise.none-text')}</p>
        </Empty>
      )}
      <ul className="flow">
        {promises.map((promise) => (
          <OnePromise key={promise.id} locale={locale} promise={promise} conference={conference} refused={refused} />
        ))}
      </ul>
    </div>
  )
}
