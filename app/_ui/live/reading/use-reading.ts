import { useEffect, useState } from 'react'
import type { ContributionView } from '@/lib/contributions/view'
import type { Watch } from './watch'

/** Whose mark moves while they read, and what of the page they had read when they opened it. */
export interface Reader {
  conferenceId: string
  read: number[]
  /** They have been in this thread before: only then is what is new marked as such. */
  begun: boolean
}

/**
 * Marks as read what is on the screen for a moment, what arrives included, and says of each number whether it was new
 * when the page was opened: that does not change while it is looked at.
 */
export function useReading(reader: Reader | null, shown: ContributionView[]): (number: number) => boolean {
  const [watch, setWatch] = useState<Watch>()
  const conferenceId = reader?.conferenceId
  useEffect(() => {
    if (!conferenceId) return
    let begun: Watch | undefined
    let left = false
    // Only where somebody's mark can move; where it does not come, what was read is new once more.
    const loaded = import('./watch').then(({ Watch }) => {
      if (left) return
      begun = new Watch(conferenceId)
      setWatch(begun)
    })
    loaded.catch(() => {})
    return () => {
      left = true
      begun?.stop()
    }
  }, [conferenceId])
  useEffect(() => {
    for (const { number, withdrawn } of shown) {
      const there = withdrawn || reader?.read.includes(number) ? null : document.getElementById(`c${number}`)
      if (there) watch?.look(number, there)
    }
  }, [watch, shown, reader])
  return (number) => reader?.begun === true && !reader.read.includes(number)
}
