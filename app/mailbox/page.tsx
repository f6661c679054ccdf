import '@/app/_style/utilities.css'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_ui/conference/moment'
import { Folded } from '@/app/_ui/form/folded'
import { WriteMail } from '@/app/_ui/mails/write-mail'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { readMailbox } from '@/lib/doors/mailbox-reading'
import { wordsIn } from '@/lib/text/words'

interface Props {
  searchParams: Promise<{ before?: string | string[]; written?: string | string[] }>
}

export default async function Page({ searchParams }: Props) {
  const { before, written } = await searchParams
  const asked = Array.isArray(before) ? before[0] : before
  const box = await readMailbox(asked)
  if (!box) notFound()
  const words = wordsIn('en')
  return (
    <div className="column flow">
      <h1>{words('mailbox.mails')}</h1>
      <p className="soft">{words('mailbox.intro')}</p>
      {written === 'taken' && <Notice kind="done">{words('mailbox.written')}</Notice>}
      {written === 'refused' && <Notice kind="stopped">{words('mailbox.not-written')}</Notice>}
      {box.takesMails && (
        <Folded title={words('mailbox.write')} open={false}>
          <p className="soft">{words('mailbox.write-intro')}</p>
          <WriteMail />
        </Folded>
      )}
      <p>
        <a href="/mailbox/templates">{words('mailbox.templates')}</a>
      </p>
      {box.mails.length === 0 && <Empty title={words('mailbox.empty')} />}
      <ul>
        {box.mails.map(({ id, to, subject, receivedAt }) => (
          <li key={id} className="border-b border-line py-3">
            <a className="block font-semibold" href={`/mailbox/${id}`}>
              <bdi>{subject || '…'}</bdi>
            </a>
            <p className="soft small">
              {words('mailbox.to')} <bdi>{to}</bdi> · <Moment at={receivedAt} locale="en" style="short" />
            </p>
          </li>
        ))}
      </ul>
      <nav className="pager" aria-label={words('pieces.pages')}>
        {box.older !== null && (
          <a href={`/mailbox?before=${box.older}`} rel="next">
            {words('mailbox.older')}
          </a>
        )}
        {asked && (
          <a href="/mailbox" rel="prev">
            {words('mailbox.newest')}
          </a>
        )}
      </nav>
    </div>
  )
}
