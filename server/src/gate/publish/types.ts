import type { CompanionReadiness, DecisionContext, Form, Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import type { PublicationBasis } from '../../../../src/publication';
import type { RegisterEntry } from '../../../../src/register';

/** A call of the document service, as its middlewares see it. */
export type Call = {
  readonly action: string;
  readonly uid: string;
  readonly params: {
    readonly documentId?: string;
    readonly locale?: unknown;
    readonly status?: unknown;
    readonly data?: Record<string, unknown>;
  };
};

export type Next = () => Promise<unknown>;

/** `target` is set where the other half goes online in the same step. */
export type Companion = { readonly readiness: CompanionReadiness; readonly target: Target | null };

/** One document that is about to go online, with everything the rule looks at. */
export type Candidate = {
  readonly target: Target;
  readonly form: Form | null;
  /** Its register entry while it is online, and whether it has any. */
  readonly live: RegisterEntry | null;
  readonly earlier: boolean;
  readonly companion: Companion;
  /** Who publishes, and what the rules look at besides. */
  readonly asker: DecisionContext;
};

export type Published = Candidate & {
  readonly basis: PublicationBasis;
  /** Of the draft, which was approved. */
  readonly digest: string;
  readonly published: CanonicalDocument;
  /** Of what is online: links to what is not are left out there. */
  readonly publishedDigest: string;
};
