import { Box, Flex, Typography } from '@strapi/design-system';
import type { FormDetailResponse, MeResponse } from '../../../../src/contracts';
import { showInstant } from '../../view/dates';
import { nameIn } from '../../language';
import type { Moment } from '../../view/timeline';
import { momentsOf } from '../../view/timeline';
import { useWords } from '../../words';

/** Words for one moment: the keys and instants in its values as people read them. */
const useMomentWords = (detail: FormDetailResponse, me: MeResponse) => {
  const { say, language } = useWords();
  const stageName = (key: string) => {
    const position = detail.form.route.stages.find((stage) => stage.key === key)?.position ?? key;
    return nameIn(
      me.positions.find((known) => known.key === position),
      language,
      key
    );
  };
  return (moment: Moment) => {
    const { instant, category, ...values } = moment.values;
    return {
      line: say(moment.word, {
        ...values,
        ...(instant ? { instant: showInstant(instant, me) } : {}),
        ...(category
          ? {
              category: nameIn(
                me.categories.find(({ key }) => key === category),
                language,
                category
              ),
            }
          : {}),
        stage: moment.stage ? stageName(moment.stage) : '',
      }),
      at: showInstant(moment.at, me),
      who: moment.standingInFor
        ? say('stepper.stood-in', { name: moment.by ?? say('timeline.system'), other: moment.standingInFor })
        : (moment.by ?? say('timeline.system')),
    };
  };
};

/** Everything that happened to the form, newest first: who, for whom, when, and what was said. */
export const Timeline = ({
  detail,
  me,
}: {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
}) => {
  const { say } = useWords();
  const wordsOf = useMomentWords(detail, me);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3} padding={0} style={{ listStyle: 'none' }}>
      {momentsOf(detail.events).map((moment) => {
        const { line, at, who } = wordsOf(moment);
        return (
          <Box
            key={moment.sequence}
            tag="li"
            paddingLeft={3}
            style={{ borderLeft: '3px solid currentColor' }}
            color="neutral200"
          >
            <Typography tag="p" fontWeight="bold" textColor="neutral800">
              {line}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {who} · {at}
            </Typography>
            {moment.said ? (
              <Typography
                tag="p"
                textColor="neutral800"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              >
                {say('form.said', { text: moment.said }).trim()}
              </Typography>
            ) : null}
          </Box>
        );
      })}
    </Flex>
  );
};
