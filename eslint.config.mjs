import tseslint from 'typescript-eslint';

const strapiEdge = 'MemberExpression[object.name="strapi"][property.name=/^(documents|db|entityService)$/]';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/node_modules/',
      '.cache/',
      'playground/.cache/',
      '**/.tmp/',
      '**/.strapi/',
      'playground/types/generated/',
      'playground/public/uploads/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'off',
      'no-warning-comments': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'crypto',
      ].map((rule) =>
        rule === 'error'
          ? rule
          : { name: rule, message: 'src/ is pure: what it needs arrives as an argument.' }
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'No clock in src/: `at` is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'No clock in src/: `at` is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'No randomness in src/.',
        },
        { selector: 'ClassDeclaration', message: 'Functions and unions, not classes, in src/.' },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="global"][property.name="strapi"]',
          message: '`strapi` arrives as a factory argument.',
        },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/store/**', 'server/src/gate/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="global"][property.name="strapi"]',
          message: '`strapi` arrives as a factory argument.',
        },
        { selector: strapiEdge, message: 'Only store/ and gate/ speak to the database: ask the store.' },
      ],
    },
  },
  {
    // A factory's body is a list of small functions that share what it was given.
    files: ['server/src/store/**', 'server/src/controllers/**'],
    rules: { 'max-lines-per-function': ['error', { max: 110, skipBlankLines: true, skipComments: true }] },
  },
  {
    // GraphQL's resolvers have four arguments, their wrappers five.
    files: ['server/src/gate/private-drafts/graphql.ts'],
    rules: { 'max-params': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'max-params': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/start.mjs'], rules: { 'no-var': 'off' } }
);
