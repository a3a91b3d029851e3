const { projects } = require('../../jest.config.cjs');

/** The tarball in somebody else's portal: minutes, not seconds, and a real installation. */
module.exports = {
  displayName: 'package',
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
  transform: projects[0].transform,
  testTimeout: 600000,
};
