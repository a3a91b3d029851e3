import { useMemo } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ContentField } from '../../../../src/contracts';
import type { Finding, FindingContext } from '../../../../src/screening';
import { articleOf } from '../../view/article';
import { frameTables } from '../../view/frame-tables';
import { markHtml, markText } from '../../view/findings/marks';
import { useWords } from '../../words';
import { FileList } from './Files';
import { jumpToItem } from './jump';

/** Body text as the site would show it; a wide table scrolls in its frame. */
const Reading = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.8;
  overflow-wrap: anywhere;
  & [data-frame] {
    overflow-x: auto;
  }
  & p,
  & ul,
  & ol,
  & table,
  & blockquote {
    margin: 0 0 1.2rem;
  }
  & ul,
  & ol {
    padding-left: 2.4rem;
    list-style: revert;
  }
  & h1,
  & h2,
  & h3,
  & h4 {
    margin: 1.6rem 0 0.8rem;
    font-weight: 600;
  }
  & table {
    border-collapse: collapse;
  }
  & td,
  & th {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.4rem 0.8rem;
  }
  & img {
    max-width: 100%;
    height: auto;
  }
  & a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;

/** What screening saw, wherever it stands; dark on light in either theme, so that it is read. */
const Marked = styled.div`
  & mark[data-finding] {
    background: #fde68a;
    color: #32324d;
    cursor: pointer;
    padding: 0 0.2rem;
    border-radius: 2px;
  }
`;

/** Choices are kept as keys, and have names in the admin's language under those keys. */
const CHOICES: readonly string[] = ['kind', 'origin'];

type FieldProps = { readonly field: ContentField; readonly contexts: readonly FindingContext[] };

const MarkedText = ({
  text,
  contexts,
}: {
  readonly text: string;
  readonly contexts: readonly FindingContext[];
}) => (
  <>
    {markText(text, contexts).map((piece, index) =>
      piece.finding ? (
        <mark key={index} data-finding={piece.finding}>
          {piece.text}
        </mark>
      ) : (
        <span key={index}>{piece.text}</span>
      )
    )}
  </>
);

const FieldText = ({ field: { name, value }, contexts }: FieldProps) => {
  const { messages } = useIntl();
  const choice = CHOICES.includes(name) ? messages[String(value)] : undefined;
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {typeof choice === 'string' ? choice : <MarkedText text={String(value)} contexts={contexts} />}
    </Typography>
  );
};

const Body = ({
  html,
  contexts,
}: {
  readonly html: string;
  readonly contexts: readonly FindingContext[];
}) => {
  const marked = useMemo(() => frameTables(markHtml(html, contexts)), [html, contexts]);
  // The server gives HTML through its allow-list; nothing else reaches this, and marks are put by nodes.
  return <Reading dangerouslySetInnerHTML={{ __html: marked }} />;
};

const FieldValue = ({ field, contexts }: FieldProps) => {
  if (field.kind === 'files') return <FileList files={field.value} />;
  if (field.kind === 'html') return <Body html={field.value} contexts={contexts} />;
  return <FieldText field={field} contexts={contexts} />;
};

const Labelled = ({ field, contexts }: FieldProps) => (
  <Box style={{ minWidth: 0 }}>
    <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
      {field.label}
    </Typography>
    <FieldValue field={field} contexts={contexts} />
  </Box>
);

const NONE: readonly FindingContext[] = [];

/** The document as the public will see it: title, lead, body, pictures; what the site does not show as text stands below. */
export const Content = ({
  fields,
  findings = [],
  contexts = NONE,
}: {
  readonly fields: readonly ContentField[];
  readonly findings?: readonly Finding[];
  readonly contexts?: readonly FindingContext[];
}) => {
  const { say } = useWords();
  const byField = useMemo(() => {
    const fieldOf = new Map(findings.map(({ id, field }) => [id, field]));
    return new Map(
      fields.map(({ name }) => [name, contexts.filter(({ finding }) => fieldOf.get(finding) === name)])
    );
  }, [fields, findings, contexts]);
  if (fields.length === 0) return <Typography>{say('content.gone')}</Typography>;
  const { title, lead, body, others } = articleOf(fields);
  const of = (field: ContentField) => byField.get(field.name) ?? NONE;
  return (
    <Marked onClick={(event) => jumpToItem(event.target)}>
      <Flex tag="article" direction="column" alignItems="stretch" gap={4}>
        {title ? (
          <Typography variant="alpha" tag="h3" style={{ overflowWrap: 'anywhere' }}>
            <MarkedText text={title.value} contexts={of(title)} />
          </Typography>
        ) : null}
        {lead ? (
          <Typography tag="p" textColor="neutral600" style={{ whiteSpace: 'pre-wrap' }}>
            <MarkedText text={lead.value} contexts={of(lead)} />
          </Typography>
        ) : null}
        {body.map((field) =>
          body.filter(({ kind }) => kind === field.kind).length > 1 ? (
            <Labelled key={field.name} field={field} contexts={of(field)} />
          ) : (
            <FieldValue key={field.name} field={field} contexts={of(field)} />
          )
        )}
        {others.map((field) => (
          <Labelled key={field.name} field={field} contexts={of(field)} />
        ))}
      </Flex>
    </Marked>
  );
};
