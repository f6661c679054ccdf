import '@/app/_style/protecting.css'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Way } from '@/app/_ui/desk/deciding/way'
import { Key } from '@/app/_ui/desk/keys/key'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { readHeld } from '@/lib/moderation/protecting/read-held'
import { intlLocale, isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { FoundText } from './found-text'
import { kindsText } from './kinds'
import { ProtectForm } from './protect-form'

export type ShownHolding = Awaited<ReturnType<typeof readHeld>>

interface Props {
  locale: Locale
  held: ShownHolding
  language: string
  path: string
  /** Whether it waits for a decision, and not for its author. */
  waits: boolean
}

/** A text that is set aside, on the desk: why, who has read it, and once it is opened what can be decided. */
export function HeldPanel({ locale, held, language, path, waits }: Props) {
  const words = wordsIn(locale)
  const { found, openedBy, contributionId, revision, text } = held
  const names = new Intl.ListFormat(intlLocale(locale)).format(openedBy.map(({ name }) => isolated(name)))
  const hidden = { contributionId, revision }
  return (
    <section className="held" aria-labelledby="held">
      <h2 id="held">{words('held.desk-title')}</h2>
      <p>{found.length > 0 ? words('held.desk-why', { kinds: kindsText(found, locale) }) : words('held.desk-seen')}</p>
      <p className="soft small">{names ? words('held.opened-by', { names }) : words('held.opened-nobody')}</p>
      {!text && (
        <ActForm act="open-held" back={path} hidden={hidden}>
          <p className="soft" id="open-hint">
            {words('held.open-hint')}
          </p>
          <Button weight="quiet" aria-describedby="open-hint" aria-keyshortcuts="o" data-key="o">
            {words('held.open')} <Key name="o" />
          </Button>
        </ActForm>
      )}
      {text && (
        <>
          <FoundText locale={locale} language={language} title={text.title} html={text.html} />
          <h3>{words('held.proposed')}</h3>
          <RenderedText language={language} title={text.safe.title} html={text.safe.html} />
        </>
      )}
      {text && waits && (
        <>
          <Way name="s" title={words('held.protect')} open>
            <ProtectForm locale={locale} hidden={hidden} path={path} />
          </Way>
          <ActForm act="release-contribution" back={path} hidden={hidden}>
            <p className="soft" id="release-hint">
              {words('held.release-hint')}
            </p>
            <Button weight="quiet" aria-describedby="release-hint">
              {words('held.release')}
            </Button>
          </ActForm>
        </>
      )}
    </section>
  )
}
