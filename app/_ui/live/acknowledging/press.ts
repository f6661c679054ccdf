import { sendOnce } from '@/app/_ui/outbox/door'

interface Pressed {
  conferenceId: string
  name: string
  value: string
}

/** Sends one press of a button: why not, in words; nothing, if it was recorded. @throws where there was no answer. */
export async function press({ conferenceId, name, value }: Pressed): Promise<string | undefined> {
  const answer = await sendOnce('acknowledge-contribution', { conferenceId, [name]: value })
  if (answer?.kind === 'sent') return undefined
  if (answer?.kind === 'refused') return answer.text
  throw new Error('no answer')
}
