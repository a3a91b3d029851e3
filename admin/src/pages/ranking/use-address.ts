import { useSearchParams } from 'react-router-dom';

/** A choice of this page that stands in the address: Back comes to what was looked at, and a link can be sent. */
export const useAddress = <Value extends string>(
  name: string,
  { first, offered }: { readonly first: Value; readonly offered?: readonly Value[] }
): readonly [Value, (value: Value) => void] => {
  const [search, setSearch] = useSearchParams();
  const found = search.get(name) as Value | null;
  const value = found && (offered?.includes(found) ?? true) ? found : first;
  const choose = (next: Value): void => {
    if (next !== value) setSearch({ ...Object.fromEntries(search), [name]: next });
  };
  return [value, choose];
};
