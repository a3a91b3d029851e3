import { useRef, useState } from 'react';
import { Button } from '@strapi/design-system';
import { Note } from '../Note';
import { useWords } from '../../words';
import { readTable, TableFileError, type Table, type TableFault } from './read-table';

type FileChoiceProps = {
  readonly label: string;
  readonly onTable: (table: Table | null, name: string) => void;
};

/** A table from a file; one that cannot be read says so and changes nothing. */
export const FileChoice = ({ label, onTable }: FileChoiceProps) => {
  const { say } = useWords();
  const [wrong, setWrong] = useState<TableFault | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onTable(await readTable(file), file.name);
      setWrong(null);
    } catch (error) {
      // The file is the user's own: what cannot be read is said beside the button.
      onTable(null, '');
      setWrong(error instanceof TableFileError ? error.reason : 'wrong');
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button type="button" variant="tertiary" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.csv,.xlsx"
        aria-label={label}
        hidden
        onChange={(event) => void read(event.target.files?.[0])}
      />
      {wrong ? <Note tone="danger">{say(`sheet.${wrong}`)}</Note> : null}
    </>
  );
};
