import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ContentField } from '../../../../src/contracts';
import { showSize } from '../../view/size';
import { useWords } from '../../words';

type Files = Extract<ContentField, { kind: 'files' }>['value'];
type File = Files[number];

/** Pictures side by side as the site shows them, with room for each before it is there. */
const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr));
  gap: 0.8rem;
  & img {
    display: block;
    width: 100%;
    height: auto;
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Player = styled.video`
  width: 100%;
  max-height: 48rem;
  border-radius: 4px;
`;

const Picture = ({ file: { url, name, picture } }: { readonly file: File }) => (
  <a href={url} target="_blank" rel="noreferrer">
    <img
      src={picture?.smaller ?? url}
      alt={name}
      width={picture?.width}
      height={picture?.height}
      loading="lazy"
    />
  </a>
);

/** A PDF is read where it stands; what a browser does not show is opened. */
const Paper = ({ file: { url, name, mime, size } }: { readonly file: File }) => {
  const { say } = useWords();
  return (
    <Box>
      <Link href={url} isExternal style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {say('content.file', { name, size: showSize(size) })}
      </Link>
      {mime === 'application/pdf' && url !== '' ? (
        <Box tag="details">
          <Typography
            tag="summary"
            textColor="neutral600"
            style={{ cursor: 'pointer', lineHeight: '4.4rem' }}
          >
            {say('content.read-here')}
          </Typography>
          <iframe
            src={url}
            title={name}
            loading="lazy"
            style={{ width: '100%', height: '70vh', border: 0 }}
          />
        </Box>
      ) : null}
    </Box>
  );
};

const kindOf = ({ mime }: File): string => mime.split('/')[0] ?? '';

/** The files of a field as the public will have them: pictures, players, papers. */
export const FileList = ({ files }: { readonly files: Files }) => {
  const pictures = files.filter((file) => kindOf(file) === 'image');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {pictures.length > 0 ? (
        <Grid>
          {pictures.map((file) => (
            <Picture key={file.url || file.name} file={file} />
          ))}
        </Grid>
      ) : null}
      {files.map((file) => {
        if (kindOf(file) === 'image') return null;
        if (kindOf(file) === 'video')
          return <Player key={file.url} src={file.url} controls preload="metadata" aria-label={file.name} />;
        if (kindOf(file) === 'audio')
          return <audio key={file.url} src={file.url} controls preload="metadata" aria-label={file.name} />;
        return <Paper key={file.url || file.name} file={file} />;
      })}
    </Flex>
  );
};
