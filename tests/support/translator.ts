import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Asked {
  q: string
  source: string
  target: string
  format: string
  api_key?: string
}

/** What a service does with a question; what it returns is the translation. */
export type Behaviour = (asked: Asked, answer: ServerResponse) => string | undefined

export interface ScriptedTranslator {
  url: string
  /** Everything it was asked, in order. */
  asked: Asked[]
  /** Changes what it does from the next question on. */
  play(behaviour: Behaviour): void
  close(): Promise<void>
}

/** What a translation would be: the same words, marked with the language. */
export const translated = ({ q, target }: Pick<Asked, 'q' | 'target'>) => `[${target}] ${q}`

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text)
}

/** A real server that speaks as LibreTranslate does, or misbehaves as it is told. */
export async function scriptedTranslator(): Promise<ScriptedTranslator> {
  const asked: Asked[] = []
  let behaviour: Behaviour = translated
  const server = createServer(async (request, answer) => {
    const question = await bodyOf(request)
    asked.push(question)
    const text = behaviour(question, answer)
    if (text === undefined) return
    answer.setHeader('content-type', 'application/json')
    answer.end(JSON.stringify({ translatedText: text }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    play: (next) => {
      behaviour = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
