import { setTimeout as after } from 'node:timers/promises'
import postgres from 'postgres'

const quiet = { max: 1, onnotice: () => {}, connect_timeout: 5 }
const asName = (name: string): string => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`${name} is not a plain database name.`)
  return name
}

async function asked<Result>(url: string, ask: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, quiet)
  try {
    return await ask(sql)
  } finally {
    await sql.end()
  }
}

/** Waits until the server takes connections; false if `gone` says that it will not. */
export async function answers(url: string, gone: () => boolean): Promise<boolean> {
  while (!gone()) {
    try {
      await asked(url, (sql) => sql`select 1`)
      return true
    } catch {
      await after(25)
    }
  }
  return false
}

export async function createDatabaseIfAbsent(url: string, name: string): Promise<void> {
  await asked(url, async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`
    if (found.length === 0) await sql.unsafe(`create database ${asName(name)}`)
  })
}

export async function copyDatabase(url: string, template: string, name: string): Promise<void> {
  await asked(url, (sql) => sql.unsafe(`create database ${asName(name)} template ${asName(template)}`))
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await asked(url, (sql) => sql.unsafe(`drop database if exists ${asName(name)} with (force)`))
}
