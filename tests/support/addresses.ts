/** Migrated once, and copied for each test that wants a database. */
export const template = 'diwan_template'

export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
