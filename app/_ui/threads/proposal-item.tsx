import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { directionOf, intlLocale, type Locale, langTag } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { proposalReasons } from '@/lib/threads/rules'
import { QuestionField } from './open-form'
import type { ShownProposal, ShownThreads } from './shown'

interface Props {
  locale: Locale
  shown: ShownThreads
  proposal: ShownProposal
  path: string
  refused: Refused | undefined
}

/** What somebody proposes, as they wrote it, and the two answers there are. */
export function ProposalItem(props: Props) {
  const { locale, shown, proposal } = props
  const { id, session, shownAs, language, title, about, proposedAt, own } = proposal
  const words = wordsIn(locale)
  const written = { lang: langTag(language), dir: directionOf(language) }
  const when = relativeText(new Date(proposedAt), new Date(shown.now), intlLocale(locale))
  return (
    <article className="card flow" id={`p-${id}`}>
      <p className="soft small">
        {words.rich('threads.proposed-by', { n: session, when, who: () => <bdi key="who">{shownAs}</bdi> })}
      </p>
      <h3 {...written}>{title}</h3>
      <p className="text kept-text" {...written}>
        {about}
      </p>
      {own ? (
        <p className="soft">{words('threads.own')}</p>
      ) : (
        <>
          <Accept {...props} />
          <Decline {...props} />
        </>
      )}
    </article>
  )
}

function Accept({ locale, shown, proposal, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'accept-proposal', { proposalId: proposal.id })
  const form = `accept-${proposal.id}`
  const session = shown.sessions.find(({ position }) => position === proposal.session)
  return (
    <Folded title={words('threads.accept')} open={before !== undefined}>
      <ActForm act="accept-proposal" back={path} hidden={{ proposalId: proposal.id }} {...keyOf(before)}>
        <InLanguages
          form={form}
          locale={locale}
          name="title"
          label={words('threads.name')}
          hint={words('threads.accept-hint')}
          texts={{ [proposal.language]: proposal.title }}
          refused={before}
        />
        <QuestionField locale={locale} form={form} questions={session?.questions ?? []} refused={before} />
        <Button>{words('threads.accept')}</Button>
      </ActForm>
    </Folded>
  )
}

function Decline({ locale, proposal, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'decline-proposal', { proposalId: proposal.id })
  const form = `decline-${proposal.id}`
  const language = words(`languages.${proposal.authorReads}`)
  return (
    <Folded title={words('threads.decline')} open={before !== undefined}>
      <ActForm act="decline-proposal" back={path} hidden={{ proposalId: proposal.id }} {...keyOf(before)}>
        <Select
          id={`${form}-reason`}
          {...asTyped(before, 'reason')}
          label={words('decision.reason')}
          hint={words('decision.reason-hint', { language })}
          required
          options={[
            { value: '', label: words('decision.choose') },
            ...proposalReasons.map((code) => ({ value: code, label: words(`proposal.reason.${code}.name`) })),
          ]}
        />
        <TextArea
          id={`${form}-message`}
          {...asTyped(before, 'message')}
          label={words('decision.message')}
          hint={words('decision.message-hint', { language })}
          rows={3}
        />
        <Button weight="stop">{words('threads.decline')}</Button>
      </ActForm>
    </Folded>
  )
}
