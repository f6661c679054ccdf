import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drain, listen } from '@/lib/doors/front/listening'
import { endBy, endOnTrouble } from '@/lib/doors/front/shutdown'

// A process of its own, to be stopped: `/slow` is answered once the stop has begun, `/boom` throws where nobody catches.
const steps: string[] = []
let begun = (): void => {}
const stopping = new Promise<void>((resolve) => {
  begun = resolve
})

const server = createServer(async (request, response) => {
  if (request.url === '/boom') setImmediate(() => Promise.reject(new Error('boom')))
  process.send?.(`asked ${request.url}`)
  await stopping
  response.end('answered')
})
endOnTrouble(
  endBy([
    { name: 'first', take: () => begun() },
    { name: 'broken', take: () => Promise.reject(new Error('a step that fails')) },
    { name: 'drain', take: () => drain(server) },
    { name: 'last', take: () => new Promise((resolve) => process.send?.(`steps ${steps.push('last')}`, resolve)) },
  ]),
)
await listen(server, { port: 0, host: '127.0.0.1' })
process.send?.(`port ${(server.address() as AddressInfo).port}`)
