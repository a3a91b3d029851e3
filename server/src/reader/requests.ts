import type { CanonicalDocument, Models } from '../../../src/content';
import type { FileReading, Found, ScreeningRule, Term } from '../../../src/screening';
import type { ReadingLimits } from './limits';
import type { TemplateAnswer, TemplateRequest } from './templates/template';

/** What screening looks for, as a version of it: a reader that has the version needs it not again. */
export type ListsData = {
  readonly version: string;
  readonly terms: readonly Term[];
  readonly off: readonly ScreeningRule[];
};

/** What a reader is asked. */
export type ReaderRequest =
  | TemplateRequest
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly limits: ReadingLimits;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly identity: string;
      readonly bytes: Uint8Array;
      readonly limits: ReadingLimits;
    }
  | {
      readonly kind: 'draft';
      readonly draft: CanonicalDocument;
      readonly models: Models;
      readonly summary: string;
    };

export type FieldFound = { readonly field: string; readonly found: readonly Found[] };

export type ReaderMessage = { readonly request: ReaderRequest; readonly lists: ListsData | null };
/** What it answers; an error says nothing of what was read. */
export type ReaderAnswer =
  | { readonly reading: FileReading }
  | { readonly found: readonly Found[] }
  | { readonly fields: readonly FieldFound[] }
  | TemplateAnswer
  | { readonly failed: true };
