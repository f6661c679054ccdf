import '@/app/_style/coordination.css'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { BoxFields } from './box-fields'
import { FlaggedText } from './flagged-text'
import { SessionStructure } from './session-structure'
import type { ShownStructure } from './shown'

interface Props {
  locale: Locale
  structure: ShownStructure
  done?: string | undefined
  refused?: Refused | undefined
}

const dones = [
  'copy-conference',
  'create-conference',
  'add-session',
  'add-question',
  'open-thread',
  'change-proposals',
  'move-session',
] as const

/** A conference as its coordinators build it, with every language that is missing flagged. */
export function StructurePage({ locale, structure, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, title, texts, sessions } = structure
  const path = `/${locale}/coordination/${slug}`
  const lacking = [...texts, ...sessions.flatMap((session) => session.texts)].filter((text) => text.missing.length > 0)
  const what = dones.find((act) => act === done)
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`/${locale}/coordination`}>{words('coordination.title')}</a>
      </nav>
      {what && <Notice kind="done">{words(`coordination.done.${what}`)}</Notice>}
      {done === 'change-texts' && <Notice kind="done">{words('coordination.saved')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>
        <Said text={title} locale={locale} />
      </h1>
      <p className="soft">
        {words('coordination.registered', { count: structure.registered })}
        {SEPARATOR}
        {words('coordination.waiting', { count: structure.waiting })}
      </p>
      <Ways locale={locale} slug={slug} sandbox={structure.sandbox} />
      <p>{words('coordination.missing-count', { count: lacking.length })}</p>
      <h2>{words('coordination.texts')}</h2>
      <ul className="texts">
        {texts.map((text) => (
          <FlaggedText key={text.of} locale={locale} text={text} path={path} />
        ))}
      </ul>
      <h2>{words('coordination.sessions', { count: sessions.length })}</h2>
      {sessions.length === 0 && (
        <Empty title={words('coordination.no-sessions')}>
          <p>{words('coordination.no-sessions-text')}</p>
        </Empty>
      )}
      {sessions.map((session) => (
        <SessionStructure
          key={session.id}
          locale={locale}
          session={session}
          slug={slug}
          now={structure.now}
          path={path}
          refused={refused}
        />
      ))}
      {structure.mayAddSession && <AddSession locale={locale} structure={structure} path={path} refused={refused} />}
    </div>
  )
}

function Ways({ locale, slug, sandbox }: { locale: Locale; slug: string; sandbox: boolean }) {
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${slug}`
  return (
    <div className="deeds">
      <LinkButton weight="quiet" href={conference}>
        {words('coordination.public')}
      </LinkButton>
      <LinkButton weight="quiet" href={`${conference}/desk`}>
        {words('coordination.desk')}
      </LinkButton>
      <LinkButton weight="quiet" href={`/${locale}/coordination/${slug}/moderation`}>
        {words('moderation.title')}
      </LinkButton>
      <LinkButton weight="quiet" href={`${conference}/desk/people`}>
        {words('coordination.people')}
      </LinkButton>
      <LinkButton weight="quiet" href={`/${locale}/coordination/${slug}/calendar`}>
        {words('calendar.title')}
      </LinkButton>
      <LinkButton weight="quiet" href={`/${locale}/coordination/${slug}/digests`}>
        {words('ledger.title-people')}
      </LinkButton>
      {sandbox && (
        <LinkButton weight="quiet" href={`/${locale}/coordination/${slug}/mails`}>
          {words('sandbox.title')}
        </LinkButton>
      )}
      <LinkButton weight="quiet" href={`/${locale}/coordination/${slug}/invitations`}>
        {words('invitations.title')}
      </LinkButton>
    </div>
  )
}

function AddSession({ locale, structure, path, refused }: Props & { path: string }) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'add-session')
  return (
    <Folded title={words('coordination.add-session')} open={before !== undefined || structure.sessions.length === 0}>
      <ActForm act="add-session" back={path} hidden={{ conferenceId: structure.conferenceId }} {...keyOf(before)}>
        <InLanguages
          form="session"
          locale={locale}
          name="title"
          label={words('coordination.of.session-title')}
          hint={words('coordination.optional-languages')}
          refused={before}
        />
        <BoxFields form="session" locale={locale} refused={before} />
        <InLanguages
          form="session"
          locale={locale}
          name="note"
          label={words('coordination.note')}
          rows={4}
          refused={before}
        />
        <Button>{words('coordination.add-session')}</Button>
      </ActForm>
    </Folded>
  )
}
