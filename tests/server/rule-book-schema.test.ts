import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ruleBookJsonSchema, ruleBookSchema } from '../../server/src/configuration';
import { readRules } from '../../server/src/configuration/read-rules';
import { presetBooks } from '../../src/rules';

const file = path.resolve(__dirname, '../../docs/rule-book.schema.json');

describe('the published schema of a rule book', () => {
  it('is the one books are read by', () => {
    const wanted = `${JSON.stringify(ruleBookJsonSchema(), null, 2)}\n`;
    if (process.env.WRITE_SCHEMA) writeFileSync(file, wanted);
    expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  it.each(Object.entries(presetBooks))('reads %s, which ships, without changing it', (_, book) => {
    expect(ruleBookSchema.parse(JSON.parse(JSON.stringify(book)))).toEqual(book);
  });
});

describe('the config key rules', () => {
  const write = (book: unknown): string => {
    const name = path.join(process.env.TMPDIR ?? '/tmp', `rules-${process.pid}.json`);
    writeFileSync(name, typeof book === 'string' ? book : JSON.stringify(book));
    return name;
  };

  it('names a book that ships, or a file', () => {
    expect(readRules('newsroom')).toBe(presetBooks.newsroom);
    expect(readRules(write({ ...presetBooks.newsroom, $schema: './rule-book.schema.json' }))).toEqual(
      presetBooks.newsroom
    );
  });

  it.each([
    ['no such preset', 'standards', 'measures, letter, newsroom'],
    ['a file that is not there', './nowhere.json', 'ENOENT'],
    ['a file that is no JSON', '{', 'JSON'],
    ['a file with a part missing', { ...presetBooks.measures, routes: undefined }, 'routes'],
    [
      'a file nobody could work by',
      { ...presetBooks.measures, routes: [{ ...presetBooks.measures.routes[0], stages: [] }] },
      'route',
    ],
  ])('stops the start at %s, and says where', (what, given, said) => {
    const value = what === 'no such preset' || what.endsWith('not there') ? given : write(given);
    expect(() => readRules(value)).toThrow(said);
  });
});
