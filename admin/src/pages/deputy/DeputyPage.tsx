import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DelegationRow, DeputyResponse, MeResponse } from '../../../../src/contracts';
import { useDeputy, useDeputyOrders } from '../../api/deputy';
import { useMe } from '../../api/me';
import { Choice } from '../../components/Choice';
import { Empty } from '../../components/Empty';
import { Frame } from '../../components/Frame';
import { useNames } from '../../components/hooks/use-names';
import { useNotice } from '../../components/hooks/use-notice';
import { useNoticeBeside } from '../../components/hooks/use-notice-beside';
import { joinNames } from '../../language';
import { Loaded } from '../../components/Loaded';
import { LendingFields } from '../../components/power/LendingFields';
import { Section } from '../../components/Section';
import { useWords } from '../../words';
import { RemoveButton } from '../../components/RemoveButton';

type Known = { readonly deputy: DeputyResponse; readonly me: MeResponse };

const useSeatName = ({ deputy, me }: Known) => {
  const { say } = useWords();
  const { positionName } = useNames(me);
  return ({ position, department }: { readonly position: string; readonly department: string | null }) => {
    const where = deputy.seats.find((seat) => seat.department === department)?.departmentName;
    return `${positionName(position)} · ${where ?? say('organization.whole')}`;
  };
};

/** Those named now, each with one button that ends it. */
const Named = ({ row, ...known }: Known & { readonly row: DelegationRow }) => {
  const { say } = useWords();
  const { end } = useDeputyOrders();
  const notice = useNotice();
  const seatName = useSeatName(known);
  const { from, to, startsOn, endsOn, reason, documentId } = row;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} alignItems="flex-start">
      <Box style={{ minWidth: 0 }}>
        <Typography tag="p" fontWeight="bold">
          {to.name} · {startsOn} – {endsOn}
        </Typography>
        <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {seatName(row)} · {reason}
        </Typography>
      </Box>
      <RemoveButton
        label={say('delegation.remove', { from: from.name, to: to.name })}
        question={say('delegation.remove-ask', { from: from.name, to: to.name })}
        onRemove={async () => notice(await end(documentId), say('deputy.ended'))}
      />
    </Flex>
  );
};

const emptyFrom = (today: string) => ({ to: '', startsOn: today, endsOn: '', reason: '' });

type Values = ReturnType<typeof emptyFrom>;
type FieldsProps = Pick<DeputyResponse, 'people'> & {
  readonly values: Values;
  readonly set: (part: Partial<Values>) => void;
};

/** Who, from when until when, and why. */
const DeputyFields = ({ people, values, set }: FieldsProps) => {
  const { say } = useWords();
  return (
    <>
      <Choice
        required
        label={say('delegation.to')}
        placeholder={say('panel.choose')}
        options={people.map(({ id, name: person }) => ({ value: String(id), label: person }))}
        value={values.to}
        onChange={(to) => set({ to })}
      />
      <LendingFields values={values} set={set} />
    </>
  );
};

/** Names a deputy for all my seats at once. */
const Naming = (known: Known) => {
  const { deputy } = known;
  const { say, language } = useWords();
  const { name, busy } = useDeputyOrders();
  const { notice, refused } = useNoticeBeside();
  const seatName = useSeatName(known);
  const [values, setValues] = useState(() => emptyFrom(deputy.today));
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const ready = Object.values(values).every((value) => value.trim() !== '');
  const send = async () => {
    const { to, reason, ...days } = values;
    const done = notice(await name({ to: Number(to), ...days, reason: reason.trim() }), say('deputy.named'));
    if (done) setValues(emptyFrom(deputy.today));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) void send();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {say('deputy.seats', { seats: joinNames(deputy.seats.map(seatName), language) })}
        </Typography>
        <DeputyFields people={deputy.people} values={values} set={set} />
        {refused}
        <Box>
          <Button type="submit" size="L" disabled={!ready} loading={busy}>
            {say('deputy.name')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
};

/** 请人代签: whoever will be away names who signs for them, by themselves and from a phone. */
export const DeputyPage = () => {
  const { say } = useWords();
  const me = useMe();
  const deputy = useDeputy();
  return (
    <Frame title={say('deputy.title')} subtitle={say('delegation.about')}>
      <Loaded query={me}>
        {(self) => (
          <Loaded query={deputy}>
            {(known) => (
              <>
                <Section title={say('deputy.now')}>
                  {known.deputies.length === 0 ? (
                    <Empty title={say('deputy.none')}>{say('deputy.none-do')}</Empty>
                  ) : (
                    <Flex tag="ul" direction="column" alignItems="stretch" gap={4} padding={0}>
                      {known.deputies.map((row) => (
                        <Named key={row.documentId} row={row} deputy={known} me={self} />
                      ))}
                    </Flex>
                  )}
                </Section>
                {known.seats.length > 0 ? (
                  <Section title={say('deputy.new')}>
                    <Naming deputy={known} me={self} />
                  </Section>
                ) : null}
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Frame>
  );
};
