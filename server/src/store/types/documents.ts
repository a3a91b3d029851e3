import type { PersonRef, Target } from '../../../../src/approval';
import type { CanonicalDocument, Models, OwnHosts } from '../../../../src/content';
import type { RegisterEntry } from '../../../../src/register';
import type { Row } from '../tables/rows';

export type DocumentStore = {
  /** Content types and components by uid, as src/content wants them. */
  readonly models: Models;
  /** The canonical form of one row of a document; null where it does not exist. */
  read(target: Target, version: Version): Promise<CanonicalDocument | null>;
  /**
   * The canonical form without relations to types that have drafts. Strapi drops such links when it publishes and the
   * target is offline, so a page without them may still be what was approved.
   */
  readLighter(target: Target, version: Version): Promise<CanonicalDocument | null>;
  /** The documents that these rows, or the pages these components are part of, belong to. */
  ownersOf(names: readonly RowName[]): Promise<readonly Owner[]>;
  /** Content signed before digests covered every file of it. */
  readonly signedBefore: SignedBefore;
  /** The files a document uses, of one that was just read. */
  filesOf(canonical: CanonicalDocument): UsedFiles;
  /** Its files as the register names them, each once. */
  attachmentsOf(canonical: CanonicalDocument): readonly { readonly name: string; readonly digest: string }[];
  /** How many characters its body has, blanks apart; null where its type has none. */
  charactersOf(canonical: CanonicalDocument): number | null;
  /** The populated row a canonical form was just made of. */
  rowOf(canonical: CanonicalDocument): Readonly<Record<string, unknown>> | null;
  digest(canonical: CanonicalDocument): string;
  /**
   * Whether a published row is what an entry of the register says: as it went online, or as approved but for links that
   * come and go with their targets. Example: the topic of an article was withdrawn, and Strapi dropped the link.
   */
  isAsRegistered(entry: RegisterEntry, online: CanonicalDocument): Promise<boolean>;
  /** The content that an entry put online, as it was signed; null where no snapshot of it was kept. */
  registered(entry: RegisterEntry): Promise<CanonicalDocument | null>;
  /** Keeps the canonical form under its digest, once. */
  keepSnapshot(canonical: CanonicalDocument): Promise<string>;
  findSnapshot(digest: string): Promise<CanonicalDocument | null>;
  /** Hosts a document's pictures may lie on, given the rows of the files it uses. */
  ownHosts(files: readonly Record<string, unknown>[]): OwnHosts;
  /** Every content kept, or those after a row id, a batch at a time, with the digest it is kept under. */
  walkSnapshots(
    batchSize: number,
    after?: number
  ): AsyncIterable<readonly { readonly digest: string; readonly content: CanonicalDocument }[]>;
  /** Row id of the last content kept; 0 where there is none. */
  lastSnapshot(): Promise<number>;
  /** Those of the digests whose content is kept. */
  snapshotsAmong(digests: readonly string[]): Promise<ReadonlySet<string>>;
  /** Who last edited the draft. */
  lastEditor(target: Target): Promise<PersonRef | null>;
  /** The row itself, populated, files with their addresses, for screens. */
  load(target: Target, version: Version): Promise<Record<string, unknown> | null>;
  /** The title of a populated row or of canonical fields. */
  titleOf(uid: string, document: Readonly<Record<string, unknown>>): string;
  /** The locales a document has a row in; `[null]` where the type is not localized. */
  locales(uid: string, documentId: string, version: Version): Promise<readonly (string | null)[]>;
  isLocalized(uid: string): boolean;
  /** Keys of those of the documents that are online. */
  publishedAmong(targets: readonly Target[]): Promise<ReadonlySet<string>>;
  isPublished(target: Target): Promise<boolean>;
  /** Drafts of a type, or of one document, whose text the public does not have. */
  privateDrafts(uid: string, documentId?: string): Promise<readonly DraftRow[]>;
  /** Published rows by ascending row id, a batch at a time, for jobs that look at all of them. */
  publishedAfter(batch: {
    readonly uid: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<PublishedBatch>;
  /** The same for either version; a draft has no `publishedAt` (empty). */
  rowsAfter(batch: {
    readonly uid: string;
    readonly version: Version;
    readonly after: number;
    readonly limit: number;
  }): Promise<PublishedBatch>;
};

/** A draft that differs from what is online, or has nothing online: its row, its place, and who made the document. */
export type DraftRow = {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly madeBy: number | null;
};

export type Version = 'draft' | 'published';

export type PublishedRow = {
  readonly id: number;
  readonly target: Target;
  readonly title: string;
  readonly publishedAt: string;
  /** Who last edited the row, where the portal knows. */
  readonly by: PersonRef | null;
  readonly canonical: CanonicalDocument;
  /**
   * Another published row of the same document and language stands before this one. The register has one place for both,
   * so one of them was never approved.
   */
  readonly isSecond: boolean;
};

/**
 * `failed`: rows that could not be read, so that one bad row does not end the job. `last`: the highest row id looked at;
 * null where there was none.
 */
export type PublishedBatch = {
  readonly rows: readonly PublishedRow[];
  readonly failed: readonly { readonly id: number; readonly message: string }[];
  readonly last: number | null;
};

/** A row of a type or component, as `related` of a file and the tables of components name it. */
export type RowName = { readonly uid: string; readonly id: number };

/** A document's row, whatever was asked of lay in it. */
export type Owner = { readonly target: Target; readonly isOnline: boolean };

/** Rows of the media library that a document uses: in its media fields, and by an address in one of its texts. */
export type UsedFiles = { readonly inFields: readonly Row[]; readonly inTexts: readonly Row[] };

export type SignedBefore = {
  /** The document as it was signed: without those files where it was signed so, and they are the same. */
  asSigned(canonical: CanonicalDocument): Promise<CanonicalDocument>;
  /** The digest it had before files were covered; null where that is the one it has. */
  earlierDigest(canonical: CanonicalDocument): string | null;
  /** From now on this content, with these files, bears the digest it was signed with. */
  keep(canonical: CanonicalDocument): Promise<void>;
};
