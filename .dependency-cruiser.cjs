/** The layers of the code. Each rule says why in a sentence; tests/core/boundaries.test.ts plants a violation of each. */
const PURE = '^node_modules/(@date-fns/tz|date-fns|slugify|pinyin-pro|chinese-days|diff|@monyone/aho-corasick|sanitize-html)/';
const areas =
  '(approval|calendar|chain|content|files|notices|organization|publication|ranking|refusals|register|screening)';

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'src/ holds the Measures as pure functions: it imports only itself and a short list of pure libraries.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', PURE] },
    },
    {
      name: 'areas-meet-through-their-index',
      comment:
        'An area of src/ shows what it offers in its index.ts; what lies behind may change without asking. Only the table of refusals gathers what each area has.',
      severity: 'error',
      from: { path: `^src/${areas}/`, pathNot: '^src/refusals/index\\.ts$' },
      to: { path: `^src/${areas}/`, pathNot: [`^src/${areas}/index\\.ts$`, '^src/$1/', '^src/refusals/sentence\\.ts$'] },
    },
    {
      name: 'rules-never-import-contracts',
      comment: 'Contracts describe requests and responses; a rule that knows them knows too much.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contracts/' },
      to: { path: '^src/contracts/' },
    },
    {
      name: 'contracts-are-types-only',
      comment: 'Contracts are types: nothing of them may exist at run time.',
      severity: 'error',
      from: { path: '^src/contracts/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-never-imports-admin',
      comment: 'The server and the screens meet only in src/ and over HTTP.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^admin/' },
    },
    {
      name: 'admin-never-imports-server',
      comment: 'The screens and the server meet only in src/ and over HTTP.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^server/' },
    },
    {
      name: 'controllers-never-touch-the-store',
      comment: 'A controller parses and calls an action or a query; it does not know how things are kept.',
      severity: 'error',
      from: { path: '^server/src/(controllers|routes)/' },
      to: { path: '^server/src/(store|gate)/' },
    },
    {
      name: 'no-page-imports-a-page',
      comment: 'What two pages share belongs into components/ or api/.',
      severity: 'error',
      from: { path: '^admin/src/pages/([^/]+)/' },
      to: { path: '^admin/src/pages/([^/]+)/', pathNot: '^admin/src/pages/$1/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one; types alone may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
