import { useState } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import type { RankingRow, RankingTable } from '../../../../src/ranking';
import { Chip } from '../../components/Chip';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import type { Remark } from '../../view/annex';
import { remarksOf } from '../../view/annex';
import { useWords } from '../../words';
import type { Opened } from './Behind';
import type { Figure } from './Behind';
import { Behind, FIGURES } from './Behind';

type FigureProps = {
  readonly value: number;
  /** How the value is written, `66.7%`. */
  readonly shown?: string;
  readonly label: string;
  readonly onOpen: () => void;
};

const TOUCH = { minHeight: '3.2rem', minWidth: '3.2rem', justifyContent: 'flex-start' };

/** A figure that opens onto what it counts; nothing stands behind none. */
const FigureButton = ({ value, shown = String(value), label, onOpen }: FigureProps) =>
  value === 0 ? (
    <Typography>{shown}</Typography>
  ) : (
    <TextButton aria-label={label} style={TOUCH} onClick={onOpen}>
      <Typography textColor="primary600">{shown}</Typography>
    </TextButton>
  );

type RemarksProps = { readonly remarks: readonly Remark[]; readonly onMissing: () => void };

/** Chips, and what is short of the quota as a figure that opens. */
const Remarks = ({ remarks, onMissing }: RemarksProps) => {
  const { say } = useWords();
  return (
    <Flex gap={1} wrap="wrap">
      {remarks.map(({ word, values }) =>
        word === 'remark.missing' ? (
          <TextButton key={word} style={TOUCH} onClick={onMissing}>
            <Typography textColor="primary600">{say(word, values)}</Typography>
          </TextButton>
        ) : (
          <Chip key={word} tone={word === 'remark.last' || word === 'remark.none' ? 'warning' : 'neutral'}>
            {say(word, values)}
          </Chip>
        )
      )}
    </Flex>
  );
};

type Shown = {
  readonly figure: Exclude<Figure, 'missing'>;
  /** What stands behind the figure, where it is not the figure itself: a rate of 0 % of three still opens onto the three. */
  readonly behind: (row: RankingRow) => number;
  readonly shown: (row: RankingRow) => string;
};

const COUNTED: readonly Shown[] = FIGURES.map((figure) => ({
  figure,
  behind: (row) => row[figure],
  shown: (row) => String(row[figure]),
}));
const RATE: Shown = {
  figure: 'rate',
  behind: ({ submitted }) => submitted,
  shown: ({ adoptionRate }) => `${adoptionRate}%`,
};
const POINTS: Shown = {
  figure: 'points',
  behind: ({ points, count }) => points || count,
  shown: ({ points, count }) => String(points ?? count),
};

/** The columns of figures, each of them open onto what it is made of. */
const useFigures = (
  figures: readonly Shown[],
  open: (opened: Opened) => void
): readonly Column<RankingRow>[] => {
  const { say } = useWords();
  return figures.map(({ figure, behind, shown }) => ({
    key: figure,
    short: true,
    title: say(`ranking.${figure}`),
    cell: (row) => (
      <FigureButton
        value={behind(row)}
        shown={shown(row)}
        label={say('ranking.behind', { name: row.name, figure: say(`ranking.${figure}`), count: shown(row) })}
        onOpen={() => open({ row, figure })}
      />
    ),
  }));
};

type RankingRowsProps = {
  readonly table: RankingTable;
  readonly month: string;
  readonly me: MeResponse;
};

/** Annex 3 on screen: rank, count, submitted, adopted and the rate, each figure open onto what it is made of, and remarks. */
export const RankingRows = ({ table, month, me }: RankingRowsProps) => {
  const { say } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const hasPoints = table.rows.some(({ points }) => points !== undefined);
  const figures = useFigures([...(hasPoints ? [POINTS] : []), ...COUNTED, RATE], setOpened);
  const columns: readonly Column<RankingRow>[] = [
    {
      key: 'name',
      title: say('field.department'),
      head: true,
      cell: ({ name }) => <Typography fontWeight="bold">{name}</Typography>,
    },
    {
      key: 'rank',
      short: true,
      title: say('ranking.rank'),
      cell: ({ rank }) => (rank === null ? '—' : rank),
    },
    ...figures,
    {
      key: 'remark',
      title: say('ranking.remark'),
      cell: (row) => {
        const remarks = remarksOf(row, table.rows);
        return remarks.length === 0 ? null : (
          <Remarks remarks={remarks} onMissing={() => setOpened({ row, figure: 'missing' })} />
        );
      },
    },
  ];
  return (
    <>
      <Rows
        label={table.class ?? say('ranking.title')}
        columns={columns}
        rows={table.rows}
        keyOf={({ department }) => department}
      />
      {opened ? <Behind month={month} opened={opened} me={me} onClose={() => setOpened(null)} /> : null}
    </>
  );
};
