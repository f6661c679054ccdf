import { createServer, type Socket } from 'node:net'

type Answer = string | 'drop' | 'silence'
type Step = 'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'message'
export type Script = Partial<Record<Step, Answer>>

export interface ScriptedSmtp {
  url: string
  /** Every message whose final dot arrived, as it was on the wire. */
  copies: string[]
  /** The recipients named, in order. */
  recipients: string[]
  /** The senders on the envelopes, in order. */
  senders: string[]
  /** The commands heard, by their first four letters. */
  verbs: string[]
  /** How many talk to it now. */
  callers(): number
  /** Changes what happens from the next connection on. */
  play(script: Script): void
  close(): Promise<void>
}

const usual: Record<Step, Answer> = {
  greeting: '220 scripted.test ESMTP',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go ahead',
  message: '250 2.0.0 Ok: queued as 4242',
}

/** An SMTP server that does at each step what the script says: answers a line, drops the connection, or says nothing. */
export async function scriptedSmtp(first: Script = {}): Promise<ScriptedSmtp> {
  let script = first
  const copies: string[] = []
  const recipients: string[] = []
  const senders: string[] = []
  const verbs: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    converse(socket, { answers: { ...usual, ...script }, copies, recipients, senders, verbs })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    copies,
    recipients,
    senders,
    verbs,
    callers: () => sockets.size,
    play: (next) => {
      script = next
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

interface Conversation {
  answers: Record<Step, Answer>
  copies: string[]
  recipients: string[]
  senders: string[]
  verbs: string[]
}

function converse(socket: Socket, { answers, copies, recipients, senders, verbs }: Conversation): void {
  const say = (answer: Answer) => {
    if (answer === 'drop') socket.destroy()
    else if (answer !== 'silence') socket.write(`${answer}\r\n`)
    if (answer.startsWith('421')) socket.end()
  }
  let message: string[] | null = null
  let unread = ''
  const hear = (line: string) => {
    if (message && line !== '.') return void message.push(line)
    if (message) {
      copies.push(message.join('\r\n'))
      message = null
      return say(answers.message)
    }
    const verb = line.slice(0, 4).toUpperCase()
    verbs.push(verb)
    if (verb === 'MAIL') {
      senders.push(/<(.*?)>/.exec(line)?.[1] ?? line)
      return say(answers.MAIL)
    }
    if (verb === 'RCPT') {
      recipients.push(/<(.*)>/.exec(line)?.[1] ?? line)
      return say(answers.RCPT)
    }
    if (verb === 'DATA') {
      if (answers.DATA.startsWith('354')) message = []
      return say(answers.DATA)
    }
    if (verb === 'STAR') return say('502 5.5.1 No TLS here')
    say(verb === 'QUIT' ? '221 Bye' : '250 scripted.test')
  }
  socket.on('data', (chunk) => {
    const lines = (unread + chunk.toString('latin1')).split('\r\n')
    unread = lines.pop() ?? ''
    lines.forEach(hear)
  })
  say(answers.greeting)
}
