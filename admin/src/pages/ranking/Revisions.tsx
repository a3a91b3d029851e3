import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { MeResponse, MonthRevisionsResponse } from '../../../../src/contracts';
import type { ComparedRow } from '../../../../src/ranking';
import { useRevisions } from '../../api/ranking';
import { Chip } from '../../components/Chip';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import type { Column } from '../../components/Rows';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';

type RevisionProps = { readonly found: MonthRevisionsResponse; readonly me: MeResponse };

/** What was issued on this month: opening it again may change the ground of each. */
export const IssuedOn = ({ issued }: Pick<MonthRevisionsResponse, 'issued'>) => {
  const { say } = useWords();
  if (issued.length === 0) return null;
  return (
    <Note tone="warning" title={say('revisions.issued', { count: issued.length })}>
      <Box tag="ul" paddingLeft={5}>
        {issued.map(({ key, kind, departmentName, period, number, state }) => (
          <li key={key}>
            <Link to={`?view=consequences&group=${state === 'closed' ? 'done' : 'under-way'}`}>
              {`${departmentName} · ${say(`consequence.kind.${kind}`)} · ${period} · ${number}`}
            </Link>
          </li>
        ))}
      </Box>
    </Note>
  );
};

/** Who closed each revision and why it was opened again. */
const History = ({ found: { revisions }, me }: RevisionProps) => {
  const { say } = useWords();
  return (
    <Box tag="ol" paddingLeft={5}>
      {revisions.map(({ revision, closedAt, closedBy, reopened }) => (
        <li key={revision}>
          <Typography>
            {say('closing.state-closed', { revision, by: closedBy, at: showInstant(closedAt, me) })}
          </Typography>
          {reopened ? (
            <Typography textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
              {` ${say('revisions.reopened', {
                by: reopened.by,
                at: showInstant(reopened.at, me),
                reason: reopened.reason,
              })}`}
            </Typography>
          ) : null}
        </li>
      ))}
    </Box>
  );
};

const useRevisionColumns = ({
  revisions,
  isOpen,
}: MonthRevisionsResponse): readonly Column<ComparedRow>[] => {
  const { say } = useWords();
  const titles = [
    ...revisions.map(({ revision }) => say('revisions.revision', { revision })),
    ...(isOpen ? [say('revisions.now')] : []),
  ];
  const cellOf = (figures: ComparedRow['figures'][number]) => {
    if (!figures) return '—';
    const { count, points, rank, changed } = figures;
    const words = say('revisions.cell', { count: points ?? count, rank: rank ?? '—' });
    return changed ? <Chip tone="warning">{words}</Chip> : words;
  };
  return [
    {
      key: 'name',
      title: say('field.department'),
      head: true,
      cell: ({ name }) => <Typography fontWeight="bold">{name}</Typography>,
    },
    ...titles.map((title, index) => ({
      key: title,
      title,
      cell: ({ figures }: ComparedRow) => cellOf(figures[index] ?? null),
    })),
  ];
};

const Compared = ({ found, me }: RevisionProps) => {
  const { say } = useWords();
  const columns = useRevisionColumns(found);
  return (
    <Section title={say('revisions.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <History found={found} me={me} />
        <Rows
          label={say('revisions.title')}
          columns={columns}
          rows={found.rows}
          keyOf={({ department }) => department}
        />
      </Flex>
    </Section>
  );
};

/** A month that was closed more than once, or opened again: its revisions side by side, and what was issued on it. */
export const Revisions = ({ month, me }: { readonly month: string; readonly me: MeResponse }) => {
  const revisions = useRevisions(month);
  return (
    <Loaded query={revisions}>
      {(found) => (
        <>
          {found.isOpen ? <IssuedOn issued={found.issued} /> : null}
          {found.revisions.length + (found.isOpen ? 1 : 0) > 1 ? <Compared found={found} me={me} /> : null}
        </>
      )}
    </Loaded>
  );
};
