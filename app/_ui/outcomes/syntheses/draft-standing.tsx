import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/page/notice'
import { intlLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownDraft } from '../shown'

interface Props {
  locale: Locale
  shown: ShownDraft
  path: string
  refused: Refused | undefined
}

/** How far a synthesis has come, and the one thing that comes next: to ask for a second reader, or to be one. */
export function DraftStanding({ locale, shown, path, refused }: Props) {
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
      {draft?.note && (
        <div>
          <p>
            {words.rich('synthesis.returned', {
              by: () => <bdi key="by">{draft.note?.by}</bdi>,
              at: moment(draft.note.at),
            })}
          </p>
          <blockquote dir="auto">{draft.note.text}</blockquote>
        </div>
      )}
      {draft && <Next locale={locale} shown={shown} draft={draft} path={path} refused={refused} />}
    </section>
  )
}

function Next({ locale, shown, draft, path, refused }: Props & { draft: NonNullable<ShownDraft['draft']> }) {
  const words = wordsIn(locale)
  const { session, statements } = shown
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
  return (
    <>
      <Approve locale={locale} shown={shown} draft={draft} path={path} />
      <SendBack locale={locale} hidden={hidden} path={path} refused={refused} />
    </>
  )
}

type OfDraft = Omit<Props, 'refused'> & { draft: NonNullable<ShownDraft['draft']> }

function Approve({ locale, shown, draft, path }: OfDraft) {
  const words = wordsIn(locale)
  const { session, now } = shown
  const hidden = { sessionId: session.id, revision: draft.revision }
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

interface OfReader extends Omit<Props, 'shown'> {
  hidden: { sessionId: string; revision: number }
}

/** What the second reader would have changed, to those who write. */
function SendBack({ locale, hidden, path, refused }: OfReader) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'return-synthesis')
  return (
    <Folded title={words('synthesis.return')} open={before !== undefined}>
      <ActForm act="return-synthesis" back={path} hidden={hidden} {...keyOf(before)}>
        <TextArea
          id="return-note"
          {...asTyped(before, 'note')}
          label={words('synthesis.return-note')}
          hint={words('synthesis.return-hint')}
          rows={4}
          required
        />
        <Button weight="quiet">{words('synthesis.return')}</Button>
      </ActForm>
    </Folded>
  )
}
