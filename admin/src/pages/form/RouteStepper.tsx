import { Box, Flex, Typography } from '@strapi/design-system';
import { Check, Clock, Cross, Minus } from '@strapi/icons';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import type { Signature } from '../../../../src/approval';
import { SignatureGrant } from '../../components/power/SignatureGrant';
import { useNames } from '../../components/hooks/use-names';
import { dayOf, daysBetween, showInstant } from '../../view/dates';
import type { Step, StepStatus } from '../../view/stepper';
import { stepsOf } from '../../view/stepper';
import { useWords } from '../../words';

const MARKS = {
  signed: { Icon: Check, background: 'success600', colour: 'neutral0' },
  current: { Icon: Clock, background: 'primary600', colour: 'neutral0' },
  ahead: { Icon: Minus, background: 'neutral200', colour: 'neutral700' },
  stopped: { Icon: Cross, background: 'neutral200', colour: 'neutral700' },
} as const satisfies Record<StepStatus, unknown>;

const Mark = ({ status }: { readonly status: StepStatus }) => {
  const { Icon, background, colour } = MARKS[status];
  return (
    <Flex
      background={background}
      justifyContent="center"
      width="2.8rem"
      height="2.8rem"
      shrink={0}
      borderRadius="50%"
      aria-hidden
    >
      <Icon fill={colour} width="1.4rem" height="1.4rem" />
    </Flex>
  );
};

const SignatureLine = ({
  signature,
  timeZone,
}: {
  readonly signature: Signature;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const who = signature.standingInFor
    ? say('stepper.stood-in', { name: signature.person.name, other: signature.standingInFor.name })
    : signature.person.name;
  return (
    <Typography tag="p" variant="omega">
      {who} · {showInstant(signature.at, { timeZone })}
      {signature.implicit ? ` · ${say('stepper.implicit')}` : ''}
      {signature.opinion ? say('form.said', { text: signature.opinion }) : ''}
      <SignatureGrant signature={signature} />
    </Typography>
  );
};

type StepProps = { readonly step: Step; readonly detail: FormDetailResponse; readonly me: MeResponse };

/** Whoever will be asked next, so that every stage is read with its names. */
const Ahead = ({ step, detail, me }: StepProps) => {
  const { peopleNames } = useNames(me);
  const people = peopleNames(detail.peopleAhead[step.stage.key] ?? []);
  return people ? (
    <Typography tag="p" textColor="neutral600">
      {people}
    </Typography>
  ) : null;
};

/** Whom the present stage waits for, whether all must sign, since and until when. */
const Waiting = ({ step, detail, me }: StepProps) => {
  const { say } = useWords();
  const people = useNames(me).peopleNames(detail.waitingFor);
  const days = detail.form.stageSince ? daysBetween(dayOf(detail.form.stageSince, me.timeZone), me.today) : 0;
  return (
    <Typography tag="p">
      {people ? say('stepper.waits-for', { people }) : say('stepper.waits-for-nobody')}
      {step.stage.signers === 'all' ? ` ${say('stepper.all-sign')}` : ''}
      {days > 0 ? ` ${say('stepper.waiting-days', { days })}` : ''}
      {step.dueOn ? ` ${say('due.on', { date: step.dueOn })}` : ''}
      {step.dueAwaited ? ` ${say('due.awaited')}` : ''}
    </Typography>
  );
};

const StepRow = ({ step, detail, me }: StepProps) => {
  const { say } = useWords();
  const { stageName } = useNames(me);
  const current = step.status === 'current';
  return (
    <Flex tag="li" alignItems="flex-start" gap={3} aria-current={current ? 'step' : undefined}>
      <Mark status={step.status} />
      <Box style={{ minWidth: 0 }}>
        <Typography tag="p" fontWeight="bold">
          {stageName(step.stage)}
          <Typography textColor="neutral600">{` · ${say(`stepper.${step.status}`)}`}</Typography>
        </Typography>
        {step.signatures.map((signature) => (
          <SignatureLine
            key={`${signature.person.id}-${signature.at}`}
            signature={signature}
            timeZone={me.timeZone}
          />
        ))}
        {step.changedSince && step.status === 'signed' ? (
          <Typography tag="p" textColor="neutral800">
            {say('stepper.changed-since')}
          </Typography>
        ) : null}
        {current ? <Waiting step={step} detail={detail} me={me} /> : null}
        {step.status === 'ahead' ? <Ahead step={step} detail={detail} me={me} /> : null}
      </Box>
    </Flex>
  );
};

/** The route with who signed, when and for whom, where it stands, and who comes next. */
export const RouteStepper = ({
  detail,
  me,
}: {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
}) => (
  <Flex tag="ol" direction="column" alignItems="stretch" gap={4} padding={0} style={{ listStyle: 'none' }}>
    {stepsOf(detail.form).map((step) => (
      <StepRow key={step.stage.key} step={step} detail={detail} me={me} />
    ))}
  </Flex>
);
