import type { FileUse, Standing, UseState } from '../../../src/files';
import { changesOf, standingOf } from '../../../src/files';

describe('standingOf', () => {
  it.each<[Standing, readonly UseState[]]>([
    ['stock', []],
    ['public', ['online']],
    ['public', ['draft', 'online', 'withdrawn', 'former']],
    ['unpublished', ['draft']],
    ['unpublished', ['former']],
    ['gone', ['withdrawn']],
    ['gone', ['withdrawn', 'draft']],
    ['unpublished', ['scan']],
    ['unpublished', ['scan', 'online']],
  ])('is %s where the uses are %j', (standing, states) => {
    expect(standingOf(states)).toBe(standing);
  });
});

describe('changesOf', () => {
  const target = { uid: 'api::article.article', documentId: 'a', locale: null };
  const use = (id: number, object: string, state: UseState) => ({
    id,
    file: 1,
    name: object,
    object,
    target,
    state,
    title: '',
  });
  const now = (...objects: readonly string[]) => objects.map((object) => ({ file: 1, name: object, object }));

  it('adds what is new, and writes nothing where nothing changed', () => {
    expect(changesOf({ kept: [], state: 'draft', now: now('a.png') }).added).toHaveLength(1);
    const same = changesOf({ kept: [use(1, 'a.png', 'draft')], state: 'draft', now: now('a.png') });
    expect(same).toEqual({ added: [], ended: [], dropped: [] });
  });

  it('leaves a trace of a use that ends', () => {
    expect(changesOf({ kept: [use(1, 'a.png', 'online')], state: 'online', now: [] }).ended).toEqual([1]);
  });

  it('keeps one trace of a use that ends a second time', () => {
    const kept: readonly (FileUse & { id: number })[] = [
      use(1, 'a.png', 'withdrawn'),
      use(2, 'a.png', 'online'),
    ];
    expect(changesOf({ kept, state: 'online', now: [] })).toEqual({ added: [], ended: [], dropped: [2] });
  });

  it('takes the trace away when the file is used again', () => {
    const kept = [use(1, 'a.png', 'withdrawn')];
    const again = changesOf({ kept, state: 'online', now: now('a.png') });
    expect(again.dropped).toEqual([1]);
    expect(again.added).toHaveLength(1);
  });

  it('does not take the uses of a draft for those of what is online', () => {
    const kept = [use(1, 'a.png', 'online')];
    expect(changesOf({ kept, state: 'draft', now: [] })).toEqual({ added: [], ended: [], dropped: [] });
  });
});
