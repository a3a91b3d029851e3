import { useEffect, useRef, useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import type { RegisterWishes } from './RegisterFilters';

const NO_WISHES: RegisterWishes = {
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

const wishesIn = (search: URLSearchParams): RegisterWishes =>
  Object.fromEntries(Object.keys(NO_WISHES).map((key) => [key, search.get(key) ?? ''])) as RegisterWishes;

const filledIn = (values: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));

/**
 * What is looked for and which page is open stand in the address: Back comes to the same rows, and a link can be sent. A field is typed in
 * here and not in the address, which follows a moment later: what an input method composes (pinyin) would be cut otherwise.
 */
export const useWishes = () => {
  const [search, setSearch] = useSearchParams();
  const [wishes, setWishes] = useState(() => wishesIn(search));
  const written = useRef(search.toString());
  const settled = useDebounce(wishes, 300);
  const page = Math.max(1, Math.trunc(Number(search.get('page'))) || 1);
  // Back and forward, and a link followed.
  useEffect(() => {
    if (search.toString() === written.current) return;
    written.current = search.toString();
    setWishes(wishesIn(search));
  }, [search]);
  useEffect(() => {
    const next = filledIn(settled);
    if (next.toString() === filledIn(wishesIn(search)).toString()) return;
    written.current = next.toString();
    setSearch(next, { replace: true });
    // The address alone changes nothing here: it is what was typed that is written.
  }, [settled]);
  return {
    wishes,
    settled,
    page,
    wish: (part: Partial<RegisterWishes>) => setWishes((before) => ({ ...before, ...part })),
    turnTo: (next: number) => {
      const turned = filledIn({ ...wishesIn(search), page: String(next) });
      written.current = turned.toString();
      setSearch(turned);
    },
  };
};
