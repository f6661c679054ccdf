import { createServer } from 'node:net'
import { answer } from '../child'

/** A mail server that takes everything, keeps nothing and counts. */
let taken = 0
const server = createServer((socket) => {
  let inMessage = false
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (command: string) => {
    const verb = command.slice(0, 4).toUpperCase()
    inMessage = verb === 'DATA'
    say(verb === 'DATA' ? '354 Go on' : verb === 'QUIT' ? '221 Bye' : '250 Ok')
  }
  socket.setNoDelay()
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1')
    while (rest) {
      const end = rest.indexOf(inMessage ? '\r\n.\r\n' : '\r\n')
      if (end < 0) {
        // The end may be cut in two between this chunk and the next; nothing before its last bytes matters.
        if (inMessage) rest = rest.slice(-4)
        return
      }
      const said = rest.slice(0, end)
      rest = rest.slice(end + (inMessage ? 5 : 2))
      if (!inMessage) hear(said)
      else {
        inMessage = false
        taken += 1
        say('250 Taken')
      }
    }
  })
  say('220 sink ESMTP')
})

answer<{ count?: boolean }>(async ({ count }) => {
  if (count) {
    const counted = taken
    taken = 0
    return { taken: counted }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
})
