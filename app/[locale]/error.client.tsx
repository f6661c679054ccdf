'use client'

import { useTroubleWords } from '@/app/_ui/chrome/trouble.client'

interface Props {
  /** Its digest is the id the server reported it under. */
  error: Error & { digest?: string }
}

/** A page that failed: what happened, what was kept, what to do. Trying again is loading the page again, from the server. */
export default function Trouble({ error }: Props) {
  const words = useTroubleWords()
  if (!words) return null
  return (
    <div className="column flow">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" className="button deed" onClick={() => location.reload()}>
        {words.again}
      </button>
      {error.digest && <p className="soft small">{words.reference.replace('{id}', error.digest)}</p>}
    </div>
  )
}
