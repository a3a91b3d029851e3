import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ContentField } from '../../../../src/contracts';
import { showSize } from '../../view/size';
import { useWords } from '../../words';

/** Body text as the site would show it; a wide table scrolls by itself. */
const Reading = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.8;
  overflow-wrap: anywhere;
  overflow-x: auto;
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

type Files = Extract<ContentField, { kind: 'files' }>['value'];

const FileList = ({ files }: { readonly files: Files }) => {
  const { say } = useWords();
  const pictures = files.filter(({ mime }) => mime.startsWith('image/'));
  const others = files.filter(({ mime }) => !mime.startsWith('image/'));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {pictures.map(({ url, name }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={name} loading="lazy" style={{ maxWidth: '100%', maxHeight: '36rem' }} />
        </a>
      ))}
      {others.map(({ url, name, size }) => (
        <Link key={url} href={url} isExternal>
          {say('content.file', { name, size: showSize(size) })}
        </Link>
      ))}
    </Flex>
  );
};

/** Choices are kept as keys, and have names in the admin's language under those keys. */
const CHOICES: readonly string[] = ['kind', 'origin'];

const FieldText = ({ name, value }: { readonly name: string; readonly value: string }) => {
  const { messages } = useIntl();
  const choice = CHOICES.includes(name) ? messages[value] : undefined;
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {typeof choice === 'string' ? choice : value}
    </Typography>
  );
};

const FieldValue = ({ field }: { readonly field: ContentField }) => {
  if (field.kind === 'files') return <FileList files={field.value} />;
  // The server gives HTML through its allow-list; nothing else reaches this.
  if (field.kind === 'html') return <Reading dangerouslySetInnerHTML={{ __html: field.value }} />;
  return <FieldText name={field.name} value={field.value} />;
};

/** The document as it would go online. */
export const Content = ({ fields }: { readonly fields: readonly ContentField[] }) => {
  const { say } = useWords();
  if (fields.length === 0) return <Typography>{say('content.gone')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {fields.map((field) => (
        <Box key={field.name} style={{ minWidth: 0 }}>
          <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
            {field.label}
          </Typography>
          <FieldValue field={field} />
        </Box>
      ))}
    </Flex>
  );
};
