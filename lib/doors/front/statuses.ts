import type { IncomingMessage, ServerResponse } from 'node:http'
import { askAgain } from './replies'

/** Under which a page finds the answer it belongs to; whatever the asker sent under this name is overwritten. */
export const requestMark = 'x-diwan-request'

// Next bundles its own copy of this module: the one that pages write to and the one read here are on the process.
const shared = globalThis as typeof globalThis & { diwanStatuses?: Map<string, number> }

/**
 * A page says its status while it is made: Next gives one only to pages that throw, and sends those without content.
 * Also said of a page that failed, when what it failed of will pass.
 */
export function noteStatus(mark: string | null, status: number): void {
  if (mark) shared.diwanStatuses?.set(mark, status)
}

/** Sends the answer with the status its page has said, if it said one. */
export function sayStatus(request: IncomingMessage, response: ServerResponse): void {
  shared.diwanStatuses ??= new Map()
  const statuses = shared.diwanStatuses
  const mark = crypto.randomUUID()
  request.headers[requestMark] = mark
  response.once('close', () => statuses.delete(mark))
  const writeHead = response.writeHead
  response.writeHead = ((status: number, ...rest: never[]) => {
    const said = statuses.get(mark)
    const passes = said === 503 && status >= 500
    if (passes) askAgain(request, response)
    const given = passes || (status === 200 && said) ? said : status
    return (writeHead as (...given: unknown[]) => ServerResponse).call(response, given, ...rest)
  }) as typeof writeHead
}
