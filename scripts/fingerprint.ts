import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a build is made of. Tests, documents and data are not, so changing them builds nothing. */
const sources = [
  ...[
    'app',
    'db',
    'emails',
    'lib',
    'messages',
    'public',
    'scripts/build.ts',
    'server.ts',
    'proxy.ts',
    'instrumentation.ts',
  ],
  ...['next.config.js', 'postcss.config.js', 'package.json', 'package-lock.json', 'tsconfig.json'],
]

function* filesIn(path: string): Generator<string> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile()) yield path
  if (!found?.isDirectory()) return
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name))
}

/** Two trees have the same fingerprint if and only if they hold the same files with the same content. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap((path) => [...filesIn(path)])) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
