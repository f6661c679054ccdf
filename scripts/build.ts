import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { hold } from '@/db/embedded/hold'
import { compressible } from '@/lib/doors/front/built'
import { fingerprint } from './fingerprint'
import { Stop } from './until-stopped'

const stamp = '.next/diwan-sources'
const server = 'dist/server.js'

function isFresh(): boolean {
  return existsSync(server) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

async function buildPages(): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [next, 'build'], { stdio: 'inherit', env })
  const kill = () => child.kill()
  process.once('exit', kill)
  const [code] = await once(child, 'exit')
  process.off('exit', kill)
  if (code !== 0) throw new Stop('The build failed: see above.')
}

/** Next does not build the server around it. Packages stay outside: they are installed beside it anyway. */
async function buildServer(): Promise<void> {
  await bundle({
    entryPoints: ['server.ts'],
    outfile: server,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  })
}

/** What a browser runs beside the pages; each is one file, since a worker loads no others. */
async function buildWorkers(): Promise<void> {
  await bundle({
    entryPoints: ['app/_ui/offline/worker.ts', 'app/_ui/offline/gone.ts'],
    outdir: 'dist',
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    logLevel: 'warning',
  })
}

/** As small as they get, once, beside what they are made of: the front gives these to whoever takes Brotli. */
function compressPages(folder = '.next/static'): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!(extname(name) in compressible)) continue
    const file = join(folder, name)
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}

/** One build at a time in a folder: a second waits for the first, and then often has nothing left to do. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  mkdirSync('dist', { recursive: true })
  for (;;) {
    const held = hold('dist/building')
    if ('heldBy' in held) await after(200)
    else return await work().finally(held.release)
  }
}

async function build(): Promise<void> {
  const made = fingerprint()
  // Taken away first, so that a build cut short is not taken for a whole one.
  rmSync(stamp, { force: true })
  await buildServer()
  await buildWorkers()
  await buildPages()
  compressPages()
  writeFileSync(stamp, made)
}

/** Builds when the sources have changed since the last build, and only then. */
export async function buildIfChanged(tell: (line: string) => void = () => {}): Promise<void> {
  await alone(async () => {
    if (isFresh()) return
    tell('Building Diwan. This takes a minute, and happens only when something has changed.')
    await build()
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await alone(build)
