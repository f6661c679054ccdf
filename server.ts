import { createServer } from 'node:http'
import next from 'next'
import { closeDatabase, databaseAnswers, db } from '@/db/client'
import { migrate } from '@/db/migrate'
import { clockIsShifted, readPageMark } from '@/db/queries/clock'
import { BadConfiguration, config, readConfig } from '@/lib/config'
import { builtFiles, workerScript } from '@/lib/doors/front/built'
import { takeConsole } from '@/lib/doors/front/console'
import { front, type House } from '@/lib/doors/front/front'
import { watchDatabase } from '@/lib/doors/front/health'
import { drain, listen } from '@/lib/doors/front/listening'
import { endBy, endOnTrouble } from '@/lib/doors/front/shutdown'
import { dispatchUpgrades, socketServer } from '@/lib/doors/front/upgrades'
import { startInbound } from '@/lib/doors/inbound/listening'
import { isSomebody } from '@/lib/doors/login'
import { startMailbox } from '@/lib/doors/mailbox'
import { startPresence } from '@/lib/doors/presence/presence'
import { startRelay } from '@/lib/doors/relay'
import { rememberPages } from '@/lib/doors/remembered/memory'
import { openSockets } from '@/lib/doors/socket'
import { startWorker } from '@/lib/doors/worker'
import { report } from '@/lib/report'
import { zonesAreOld } from '@/lib/zones'

/** Bytes: some hundred pages of twenty contributions. */
const PAGE_MEMORY = 32_000_000

// Ten minutes for the largest file over a poor line; the front ends everything else after half a minute.
const server = createServer({ requestTimeout: 600_000, headersTimeout: 10_000, connectionsCheckingInterval: 5000 })
// Neither of these two ever listens: upgrades are handed to them (see upgrades.ts).
const takers = { sockets: createServer(), next: createServer() }

async function preparePages() {
  const { port, mode } = config
  const dev = mode === 'development'
  // Not the host we listen on: Next writes 127.0.0.1 as localhost in one place, takes the two for different machines
  // in another, and would then fetch its own page over the network (any address with a %-escape shows it).
  const app = next({ dev, hostname: 'localhost', port, httpServer: takers.next })
  await app.prepare()
  return app.getRequestHandler()
}

/** One port for all processes of a machine: whoever comes first has it. */
async function unlessTaken<Opened>(open: () => Promise<Opened>): Promise<Opened | undefined> {
  try {
    return await open()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    report.info('mail is received by another process')
    return undefined
  }
}

/** A moved clock, left behind by the demo or a test, would make every deadline of a real conference untrue. */
async function insistOnTime(): Promise<void> {
  if (config.mode !== 'production' || !(await clockIsShifted(db))) return
  throw new BadConfiguration(
    'Diwan cannot start: the clock of this database has been moved, as the demo and tests do.\n' +
      '  DATABASE_URL: name another database, or put its clock right with: delete from clock_shift;\n',
  )
}

async function start(): Promise<void> {
  await migrate(config.databaseUrl)
  await insistOnTime()
  const mailbox = config.demo ? await unlessTaken(startMailbox) : undefined
  const inbound = await unlessTaken(startInbound)
  const health = { draining: false, databaseGone: false }
  const development = config.mode === 'development'
  const production = config.mode === 'production'
  const remembered = () => rememberPages(() => readPageMark(db), PAGE_MEMORY)
  const built = development ? {} : { built: builtFiles(), worker: workerScript(config), remembered: remembered() }
  const takesMails = config.inbound?.key !== undefined
  const house: House = {
    origin: config.origin,
    development,
    production,
    health,
    databaseAnswers,
    isSomebody,
    takesMails,
    ...built,
  }

  server.on('request', front(house, await preparePages()))
  const io = socketServer(takers.sockets, config.origin)
  server.on('upgrade', dispatchUpgrades(house, { ...takers, next: development ? takers.next : undefined }))
  const relay = await startRelay(io)
  const { presence, stop } = await startPresence(relay)
  openSockets(io, { relay, presence })
  const worker = await startWorker()
  const watch = watchDatabase(health, databaseAnswers)

  endOnTrouble(
    endBy([
      { name: 'readiness', take: () => Object.assign(health, { draining: true }) },
      { name: 'sockets, requests and jobs', take: () => Promise.all([drain(server), io.close(), worker.stop()]) },
      { name: 'presence', take: () => stop() },
      { name: 'relay', take: () => relay.stop() },
      { name: 'mails', take: () => Promise.all([mailbox?.stop(), inbound?.stop()]) },
      { name: 'watch', take: () => watch.stop() },
      { name: 'database', take: () => closeDatabase() },
    ]),
  )
  await listen(server, config)
  report.info({ origin: config.origin, mode: config.mode }, 'listening')
  const { tz } = process.versions
  if (zonesAreOld(tz, new Date()))
    report.warn({ tz }, 'the time zones of this Node are old: hours said for Rabat may be wrong (docs/operating.md)')
  process.send?.('listening')
}

// Started by the demo: without the one who started us nobody would ever stop us.
process.once('disconnect', () => process.exit(1))

try {
  readConfig(process.env)
  if (config.mode !== 'development') takeConsole()
  await start()
} catch (error) {
  if (error instanceof BadConfiguration) process.stderr.write(error.message)
  else report.fatal({ err: error }, 'could not start')
  process.exit(1)
}
