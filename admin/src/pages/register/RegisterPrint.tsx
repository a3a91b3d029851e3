import type { MeResponse, RegisterResponse } from '../../../../src/contracts';
import { PrintSheet } from '../../components/PrintSheet';
import { showInstant } from '../../view/dates';
import { nameIn } from '../../view/language';
import { useWords } from '../../words';

/** The page of the register as it is filed. */
export const RegisterPrint = ({ entries, me }: { readonly entries: RegisterResponse['results']; readonly me: MeResponse }) => {
  const { say, language, locale } = useWords();
  return (
    <PrintSheet>
      <h1>{say('register.print-title', { organization: me.organization })}</h1>
      <table>
        <thead>
          <tr>
            {(['field.sequence', 'field.title', 'field.kind', 'field.at', 'field.department', 'field.category', 'field.by'] as const).map((id) => (
              <th key={id}>{say(id)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <td>{entry.sequence}</td>
              <td>{entry.title}</td>
              <td>{say(`kind.${entry.kind}`)}</td>
              <td>{showInstant(entry.at, { locale, timeZone: me.timeZone })}</td>
              <td>{entry.departmentName ?? '—'}</td>
              <td>{entry.category ? nameIn(me.categories.find(({ key }) => key === entry.category), language, entry.category) : '—'}</td>
              <td>{entry.by?.name ?? say('timeline.system')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>{say('register.print-foot', { hash: entries[0]?.hash ?? '' })}</footer>
    </PrintSheet>
  );
};
