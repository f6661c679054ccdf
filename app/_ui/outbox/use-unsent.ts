import { useEffect, useState } from 'react'
import { type Unsent, unsentOf } from './box'
import { onChange } from './device'

const triedOf = (personId: string | null): Unsent[] =>
  personId === null ? [] : unsentOf(personId).filter(({ tried, answer }) => tried || answer)

/** What of this person's waits here and was tried; nobody's, where nobody is signed in. For pieces never made on the server. */
export function useUnsent(personId: string | null): Unsent[] {
  const [items, setItems] = useState(() => triedOf(personId))
  useEffect(() => {
    const look = () => setItems(triedOf(personId))
    look()
    return onChange(look)
  }, [personId])
  return items
}
