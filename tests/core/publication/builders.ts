import { presets } from '../../../src/approval';
import type { Actor, Asker, Form, FormState, Target } from '../../../src/approval';
import type { RegisterEntry } from '../../../src/register';

export const target: Target = { uid: 'plugin::publication-desk.item', documentId: 'doc1', locale: null };
export const form = (state: FormState, approvedDigest: string | null): Form => ({
  number: '2026-0001',
  target,
  state,
  version: 4,
  round: 1,
  route: {
    key: 'routine',
    version: 1,
    stages: [{ key: 'leader', position: 'leader-in-charge', signers: 'any', days: null }],
  },
  submission: {
    title: '通知',
    department: { key: 'd1', name: '组织部' },
    category: 'department-work',
    summary: '摘要',
    occurredOn: '2026-02-13',
    dueOn: '2026-02-24',
    late: false,
    checklist: [],
    answers: [],
    digest: 'sha256:a',
    companion: null,
  },
  submittedBy: { id: 1, name: '王芳' },
  submittedAt: '2026-02-14T01:00:00.000Z',
  firstSubmittedAt: '2026-02-14T01:00:00.000Z',
  lastEditor: null,
  authors: [{ id: 1, name: '王芳' }],
  signatures: [],
  amendments: [],
  stage: state === 'in-review' ? 'leader' : null,
  stageSince: null,
  stageDueOn: null,
  reassigned: {},
  digest: 'sha256:a',
  approvedDigest,
  approvedAt: null,
  scheduledFor: null,
  publishedAt: null,
  publishedDigest: null,
  lastRemindedOn: null,
  attachments: [],
});

export const entry = (digest: string | null, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  sequence: 12,
  previousHash: 'p',
  hash: 'h',
  kind: 'publication',
  target,
  form: '2026-0001',
  title: '通知',
  department: 'd1',
  category: 'department-work',
  channel: null,
  digest,
  publishedDigest: digest,
  at: '2026-02-20T01:00:00.000Z',
  by: null,
  reason: null,
  ...more,
});

export const actor = (...duties: Actor['duties']): Actor => ({ id: 9, name: '李强', duties });
export const officer = actor({ position: 'information-officer', department: 'd1' });
export const office = actor({ position: 'general-office', department: null });

/** Somebody who asks, where the office is held by the one others stand in for. */
export const asking = (who: Actor | null): Asker => ({
  actor: who,
  holders: [{ person: { id: 2, name: '张伟' }, position: 'general-office', department: null }],
  settings: presets.standard,
});
