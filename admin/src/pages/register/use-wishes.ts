import { useSearchParams } from 'react-router-dom';
import type { RegisterWishes } from './RegisterFilters';

export const NO_WISHES: RegisterWishes = {
  from: '',
  to: '',
  department: '',
  kind: '',
  q: '',
  category: '',
  channel: '',
  officer: '',
  signer: '',
  source: '',
  state: '',
  order: '',
};

/** What is looked for and which page is open stand in the address: Back comes to the same rows, and a link can be sent. */
export const useWishes = () => {
  const [search, setSearch] = useSearchParams();
  const wishes = Object.fromEntries(
    Object.keys(NO_WISHES).map((key) => [key, search.get(key) ?? ''])
  ) as RegisterWishes;
  const page = Math.max(1, Math.trunc(Number(search.get('page'))) || 1);
  const go = (next: Readonly<Record<string, string>>, replace: boolean): void =>
    setSearch(
      (before) => {
        const kept = { ...Object.fromEntries(before), page: '', ...next };
        return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== ''));
      },
      { replace }
    );
  return {
    wishes,
    page,
    wish: (part: Partial<RegisterWishes>) => go(part, true),
    turnTo: (next: number) => go({ page: String(next) }, false),
  };
};
