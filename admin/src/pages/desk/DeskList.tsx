import { useQueryParams } from '@strapi/strapi/admin';
import type { FormView, MeResponse } from '../../../../src/contracts';
import { useForms } from '../../api/forms';
import { Loaded } from '../../components/Loaded';
import { Pages } from '../../components/Pages';
import type { DeskFilter } from './DeskFilters';
import { DeskFilters } from './DeskFilters';
import { EmptyDesk } from './EmptyDesk';
import { FormRows } from './FormRows';
import { SeveralBar } from './several/SeveralBar';
import { useChosen } from './several/use-chosen';

export type DeskQuery = DeskFilter & { readonly view?: FormView; readonly page?: string };
const PAGE_SIZE = 20;

/** Strapi's query hook reads the address; what is empty is not kept there. */
const filterOf = ({ q, department, category, state, from, to }: DeskQuery): DeskFilter =>
  Object.fromEntries(
    Object.entries({ q, department, category, state, from, to }).filter(([, value]) => value)
  );

/** The list of one tab: narrowed, paged, or empty with what to do. */
export const DeskList = ({ me, view }: { readonly me: MeResponse; readonly view: FormView }) => {
  const [{ query }, setQuery] = useQueryParams<DeskQuery>();
  const filter = filterOf(query);
  const page = Math.max(1, Number(query.page ?? 1) || 1);
  const forms = useForms({ view, ...filter, page, pageSize: PAGE_SIZE });
  const narrowed = Object.keys(filter).length > 0;
  const several = useChosen({ me, view, forms: forms.data?.results ?? [] });
  return (
    <>
      <DeskFilters
        me={me}
        filter={filter}
        onFilter={(part) => setQuery({ ...part, page: '1' }, 'push', true)}
      />
      <Loaded query={forms}>
        {({ results, pagination }) =>
          results.length === 0 ? (
            <EmptyDesk view={view} searched={narrowed} mayWrite={me.departments.length > 0} />
          ) : (
            <>
              <FormRows forms={results} me={me} choosing={several} />
              <Pages {...pagination} onPage={(next) => setQuery({ page: String(next) })} />
            </>
          )
        }
      </Loaded>
      <SeveralBar me={me} several={several} />
    </>
  );
};
