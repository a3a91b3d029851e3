import { ITEM_UID } from '../../configuration';
import type { PublicDocument, PublicDocuments } from '../../store';

export type Half = {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string | null;
  readonly role: 'policy' | 'interpretation';
};

const half = ({ target, title, slug }: PublicDocument, role: Half['role']): Half => ({
  documentId: target.documentId,
  title,
  slug,
  role,
});

/** A policy document and its interpretation link to each other while both are online (Art. 8(一) ¶2); by the key of the one that links. */
export const halvesOf = async (
  store: PublicDocuments,
  documents: readonly PublicDocument[]
): Promise<ReadonlyMap<string, Half>> => {
  const isItem = ({ target }: PublicDocument) => target.uid === ITEM_UID;
  const named = await store.online(
    'document_key',
    documents.flatMap(({ companion }) => companion ?? [])
  );
  const naming = await store.online(
    'companion',
    documents.map(({ key }) => key)
  );
  const byKey = new Map(named.filter(isItem).map((document) => [document.key, document]));
  const byCompanion = new Map(naming.filter(isItem).map((document) => [document.companion, document]));
  return new Map(
    documents.flatMap(({ key, companion }): readonly (readonly [string, Half])[] => {
      const interpretation = companion ? byKey.get(companion) : undefined;
      const policy = byCompanion.get(key);
      if (interpretation) return [[key, half(interpretation, 'interpretation')]];
      return policy ? [[key, half(policy, 'policy')]] : [];
    })
  );
};
