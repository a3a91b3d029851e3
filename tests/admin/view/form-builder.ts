import type { Form, Signature, Stage } from '../../../src/approval';

export const stage = (position: string, more: Partial<Stage> = {}): Stage => ({
  key: position,
  position,
  signers: 'any',
  days: 1,
  ...more,
});

export const signature = (position: string, more: Partial<Signature> = {}): Signature => ({
  stage: position,
  position,
  department: 'd1',
  person: { id: 7, name: '李建国' },
  decision: 'agree',
  opinion: '',
  digest: 'sha256:a',
  at: '2026-03-02T02:00:00.000Z',
  ...more,
});

/** A sensitive form at its second stage, signed once. */
export const form = (more: Partial<Form> = {}): Form => ({
  number: '2026-0001',
  target: { uid: 'plugin::publication-desk.item', documentId: 'doc', locale: null },
  state: 'in-review',
  version: 2,
  round: 1,
  route: {
    key: 'sensitive',
    version: 1,
    stages: [stage('department-head'), stage('leader-in-charge'), stage('principal-leader')],
  },
  submission: {
    title: '关于开展送温暖活动的通知',
    department: { key: 'd1', name: '宣传教育部' },
    category: 'sensitive-information',
    summary: '摘要',
    occurredOn: '2026-02-27',
    dueOn: '2026-03-03',
    late: false,
    checklist: [],
    answers: [],
    digest: 'sha256:a',
    companion: null,
  },
  submittedBy: { id: 5, name: '王芳' },
  submittedAt: '2026-03-02T01:00:00.000Z',
  firstSubmittedAt: '2026-03-02T01:00:00.000Z',
  lastEditor: null,
  authors: [],
  signatures: [signature('department-head')],
  amendments: [],
  stage: 'leader-in-charge',
  stageSince: '2026-03-02T02:00:00.000Z',
  stageDueOn: '2026-03-03',
  reassigned: {},
  digest: 'sha256:a',
  approvedDigest: null,
  approvedAt: null,
  scheduledFor: null,
  publishedAt: null,
  publishedDigest: null,
  lastRemindedOn: null,
  attachments: [],
  ...more,
});
