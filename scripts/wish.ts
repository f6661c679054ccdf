import { originOf, tryPort, type Wish } from './own-database'
import { Stop } from './until-stopped'

const oldest: [number, number] = [20, 19]

export function insistOnNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Stop(
    `Diwan needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  )
}

/** Where to listen, from PORT and HOST. @throws Stop if PORT is no port. */
export function whereToListen(env: NodeJS.ProcessEnv): Pick<Wish, 'port' | 'host'> {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT is ${env.PORT}, which is no port number.`)
  return { port, host: env.HOST || '127.0.0.1' }
}

/** Both loopbacks are asked: a browser that looks for `localhost` may try the newer one first and meet a stranger. */
export async function insistOnPort({ port, host }: Pick<Wish, 'port' | 'host'>, command: string): Promise<void> {
  const hosts = originOf(port, host).includes('//localhost:') ? [host, '::1'] : [host]
  for (const each of hosts) {
    try {
      await tryPort(port, each)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE') {
        const other = port < 65535 ? port + 1 : 3000
        throw new Stop(`Port ${port} is taken by another program. Choose another: PORT=${other} npm run ${command}`)
      }
      if (code === 'EACCES')
        throw new Stop(
          `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm run ${command}`,
        )
      if (each === host) throw new Stop(`Cannot listen on ${host}, port ${port}: ${message}`)
    }
  }
}
