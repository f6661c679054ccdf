import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { documentReasons } from '@/lib/library/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownDocument } from './shown'

interface Props {
  locale: Locale
  path: string
  document: ShownDocument
  refused: Refused | undefined
}

/** The two answers to what was proposed. */
export function DecideDocument(props: Props) {
  const { locale, path, document } = props
  return (
    <>
      <ActForm act="accept-document" back={path} hidden={{ documentId: document.id }}>
        <Button>{wordsIn(locale)('library.accept')}</Button>
      </ActForm>
      <WithReason {...props} way="decline" />
    </>
  )
}

/** Takes a document out of the library; its file is gone then. */
export const RemoveDocument = (props: Props) => <WithReason {...props} way="remove" />

/** The titles it has, and room for those it lacks. */
export function Retitle({ locale, path, document: { id, title }, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'retitle-document', { documentId: id })
  return (
    <Folded open={before !== undefined} title={words('library.retitle')}>
      <ActForm act="retitle-document" back={path} hidden={{ documentId: id }} {...keyOf(before)}>
        <InLanguages
          locale={locale}
          name="title"
          form={`title-${id}`}
          label={words('library.title-field')}
          texts={title}
          refused={before}
        />
        <Button weight="quiet">{words('library.retitle-save')}</Button>
      </ActForm>
    </Folded>
  )
}

/** Somebody's own, for which they owe nobody a reason. */
export function TakeBack({ locale, path, document: { id } }: Omit<Props, 'refused'>) {
  const words = wordsIn(locale)
  return (
    <Folded title={words('library.take-back')} open={false}>
      <ActForm act="remove-document" back={path} hidden={{ documentId: id }}>
        <p className="soft" id={`back-${id}`}>
          {words('library.remove-hint')}
        </p>
        <Button weight="stop" aria-describedby={`back-${id}`}>
          {words('library.take-back')}
        </Button>
      </ActForm>
    </Folded>
  )
}

function WithReason({ locale, path, document: { id }, refused, way }: Props & { way: 'decline' | 'remove' }) {
  const words = wordsIn(locale)
  const act = `${way}-document`
  const before = refusedHere(refused, act, { documentId: id })
  return (
    <Folded open={before !== undefined} title={words(`library.${way}`)}>
      <ActForm act={act} back={path} hidden={{ documentId: id }} {...keyOf(before)}>
        {way === 'remove' && <p className="soft">{words('library.remove-hint')}</p>}
        <Select
          id={`${way}-reason-${id}`}
          {...asTyped(before, 'reason')}
          label={words('decision.reason')}
          required
          options={[
            { value: '', label: words('decision.choose') },
            ...documentReasons.map((one) => ({ value: one, label: words(`library.reason.${one}.name`) })),
          ]}
        />
        <TextArea
          id={`${way}-message-${id}`}
          {...asTyped(before, 'message')}
          label={words('decision.message')}
          rows={3}
        />
        <Button weight="stop">{words(`library.${way}`)}</Button>
      </ActForm>
    </Folded>
  )
}
