import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { Target } from '../../../src/approval';
import type { MeResponse } from '../../../src/contracts';
import type { FoundDocument } from '../api/documents';
import { useDocumentSearch, useStates } from '../api/documents';
import { Choice } from '../components/Choice';
import { useTypeName } from '../components/hooks/use-type-name';
import { FailureNote } from '../components/FailureNote';
import { Note } from '../components/Note';
import { TextField } from '../components/TextField';
import { useWords } from '../words';

const titleOf = ({ title, name, documentId }: FoundDocument): string => title ?? name ?? documentId;

/** What was found, interpretations first, each with where its own approval stands: the pair goes out when both are approved. */
const useCandidates = (me: MeResponse, uid: string, found: readonly FoundDocument[]) => {
  const { say } = useWords();
  const states = useStates(uid, found);
  const isInterpretation = ({ documentId }: FoundDocument): boolean =>
    me.categories.find(({ key }) => key === states[documentId]?.category)?.companion === 'interpretation';
  const standing = ({ documentId, status }: FoundDocument): string => {
    const state = states[documentId]?.state ?? (status === 'published' ? status : null);
    return state ? say(`state.${state}`) : say('companion.no-form');
  };
  return [...found.filter(isInterpretation), ...found.filter((one) => !isInterpretation(one))].map(
    (document) => ({
      value: document.documentId,
      label: say('companion.option', { title: titleOf(document), state: standing(document) }),
    })
  );
};

type PickerProps = {
  readonly me: MeResponse;
  readonly target: Target;
  readonly value: Target | null;
  readonly onChange: (companion: Target | null) => void;
};

/** Documents to choose from, of one type and by words of their text; the document itself is none of them. */
const useSearch = (target: Target, uid: string) => {
  const [search, setSearch] = useState('');
  const q = useDebounce(search.trim(), 300);
  const locale = uid === target.uid ? target.locale : null;
  const found = useDocumentSearch({ uid, locale, q });
  const others = (found.data?.results ?? []).filter(({ documentId }) => documentId !== target.documentId);
  return { search, setSearch, locale, found, others };
};

/** Finds the interpretation (政策解读) a policy document is published together with (Art. 8(一)). */
export const CompanionPicker = ({ me, target, value, onChange }: PickerProps) => {
  const { say } = useWords();
  const typeName = useTypeName();
  const [uid, setUid] = useState(value?.uid ?? target.uid);
  const { search, setSearch, locale, found, others } = useSearch(target, uid);
  const candidates = useCandidates(me, uid, others);
  const localeOf = (id: string) => others.find(({ documentId }) => documentId === id)?.locale ?? locale;
  const known = others.some(({ documentId }) => documentId === value?.documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={say('field.companion')}>
      <Typography variant="pi" textColor="neutral600">
        {say('companion.why')}
      </Typography>
      {me.governed.length > 1 ? (
        <Choice
          label={say('companion.type')}
          options={me.governed.map((type) => ({ value: type.uid, label: typeName(type.displayName) }))}
          value={uid}
          onChange={setUid}
        />
      ) : null}
      <TextField type="search" label={say('companion.search')} value={search} onChange={setSearch} />
      <Choice
        required
        label={say('field.companion')}
        placeholder={say('panel.choose')}
        options={[
          ...candidates,
          ...(value && !known ? [{ value: value.documentId, label: say('companion.chosen') }] : []),
        ]}
        value={value?.documentId ?? ''}
        onChange={(documentId) => onChange({ uid, documentId, locale: localeOf(documentId) })}
      />
      {found.failure ? <FailureNote failure={found.failure} onRetry={found.reload} /> : null}
      {found.data && others.length === 0 ? <Note>{say('companion.none')}</Note> : null}
      {value ? (
        <Button variant="tertiary" onClick={() => onChange(null)}>
          {say('companion.clear')}
        </Button>
      ) : null}
    </Flex>
  );
};
