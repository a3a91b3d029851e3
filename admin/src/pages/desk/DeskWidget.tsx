import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { FormSummary, FormView, MeResponse } from '../../../../src/contracts';
import { useForms } from '../../api/forms';
import { useMe } from '../../api/me';
import { AlertNote } from '../../components/AlertNote';
import { Note } from '../../components/Note';
import { DueBadges, StateBadge } from '../../components/StateBadge';
import { DESK_PATH, formPath } from '../../plugin';
import { firstView } from '../../view/first-view';
import { useWords } from '../../words';
import { useSetup } from './SetupSteps';

const SHOWN = 3;

const FormLine = ({ form }: { readonly form: FormSummary }) => (
  <Box tag="li">
    <Link
      tag={NavLink}
      to={formPath(form.number)}
      style={{ whiteSpace: 'normal', minHeight: '3.2rem', overflowWrap: 'anywhere' }}
    >
      {form.title}
    </Link>
    <Flex gap={1} wrap="wrap">
      <StateBadge state={form.state} />
      <DueBadges {...form} />
    </Flex>
  </Box>
);

const Pile = ({ view, me }: { readonly view: FormView; readonly me: MeResponse }) => {
  const { say } = useWords();
  const { data } = useForms({ view, page: 1, pageSize: SHOWN });
  const setup = useSetup();
  if (!data) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} height="100%">
      <AlertNote me={me} />
      {setup ? (
        <Note tone="warning" title={say('first.title')}>
          <Link tag={NavLink} to={DESK_PATH}>
            {say('first.go')}
          </Link>
        </Note>
      ) : null}
      <Link tag={NavLink} to={`${DESK_PATH}?view=${view}`} style={{ minHeight: '3.2rem' }}>
        <Typography fontWeight="bold" textColor="primary600">
          {`${say(`desk.tab.${view}`)} · ${data.pagination.total}`}
        </Typography>
      </Link>
      {data.results.length === 0 ? <Typography>{say(`desk.empty.${view}`)}</Typography> : null}
      <Flex
        tag="ul"
        aria-label={say(`desk.tab.${view}`)}
        direction="column"
        alignItems="stretch"
        gap={3}
        padding={0}
        style={{ listStyle: 'none' }}
      >
        {data.results.map((form) => (
          <FormLine key={form.number} form={form} />
        ))}
      </Flex>
      {me.counts.returned > 0 && view !== 'returned' ? (
        <Link tag={NavLink} to={`${DESK_PATH}?view=returned`} style={{ minHeight: '3.2rem' }}>
          {say('home.returned', { count: me.counts.returned })}
        </Link>
      ) : null}
    </Flex>
  );
};

/** On Strapi's home page, where everybody arrives: what waits for me, a tap away. */
export const DeskWidget = () => {
  const me = useMe();
  if (me.failure) return <Widget.Error />;
  return me.data ? <Pile view={firstView(me.data)} me={me.data} /> : <Widget.Loading />;
};
