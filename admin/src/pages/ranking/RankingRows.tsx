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
import { Behind, FIGURES } from './Behind';

type FigureProps = { readonly value: number; readonly label: string; readonly onOpen: () => void };

const TOUCH = { minHeight: '3.2rem', minWidth: '3.2rem', justifyContent: 'flex-start' };

/** A figure that opens onto what it counts; nothing stands behind none. */
const FigureButton = ({ value, label, onOpen }: FigureProps) =>
  value === 0 ? (
    <Typography>{value}</Typography>
  ) : (
    <TextButton aria-label={label} style={TOUCH} onClick={onOpen}>
      <Typography textColor="primary600">{value}</Typography>
    </TextButton>
  );

const Remarks = ({ remarks }: { readonly remarks: readonly Remark[] }) => {
  const { say } = useWords();
  return (
    <Flex gap={1} wrap="wrap">
      {remarks.map(({ word, values }) => (
        <Chip key={word} tone={word === 'remark.last' || word === 'remark.none' ? 'warning' : 'neutral'}>
          {say(word, values)}
        </Chip>
      ))}
    </Flex>
  );
};

/** The columns of figures, each of them open onto what it counts. */
const useFigures = (open: (opened: Opened) => void): readonly Column<RankingRow>[] => {
  const { say } = useWords();
  return FIGURES.map((figure) => ({
    key: figure,
    short: true,
    title: say(`ranking.${figure}`),
    cell: (row) => (
      <FigureButton
        value={row[figure]}
        label={say('ranking.behind', {
          name: row.name,
          figure: say(`ranking.${figure}`),
          count: row[figure],
        })}
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

/** Annex 3 on screen: rank, count, submitted, adopted and the rate, each figure open onto what it counts, and remarks. */
export const RankingRows = ({ table, month, me }: RankingRowsProps) => {
  const { say } = useWords();
  const [opened, setOpened] = useState<Opened | null>(null);
  const figures = useFigures(setOpened);
  const hasPoints = table.rows.some(({ points }) => points !== undefined);
  const points: Column<RankingRow> = {
    key: 'points',
    short: true,
    title: say('ranking.points'),
    cell: (row) => row.points ?? row.count,
  };
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
    ...(hasPoints ? [points] : []),
    ...figures,
    { key: 'rate', short: true, title: say('ranking.rate'), cell: ({ adoptionRate }) => `${adoptionRate}%` },
    {
      key: 'remark',
      title: say('ranking.remark'),
      cell: (row) => {
        const remarks = remarksOf(row, table.rows);
        return remarks.length === 0 ? null : <Remarks remarks={remarks} />;
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
