import '@/app/_style/utilities.css'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_ui/conference/moment'
import { WriteMail } from '@/app/_ui/mails/write-mail'
import { readMail } from '@/lib/doors/mailbox-reading'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ id: string }>
}

export default async function Page({ params }: Props) {
  const mail = await readMail((await params).id)
  if (!mail) notFound()
  const words = wordsIn('en')
  return (
    <article className="column flow">
      <a href="/mailbox">{words('mailbox.back')}</a>
      <h1>
        <bdi>{mail.subject}</bdi>
      </h1>
      <p className="soft small">
        {words('mailbox.from')} <bdi>{mail.from}</bdi> · {words('mailbox.to')} <bdi>{mail.to}</bdi> ·{' '}
        <Moment at={mail.receivedAt} locale="en" style="short" />
      </p>
      <h2 className="mt-8">{words('mailbox.html')}</h2>
      {/* Sandboxed by the frame and again by the answer it shows: no script, no form, and links lead the whole page. */}
      <iframe
        className="h-[70vh] w-full resize-y rounded border border-line"
        src={`/mailbox/${mail.id}/html`}
        title={words('mailbox.html')}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      />
      {mail.ways.length > 0 && (
        <>
          <h2 className="mt-8">{words('mailbox.reply')}</h2>
          <WriteMail from={mail.to} ways={mail.ways} subject={`Re: ${mail.subject}`} quoted={mail.text} />
        </>
      )}
      <h2 className="mt-8">{words('mailbox.text')}</h2>
      <pre className="card font-sans break-words whitespace-pre-wrap [unicode-bidi:plaintext]" data-part="text">
        {mail.text}
      </pre>
      <h2 className="mt-8">{words('mailbox.headers')}</h2>
      <pre className="card small break-all whitespace-pre-wrap" data-part="headers">
        {mail.headers}
      </pre>
    </article>
  )
}
