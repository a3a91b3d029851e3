import type { CompanionReadiness, Form, FormEventType, FormState, Target } from '../../../src/approval';
import type { Result } from '../../../src/result';
import type { Clock } from '../clock';
import type { Configuration } from '../configuration';
import type { DriftReport, RecordsReport } from '../jobs';
import type { Screen } from '../screening';
import type { Files } from '../store/documents/files';
import type { Published } from '../store/documents/published';
import type { Store } from '../store';

/** What leaves the desk when something happened: never content, never a person. */
export type DeskNotice = { readonly number: string; readonly type: FormEventType; readonly state: FormState };

/** Everything an action or a query needs from the portal it runs in. */
export type DeskContext = {
  readonly store: Store;
  readonly files: Files;
  readonly published: Published;
  readonly clock: Clock;
  readonly configuration: Configuration;
  /** What the Content Manager calls a type. */
  readonly displayNameOf: (uid: string) => string;
  /** Where a document is edited in the admin. */
  readonly editPathOf: (target: Target) => string;
  readonly hash: (text: string) => string;
  readonly screen: Screen;
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
    }): Promise<Result<void>>;
  };
  readonly drift: {
    read(): Promise<DriftReport>;
    run(): Promise<DriftReport>;
    /** Takes off the last report what was taken down since. */
    forget(target: Target): Promise<void>;
  };
  /** What the last look through the records found; null before the first. */
  readonly records: () => Promise<RecordsReport | null>;
  readonly notify: (notice: DeskNotice) => void;
};

/** Who acts, and when: `at` (ISO 8601 UTC) is now unless a record is entered afterwards. */
export type By = { readonly actor: number; readonly at?: string };
