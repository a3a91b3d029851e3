const CHINESE = /\p{Script=Han}/u;

/**
 * The text of a printed page: where a full line of Chinese runs on into the next, the line break goes, so that a word broken by it is
 * found. A line much shorter than the page's longest ends a paragraph.
 */
export const joinWrappedLines = (page: string): string => {
  const lines = page.split('\n').map((line) => line.trimEnd());
  const full = 0.8 * lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  return lines
    .map((line, i) => {
      const wraps =
        line.length >= full &&
        line.length > 10 &&
        CHINESE.test(line.slice(-1)) &&
        CHINESE.test(lines[i + 1]?.[0] ?? '');
      return wraps || i === lines.length - 1 ? line : `${line}\n`;
    })
    .join('');
};
