import type { RegisterCheckResponse } from '../../../../src/contracts';
import { Note } from '../../components/Note';
import { useWords } from '../../words';
import { AnchorResult, LedgerResult, SealsResult } from './LedgerResult';

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

const SnapshotsResult = ({ checked, faults }: RegisterCheckResponse['snapshots']) => {
  const { say } = useWords();
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.snapshots-intact', { contents: checked })} />
  ) : (
    <Note tone="danger" title={say('chain.snapshots-broken', { contents: faults.length })}>
      {say('chain.broken-do')}
      <ul>
        {faults.map((digest) => (
          <li key={digest}>{digest}</li>
        ))}
      </ul>
    </Note>
  );
};

const LiveResult = ({ faults }: RegisterCheckResponse['live']) => {
  const { say } = useWords();
  return faults.length === 0 ? null : (
    <Note tone="danger" title={say('chain.live-broken', { entries: faults.length })}>
      {say('chain.broken-do')}
      <ul>
        {faults.map(({ sequence, what }) => (
          <li key={sequence}>{say(`chain.live.${what}`, { sequence })}</li>
        ))}
      </ul>
    </Note>
  );
};

const TablesResult = ({ faults }: NonNullable<RegisterCheckResponse['tables']>) => {
  const { say } = useWords();
  return faults.length === 0 ? null : (
    <Note tone="danger" title={say('chain.tables-broken')}>
      {say('chain.broken-do')}
      <ul>
        {faults.map(({ what, table, column, rows }) => (
          <li key={`${table}-${column}-${what}`}>
            {say(column ? 'chain.table.gone-column' : `chain.table.${what}`, {
              table,
              column: column ?? '',
              rows,
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
};

type Props = { readonly check: RegisterCheckResponse; readonly timeZone: string };

/** What a check of the records found, each kind of record by itself. */
export const ChainResult = ({ check, timeZone }: Props) => {
  const { say } = useWords();
  return (
    <>
      {check.finished ? null : <Note tone="danger" title={say('chain.unfinished')} />}
      {check.anchor ? <AnchorResult {...check.anchor} timeZone={timeZone} /> : null}
      {check.tables ? <TablesResult {...check.tables} /> : null}
      <EntriesResult {...check} />
      <LiveResult {...check.live} />
      <FormsResult {...check.forms} />
      <SnapshotsResult {...check.snapshots} />
      {check.months ? <MonthsResult {...check.months} /> : null}
      {check.settings ? <SettingsResult {...check.settings} /> : null}
      <LedgerResult {...check.ledger} />
      <SealsResult {...check.seals} timeZone={timeZone} />
      {check.publicStore ? <PublicResult {...check.publicStore} /> : null}
    </>
  );
};
