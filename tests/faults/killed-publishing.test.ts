import type { Form } from '../../src/approval';
import { verifyForm } from '../../src/approval';
import { verifyChain } from '../../src/register';
import { hash } from '../../server/src/hash';
import type { Store } from '../../server/src/store';
import { storeFor, submitAndApprove } from '../server/approve';
import { ARTICLE, documentsOf, draftOf, ITEM, publishedRows } from '../server/content';
import { openPortal, type Portal } from '../server/portal';
import { openInstance } from './instances';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

type Ended = string | number | null;

/** Another instance, up and waiting; `go` lets it work and says how its process ended, null where it lived. */
const another = async (work: { readonly kind: string; readonly nth: number; readonly form?: Form }) => {
  const { kind, nth, form } = work;
  const instance = await openInstance();
  await instance.tell({ arm: { kind, nth } });
  return {
    go: async (): Promise<Ended> => {
      const answer = await instance.tell(
        form ? { publish: form.target } : { service: 'jobs', name: 'existing' }
      );
      if (answer.error !== 'died') {
        instance.close();
        expect(answer.error).toBeUndefined();
        return null;
      }
      return instance.ended;
    },
  };
};

const publishAndDie = async (form: Form, kind: string, nth = 1): Promise<Ended> =>
  (await another({ kind, nth, form })).go();

const everything = async (...forms: readonly Form[]) => ({
  head: await store.register.head(),
  forms: await Promise.all(forms.map(({ number }) => store.forms.find(number))),
  drafts: await Promise.all(forms.map(({ target }) => store.documents.read(target, 'draft'))),
  published: await Promise.all(
    forms.map(({ target }) => publishedRows(portal.strapi, target.uid, target.documentId))
  ),
});

const sha256 = (text: string): string => hash('sha256', text);
const expectWholeChain = async (): Promise<void> => {
  for await (const entries of store.register.walk(1_000)) expect(verifyChain(entries, sha256)).toBeNull();
};

const ENTRY = '^insert into .pubdesk_register_entries';

describe('a process that dies in the middle of publishing', () => {
  it.each([
    ['once the row is online', ARTICLE, '^insert into .articles. '],
    ['once the register has its entry', ARTICLE, ENTRY],
    ['once the form has its event, before the commit', ITEM, '^insert into .pubdesk_form_events'],
  ])('%s, leaves nothing behind, and another goes on', async (_, uid, kind) => {
    const form = await submitAndApprove(portal, store, { target: await draftOf(portal.strapi, uid) });
    const before = await everything(form);
    expect(await publishAndDie(form, kind)).toBe('SIGKILL');
    expect(await everything(form)).toEqual(before);
    await documentsOf(portal.strapi, uid).publish({ documentId: form.target.documentId });
    expect((await everything(form)).published).toEqual([1]);
  });

  it('between a policy document and its interpretation, publishes neither', async () => {
    const interpretation = await submitAndApprove(portal, store, {
      target: await draftOf(portal.strapi, ITEM),
      category: 'policy-interpretation',
    });
    const policy = await submitAndApprove(portal, store, {
      target: await draftOf(portal.strapi, ITEM),
      category: 'policy-document',
      companion: interpretation.target,
    });
    const before = await everything(policy, interpretation);
    expect(await publishAndDie(policy, ENTRY, 2)).toBe('SIGKILL');
    expect(await everything(policy, interpretation)).toEqual(before);
    await documentsOf(portal.strapi, ITEM).publish({ documentId: policy.target.documentId });
    expect((await everything(policy, interpretation)).published).toEqual([1, 1]);
  });

  it('breaks no chain', async () => {
    await expectWholeChain();

    const { forms } = await store.forms.list({ page: 1, pageSize: 100 });
    expect(forms).toHaveLength(5);
    const kept = await store.forms.kept(forms.map(({ number }) => number));
    expect([...kept.values()].map((form) => verifyForm(form, sha256))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a process that dies while entering what was online before the desk', () => {
  const COUNT = 450;
  const NEVER = 1_000_000;
  const SETTING = `existing.${ARTICLE}`;
  const entered = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const entries of store.register.walk(1_000)) {
      for (const { kind, target } of entries) if (kind === 'existing') found.push(target.documentId);
    }
    return found;
  };
  const jobs = () =>
    portal.strapi.plugin('publication-desk').service('jobs') as { existing(): Promise<void> };

  it('goes on where it stopped, in two instances at once, and enters each once', async () => {
    const rows = Array.from({ length: COUNT }, (_, index) => ({
      document_id: `before${String(index).padStart(18, '0')}`,
      locale: 'zh-Hans',
      title: `旧文章 ${index}`,
      published_at: new Date('2025-01-01T00:00:00.000Z'),
    }));
    const { tableName } = portal.strapi.db.metadata.get(ARTICLE);
    const dying = await another({ kind: ENTRY, nth: 2 });
    const living = await another({ kind: 'nothing of the kind', nth: NEVER });
    await portal.strapi.db.connection.batchInsert(tableName, rows, 50);
    await store.settings.write(SETTING, { done: false, after: 0, entered: 0, failed: 0 });

    expect(await dying.go()).toBe('SIGKILL');
    const first = await entered();
    const stopped = await store.settings.read<{ done: boolean; entered: number }>(SETTING);
    expect(stopped).toMatchObject({ done: false, entered: first.length });
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(COUNT);

    expect(await Promise.all([living.go(), jobs().existing()])).toEqual([null, undefined]);
    const all = await entered();
    expect(all.slice(0, first.length)).toEqual(first);
    expect([...all].sort()).toEqual(rows.map((row) => row.document_id));
    expect(await store.settings.read(SETTING)).toMatchObject({ done: true, entered: COUNT, failed: 0 });
    await expectWholeChain();
  });
});
