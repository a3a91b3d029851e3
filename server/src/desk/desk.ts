import type { CompanionReadiness, Form, Target } from '../../../src/approval';
import type { DriftReport, CheckReport, Ending } from '../../../src/register';
import type { Result } from '../../../src/result';
import type { Accounts } from '../roles';
import type { Screening } from '../screening';
import type { Files } from '../store/documents/files';
import type { Published } from '../store/documents/published';
import type { Ground } from './portal';

/** Everything an action or a query needs from the portal it runs in. */
export type DeskContext = Ground &
  Screening & {
    readonly files: Files;
    readonly accounts: Accounts;
    readonly published: Published;
    /** What the Content Manager calls a type. */
    readonly displayNameOf: (uid: string) => string;
    /** Where a document is edited in the admin. */
    readonly editPathOf: (target: Target) => string;
    readonly gate: {
      /** Publishes the draft, and its companion with it; register entries and `published` events are the gate's. */
      publish(input: { readonly target: Target; readonly actor: number }): Promise<Result<void>>;
      /** Where the other half of a policy/interpretation pair stands, or why this half must wait for it. */
      companion(target: Target, form: Form | null): Promise<Result<CompanionReadiness>>;
      /** Puts back what is registered where something else is online. */
      restore(input: { readonly target: Target; readonly actor: number }): Promise<Result<void>>;
      /** Takes the document down; the register entry and the `withdrawn` event are the gate's. */
      withdraw(input: {
        readonly target: Target;
        readonly actor: number;
        readonly reason: string;
        readonly ending?: Ending | null;
      }): Promise<Result<void>>;
    };
    readonly drift: {
      read(): Promise<DriftReport>;
      run(): Promise<DriftReport>;
      /** Takes a document off the last drift report once it is withdrawn. */
      forget(target: Target): Promise<void>;
    };
    /** Into the portal's log, where a fault is met and the work goes on. */
    readonly tellFault: (where: string, error: unknown) => void;
    /** What the last look through the records found; null before the first. */
    readonly records: () => Promise<CheckReport | null>;
  };

/** Who acts, and when: `at` (ISO 8601 UTC) is now, unless something is entered afterwards. */
export type By = { readonly actor: number; readonly at?: string };
