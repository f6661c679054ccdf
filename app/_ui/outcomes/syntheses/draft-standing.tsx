import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { intlLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownDraft } from '../shown'

interface Props {
  locale: Locale
  shown: ShownDraft
  path: string
}

/** How far a synthesis has come, and the one thing that comes next: to ask for a second reader, or to be one. */
export function DraftStanding({ locale, shown, path }: Props) {
  const words = wordsIn(locale)
  const { draft, session, statements, wholeIn, publishedAt, now } = shown
  const listed = (some: Locale[]) =>
    new Intl.ListFormat(intlLocale(locale)).format(some.map((one) => words(`languages.${one}`)))
  const lacking = locales.filter((one) => !wholeIn.includes(one))
  const moment = (at: string) => () => (
    <Moment key={at} at={new Date(at)} now={new Date(now)} locale={locale} style="short" />
  )
  return (
    <section className="card flow" aria-labelledby="standing">
      <h2 id="standing" className="mt-0">
        {words('synthesis.standing')}
      </h2>
      {publishedAt && (
        <p>
          {words.rich('synthesis.published-at', { at: moment(publishedAt) })}{' '}
          <a href={`/${locale}/conferences/${shown.slug}/sessions/${session.position}/synthesis`}>
            {words('synthesis.read')}
          </a>
        </p>
      )}
      {statements.length > 0 && wholeIn.length > 0 && (
        <p>{words('synthesis.whole-in', { languages: listed(wholeIn) })}</p>
      )}
      {statements.length > 0 && lacking.length > 0 && (
        <p className="lacking">{words('synthesis.lacking', { languages: listed(lacking) })}</p>
      )}
      {draft?.reading === 'stale' && <p>{words('synthesis.stale')}</p>}
      {draft?.reading === 'waiting' && draft.proposedAt && (
        <p>
          {words.rich('synthesis.proposed', {
            by: () => <bdi key="by">{draft.proposedBy}</bdi>,
            at: moment(draft.proposedAt),
          })}
        </p>
      )}
      {draft && <Next locale={locale} shown={shown} draft={draft} path={path} />}
    </section>
  )
}

function Next({ locale, shown, draft, path }: Props & { draft: NonNullable<ShownDraft['draft']> }) {
  const words = wordsIn(locale)
  const { session, statements, now } = shown
  const hidden = { sessionId: session.id, revision: draft.revision }
  if (statements.length === 0) return null
  if (draft.reading === 'published') return <p className="soft">{words('synthesis.as-published')}</p>
  if (draft.reading !== 'waiting') {
    return (
      <ActForm act="propose-synthesis" back={path} hidden={hidden}>
        <p className="soft">{words('synthesis.propose-hint')}</p>
        <Button>{words('synthesis.propose')}</Button>
      </ActForm>
    )
  }
  if (!draft.mayApprove) return <p className="soft">{words('synthesis.other-reads')}</p>
  if (draft.refused?.at) {
    const at = () => <Moment key="at" at={new Date(draft.refused?.at ?? now)} now={new Date(now)} locale={locale} />
    return <Notice kind="told">{words.rich('synthesis.from', { at })}</Notice>
  }
  return (
    <ActForm act="approve-synthesis" back={path} hidden={hidden}>
      <p className="soft">{words('synthesis.approve-hint')}</p>
      <Button>{words('synthesis.approve')}</Button>
    </ActForm>
  )
}
