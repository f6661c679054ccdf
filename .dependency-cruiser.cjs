const area = '^lib/([^/]+)/'
const framework =
  'node_modules/(next|next-auth|@auth|react|react-dom|@tiptap/(react|core|starter-kit)|socket\\.io|socket\\.io-client|nodemailer)/'

/** Directions of house.md, section 3. Areas are taken by pattern, so that a new one is covered the day it is made. */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-no-framework',
      severity: 'error',
      from: { path: '^(lib|db)/', pathNot: '^lib/doors/' },
      to: { path: framework },
    },
    {
      name: 'sql-lives-in-db',
      severity: 'error',
      from: { pathNot: '^(db|drizzle\\.config|tests|scripts)' },
      to: { path: 'node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^lib/.+/rules' },
      to: { pathNot: '^lib/(.+/rules|events\\.ts|caller\\.ts)' },
    },
    { name: 'pages-go-through-doors', severity: 'error', from: { path: '^app/' }, to: { path: '^db/' } },
    {
      name: 'areas-share-only-rules',
      severity: 'error',
      from: { path: area, pathNot: '^lib/doors/' },
      to: {
        path: area,
        pathNot: ['^lib/$1/', '^lib/[^/]+/(rules|view)', '^lib/[^/]+/[^/]+/rules', '^lib/text/', '^lib/doors/'],
      },
    },
    {
      name: 'nothing-imports-a-door',
      severity: 'error',
      from: { path: '^(lib|db|emails)/', pathNot: '^lib/doors/' },
      to: { path: '^lib/doors/' },
    },
    {
      name: 'emails-are-templates',
      severity: 'error',
      from: { path: '^emails/' },
      to: { path: '^(app|db|lib)/', pathNot: '^lib/(text/|[^/]+/rules)' },
    },
    { name: 'no-tests-in-production', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types and values look alike to it without TypeScript's own parser, so «db borrows only types» is in
    // tests/architecture.test.ts.
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
