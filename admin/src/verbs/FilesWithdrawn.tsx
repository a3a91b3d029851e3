import { Typography } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import { useDocumentState } from '../api/documents';
import { joinNames } from '../language';
import { useWords } from '../words';

/** The files that go with a page that is taken down, by name; nothing where it has none of its own. */
export const FilesWithdrawn = ({ target }: { readonly target: Target }) => {
  const { say, language } = useWords();
  const state = useDocumentState(target);
  const names = state.data?.filesWithdrawn ?? [];
  if (names.length === 0) return null;
  return (
    <Typography style={{ overflowWrap: 'anywhere' }}>
      {say('ask.withdraw-files', { files: joinNames(names, language) })}
    </Typography>
  );
};
