import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Form } from '../../src/approval';
import { verifyForm } from '../../src/approval';
import { verifyChain } from '../../src/register';
import { hash } from '../../server/src/hash';
import type { Store } from '../../server/src/store/types';
import { storeFor, submitAndApprove } from './approve';
import { ARTICLE, documentsOf, draftOf, ITEM, publishedRows } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openPortal();
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const appDir = path.resolve(__dirname, '../../playground');

/** How the other instance ended: the signal that killed it, or its exit code. */
const publishAndDie = (form: Form, kind: string, nth = 1): Promise<string | number | null> =>
  new Promise((resolve, reject) => {
    const { uid, documentId } = form.target;
    const script = path.join(__dirname, 'killed-portal.cjs');
    const child = spawn(process.execPath, [script, appDir, kind, String(nth), uid, documentId], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // The environment as the test has set it, not as jest was started with.
      env: process.env,
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });

const everything = async (...forms: readonly Form[]) => ({
  head: await store.register.head(),
  forms: await Promise.all(forms.map(({ number }) => store.forms.find(number))),
  drafts: await Promise.all(forms.map(({ target }) => store.documents.read(target, 'draft'))),
  published: await Promise.all(
    forms.map(({ target }) => publishedRows(portal.strapi, target.uid, target.documentId))
  ),
});

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
    const sha256 = (text: string): string => hash('sha256', text);
    for await (const entries of store.register.walk(1_000)) expect(verifyChain(entries, sha256)).toBeNull();
    const { forms } = await store.forms.list({ page: 1, pageSize: 100 });
    expect(forms).toHaveLength(5);
    for (const form of forms) {
      const recorded = await store.forms.events(form.number);
      expect(verifyForm(form, { recorded, hash: sha256 })).toBeNull();
    }
  });
});
