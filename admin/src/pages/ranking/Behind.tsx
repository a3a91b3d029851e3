import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { BehindFiguresResponse, MeResponse } from '../../../../src/contracts';
import type { RankingRow } from '../../../../src/ranking';
import { useBehind } from '../../api/ranking';
import { Loaded } from '../../components/Loaded';
import { DESK_PATH, formPath } from '../../plugin';
import { dayOf, showInstant } from '../../view/dates';
import { useWords } from '../../words';

export const FIGURES = ['count', 'submitted', 'adopted'] as const;
export type Figure = (typeof FIGURES)[number];
export type Opened = { readonly row: RankingRow; readonly figure: Figure };

const Line = ({ to, words, at }: { readonly to: string; readonly words: string; readonly at: string }) => (
  <li>
    <Typography style={{ overflowWrap: 'anywhere' }}>
      <Link to={to}>{words}</Link>
      <Typography textColor="neutral600">{` ${at}`}</Typography>
    </Typography>
  </li>
);

type ListProps = { readonly behind: BehindFiguresResponse; readonly opened: Opened; readonly me: MeResponse };

/** Entries behind what was published, forms behind what was handed in and taken. */
const List = ({ behind: { items, forms }, opened: { row, figure }, me }: ListProps) => {
  const { say } = useWords();
  const entryPath = (at: string): string => {
    const day = dayOf(at, me.timeZone);
    return `${DESK_PATH}/register?${new URLSearchParams({ from: day, to: day, department: row.department })}`;
  };
  const shown = figure === 'adopted' ? forms.filter(({ adopted }) => adopted) : forms;
  const lines =
    figure === 'count'
      ? items.map(({ sequence, title, publishedAt }) => (
          <Line key={sequence} to={entryPath(publishedAt)} words={title} at={showInstant(publishedAt, me)} />
        ))
      : shown.map(({ number, title, submittedAt }) => (
          <Line
            key={number}
            to={formPath(number)}
            words={title ?? number}
            at={showInstant(submittedAt, me)}
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
  const behind = useBehind(month, opened.row.department);
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={say('common.close')}>
          <Modal.Title>{`${opened.row.name} · ${month} · ${say(`ranking.${opened.figure}`)}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
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
