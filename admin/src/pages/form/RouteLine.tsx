import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { useNames } from '../../components/hooks/use-names';
import { stepsOf } from '../../view/stepper';
import { useWords } from '../../words';
import { RouteStepper } from './RouteStepper';

const Line = styled.details`
  padding: 0 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  & > summary {
    padding: 1.2rem 0;
    min-height: 4.4rem;
    cursor: pointer;
  }
  &[open] {
    padding-bottom: 1.6rem;
  }
`;

/**
 * Where the form stands, in the one line a phone has room for above the text: “2/3 分管领导 · 待苏玉梅审批”. A touch opens the whole
 * route with names, dates and opinions.
 */
export const RouteLine = ({
  detail,
  me,
}: {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
}) => {
  const { say } = useWords();
  const { stageName, peopleNames } = useNames(me);
  const steps = stepsOf(detail.form);
  const at = steps.findIndex(({ status }) => status === 'current');
  const step = steps[at];
  const people = peopleNames(detail.waitingFor);
  const signed = steps.filter(({ status }) => status === 'signed').length;
  const where = step
    ? [
        `${at + 1}/${steps.length} ${stageName(step.stage)}`,
        people ? say('stepper.waits-for', { people }) : say('stepper.waits-for-nobody'),
      ].join(' · ')
    : say('stepper.signed-of', { signed, stages: steps.length });
  return (
    <Line>
      <summary>
        <Typography fontWeight="bold">{say('form.route')}</Typography>{' '}
        <Typography textColor="neutral700">{where}</Typography>
      </summary>
      <RouteStepper detail={detail} me={me} />
    </Line>
  );
};
