import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { CreditEntryRequest, RegisterResponse } from '../../../../src/contracts';
import { LIMITS } from '../../../../src/text';
import type { Failure } from '../../api/failure';
import { useNote } from '../../api/register';
import { Ask } from '../../components/Ask';
import { Choice } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useNotice } from '../../components/hooks/use-notice';
import { useSentences } from '../../components/hooks/use-sentences';
import { dayOf } from '../../view/dates';
import { useWords } from '../../words';

type CreditProps = {
  readonly entry: RegisterResponse['results'][number];
  readonly today: string;
  readonly timeZone: string;
  /** Sites that the rules name. */
  readonly outlets: readonly string[];
  readonly onClose: () => void;
};

const BY_HAND = 'by-hand';

/** Points as they were typed, below zero to take some away; null for none. */
const pointsIn = (text: string): number | null => {
  const digits = text.normalize('NFKC').replace('−', '-').trim();
  const points = /^-?\d{1,4}(?:\.\d{1,2})?$/.test(digits) ? Number(digits) : 0;
  return points !== 0 && Math.abs(points) <= 1000 ? points : null;
};

type WorthProps = {
  readonly outlets: readonly string[];
  readonly outlet: string;
  readonly points: string;
  readonly onOutlet: (outlet: string) => void;
  readonly onPoints: (points: string) => void;
};

/** Which site took it over, or how many points. */
const Worth = ({ outlets, outlet, points, onOutlet, onPoints }: WorthProps) => {
  const { say } = useWords();
  return (
    <>
      <Choice
        label={say('credit.why')}
        options={[
          ...outlets.map((value) => ({ value, label: say('credit.outlet', { outlet: value }) })),
          { value: BY_HAND, label: say('credit.by-hand') },
        ]}
        value={outlet}
        onChange={onOutlet}
      />
      {outlet === BY_HAND ? (
        <TextField
          required
          label={say('credit.points')}
          hint={say('credit.points-hint')}
          value={points}
          onChange={onPoints}
          {...(points.trim() !== '' && pointsIn(points) === null
            ? { error: say('credit.points-wrong') }
            : {})}
        />
      ) : null}
    </>
  );
};

/** What stands against the day itself is said beside it. */
const OF_THE_DAY = ['register.credit-day', 'register.credit-closed'];

/** Enters them; a day that will not do is kept, to be said beside its field. */
const useCredit = (onClose: () => void) => {
  const { say } = useWords();
  const { credit, busy } = useNote();
  const notice = useNotice();
  const [refused, setRefused] = useState<Failure | null>(null);
  const carryOut = async (request: CreditEntryRequest) => {
    const sent = await credit(request);
    if (sent && !sent.ok && OF_THE_DAY.includes(sent.failure.code ?? '')) return setRefused(sent.failure);
    if (notice(sent, say('credit.done'))) onClose();
  };
  return { carryOut, busy, refused, forget: () => setRefused(null) };
};

/** 加分: a site of a higher office took the item over, or the office gives points of its own. */
export const CreditDialog = ({ entry, today, timeZone, outlets, onClose }: CreditProps) => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const published = dayOf(entry.at, timeZone);
  const [outlet, setOutlet] = useState(outlets[0] ?? BY_HAND);
  const [points, setPoints] = useState('');
  const [on, setOn] = useState(outlets.length > 0 ? today : published);
  const [remark, setRemark] = useState('');
  const isByHand = outlet === BY_HAND;
  const typed = pointsIn(points);
  const worth = isByHand ? { points: typed ?? 0 } : { outlet };
  const { carryOut, busy, refused, forget } = useCredit(onClose);
  return (
    <Ask
      title={say('credit.do')}
      confirm={say('credit.do')}
      ready={on !== '' && (!isByHand || typed !== null)}
      busy={busy}
      onConfirm={() => void carryOut({ sequence: entry.sequence, on, remark, ...worth })}
      onClose={onClose}
    >
      <Typography>{say('credit.of', { title: entry.title })}</Typography>
      <Worth outlets={outlets} outlet={outlet} points={points} onOutlet={setOutlet} onPoints={setPoints} />
      <TextField
        required
        type="date"
        min={published}
        max={today}
        label={say('credit.on')}
        hint={say('credit.on-hint')}
        value={on}
        onChange={(day) => {
          setOn(day);
          forget();
        }}
        {...(refused ? { error: sayFailure(refused) } : {})}
      />
      <TextField
        long
        label={say('register.remark')}
        limit={LIMITS.words}
        value={remark}
        onChange={setRemark}
      />
    </Ask>
  );
};
