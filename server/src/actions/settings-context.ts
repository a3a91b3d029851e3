import type { OrganizationRecord } from '../store';
import type { Result } from '../../../src/result';
import type { By } from '../desk/desk';

/** A new row, or the change of one named by its documentId. */
export type Saved<Input> = Input & { readonly documentId?: string };
export type SaveRecord<Input> = (input: Saved<Input>, by?: By) => Promise<Result<OrganizationRecord>>;
