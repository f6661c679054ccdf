import type { Instrumentation } from 'next'
import { isPassing } from '@/lib/doors/front/passing'
import { noteStatus, requestMark } from '@/lib/doors/front/statuses'

/** Next calls this with whatever a page throws, before it answers. Without a database that is 503 and not our fault. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const mark = request.headers[requestMark]
  if (typeof mark === 'string' && isPassing(error)) noteStatus(mark, 503)
}
