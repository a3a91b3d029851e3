/** @jest-environment jsdom */
import { keep, keptName, letGo, letGoOld, readKept } from '../../../admin/src/view/kept-text';

const shelf = window.localStorage;
const name = keptName(5, 'form/2026-0001');
const kept = { at: '2026-03-02T02:00:00.000Z', value: { return: { opinion: '数量有误' } } };

beforeEach(() => shelf.clear());

describe('what was typed and not sent', () => {
  it('is found again by the person who typed it, on the form it is of, and by nobody else', () => {
    keep(shelf, name, kept);
    expect(readKept(shelf, name)).toEqual(kept);
    expect(readKept(shelf, keptName(6, 'form/2026-0001'))).toBeNull();
    expect(readKept(shelf, keptName(5, 'form/2026-0002'))).toBeNull();
    letGo(shelf, name);
    expect(readKept(shelf, name)).toBeNull();
  });

  it('is let go after a month, with what cannot be read; what others keep stays', () => {
    keep(shelf, name, kept);
    shelf.setItem(keptName(5, 'form/broken'), '{');
    shelf.setItem('isLoggedIn', 'true');
    letGoOld(shelf, Date.parse('2026-03-30T00:00:00Z'));
    expect(readKept(shelf, name)).toEqual(kept);
    expect(shelf.getItem(keptName(5, 'form/broken'))).toBeNull();
    letGoOld(shelf, Date.parse('2026-04-02T00:00:00Z'));
    expect(readKept(shelf, name)).toBeNull();
    expect(shelf.getItem('isLoggedIn')).toBe('true');
  });

  it('is passed over where the browser keeps nothing', () => {
    const closed = {
      length: 1,
      key: () => null,
      getItem: () => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(() => keep(closed, name, kept)).not.toThrow();
    expect(readKept(closed, name)).toBeNull();
  });
});
