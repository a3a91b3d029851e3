import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import first from '../../admin/src/translations/first/en.json';
import words from '../../admin/src/translations/en.json';
import fields from '../../src/publication/field-names.en.json';

const FOREIGN =
  /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|trade union|the measures|\bArt(icle|\.) ?\d|principal leader|leader in charge|general office|information officer/i;

const admin = path.join(__dirname, '../../admin/src');
const sources = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name)
);

/** Where one language is told from the other by name. */
const KNOWS_BOTH = ['language.ts', 'words-of.ts'];

describe('an office that reads no Chinese', () => {
  it('has no Chinese and no other office’s positions in its words', () => {
    const all = Object.entries({ ...first, ...words, ...fields });
    expect(all.filter(([, text]) => FOREIGN.test(text))).toEqual([]);
  });

  it('has no screen that joins or quotes as Chinese does whatever the language', () => {
    const astray = sources
      .filter((name) => !KNOWS_BOTH.includes(name))
      .flatMap((name) =>
        readFileSync(path.join(admin, name), 'utf8')
          .split('\n')
          .filter(
            (line) => /['"`][^'"`]*[\u3000-\u303f\uff00-\uffef]/.test(line) && !/'zh'|\bzh: /.test(line)
          )
          .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
          .map((line) => `${name}: ${line.trim()}`)
      );
    expect(astray).toEqual([]);
  });
});
