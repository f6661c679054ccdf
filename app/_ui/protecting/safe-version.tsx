import '@/app/_style/protecting.css'
import '@/app/_style/utilities.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import type { readOwnHolding } from '@/lib/contributions/holding/read-own-holding'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { kindsText } from './kinds'

export type OwnHolding = Awaited<ReturnType<typeof readOwnHolding>>

interface Props {
  locale: Locale
  holding: OwnHolding
  path: string
}

/** To the author of a held text: why it is, what they can send with one press, and what they had written. */
export function SafeVersion({ locale, holding, path }: Props) {
  const words = wordsIn(locale)
  const { found, safe, written, language, contributionId, revision } = holding
  const why = found.length > 0 ? words('held.why', { kinds: kindsText(found, locale) }) : words('held.why-seen')
  return (
    <>
      <p>{why}</p>
      <section className="card flow safe" aria-labelledby="proposal">
        <h2 id="proposal" className="mt-0">
          {words('held.proposal')}
        </h2>
        <Kept title={safe.title} text={safe.plain} language={language} />
        {found.length > 0 && (
          <ActForm act="accept-safe-version" back={path} hidden={{ contributionId, revision }}>
            <p className="soft" id="accept-hint">
              {words('held.accept-hint')}
            </p>
            <Button aria-describedby="accept-hint">{words('held.accept')}</Button>
          </ActForm>
        )}
      </section>
      <Folded title={words('held.written')} open={false}>
        <Kept title={written.title} text={written.text} language={language} />
      </Folded>
      <h2>{words('held.edit')}</h2>
      <p>{words('held.edit-text')}</p>
    </>
  )
}

function Kept({ title, text, language }: { title: string | null; text: string; language: string }) {
  const own = { lang: langTag(language), dir: directionOf(language) }
  return (
    <>
      {title && (
        <p {...own}>
          <strong>{title}</strong>
        </p>
      )}
      <p className="text kept-text" {...own}>
        {text}
      </p>
    </>
  )
}
