import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import { PrintSheet } from '../../components/PrintSheet';
import { useNames } from '../../components/hooks/use-names';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import { madeBy } from './made-by';

type Entries = RegisterResponse['results'];

const COLUMNS = [
  'field.sequence',
  'field.title',
  'field.kind',
  'field.at',
  'field.department',
  'field.category',
  'field.by',
] as const;

const EntryRow = ({ entry, me }: { readonly entry: Entries[number]; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { categoryName } = useNames(me);
  return (
    <tr>
      <td>{entry.sequence}</td>
      <td>
        {entry.title}
        {entry.reason ? <div>{say('register.reason', { reason: entry.reason })}</div> : null}
      </td>
      <td>{say(`kind.${entry.kind}`)}</td>
      <td>{showInstant(entry.at, me)}</td>
      <td>{entry.departmentName ?? '—'}</td>
      <td>{categoryName(entry.category)}</td>
      <td>{madeBy(entry, say)}</td>
    </tr>
  );
};

/** The page of the register as it is filed. */
export const RegisterPrint = ({ entries, me }: { readonly entries: Entries; readonly me: MeResponse }) => {
  const { say } = useWords();
  return (
    <PrintSheet>
      <h1>{say('register.print-title', { organization: me.organization })}</h1>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((id) => (
              <th key={id}>{say(id)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.sequence} entry={entry} me={me} />
          ))}
        </tbody>
      </table>
      <footer>{say('register.print-foot', { hash: entries[0]?.hash ?? '' })}</footer>
    </PrintSheet>
  );
};
