/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Ask } from '../../../admin/src/components/Ask';
import { TextField } from '../../../admin/src/components/TextField';
import { rendered } from './rendered';

const Page = () => {
  const [asks, setAsks] = useState(false);
  return (
    <main tabIndex={-1}>
      <button onClick={() => setAsks(true)}>退回</button>
      {asks ? (
        <Ask title="退回" confirm="确认" onConfirm={() => undefined} onClose={() => setAsks(false)}>
          <TextField long label="意见" value="" onChange={() => undefined} />
        </Ask>
      ) : null}
    </main>
  );
};

it('a window begins on its first field, and leaves whoever goes by keys where they were', async () => {
  rendered(<Page />);
  const opener = screen.getByText('退回');
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(opener).toHaveFocus());
});
