import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { GLOSS_LENGTH } from '@/lib/renderings/rules'
import { directionOf, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownRendering } from './shown'

interface Props {
  locale: Locale
  shown: ShownRendering
  /** The page itself. */
  path: string
  refused: Refused | undefined
}

/** The one that somebody begins from: a proposal before what is shown, since that is what waits. */
const begunFrom = ({ shown }: Props) => shown.proposed ?? shown.shown

/** What there is, the place to write, and how to set aside what should not be there. */
export function RenderingForms(props: Props) {
  const { locale, shown } = props
  const words = wordsIn(locale)
  if (!shown.possible.includes(shown.into)) return <p>{words('rendering.same-language')}</p>
  return (
    <>
      <WhatThereIs {...props} />
      <Write {...props} />
      <Aside {...props} />
    </>
  )
}

/** Where the text in the field comes from. */
function WhatThereIs(props: Props) {
  const { locale, shown } = props
  const words = wordsIn(locale)
  const from = begunFrom(props)
  const stale = from !== null && from.ofRevision < shown.revision
  return (
    <div className="soft small">
      {shown.taken && <p>{words('translations.taken')}</p>}
      {shown.failure && !from && <p>{words('translations.failed', { reason: shown.failure })}</p>}
      {from?.own && !from.checkedBy && <p>{words('translations.waits')}</p>}
      {from && !from.own && !from.machine && !from.checkedBy && (
        <p>{words.rich('translations.by', { who: () => <bdi key="who">{from.madeBy}</bdi> })}</p>
      )}
      {from?.machine && !from.checkedBy && <p>{words('translations.by-machine')}</p>}
      {from?.checkedBy && (
        <p>{words.rich('translations.checked-by', { who: () => <bdi key="who">{from.checkedBy}</bdi> })}</p>
      )}
      {stale && <p>{words('translations.compare')}</p>}
    </div>
  )
}

function Write(props: Props) {
  const { locale, shown, path } = props
  const words = wordsIn(locale)
  const { contributionId, revision, into, kind, mayCheck } = shown
  const from = begunFrom(props)
  const act = mayCheck && from ? 'check-rendering' : 'propose-rendering'
  // A draft that came while somebody wrote makes another act of the same text, which stays.
  const refused =
    refusedHere(props.refused, 'check-rendering', { contributionId, language: into, kind }) ??
    refusedHere(props.refused, 'propose-rendering', { contributionId, language: into, kind })
  const language = words(`languages.${into}`)
  const own = { lang: into, dir: directionOf(into) }
  return (
    <ActForm
      act={act}
      back={path}
      hidden={{
        contributionId,
        revision,
        language: into,
        kind,
        ...(act === 'check-rendering' && from ? { renderingId: from.id } : {}),
      }}
      {...keyOf(refusedHere(refused, act))}
    >
      {kind === 'translation' && shown.title && (
        <TextField {...asTyped(refused, 'title', from?.title)} label={words('translations.title-field')} {...own} />
      )}
      <TextArea
        {...asTyped(refused, 'text', from?.plain)}
        label={words(`translations.text-${kind}`, { language })}
        hint={words(`translations.hint-${kind}`, { most: GLOSS_LENGTH })}
        rows={kind === 'gloss' ? 6 : 16}
        required
        {...own}
      />
      <p className="hint" id="send-hint">
        {words(mayCheck ? 'translations.check-hint' : 'translations.propose-hint')}
      </p>
      <Button aria-describedby="send-hint">{words(mayCheck ? 'translations.check' : 'translations.propose')}</Button>
    </ActForm>
  )
}

/** A proposal that is not taken, a machine's text that misleads, one's own that one takes back. */
function Aside({ locale, shown, path }: Props) {
  const words = wordsIn(locale)
  const { proposed, mayCheck } = shown
  const drafted = shown.shown?.machine && !shown.shown.checkedBy ? shown.shown : null
  return (
    <div className="deeds">
      {proposed?.own && (
        <ActForm act="withdraw-rendering" back={path} hidden={{ renderingId: proposed.id }}>
          <Button weight="quiet">{words('translations.withdraw')}</Button>
        </ActForm>
      )}
      {mayCheck && proposed && !proposed.own && (
        <ActForm act="decline-rendering" back={path} hidden={{ renderingId: proposed.id }}>
          <Button weight="stop">{words('translations.decline')}</Button>
        </ActForm>
      )}
      {mayCheck && drafted && (
        <ActForm act="decline-rendering" back={path} hidden={{ renderingId: drafted.id }}>
          <Button weight="stop">{words('translations.remove-draft')}</Button>
        </ActForm>
      )}
    </div>
  )
}
