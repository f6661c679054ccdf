import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { takes } from './codings'
import { pathOf } from './headers'

/** The pages' scripts and styles as they were compressed when they were built, by the path they are asked for under. */
export type BuiltFiles = ReadonlyMap<string, Buffer>

export const compressible: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

/** Reads what the build has left beside its files; nothing in development, where there is none. */
export function builtFiles(folder = '.next/static'): BuiltFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const compressed = names.filter((name) => name.endsWith('.br'))
  return new Map(compressed.map((name) => [`/_next/static/${name.slice(0, -3)}`, readFileSync(join(folder, name))]))
}

/**
 * Gives a built file as small as it gets: Next would compress it anew for everyone, and a fifth larger. The names hold
 * a hash of the content, so a browser may keep them for good.
 */
export function answeredAsBuilt(files: BuiltFiles, request: IncomingMessage, response: ServerResponse): boolean {
  const path = pathOf(request)
  const body = files.get(path)
  const read = request.method === 'GET' || request.method === 'HEAD'
  if (!body || !read || !takes(request, 'br')) return false
  response.setHeader('content-type', compressible[extname(path)] ?? 'application/octet-stream')
  response.setHeader('content-encoding', 'br')
  response.setHeader('content-length', body.length)
  response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  response.setHeader('vary', 'accept-encoding')
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

/** The script that keeps pages for reading offline; or where that is switched off, the one that takes them away again. */
export const workerScript = (wanted: { offlineReading: boolean }, folder = 'dist'): string =>
  readFileSync(`${folder}/${wanted.offlineReading ? 'worker' : 'gone'}.js`, 'utf8')

/** At the root, since a worker serves what lies below its address; never kept, so that a new one is there at once. */
export function answeredAsWorker(script: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (pathOf(request) !== '/sw.js' || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  response.setHeader('content-type', 'application/javascript; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(request.method === 'HEAD' ? undefined : script)
  return true
}
