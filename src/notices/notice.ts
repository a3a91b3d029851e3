/** What somebody is told of. The order is their weight: told twice of one event, a person hears the first. */
export const NOTICE_KINDS = [
  'to-sign',
  'reassigned',
  'co-sign',
  'reminded',
  'overdue',
  'returned',
  'rejected',
  'ready',
  'not-published',
  'approved',
  'void',
  'published',
  'withdrawn',
  'scheduled',
  'amended',
  'commented',
  'delegated',
  'drift',
  'renamed',
  'confirm-setting',
  'anchor',
  'site',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Told to groups and to addresses the office names, never to a person by themselves. */
export const ADDRESSED: readonly NoticeKind[] = ['anchor', 'site'];

/** Kinds that ask for a signature; they are over once the form has left the stage. */
export const ASKING: readonly NoticeKind[] = ['to-sign', 'reassigned', 'co-sign', 'reminded', 'overdue'];

/** One person told of one thing. */
export type ToldPerson = { readonly person: number; readonly kind: NoticeKind };
