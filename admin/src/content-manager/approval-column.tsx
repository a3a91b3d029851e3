import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { DocumentStatesResponse } from '../../../src/contracts';
import { stateOfRow } from '../api/documents';
import { StateBadge } from '../components/StateBadge';
import { descriptor } from '../words';
import { mayBeGoverned } from './governed';

type Row = { readonly documentId: string; readonly locale?: string | null };
type Header = { readonly name: string };
type ListTable = {
  readonly displayedHeaders: readonly Header[];
  readonly layout: { readonly options?: { readonly draftAndPublish?: boolean } };
};

/** The approval form of one row of a list. */
export const ApprovalCell = ({
  uid,
  documentId,
  locale,
}: {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}) => {
  const [form, setForm] = useState<DocumentStatesResponse[string] | null>(null);
  useEffect(() => {
    let shown = true;
    void stateOfRow({ uid, documentId, locale }).then((state) => (shown ? setForm(state) : undefined));
    return () => {
      shown = false;
    };
  }, [uid, documentId, locale]);
  return form ? <StateBadge state={form.state} /> : <Typography textColor="neutral600">—</Typography>;
};

/** The hook is not told which type the list is of; the address of the page is. */
const uidOfPage = (): string | null =>
  /content-manager\/collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1] ?? null;

/** Adds the column 审批 to the list of a governed type; Strapi's list hook. */
export const addApprovalColumn = (table: ListTable): ListTable => {
  const uid = uidOfPage();
  if (!table.layout.options?.draftAndPublish || uid === null || !mayBeGoverned(decodeURIComponent(uid)))
    return table;
  const column = {
    attribute: { type: 'string' },
    label: descriptor('column.approval'),
    name: 'publication-desk-approval',
    searchable: false,
    sortable: false,
    cellFormatter: (row: Row, _header: unknown, { model }: { readonly model: string }) => (
      <ApprovalCell uid={model} documentId={row.documentId} locale={row.locale ?? null} />
    ),
  };
  return { ...table, displayedHeaders: [...table.displayedHeaders, column] };
};
