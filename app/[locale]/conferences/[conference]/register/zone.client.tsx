'use client'

import { useEffect, useState } from 'react'

/** The zone of this device, so that the digest comes at its owner's seven o'clock; without scripts, the country's. */
export function OwnZone() {
  const [zone, setZone] = useState('')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return zone ? <input type="hidden" name="zone" value={zone} /> : null
}
