/** One short line of progress, Chinese and English. */
export const say = (zh, en) => console.log(`  ${zh} · ${en}`);

/** The one line of a failure that the person in front of the screen can mend; ends the process. */
export const stop = (zh, en) => {
  console.error(`\n✗ ${zh}\n  ${en}`);
  process.exit(1);
};

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
