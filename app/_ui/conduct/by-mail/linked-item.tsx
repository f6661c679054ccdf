import { AlsoDone } from '@/app/_ui/desk/decided'
import { AskColleague } from '@/app/_ui/desk/deciding/ask-colleague'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/page/notice'
import { ProtectForm } from '@/app/_ui/protecting/protect-form'
import { reasonCodes } from '@/lib/moderation/rules'
import { directionOf, inLocale, type Locale, langTag } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownLinked } from '../shown'

interface Props {
  locale: Locale
  token: string
  linked: ShownLinked
  refused?: Refused | undefined
  /** The act that led here, if any. */
  done?: string | undefined
}

/** One item as the link of a mail opens it: read it, then press. */
export function LinkedItem({ locale, token, linked, refused, done }: Props) {
  const words = wordsIn(locale)
  const { item, slug, title } = linked
  return (
    <div className="column flow">
      <AlsoDone locale={locale} done={done} />
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('by-mail.page')}</h1>
      <p className="soft">
        <bdi>{inLocale(title, locale).text}</bdi>
      </p>
      {item ? (
        <>
          <p>
            <bdi>{item.shownAs || words('relay.somebody')}</bdi>
            {item.relayedBy && `${SEPARATOR}${words('relay.by', { name: item.relayedBy })}`}
            {SEPARATOR}
            {words(`languages.${item.language}`)}
          </p>
          <p className="soft">
            <bdi>{inLocale(item.thread, locale).text}</bdi>
          </p>
          <div className="card text lines" lang={langTag(item.language)} dir={directionOf(item.language)}>
            {item.plain}
          </div>
          <Decisions locale={locale} token={token} linked={linked} refused={refused} />
        </>
      ) : (
        <p>{words('by-mail.decided')}</p>
      )}
      <p>
        <LinkButton weight="quiet" href={`/${locale}/conferences/${slug}/desk`}>
          {words('by-mail.desk')}
        </LinkButton>
      </p>
    </div>
  )
}

function Decisions({ locale, token, linked, refused }: Props) {
  const words = wordsIn(locale)
  const { contributionId, revision, slug } = linked
  const of = { locale, hidden: { link: token, contributionId, revision }, back: `/${locale}/q/${token}`, refused }
  return (
    <>
      <ActForm act="publish-contribution" back={of.back} hidden={of.hidden}>
        <div className="deeds">
          <Button>{words('decision.publish')}</Button>
        </div>
      </ActForm>
      <WithReason {...of} way="return" />
      <WithReason {...of} way="decline" />
      <Folded title={words('held.protect')} open={refusedHere(refused, 'protect-contribution') !== undefined}>
        <ProtectForm locale={locale} hidden={of.hidden} path={of.back} />
      </Folded>
      <AskColleague {...of} colleagues={linked.colleagues} />
      <p className="soft">
        {words.rich('by-mail.more', {
          a: (label) => (
            <a key="desk" href={`/${locale}/conferences/${slug}/desk/${contributionId}`}>
              {label}
            </a>
          ),
        })}
      </p>
    </>
  )
}

interface OfLink {
  locale: Locale
  hidden: { link: string; contributionId: string; revision: number }
  back: string
  refused?: Refused | undefined
}

function WithReason({ locale, hidden, back, refused, way }: OfLink & { way: 'return' | 'decline' }) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, `${way}-contribution`)
  return (
    <Folded title={words(`decision.${way}`)} open={before !== undefined}>
      <ActForm act={`${way}-contribution`} back={back} hidden={hidden} {...keyOf(before)}>
        <Select
          {...asTyped(before, 'reason')}
          id={`${way}-reason`}
          label={words('decision.reason')}
          options={reasonCodes.map((code) => ({ value: code, label: words(`reason.${code}.name`) }))}
        />
        <TextArea {...asTyped(before, 'message')} id={`${way}-message`} label={words('decision.message')} rows={4} />
        <Button weight={way === 'return' ? 'quiet' : 'stop'}>{words(`decision.${way}`)}</Button>
      </ActForm>
    </Folded>
  )
}
