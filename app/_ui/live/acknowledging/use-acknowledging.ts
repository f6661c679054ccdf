import { type SyntheticEvent, useState } from 'react'
import type { AcknowledgementKind } from '@/lib/contributions/reading/acknowledging'
import { type Acknowledging, afterPress } from '@/lib/contributions/reading/acknowledging'

/** What the reader has acknowledged of a page, by buttons that send themselves; the counts come as to everybody. */
export function useAcknowledging(given: (Acknowledging & { conferenceId: string }) | null, failed: string) {
  const [by, setBy] = useState<Acknowledging | null>(given)
  const [trouble, setTrouble] = useState<string>()
  const submit = async (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault()
    const { name, value } = event.nativeEvent.submitter as HTMLButtonElement
    try {
      const { press } = await import('./press')
      const refused = await press({ conferenceId: given?.conferenceId ?? '', name, value })
      setTrouble(refused)
      if (!refused) setBy((before) => before && afterPress(before, name as AcknowledgementKind, Number(value)))
    } catch {
      setTrouble(failed)
    }
  }
  return { by, trouble, submit }
}
