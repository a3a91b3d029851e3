import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DocumentStatesResponse } from '../../../src/contracts';
import { stateOfRow, useStatesAsked } from '../api/documents';
import { useMe } from '../api/me';
import { StateBadge } from '../components/StateBadge';
import { PLUGIN_ID } from '../plugin';
import { joinNames, nameIn } from '../language';
import { descriptor, useWords } from '../words';
import { mayBeGoverned } from './governed';

type Row = { readonly documentId: string; readonly locale?: string | null };
type Header = {
  readonly name: string;
  readonly attribute?: { readonly type?: string };
  readonly cellFormatter?: (row: never, header: unknown, list: { readonly model: string }) => ReactNode;
};
type ListTable = {
  readonly displayedHeaders: readonly Header[];
  readonly layout: { readonly options?: { readonly draftAndPublish?: boolean } };
};

/** The state of the form, and while it is in review at which stage, and for whom it waits. */
const RowState = ({ form }: { readonly form: DocumentStatesResponse[string] }) => {
  const { language } = useWords();
  const { data: me } = useMe();
  if (!form.stage || form.state !== 'in-review') return <StateBadge state={form.state} />;
  const { position } = form.stage;
  const stage = nameIn(
    me?.positions.find(({ key }) => key === position),
    language,
    position
  );
  const people = joinNames(
    form.waitingFor.map(({ name }) => name),
    language
  );
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge state={form.state} />
      <Typography variant="pi" textColor="neutral700">
        {people ? `${stage} · ${people}` : stage}
      </Typography>
    </Flex>
  );
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
  const asked = useStatesAsked();
  const [form, setForm] = useState<DocumentStatesResponse[string] | null>(null);
  useEffect(() => {
    let shown = true;
    void stateOfRow({ uid, documentId, locale }).then((state) => (shown ? setForm(state) : undefined));
    return () => {
      shown = false;
    };
  }, [uid, documentId, locale, asked]);
  return form ? <RowState form={form} /> : <Typography textColor="neutral600">—</Typography>;
};

/** The hook is not told which type the list is of; the address of the page is. */
const uidOfPage = (): string | null =>
  /content-manager\/collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1] ?? null;

/** A choice as the edit view names it; Strapi's lists show its key. */
const ChoiceCell = ({ value }: { readonly value: unknown }) => {
  const { formatMessage } = useIntl();
  return typeof value === 'string' && value !== '' ? (
    <Typography textColor="neutral800">{formatMessage({ id: value, defaultMessage: value })}</Typography>
  ) : null;
};

const withNamedChoices = (header: Header): Header =>
  header.attribute?.type === 'enumeration'
    ? {
        ...header,
        cellFormatter: (row: Readonly<Record<string, unknown>>) => <ChoiceCell value={row[header.name]} />,
      }
    : header;

/** Adds the column 审批 to the list of a governed type, and names the choices of our own; Strapi's list hook. */
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
  const isOurs = decodeURIComponent(uid).startsWith(`plugin::${PLUGIN_ID}.`);
  const headers = isOurs ? table.displayedHeaders.map(withNamedChoices) : table.displayedHeaders;
  return { ...table, displayedHeaders: [...headers, column] };
};
