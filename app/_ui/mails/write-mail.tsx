import { Button } from '@/app/_ui/form/button'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { wordsIn } from '@/lib/text/words'

interface Props {
  from?: string
  /** Where an answer can go; nothing for a mail of its own. */
  ways?: { address: string; number: string | null }[]
  subject?: string
  quoted?: string
}

/** A mail as a person would write it in their own program, in the demo only. */
export function WriteMail({ from = '', ways, subject = '', quoted = '' }: Props) {
  const words = wordsIn('en')
  const options = ways?.map(({ address, number }) => ({
    value: address,
    label: number ? words('mailbox.to-contribution', { number }) : words('mailbox.to-mail'),
  }))
  return (
    <form method="post" action="/mailbox/write" className="card flow">
      <TextField name="from" label={words('mailbox.from')} type="email" defaultValue={from} required />
      {options ? (
        <Select name="to" label={words('mailbox.to')} options={options} />
      ) : (
        <TextField name="to" label={words('mailbox.to')} type="email" required />
      )}
      <TextField name="subject" label={words('mailbox.subject')} defaultValue={subject} />
      <TextArea name="text" label={words('mailbox.text-field')} rows={6} />
      {quoted && <input type="hidden" name="quoted" value={quoted} />}
      <Button>{words('mailbox.send')}</Button>
    </form>
  )
}
