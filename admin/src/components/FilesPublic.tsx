import type { SettingsResponse } from '../../../src/contracts';
import { useWords } from '../words';
import { Note } from './Note';

/** What it means that a provider can only be public, said to whoever sets the desk up; nothing where files can be kept back. */
export const FilesPublic = ({ settings: { storage } }: { readonly settings: SettingsResponse }) => {
  const { say } = useWords();
  if (storage !== 'public') return null;
  return (
    <Note tone="warning" title={say('setup.files-public.title')}>
      {say('setup.files-public')}
    </Note>
  );
};
