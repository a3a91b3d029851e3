/** The layers of the code. Each rule says why in a sentence; tests/core/boundaries.test.ts plants a violation of each. */
const PURE =
  '^node_modules/(@date-fns/tz|slugify|pinyin-pro|chinese-days|diff|@monyone/aho-corasick|sanitize-html)/';
const areas =
  '(approval|calendar|chain|content|files|ledger|notices|organization|papers|publication|ranking|refusals|register|screening)';

/**
 * The floors of each house, from the ground up: a room imports rooms of its own floor and below, never one above. Each
 * floor has a sentence that says what it is for, so that whoever breaks it knows where the thing belongs.
 */
const FLOORS = {
  'src/approval': [
    [['refusals'], 'Sentences of refusals: they know no rule.'],
    [
      ['form'],
      'What a form is: state, event, command, route, person. It knows neither who may sign nor any verb.',
    ],
    [
      ['routes', 'log'],
      'Routes as the office sets them, and the log as it is kept: they know the form alone.',
    ],
    [['signing'], 'Who may sign which stage. It knows no verb: verbs ask it.'],
    [['submission'], 'What must be there before a form is submitted. It knows who could sign, and no verb.'],
  ],
  'src/screening': [
    [['text', 'finding'], 'Letters as they are compared, and what a finding is. They look for nothing.'],
    [['terms'], 'The office’s own list. It knows no personal data.'],
    [['personal'], 'Numbers and addresses of people. It masks nothing.'],
    [['masking'], 'What stands in the place of a finding. It looks for none itself.'],
  ],
  'server/src': [
    [
      [
        'clock',
        'hash',
        'refusal-error',
        'one-by-one',
        'content-types',
        'configuration',
        'attachments',
        'requests',
        'reader',
        'papers',
      ],
      'The ground: what a request looks like, what is configured, what time it is. It keeps and asks nothing.',
    ],
    [['store'], 'The store keeps what it is given. What is right to keep is decided above it.'],
    [
      ['screening', 'checks', 'roles', 'outbox'],
      'Looks at what is kept and at what leaves; changes no form.',
    ],
    [
      ['desk'],
      'What actions, queries, gate and jobs stand on. If it knew one of them it would know them all.',
    ],
    [
      ['gate'],
      'The gate is asked by jobs and actions; it calls neither, or a publication could pass itself.',
    ],
    [['jobs'], 'Jobs act for nobody: they never call an action, which acts for a person.'],
    [['queries'], 'Queries only read: an action may ask one, never the other way round.'],
    [['actions'], 'Actions do not know who calls them: a screen, a script, the portal’s own code.'],
    [['services'], 'The desk put together for this portal; controllers call it.'],
    [['controllers', 'policies'], 'A controller does not know its address: routes name it.'],
  ],
  'admin/src': [
    [['language', 'words', 'plugin'], 'Words and names; they ask nothing of the server.'],
    [['api'], 'Asks the server and shows nothing.'],
    [['view'], 'What is shown, as plain values, without React.'],
    [['components'], 'Parts of screens that know no verb and no page.'],
    [['verbs'], 'The dialogs of a verb, for the form page and for the edit view alike: they know neither.'],
  ],
};
const TOPS = {
  'src/approval': ['verbs', 'index'],
  'src/screening': ['index', 'screen', 'screen-text', 'secrecy-marks', 'picture-place', 'rules'],
  'server/src': ['routes', 'middlewares'],
  'admin/src': ['content-manager', 'pages', 'notices'],
};

const path = (house, rooms) => `^${house}/(${rooms.join('|')})(/|\\.tsx?$)`;

const floorRules = Object.entries(FLOORS).flatMap(([house, floors]) =>
  floors.map(([rooms, comment], index) => ({
    name: `floor-${house.replace('/', '-')}-${rooms[0]}`,
    comment,
    severity: 'error',
    from: { path: path(house, rooms) },
    to: { path: path(house, [...floors.slice(index + 1).flatMap(([above]) => above), ...TOPS[house]]) },
  }))
);

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'core-is-pure',
      comment:
        'src/ holds the Measures as pure functions: it imports only itself and a short list of pure libraries.',
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
      to: {
        path: `^src/${areas}/`,
        pathNot: [`^src/${areas}/index\\.ts$`, '^src/$1/'],
      },
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
