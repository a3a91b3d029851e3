import type { RegisterCheckResponse } from '../../../../src/contracts';
import { Note } from '../../components/Note';
import { useWords } from '../../words';

const EntriesResult = ({ entries, head, fault }: RegisterCheckResponse) => {
  const { say } = useWords();
  return fault ? (
    <Note tone="danger" title={say(`chain.entry.${fault.what}`, { sequence: fault.sequence })}>
      {say('chain.broken-do')}
    </Note>
  ) : (
    <Note tone="success" title={say('chain.intact', { entries })}>
      {say('chain.head', { head })}
    </Note>
  );
};

const FormsResult = ({ checked, faults }: RegisterCheckResponse['forms']) => {
  const { say } = useWords();
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.forms-intact', { forms: checked })} />
  ) : (
    <Note tone="danger" title={say('chain.forms-broken', { forms: faults.length })}>
      {say('chain.broken-do')}
      <ul>
        {faults.map(({ number, sequence, what }) => (
          <li key={number}>{say(`chain.form.${what}`, { number, sequence: sequence ?? 0 })}</li>
        ))}
      </ul>
    </Note>
  );
};

/** What a check of the records found: of the register, and of the forms with their logs. */
export const ChainResult = ({ check }: { readonly check: RegisterCheckResponse }) => (
  <>
    <EntriesResult {...check} />
    <FormsResult {...check.forms} />
  </>
);
