const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const project = (name, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform,
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/dist/', '<rootDir>/.cache/'],
  ...more,
});

/** Core: pure functions. Server: a real Strapi a file. Admin: what the user reads. E2E: a browser on the portal. */
module.exports = {
  // Read at the top only: a project of its own has no say in it.
  testTimeout: 120000,
  projects: [
    project('core', { transformIgnorePatterns: ['/node_modules/(?!(@monyone|diff)/)'] }),
    project('server', {
      // Faults are met by a real portal too, one to a process.
      testMatch: ['<rootDir>/tests/{server,faults}/**/*.test.ts'],
      testEnvironment: '<rootDir>/tests/server/environment.cjs',
      globalSetup: '<rootDir>/tests/server/template.ts',
    }),
    // Strapi's admin as it is, some of whose parts come as modules or with styles.
    project('admin', {
      transformIgnorePatterns: [
        '/node_modules/(?!(fractional-indexing|react-dnd|react-dnd-html5-backend|dnd-core|@react-dnd)/)',
      ],
      setupFiles: ['<rootDir>/tests/admin/screen.cjs'],
      moduleNameMapper: { '[.](css|png|svg)([?]raw)?$': '<rootDir>/tests/admin/nothing.cjs' },
    }),
    project('e2e'),
  ],
};
