'use client'

import { useEffect } from 'react'

/** Has the browser keep what is read here for when there is no network; after the page has loaded, for reading comes first. */
export function OfflineReading() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production') return
    // Where it cannot be had nothing is kept, and everything works as it does without.
    const begin = () => void navigator.serviceWorker?.register('/sw.js').catch(() => {})
    if (document.readyState === 'complete') return begin()
    addEventListener('load', begin)
    return () => removeEventListener('load', begin)
  }, [])
  return null
}
