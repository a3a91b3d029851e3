/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useKept } from '../../../admin/src/components/hooks/use-kept';

const Opinion = ({ number }: { readonly number: string }) => {
  const { value, restoredAt, set, drop } = useKept<string>({ person: 5, about: `form/${number}` });
  return (
    <>
      <input aria-label="意见" value={value ?? ''} onChange={(event) => set(event.target.value)} />
      <button onClick={drop}>送出</button>
      <p>{restoredAt ? '已恢复' : '新填'}</p>
    </>
  );
};

it('an opinion is there again when the page is opened anew, and gone once it was sent', async () => {
  const { unmount } = render(<Opinion number="2026-0001" />);
  await userEvent.type(screen.getByLabelText('意见'), '请核对人数');
  expect(screen.getByText('新填')).toBeInTheDocument();
  unmount();
  const again = render(<Opinion number="2026-0001" />);
  expect(screen.getByLabelText('意见')).toHaveValue('请核对人数');
  expect(screen.getByText('已恢复')).toBeInTheDocument();
  again.rerender(<Opinion number="2026-0002" />);
  expect(screen.getByLabelText('意见')).toHaveValue('');
  again.rerender(<Opinion number="2026-0001" />);
  await userEvent.click(screen.getByText('送出'));
  again.unmount();
  render(<Opinion number="2026-0001" />);
  expect(screen.getByLabelText('意见')).toHaveValue('');
});
