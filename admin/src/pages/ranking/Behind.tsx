import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { BehindFiguresResponse, MeResponse } from '../../../../src/contracts';
import type { RankingRow } from '../../../../src/ranking';
import { useBehind } from '../../api/ranking';
import { Loaded } from '../../components/Loaded';
import { useFocusBack } from '../../components/hooks/use-focus-back';
import { DESK_PATH, formPath } from '../../plugin';
import { dayOf, showInstant } from '../../view/dates';
import { useWords } from '../../words';

export const FIGURES = ['count', 'submitted', 'adopted'] as const;
/** What opens: the figures that count, and those made of them. Points open onto what was published, the rate and what is short onto what was handed in. */
export type Figure = (typeof FIGURES)[number] | 'points' | 'rate' | 'missing';
export type Opened = { readonly row: RankingRow; readonly figure: Figure };

type LineProps = {
  readonly to: string;
  readonly words: string;
  readonly at: string;
  /** Whether it was adopted, where the figure is made of both. */
  readonly mark?: string;
};

const Line = ({ to, words, at, mark }: LineProps) => (
  <li>
    <Typography style={{ overflowWrap: 'anywhere' }}>
      <Link to={to}>{words}</Link>
      <Typography textColor="neutral600">{` ${at}${mark ? ` · ${mark}` : ''}`}</Typography>
    </Typography>
  </li>
);

/** What a figure made of others is made of: `2 of 3 adopted`, `1 of 2 handed in`. */
const Made = ({ row, figure }: Opened) => {
  const { say } = useWords();
  if (figure === 'rate')
    return (
      <Typography>{say('ranking.rate-made', { adopted: row.adopted, submitted: row.submitted })}</Typography>
    );
  if (figure !== 'missing') return null;
  const quota = row.submitted + row.missing;
  return <Typography>{say('ranking.missing-made', { submitted: row.submitted, quota })}</Typography>;
};

type ListProps = { readonly behind: BehindFiguresResponse; readonly opened: Opened; readonly me: MeResponse };

/** Entries behind what was published, forms behind what was handed in and taken. */
const List = ({ behind: { items, credits, forms }, opened: { row, figure }, me }: ListProps) => {
  const { say } = useWords();
  const entryPath = (at: string): string => {
    const day = dayOf(at, me.timeZone);
    return `${DESK_PATH}/register?${new URLSearchParams({ from: day, to: day, department: row.department })}`;
  };
  const shown = figure === 'adopted' ? forms.filter(({ adopted }) => adopted) : forms;
  const lines =
    figure === 'count' || figure === 'points'
      ? [
          ...items.map(({ sequence, title, publishedAt, points }) => (
            <Line
              key={sequence}
              to={entryPath(publishedAt)}
              words={title}
              at={showInstant(publishedAt, me)}
              {...(points === undefined ? {} : { mark: say('ranking.worth', { points }) })}
            />
          )),
          ...(figure === 'points' ? credits : []).map(({ sequence, title, on, outlet, points }) => (
            <Line
              key={sequence}
              to={`${DESK_PATH}/register?${new URLSearchParams({ kind: 'credit', department: row.department })}`}
              words={title}
              at={on}
              mark={say(outlet === null ? 'ranking.given' : 'ranking.taken-over', {
                outlet: outlet ?? '',
                points,
              })}
            />
          )),
        ]
      : shown.map(({ number, title, submittedAt, adopted }) => (
          <Line
            key={number}
            to={formPath(number)}
            words={title ?? number}
            at={showInstant(submittedAt, me)}
            {...(figure === 'rate'
              ? { mark: say(adopted ? 'ranking.was-adopted' : 'ranking.not-adopted') }
              : {})}
          />
        ));
  if (lines.length === 0) return <Typography>{say('ranking.behind-nothing')}</Typography>;
  return (
    <Box tag="ol" paddingLeft={5}>
      {lines}
    </Box>
  );
};

type BehindProps = {
  readonly month: string;
  readonly opened: Opened;
  readonly me: MeResponse;
  readonly onClose: () => void;
};

/** What a figure of the ranking counts. */
export const Behind = ({ month, opened, me, onClose }: BehindProps) => {
  const { say } = useWords();
  useFocusBack();
  const behind = useBehind(month, opened.row.department);
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={say('common.close')}>
          <Modal.Title>{`${opened.row.name} · ${month} · ${say(`ranking.${opened.figure}`)}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Made {...opened} />
          <Loaded query={behind}>{(known) => <List behind={known} opened={opened} me={me} />}</Loaded>
        </Modal.Body>
        <Modal.Footer>
          <Flex>
            <Button variant="tertiary" onClick={onClose}>
              {say('common.close')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
