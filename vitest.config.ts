import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What every test may rely on. The database's address comes from `freshDatabase()`. */
const env = {
  DIWAN_MODE: 'test',
  ORIGIN: 'http://localhost:3000',
  AUTH_SECRET: 'a-secret-only-for-tests-0123456789abcdef',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'diwan@example.org',
  LOG_LEVEL: 'silent',
  // What is decided is there to be looked at; the tests of undoing set the product's own ten seconds.
  UNDO_SECONDS: '0',
}

interface Project {
  include: string[]
  setupFiles?: string[]
  globalSetup?: string[]
  seconds?: number
}

const project = (
  name: string,
  { include, setupFiles = [], globalSetup = [], seconds = 20 }: Project,
): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    setupFiles,
    globalSetup,
    env,
    testTimeout: seconds * 1000,
    // What is waited for comes as soon on a busy machine as it can, and within this.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: Math.max(seconds, 60) * 1000,
  },
})

const cluster = 'tests/support/cluster.ts'

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // It imports `next/server` without an extension, which only bundlers find.
    server: { deps: { inline: ['next-auth'] } },
    reporters: ['default', 'tests/support/reporter.ts'],
    maxWorkers: 3,
    projects: [
      project('rules', { include: ['tests/rules/**/*.test.{ts,tsx}'], setupFiles: ['tests/support/seed.ts'] }),
      project('architecture', { include: ['tests/architecture{,/**/*}.test.ts'], seconds: 60 }),
      project('usecases', { include: ['tests/usecases/**/*.test.{ts,tsx}'], globalSetup: [cluster] }),
      project('doors', { include: ['tests/doors/**/*.test.{ts,tsx}'], globalSetup: [cluster], seconds: 60 }),
      project('journeys', {
        include: ['tests/journeys/**/*.test.{ts,tsx}'],
        globalSetup: [cluster, 'tests/support/built.ts'],
        seconds: 120,
      }),
    ],
  },
})
