import { useState } from 'react';
import { Radio, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { Target } from '../../../src/approval';
import { ENDINGS } from '../../../src/register';
import { useDocumentSearch } from '../api/documents';
import { Choice } from '../components/Choice';
import { FailureNote } from '../components/FailureNote';
import { TextField } from '../components/TextField';
import type { EndingValues } from '../view/ending';
import { useWords } from '../words';
import { FilesWithdrawn } from './FilesWithdrawn';
import { LIMITS } from '../../../src/text';

type EndingProps = {
  readonly target: Target;
  readonly values: EndingValues;
  readonly onChange: (values: EndingValues) => void;
};
/** `isGone`: nothing of the page is kept, so it cannot stay. */
type Offered = EndingProps & { readonly isGone?: boolean };

/** Finds what stands in the place of what is withdrawn, among what is online of its type and language. */
const SuccessorPicker = ({ target, values, onChange }: EndingProps) => {
  const { say } = useWords();
  const [search, setSearch] = useState('');
  const q = useDebounce(search.trim(), 300);
  const found = useDocumentSearch({ uid: target.uid, locale: target.locale, q });
  const options = (found.data?.results ?? [])
    .filter(({ documentId, status }) => documentId !== target.documentId && status !== 'draft')
    .map(({ documentId, title, name }) => ({ value: documentId, label: title ?? name ?? documentId }));
  const { successor = '' } = values;
  const isListed = successor === '' || options.some(({ value }) => value === successor);
  return (
    <>
      <TextField type="search" label={say('ask.successor-search')} value={search} onChange={setSearch} />
      <Choice
        required
        label={say('ask.successor')}
        placeholder={say('panel.choose')}
        options={isListed ? options : [...options, { value: successor, label: say('ask.successor-chosen') }]}
        value={successor}
        onChange={(chosen) => onChange({ ...values, successor: chosen })}
      />
      {found.failure ? <FailureNote failure={found.failure} onRetry={found.reload} /> : null}
    </>
  );
};

/** Which of three: 撤销 published in error, 被取代 replaced by another, 失效留存 no longer in force. */
export const EndingChoice = ({ target, values, onChange, isGone = false }: Offered) => {
  const { say } = useWords();
  const { ending = '', notice = '' } = values;
  return (
    <>
      <Radio.Group
        aria-label={say('ask.ending')}
        value={ending}
        onValueChange={(chosen: string) => onChange({ ...values, ending: chosen })}
      >
        {ENDINGS.filter((one) => !isGone || one !== 'lapsed').map((one) => (
          <Radio.Item key={one} value={one}>
            <Typography>{say(`ask.ending.${one}`)}</Typography>
          </Radio.Item>
        ))}
      </Radio.Group>
      {ending === 'replaced' ? <SuccessorPicker target={target} values={values} onChange={onChange} /> : null}
      {ending === 'lapsed' ? (
        <TextField
          long
          label={say('ask.notice')}
          hint={say('ask.notice-hint')}
          limit={LIMITS.words}
          value={notice}
          onChange={(typed) => onChange({ ...values, notice: typed })}
        />
      ) : null}
      {ending !== 'lapsed' && !isGone ? <FilesWithdrawn target={target} /> : null}
    </>
  );
};
