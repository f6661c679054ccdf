import { originOf, settingsFor, startOwnDatabase } from './own-database'
import { startServer } from './server-process'
import { type Own, Stop, say, untilStopped } from './until-stopped'
import { insistOnNode, insistOnPort, whereToListen } from './wish'

/** The server from its sources, with Next's own reloading of pages; a change below `lib/doors` needs a new start. */
async function development(own: Own): Promise<void> {
  insistOnNode()
  const where = whereToListen(process.env)
  await insistOnPort(where, 'dev')
  const database = await startOwnDatabase()
  own(database.stop)
  const env = await settingsFor({ ...where, mode: 'development' }, database.url)
  const server = startServer({ command: ['--import', 'tsx', 'server.ts'], env })
  own(server.stop)
  await server.listening
  say(`Diwan in development: ${originOf(where.port, where.host)}`)
  await server.ended
  throw new Stop('The server has stopped by itself.')
}

await untilStopped(development)
