import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/own-database'

export interface Postfix {
  /** Where Diwan hands over what it sends. */
  submission: string
  /** Where the world hands over what is for Diwan. */
  inbound: string
  log(): string
  stop(): Promise<void>
}

interface Around {
  /** Where everything that leaves goes, instead of to the servers of its recipients. */
  mxPort: number
  /** Where Diwan takes in, by LMTP. */
  lmtpPort: number
}

const docs = (name: string) => readFileSync(`docs/operating/postfix/${name}`, 'utf8')

/** What its own start script would make. */
const queueFolders = 'active bounce corrupt defer deferred flush hold incoming private saved trace'.split(' ')

/**
 * Postfix as docs/operating/postfix has it, beside any that runs here: the same settings, on other ports and in folders of
 * its own. For root.
 *
 * @throws with the line that installs it, where it is not.
 */
export async function startPostfix(around: Around): Promise<Postfix> {
  insistInstalled()
  const root = mkdtempSync(join(tmpdir(), 'diwan-postfix-'))
  chmodSync(root, 0o755)
  makeFolders(root)
  const ports = { submission: await freePort(), inbound: await freePort() }
  writeSettings(root, { ...around, ...ports })
  const master = spawn('/usr/lib/postfix/sbin/master', ['-c', join(root, 'conf'), '-d'], { stdio: 'ignore' })
  const url = (port: number) => `smtp://127.0.0.1:${port}`
  return {
    submission: url(ports.submission),
    inbound: url(ports.inbound),
    log: () => readFileSync(join(root, 'log'), 'utf8'),
    async stop() {
      const ended = once(master, 'exit')
      master.kill('SIGTERM')
      await ended
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function insistInstalled(): void {
  try {
    execFileSync('postconf', ['mail_version'])
  } catch {
    throw new Error('Postfix is not installed here: apt-get install postfix')
  }
}

function makeFolders(root: string): void {
  for (const folder of ['conf', 'queue', 'queue/pid']) mkdirSync(join(root, folder))
  const own = ['data', ...queueFolders.map((name) => `queue/${name}`)]
  execFileSync('install', ['-d', '-o', 'postfix', '-m', '700', ...own.map((name) => join(root, name))])
  const shared = ['queue/maildrop', 'queue/public'].map((name) => join(root, name))
  execFileSync('install', ['-d', '-o', 'postfix', '-g', 'postdrop', '-m', '730', ...shared])
}

function writeSettings(root: string, at: Around & { submission: number; inbound: number }): void {
  const write = (name: string, text: string) => writeFileSync(join(root, 'conf', name), text)
  write('transport', docs('transport').replace(/:2526$/m, `:${at.lmtpPort}`))
  write('main.cf', withHere(docs('main.cf'), root, at.mxPort))
  const own = docs('master.cf').replace(/^127\.0\.0\.1:2587/m, `127.0.0.1:${at.submission}`)
  const services = readFileSync('/etc/postfix/master.cf.proto', 'utf8').replace(/^smtp +inet.*$/m, '')
  const master = `${services}\n${own}\n127.0.0.1:${at.inbound} inet n - y - - smtpd\n`
  // None of them in a cage, which would need a copy of the system.
  write('master.cf', master.replace(/^(\S+\s+(?:inet|unix)\s+\S+\s+\S+\s+)y/gm, '$1n'))
}

/** What has to be otherwise than on a machine that is in the DNS and has certificates. */
function withHere(settings: string, root: string, mxPort: number): string {
  const here: Record<string, string> = {
    queue_directory: join(root, 'queue'),
    data_directory: join(root, 'data'),
    maillog_file: join(root, 'log'),
    maillog_file_prefixes: tmpdir(),
    transport_maps: `texthash:${join(root, 'conf', 'transport')}`,
    relayhost: `[127.0.0.1]:${mxPort}`,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    smtp_tls_security_level: 'none',
    smtpd_tls_security_level: 'none',
    smtpd_tls_cert_file: '',
    smtpd_tls_key_file: '',
  }
  const kept = settings.split('\n').filter((line) => !Object.hasOwn(here, line.replace(/ =.*/, '')))
  return [...kept, ...Object.entries(here).map(([name, value]) => `${name} = ${value}`), ''].join('\n')
}
