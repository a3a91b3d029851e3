import { Box, Typography } from '@strapi/design-system';
import type { DocumentStatesResponse } from '../../../../src/contracts';
import { useWords } from '../../words';
import type { ListedRow } from './opened';
import { titleOf } from './opened';

/** Those of the chosen documents with which nothing is done, and where each stands. */
export const Others = ({
  rows,
  states,
}: {
  readonly rows: readonly ListedRow[];
  readonly states: DocumentStatesResponse;
}) => {
  const { say } = useWords();
  if (rows.length === 0) return null;
  const standing = ({ documentId, status }: ListedRow): string => {
    const state = states[documentId]?.state ?? (status === 'published' ? status : null);
    return state ? say(`state.${state}`) : say('list.no-form');
  };
  return (
    <Box>
      <Typography fontWeight="bold" tag="p">
        {say('list.left-out', { count: rows.length })}
      </Typography>
      <ul>
        {rows.map((row) => (
          <li key={row.documentId} style={{ overflowWrap: 'anywhere' }}>
            <Typography textColor="neutral700">
              {say('companion.option', { title: titleOf(row), state: standing(row) })}
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
};
