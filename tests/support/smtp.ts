import { createServer, type Socket } from 'node:net'

/** A line; or the connection is dropped, nothing is said, or a line that never ends, byte by byte. */
type Answer = string | 'drop' | 'silence' | 'trickle'
type Step = 'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'STARTTLS'
export type Script = Partial<Record<Step, Answer>>

export interface ScriptedSmtp {
  url: string
  /** Every message whose final dot arrived, as it was on the wire. */
  copies: string[]
  /** Those of them that were not refused: what somebody may have got to read. */
  taken: string[]
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
  STARTTLS: '',
}

const TRICKLE_MS = 40

/** A byte now and then, for ever: never silent, and never done. */
function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write('2'), TRICKLE_MS)
  socket.on('close', () => clearInterval(timer))
}

/** An SMTP server that does at each step what the script says. TLS is offered where the script answers to it, and is none. */
export async function scriptedSmtp(first: Script = {}): Promise<ScriptedSmtp> {
  let script = first
  const copies: string[] = []
  const taken: string[] = []
  const recipients: string[] = []
  const senders: string[] = []
  const verbs: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    converse(socket, { answers: { ...usual, ...script }, copies, taken, recipients, senders, verbs })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    copies,
    taken,
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
  taken: string[]
  recipients: string[]
  senders: string[]
  verbs: string[]
}

function converse(socket: Socket, { answers, copies, taken, recipients, senders, verbs }: Conversation): void {
  const say = (answer: Answer) => {
    if (answer === 'drop') socket.destroy()
    else if (answer === 'trickle') trickle(socket)
    else if (answer !== 'silence') socket.write(`${answer}\r\n`)
    if (answer.startsWith('421')) socket.end()
  }
  let message: string[] | null = null
  let unread = ''
  const hear = (line: string) => {
    if (message && line !== '.') return void message.push(line)
    if (message) {
      const copy = message.join('\r\n')
      copies.push(copy)
      if (!/^[45]/.test(answers.message)) taken.push(copy)
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
    if (verb === 'STAR') return say(answers.STARTTLS || '502 5.5.1 No TLS here')
    if (verb === 'EHLO' && answers.STARTTLS) say('250-scripted.test\r\n250 STARTTLS')
    else say(verb === 'QUIT' ? '221 Bye' : '250 scripted.test')
  }
  socket.on('data', (chunk) => {
    const lines = (unread + chunk.toString('latin1')).split('\r\n')
    unread = lines.pop() ?? ''
    lines.forEach(hear)
  })
  say(answers.greeting)
}
