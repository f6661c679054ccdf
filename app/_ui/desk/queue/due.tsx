import { Byline } from '@/app/_ui/conference/byline'
import { Key } from '@/app/_ui/desk/keys/key'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { countForms } from '@/app/_ui/live/count-forms'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { madeOnce, wordsIn } from '@/lib/text/words'
import type { ShownQueue } from '../shown'
import { DueRow } from './due-row.client'

interface Props {
  locale: Locale
  queue: Pick<ShownQueue, 'due' | 'now' | 'heardTo' | 'conferenceId' | 'slug'>
}

const leftForms = madeOnce((locale) => countForms(locale, (seconds) => wordsIn(locale)('decision.due-in', { seconds })))

/** What was decided and nobody outside has heard of yet; whoever decided can undo it here. */
export function DueDecisions({ locale, queue: { due, now, heardTo, conferenceId, slug } }: Props) {
  const words = wordsIn(locale)
  if (due.length === 0) return null
  const left = leftForms(locale)
  const became = {
    published: words('decision.became.published'),
    returned: words('decision.became.returned'),
    declined: words('decision.became.declined'),
    merged: words('decision.became.merged'),
    undone: words('decision.became.undone'),
    lapsed: words('decision.became.lapsed'),
  }
  const desk = `/${locale}/conferences/${slug}/desk`
  return (
    <section className="notice" data-kind="told" aria-labelledby="due">
      <h2 id="due">{words('decision.due-title')}</h2>
      <p className="soft small">{words('decision.due-told')}</p>
      <ul>
        {due.map(({ contributionId, kind, by, own, dueAt, author }) => (
          <DueRow
            key={`${contributionId} ${dueAt}`}
            {...{ contributionId, dueAt, now, heardTo, left }}
            stream={`desk:${conferenceId}`}
            words={became}
            undo={
              own && (
                <ActForm act="undo-decision" back={`${desk}/${contributionId}`} hidden={{ contributionId }}>
                  <Button weight="quiet" data-key="z" aria-keyshortcuts="z">
                    {words('decision.undo')} <Key name="z" />
                  </Button>
                </ActForm>
              )
            }
          >
            <a href={`${desk}/${contributionId}`}>
              {words.rich(`decision.due.${kind}`, { who: () => <Byline key="who" locale={locale} {...author} /> })}
            </a>
            {!own && (
              <>
                {SEPARATOR}
                {words.rich('decision.due-by', { by: () => <bdi key="by">{by}</bdi> })}
              </>
            )}
            {SEPARATOR}
          </DueRow>
        ))}
      </ul>
    </section>
  )
}
