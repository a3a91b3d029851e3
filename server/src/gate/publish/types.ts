import type { CompanionReadiness, DecisionContext, Form, Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import type { PublicationBasis } from '../../../../src/publication';
import type { RegisterEntry } from '../../../../src/register';

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
  /** Digest of the draft, which is what was approved. */
  readonly digest: string;
  readonly published: CanonicalDocument;
  /** Digest of the published row, where links to drafts are left out. */
  readonly publishedDigest: string;
};
