// Old syntax on purpose: this file must still be read by a Node too old for the rest, to be able to say so.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    '需要 Node.js 20 或更新版本，当前是 ' +
      process.version +
      '。 / Node.js 20 or newer is needed, this is ' +
      process.version +
      '.'
  );
  process.exit(1);
} else {
  var paths = process.argv.slice(2);
  if (paths.length > 0)
    import('./steps/some-tests.mjs').then(function (tests) {
      return tests.runSomeTests(paths);
    });
  else
    import('./steps/all-tests.mjs').then(function (tests) {
      return tests.runAllTests();
    });
}
