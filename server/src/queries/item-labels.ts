import en from '../../../src/publication/field-names.en.json';
import zh from '../../../src/publication/field-names.zh-Hans.json';

const namesOf = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(names)
      .filter(([id]) => id.startsWith('item.'))
      .map(([id, name]) => [id.slice('item.'.length), name])
  );

const ZH = namesOf(zh);
const EN = namesOf(en);

/** What the fields of an item are called in the reader's language; other types' fields go by their own names. */
export const itemLabels = (language: string): Readonly<Record<string, string>> =>
  language.startsWith('zh') ? ZH : EN;
