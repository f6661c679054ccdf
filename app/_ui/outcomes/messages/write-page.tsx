import '@/app/_style/coordination.css'
import '@/app/_style/outcomes.css'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { keyOf, type Refused } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import { type InLocales, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { CiteList } from '../cite-list'
import type { ShownComposing } from '../shown'
import { MessageFields } from './message-fields'

interface Props {
  locale: Locale
  shown: ShownComposing
  /** What a new one is for. */
  occasion?: string
  /** The texts of a closing with its figures, where it is one. */
  proposed?: InLocales | undefined
  refused?: Refused | undefined
}

/** Where the desk writes a message, beside what can be cited in it. */
export function WritePage({ locale, shown, occasion = 'weaving', proposed, refused }: Props) {
  const words = wordsIn(locale)
  const { message, session, slug } = shown
  const conference = `/${locale}/conferences/${slug}`
  const here = message ? `/${message.id}` : `/write?session=${session.position}`
  const hidden: Record<string, string | number> = message
    ? { messageId: message.id, revision: message.revision }
    : { sessionId: session.id }
  return (
    <div className="column wide flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`${conference}/desk/messages`}>{words('outcomes.messages')}</a>{' '}
        <Said text={session.title} locale={locale} />
      </nav>
      <h1>{words(message ? 'outcomes.change-message' : 'outcomes.write-message')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {refused && message && <Now locale={locale} texts={message.texts} />}
      <div className="beside-list">
        <ActForm
          act={message ? 'change-message' : 'write-message'}
          back={`${conference}/desk/messages${here}`}
          hidden={hidden}
          data-citing
          {...keyOf(refused)}
        >
          <MessageFields
            locale={locale}
            shown={shown}
            texts={message?.texts ?? proposed ?? {}}
            occasion={message?.occasion ?? occasion}
            refused={refused}
          />
          <div className="deeds">
            <Button>{words('outcomes.send-message')}</Button>
            <LinkButton weight="quiet" href={`${conference}/desk/messages`}>
              {words('outcomes.messages')}
            </LinkButton>
          </div>
        </ActForm>
        <section aria-labelledby="citable">
          <h2 id="citable">{words('outcomes.citable')}</h2>
          <p className="soft small">{words('outcomes.citable-hint')}</p>
          <CiteList locale={locale} lines={shown.lines} conference={conference} />
        </section>
      </div>
    </div>
  )
}

/** What stands there now, for whoever was second: nothing of either text is lost. */
function Now({ locale, texts }: { locale: Locale; texts: InLocales }) {
  const words = wordsIn(locale)
  return (
    <section className="kept-beside">
      <h2>{words('outcomes.text-now')}</h2>
      {locales.map((one) => texts[one] && <Text key={one} language={one} text={texts[one]} />)}
    </section>
  )
}

function Text({ language, text }: { language: Locale; text: string }) {
  return (
    <blockquote lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {text}
    </blockquote>
  )
}
