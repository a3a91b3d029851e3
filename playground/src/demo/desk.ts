import type { Core } from '@strapi/strapi';

export type Target = { readonly uid: string; readonly documentId: string; readonly locale: string | null };
export type By = { readonly actor: number; readonly at: string };
export type Stage = { readonly key: string; readonly position: string };
export type Form = {
  readonly number: string;
  readonly state: string;
  readonly stage: string | null;
  readonly digest: string;
  readonly target: Target;
  readonly route: { readonly stages: readonly Stage[] };
};
type Refusal = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };
type Action<Input> = (input: Input, by: By) => Promise<Result<Form>>;
type ForForm<More = unknown> = { readonly number: string } & More;

export type Submission = {
  readonly department: string;
  readonly category: string;
  readonly summary: string;
  readonly occurredOn: string;
  readonly checklist: readonly { readonly point: number; readonly ok: boolean; readonly note?: string }[];
  readonly answers?: readonly { readonly finding: string; readonly reason: string }[];
  readonly companion?: Target | null;
};

/** The part of the plugin's own service that this portal uses; everything the demo shows went through it. */
export type Desk = {
  readonly actions: {
    readonly submit: Action<Submission & { readonly target: Target }>;
    readonly agree: Action<
      ForForm<{ readonly digest: string; readonly opinion: string; readonly confirmed: boolean }>
    >;
    readonly return: Action<ForForm<{ readonly opinion: string; readonly to: string | null }>>;
    readonly reject: Action<ForForm<{ readonly opinion: string }>>;
    readonly remind: Action<ForForm>;
    readonly publish: Action<ForForm>;
    readonly schedule: Action<ForForm<{ readonly for: string }>>;
    readonly withdraw: Action<ForForm<{ readonly reason: string }>>;
    readonly closeMonth: (input: { readonly month: string }, by: By) => Promise<Result<unknown>>;
    readonly releaseMonth: (
      input: { readonly month: string; readonly released: boolean },
      by: By
    ) => Promise<Result<unknown>>;
    readonly importCalendarYear: (
      input: {
        readonly year: number;
        readonly holidays: readonly string[];
        readonly makeUpDays: readonly string[];
      },
      by: By
    ) => Promise<Result<unknown>>;
  };
  readonly queries: { readonly calendar: () => Promise<Result<readonly { readonly year: number }[]>> };
};

export const deskOf = (strapi: Core.Strapi): Desk =>
  strapi.plugin('publication-desk').service('desk') as Desk;

/** The demo is the office at its best: a refusal means that it or the plugin is wrong, and ends the seed. */
export const expectAccepted = <Value>(result: Result<Value>, doing: string): Value => {
  if (result.ok) return result.value;
  throw new Error(`${doing}: ${result.refusal.code} ${JSON.stringify(result.refusal.params ?? {})}`);
};
