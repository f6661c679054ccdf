import { createServer } from 'node:http'
import postgres from 'postgres'
import { Server } from 'socket.io'
import { answer } from '../child'

// The least there can be: one INSERT with its NOTIFY, one LISTEN, one emit; no application, the same Socket.IO settings.
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 12, onnotice: () => {} })
const payload = { stream: 'bare', number: 0, contribution: { html: 'x'.repeat(Number(process.env.PAYLOAD ?? 1000)) } }

const http = createServer(async (request, response) => {
  for await (const _ of request);
  const [row] = await sql`with kept as (insert into bare (body) values (${payload.contribution.html}) returning id)
    select id, pg_notify('bare', id::text) from kept`
  response.end(JSON.stringify({ id: row?.id }))
})
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  maxHttpBufferSize: 16_000,
})
io.on('connection', (socket) => {
  socket.on('join', async (_, done) => {
    await socket.join('bare')
    done({ ok: true })
  })
})

answer(async () => {
  await sql`create table if not exists bare (id bigint generated always as identity primary key, body text not null)`
  await sql.listen('bare', (id) => void io.local.to('bare').emit('news', { ...payload, number: Number(id) }))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  return { port: typeof address === 'object' ? address?.port : 0 }
})
