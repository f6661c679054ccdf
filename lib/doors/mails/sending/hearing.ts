import { format } from 'node:util'

interface Said {
  tnx?: string
}

/**
 * A logger for nodemailer that hears what client and server say, line by line, and hides whatever belongs to signing in:
 * from our AUTH to the answer that ends it, names and challenges included, whatever the method.
 */
export function hearing(hear: (line: string) => void) {
  let signingIn = false
  const client = (text: string) => {
    if (/^AUTH\b/i.test(text)) {
      signingIn = true
      hear('> AUTH …')
    } else if (!signingIn) hear(`> ${text}`)
  }
  const server = (text: string) => {
    if (signingIn && text.startsWith('334')) return
    signingIn = false
    for (const line of text.split(/\r?\n/)) hear(`< ${line}`)
  }
  const log = ({ tnx }: Said, message: unknown, ...more: unknown[]) => {
    const text = format(message, ...more)
    if (tnx === 'client') client(text)
    else if (tnx === 'server') server(text)
    else if (tnx === 'message') hear(`> ${text}`)
  }
  return { level: () => {}, trace: log, debug: log, info: log, warn: log, error: log, fatal: log }
}
