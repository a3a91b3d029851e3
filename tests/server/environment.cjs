const { TestEnvironment } = require('jest-environment-node');

/**
 * Strapi runs as in production: loaded by Node itself. Jest would read, wrap and keep each of its 9,000 modules again for
 * every test file (3 of 10 seconds a file). Tests reach it through `native`; dates are the driver's own.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.native = { require, process };
    this.global.Date = Date;
    this.global.Error = Error;
  }
};
