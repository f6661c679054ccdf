import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeEmbedded } from '@/db/embedded'
import { hold, holderOf } from '@/db/embedded/hold'
import { buildIfChanged } from './build'
import { dataFolder, originOf, settingsFor, startOwnDatabase } from './own-database'
import { startServer } from './server-process'
import { type Own, Stop, say, untilStopped } from './until-stopped'
import { welcome } from './welcome'
import { insistOnNode, insistOnPort, whereToListen } from './wish'

const lockFile = join(dataFolder, 'demo')
const logFile = join(dataFolder, 'server.log')

const alreadyRunning = (at = 'an unknown address'): Stop =>
  new Stop(
    `The demo is already running in this folder, at ${at}. Stop that one first, with Ctrl-C where it was started.`,
  )

/** Two demos in one folder would share one database: the second says where the first is, and leaves it alone. */
function takeFolder(address: string): () => void {
  mkdirSync(dataFolder, { recursive: true })
  const held = hold(lockFile, address)
  if ('heldBy' in held) throw alreadyRunning(held.heldBy.says)
  return held.release
}

async function demo(own: Own): Promise<void> {
  insistOnNode()
  const where = whereToListen(process.env)
  const address = originOf(where.port, where.host)
  const running = holderOf(lockFile)
  if (running) throw alreadyRunning(running.says)
  await insistOnPort(where, 'demo')
  if (process.argv.includes('--reset')) await removeEmbedded(dataFolder)
  own(takeFolder(address))

  await buildIfChanged(say)
  const database = await startOwnDatabase()
  own(database.stop)
  const env = await settingsFor({ ...where, mode: 'demo' }, database.url)
  const server = startServer({ command: ['--enable-source-maps', 'dist/server.js'], env, logFile })
  own(server.stop)
  await server.listening
  say(welcome(address, logFile))
  await server.ended
  throw new Stop(`The server has stopped by itself. Its log is in ${logFile}`)
}

await untilStopped(demo)
