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

const MonthsResult = ({ checked, faults }: NonNullable<RegisterCheckResponse['months']>) => {
  const { say } = useWords();
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.months-intact', { months: checked })} />
  ) : (
    <Note tone="danger" title={say('chain.months-broken', { months: faults.length })}>
      {say('chain.broken-do')}
      <ul>
        {faults.map(({ month, revision, what }) => (
          <li key={`${month}-${revision}`}>{say(`chain.month.${what}`, { month, revision })}</li>
        ))}
      </ul>
    </Note>
  );
};

const SettingsResult = ({ checked, fault }: NonNullable<RegisterCheckResponse['settings']>) => {
  const { say } = useWords();
  return fault ? (
    <Note tone="danger" title={say(`chain.setting.${fault.what}`, { sequence: fault.sequence })}>
      {say('chain.broken-do')}
    </Note>
  ) : (
    <Note tone="success" title={say('chain.settings-intact', { lines: checked })} />
  );
};

const PublicResult = ({ checked, missing, faults }: NonNullable<RegisterCheckResponse['publicStore']>) => {
  const { say } = useWords();
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.public-intact', { documents: checked })}>
      {missing > 0 ? say('chain.public-missing', { documents: missing }) : null}
    </Note>
  ) : (
    <Note tone="danger" title={say('chain.public-broken', { documents: faults.length })}>
      {say('chain.public-do')}
      <ul>
        {faults.map(({ target, what }) => (
          <li key={`${target.uid}|${target.documentId}|${target.locale}`}>
            {say(`chain.public.${what}`, { uid: target.uid, documentId: target.documentId })}
          </li>
        ))}
      </ul>
    </Note>
  );
};

/** What a check of the records found: of the register, the forms with their logs, closed months and the log of the settings. */
export const ChainResult = ({ check }: { readonly check: RegisterCheckResponse }) => (
  <>
    <EntriesResult {...check} />
    <FormsResult {...check.forms} />
    {check.months ? <MonthsResult {...check.months} /> : null}
    {check.settings ? <SettingsResult {...check.settings} /> : null}
    {check.publicStore ? <PublicResult {...check.publicStore} /> : null}
  </>
);
