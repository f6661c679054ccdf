import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/own-database'

export interface Postfix {
  /** Where Diwan hands over what it sends, and where the world hands over what is for Diwan. */
  submission: string
  inbound: number
  log(): string
  stop(): void
}

interface Around {
  /** Where everything that leaves goes, instead of to the servers of its recipients. */
  mxPort: number
  /** Where Diwan takes in, by LMTP. */
  lmtpPort: number
}

const docs = (name: string) => readFileSync(`docs/operating/postfix/${name}`, 'utf8')

/** Debian's own services, none of them in a cage that would need a copy of the system. */
const services = () =>
  readFileSync('/etc/postfix/master.cf.proto', 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('smtp      inet'))
    .join('\n')

/**
 * Postfix as docs/operating/postfix has it, beside any that runs here: the same settings, on other ports and in folders of
 * its own. For root.
 *
 * @throws with the line that installs it, where it is not.
 */
export async function startPostfix({ mxPort, lmtpPort }: Around): Promise<Postfix> {
  insistInstalled()
  const root = mkdtempSync(join(tmpdir(), 'diwan-postfix-'))
  chmodSync(root, 0o755)
  const [conf, queue, data] = ['conf', 'queue', 'data'].map((name) => join(root, name)) as [string, string, string]
  for (const folder of [conf, queue, data]) mkdirSync(folder)
  execFileSync('chown', ['postfix', data])
  const [submission, inbound] = [await freePort(), await freePort()]
  const log = join(root, 'log')
  writeFileSync(join(conf, 'transport'), docs('transport').replace(/:2526$/m, `:${lmtpPort}`))
  writeFileSync(join(conf, 'main.cf'), `${docs('main.cf')}\n${here({ conf, queue, data, log, mxPort })}\n`)
  const own = docs('master.cf').replace('127.0.0.1:2587', `127.0.0.1:${submission}`)
  const master = `${services()}\n${own}\n127.0.0.1:${inbound} inet n - n - - smtpd\n`
  writeFileSync(join(conf, 'master.cf'), master.replace(/^(\S+\s+(?:inet|unix)\s+\S+\s+\S+\s+)y/gm, '$1n'))
  writeFileSync(log, '')
  execFileSync('postfix', ['-c', conf, 'start'], { stdio: 'pipe' })
  return {
    submission: `smtp://127.0.0.1:${submission}`,
    inbound,
    log: () => readFileSync(log, 'utf8'),
    stop() {
      execFileSync('postfix', ['-c', conf, 'stop'], { stdio: 'pipe' })
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

/** What has to be otherwise than on a machine that is in the DNS and has certificates. */
const here = (at: { conf: string; queue: string; data: string; log: string; mxPort: number }) =>
  `
queue_directory = ${at.queue}
data_directory = ${at.data}
maillog_file = ${at.log}
maillog_file_prefixes = /tmp, /var
transport_maps = texthash:${at.conf}/transport
relayhost = [127.0.0.1]:${at.mxPort}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_tls_security_level = none
smtpd_tls_security_level = none
smtpd_tls_cert_file =
smtpd_tls_key_file =`.trim()
