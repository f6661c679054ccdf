'use client'

import { useEffect } from 'react'
import { adoptDrafts } from './writing/adopting'

/** Before the place to write, so that what it takes over is there when that looks for a draft. */
export function Adopting(props: Parameters<typeof adoptDrafts>[0]) {
  const { personId, fromIds, toId } = props
  const from = fromIds.join()
  useEffect(() => adoptDrafts({ personId, fromIds: from.split(','), toId }), [personId, from, toId])
  return null
}
