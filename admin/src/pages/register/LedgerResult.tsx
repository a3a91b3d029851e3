import type { RegisterCheckResponse } from '../../../../src/contracts';
import { Note } from '../../components/Note';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

/** What the ledger says of the office's own records: closed months, rules, seats and lists. */
export const LedgerResult = ({ checked, fault, faults }: RegisterCheckResponse['ledger']) => {
  const { say } = useWords();
  if (fault)
    return (
      <Note tone="danger" title={say(`chain.ledger.${fault.what}`, { sequence: fault.sequence })}>
        {say('chain.broken-do')}
      </Note>
    );
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.ledger-intact', { lines: checked })} />
  ) : (
    <Note tone="danger" title={say('chain.ledger-broken', { rows: faults.length })}>
      {say('chain.broken-do')}
      <ul>
        {faults.map(({ subject, key, label, what }) => (
          <li key={`${subject}-${key}`}>
            {say(`chain.row.${what}`, { subject: say(`chain.subject.${subject}`), label })}
          </li>
        ))}
      </ul>
    </Note>
  );
};

/** Whether heads of chains and last numbers were written by this portal, and since when that can be told. */
export const SealsResult = ({
  faults,
  unaccepted,
  sealed,
  timeZone,
}: RegisterCheckResponse['seals'] & { readonly timeZone: string }) => {
  const { say } = useWords();
  const history = (
    <ul>
      {sealed.map(({ what, at, operator, reason }) => (
        <li key={`${what}-${at}`}>
          {say(`chain.sealed.${what}`, {
            at: showInstant(at, { timeZone }),
            operator: operator ?? '',
            reason: reason ?? '',
          })}
        </li>
      ))}
    </ul>
  );
  if (faults.length === 0 && unaccepted)
    return (
      <Note tone="danger" title={say(`chain.seals-${unaccepted}`)}>
        {say('chain.seals-accept')}
        {history}
      </Note>
    );
  return faults.length === 0 ? (
    <Note tone="success" title={say('chain.seals-intact')}>
      {history}
    </Note>
  ) : (
    <Note
      tone="danger"
      title={say('chain.seals-broken', { series: faults.length, names: faults.join(', ') })}
    >
      {say('chain.broken-do')}
      {history}
    </Note>
  );
};

type Anchor = NonNullable<RegisterCheckResponse['anchor']> & { readonly timeZone: string };

/** Whether the register still has the head that an old paper bears. */
export const AnchorResult = ({ head, sequence, at, timeZone }: Anchor) => {
  const { say } = useWords();
  return sequence === null ? (
    <Note tone="danger" title={say('chain.anchor-unknown', { head })}>
      {say('chain.anchor-do')}
    </Note>
  ) : (
    <Note tone="success" title={say('chain.anchor-known', { sequence, at: showInstant(at, { timeZone }) })} />
  );
};
