import '@/app/_style/coordination.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { keyOf, type Refused } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownText } from './shown'

interface Props {
  locale: Locale
  text: ShownText
  refused?: Refused | undefined
}

/** One text of the organisers, written in its languages side by side. */
export function TextPage({ locale, text: { slug, of, id, texts, missing }, refused }: Props) {
  const words = wordsIn(locale)
  const conference = `/${locale}/coordination/${slug}`
  const languages = new Intl.ListFormat(intlLocale(locale)).format(missing.map((l) => words(`languages.${l}`)))
  const rows = of.endsWith('title') ? {} : { rows: of === 'question-text' ? 3 : 8 }
  return (
    <div className="column flow">
      <h1>{words(`coordination.of.${of}`)}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <p className="soft">{words('coordination.text-hint')}</p>
      {missing.length > 0 && <p className="lacking">{words('coordination.missing', { languages })}</p>}
      <ActForm act="change-texts" back={`${conference}/texts/${of}/${id}`} hidden={{ of, id }} {...keyOf(refused)}>
        <InLanguages
          form="text"
          locale={locale}
          name="text"
          label={words(`coordination.of.${of}`)}
          {...(of === 'conference-rules' ? { hint: words('coordination.rules-hint') } : {})}
          texts={texts}
          refused={refused}
          {...rows}
        />
        <div className="deeds">
          <Button>{words('coordination.save')}</Button>
          <LinkButton weight="quiet" href={`${conference}#${of}-${id}`}>
            {words('coordination.title')}
          </LinkButton>
        </div>
      </ActForm>
    </div>
  )
}
