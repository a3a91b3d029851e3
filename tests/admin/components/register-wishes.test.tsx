/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useWishes } from '../../../admin/src/pages/register/use-wishes';

const Fields = () => {
  const { wishes, page, wish, turnTo } = useWishes();
  const navigate = useNavigate();
  const { search } = useLocation();
  return (
    <>
      <input aria-label="words" value={wishes.q} onChange={({ target }) => wish({ q: target.value })} />
      <output>{page}</output>
      <button onClick={() => turnTo(3)}>three</button>
      <button onClick={() => navigate('/?q=b')}>b</button>
      <button onClick={() => navigate(-1)}>back</button>
      <p data-testid="address">{new URLSearchParams(search).get('q')}</p>
    </>
  );
};

const opened = (address: string) =>
  render(
    <MemoryRouter
      initialEntries={[address]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <Fields />
    </MemoryRouter>
  );
const words = () => screen.getByLabelText<HTMLInputElement>('words');
const type = (value: string) => fireEvent.change(words(), { target: { value } });

describe('what is looked for in the register', () => {
  it('is taken from the address, and typed before the address follows', async () => {
    opened('/?q=%E5%B7%A5%E4%BC%9A&page=2');
    expect([words().value, screen.getByRole('status').textContent]).toEqual(['工会', '2']);
    type('工会新');
    expect(words().value).toBe('工会新');
    await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('工会新'));
    expect(screen.getByRole('status').textContent).toBe('1');
  });

  it('is there again on Back, with its page', async () => {
    opened('/?q=a');
    fireEvent.click(screen.getByText('three'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3'));
    fireEvent.click(screen.getByText('b'));
    await waitFor(() => expect(words().value).toBe('b'));
    fireEvent.click(screen.getByText('back'));
    await waitFor(() => expect([words().value, screen.getByRole('status').textContent]).toEqual(['a', '3']));
  });
});
