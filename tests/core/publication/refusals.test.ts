import { publicationRefusals } from '../../../src/publication';

const rows = Object.entries(publicationRefusals);

describe('publicationRefusals', () => {
  it.each(rows)('%s has a status and two sentences with the same placeholders', (_, { status, zh, en }) => {
    const placeholders = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => (name ?? '').replace(/(Zh|En)$/, '')).sort();
    expect([400, 403, 409]).toContain(status);
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
  });
});
