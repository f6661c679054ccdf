import { buildIfChanged } from '@/scripts/build'

/** Journeys go through the built product, with a browser or without. */
export default async function setup(): Promise<void> {
  await buildIfChanged()
}
