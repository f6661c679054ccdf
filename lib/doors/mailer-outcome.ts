/** What became of a mail. Only `deferred` may be sent again without the risk of a second copy. */
export type Posted =
  | { state: 'sent'; code: number; text: string; messageId: string }
  | { state: 'deferred' | 'failed' | 'uncertain'; code?: number; text: string }

/** What nodemailer tells of a failure: its own code, the server's, and the command that was refused. */
export interface FailedSend extends Error {
  code?: string
  responseCode?: number
  permanent?: boolean
  command?: string
}

/**
 * What a failed sending means for the mail. A server's clear answer is believed: 4xx is for later, 5xx about this
 * recipient or this mail is for ever. Without an answer, all hangs on whether a byte of the mail had left: if none had,
 * it is safe to try again; if any had, it may have arrived.
 *
 * A refused login, sender or greeting is 5xx too, but says nothing about the recipient: mended settings will send it.
 */
export function failureOf(error: FailedSend, { begun }: { begun: boolean }): Posted {
  const { responseCode: code } = error
  const told = { ...(code !== undefined && { code }), text: oneLine(error) }
  if (code !== undefined && code >= 400) return { state: isForEver(error) ? 'failed' : 'deferred', ...told }
  return { state: begun ? 'uncertain' : 'deferred', ...told }
}

const aboutThisMail = ['RCPT TO', 'DATA']
const isForEver = ({ permanent, command = '' }: FailedSend) => permanent === true && aboutThisMail.includes(command)

/** For the ledger: one line, bounded; a server's text may be long, and is somebody else's. */
const oneLine = ({ code, message }: FailedSend) => `${code ?? 'error'}: ${message}`.replace(/\s+/g, ' ').slice(0, 500)
