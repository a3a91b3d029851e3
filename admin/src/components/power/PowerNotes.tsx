import { Button, Flex, Typography } from '@strapi/design-system';
import type { MeResponse, PowerResponse } from '../../../../src/contracts';
import { usePower, usePowerOrders } from '../../api/power';
import { joinNames } from '../../language';
import { showInstant } from '../../view/dates';
import type { WordId } from '../../words';
import { useWords } from '../../words';
import { ChangedFields } from '../ChangedFields';
import { Note } from '../Note';
import { useNames } from '../hooks/use-names';
import { useNotice } from '../hooks/use-notice';

type Pending = PowerResponse['pending'][number];
type OfChange = Pick<Pending, 'kind' | 'subject'>;

const TOUCH = { minHeight: '4.4rem' };

/** What a change is about: its kind and whom or what it concerns. */
const useAbout = () => {
  const { say } = useWords();
  return ({ kind, subject }: OfChange): string =>
    [say(`change.kind.${kind}`), kind === 'route' ? say(`route.${subject}` as WordId) : subject]
      .filter(Boolean)
      .join(' · ');
};

/** One change that waits for a second person, with what it gives; the buttons for whoever may press them. */
const Waiting = ({ change, me }: { readonly change: Pending; readonly me: MeResponse }) => {
  const { say, language } = useWords();
  const { settle, busy } = usePowerOrders();
  const notice = useNotice();
  const about = useAbout();
  const { number, by, at, confirmers, mayConfirm, mayRefuse } = change;
  const people = joinNames(confirmers, language) || say('power.nobody');
  const button = (answer: 'confirm' | 'refuse') => (
    <Button
      variant={answer === 'confirm' ? 'default' : 'tertiary'}
      style={TOUCH}
      loading={busy}
      onClick={() =>
        void settle(number, answer).then((sent) =>
          notice(sent, say(answer === 'confirm' ? 'power.confirmed' : 'power.refused'))
        )
      }
    >
      {say(`power.${answer}`)}
    </Button>
  );
  return (
    <Note
      tone="warning"
      title={say('power.waits', { number, about: about(change) })}
      action={
        <Flex gap={2} wrap="wrap" paddingTop={1}>
          {mayConfirm ? button('confirm') : null}
          {mayRefuse ? button('refuse') : null}
        </Flex>
      }
    >
      <ChangedFields change={{ fields: change.fields, action: 'proposed' }} positions={me.positions} />
      <Typography tag="p" variant="pi">
        {say('power.proposed', { by: by ?? say('timeline.system'), at: showInstant(at, me), people })}
      </Typography>
    </Note>
  );
};

const EmptySeats = ({
  empty,
  me,
  mayReseat,
}: {
  readonly empty: PowerResponse['empty'];
  readonly me: MeResponse;
  readonly mayReseat: boolean;
}) => {
  const { say, language } = useWords();
  const { positionName } = useNames(me);
  const { reseat, busy } = usePowerOrders();
  const notice = useNotice();
  const seats = empty.map(({ name, position }) => `${name} (${positionName(position)})`);
  const isMatched = empty.some(({ successor }) => successor !== null);
  return (
    <Note
      tone="warning"
      title={say('power.empty', { count: empty.length })}
      action={
        mayReseat && isMatched ? (
          <div>
            <Button
              variant="secondary"
              style={TOUCH}
              loading={busy}
              onClick={() => void reseat().then((sent) => notice(sent, say('power.reseated')))}
            >
              {say('power.reseat')}
            </Button>
          </div>
        ) : null
      }
    >
      {say('power.empty-seats', { seats: joinNames(seats, language) })}
    </Note>
  );
};

/**
 * Where power stands, shown to everybody at the desk: changes that wait for a second person, seats that nobody holds any more, and
 * what a command on the server confirmed in the last thirty days.
 */
export const PowerNotes = ({
  me,
  mayReseat = false,
}: {
  readonly me: MeResponse;
  readonly mayReseat?: boolean;
}) => {
  const { say } = useWords();
  const about = useAbout();
  const { data } = usePower();
  if (!data) return null;
  return (
    <>
      {data.forced.map((forced) => (
        <Note key={forced.number} tone="danger" title={say('power.forced', { about: about(forced) })}>
          {say('power.forced-by', {
            operator: forced.operator,
            reason: forced.reason,
            at: showInstant(forced.at, me),
          })}
        </Note>
      ))}
      {data.pending.map((change) => (
        <Waiting key={change.number} change={change} me={me} />
      ))}
      {data.empty.length > 0 ? <EmptySeats empty={data.empty} me={me} mayReseat={mayReseat} /> : null}
    </>
  );
};
