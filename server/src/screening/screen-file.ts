import { createHash } from 'node:crypto';
import type { Found, UnreadableReason } from '../../../src/screening';
import { screenAttachment } from '../../../src/screening';
import { createTermMatcher } from '../../../src/screening';
import { convertOldFormat, READING_LIMITS, readers } from '../attachments';
import type { ListsData } from '../reader/requests';
import type { Files, StoredFile } from '../store/documents/files';
import { createKept } from './kept';

type Result = { readonly value: readonly Found[]; readonly isLasting: boolean };

const NOBODY = createTermMatcher([]);

/** A file nobody read is a finding, whatever kept it from being read. */
const unread = (file: StoredFile, identity: string, unreadable: UnreadableReason): readonly Found[] =>
  screenAttachment({ name: file.name, identity, unreadable }, { terms: NOBODY });

const isOldFormat = ({ kind, rule, place }: Found): boolean =>
  kind === 'unreadable-attachment' && rule === 'old-format' && place.length === 0;

/** A recording too large to be loaded is known by its first bytes; what only says it is one is not. */
const RECORDING = /^(?:[\s\S]{4}ftyp|ID3|OggS|fLaC|RIFF|\x1aE\xdf\xa3|FLV|\xff[\xe2-\xff])/;

/**
 * What a file says, by its bytes and the version of the lists: signing reads nothing twice, and a file replaced under the same name
 * is another file. Old formats are converted where the host has LibreOffice.
 */
export const createScreenFile = ({
  files,
  converter,
}: {
  readonly files: Files;
  readonly converter: string | null;
}) => {
  const kept = createKept<readonly Found[]>();

  const read = async (
    file: StoredFile,
    content: Buffer,
    given: { readonly identity: string; readonly lists: ListsData }
  ): Promise<Result> => {
    const { identity, lists } = given;
    const bytes = new Uint8Array(content);
    const request = { kind: 'file', name: file.name, identity, bytes, limits: READING_LIMITS } as const;
    const answer = await readers().run(request, lists);
    if ('found' in answer)
      return { value: answer.found, isLasting: !answer.found.some(({ rule }) => rule === 'too-slow') };
    return { value: unread(file, identity, 'ended' in answer ? answer.ended : 'corrupt'), isLasting: false };
  };

  const readOld = async (
    file: StoredFile,
    content: Buffer,
    given: { readonly identity: string; readonly lists: ListsData }
  ): Promise<Result> => {
    const asIs = await read(file, content, given);
    if (!converter || !asIs.value.some(isOldFormat)) return asIs;
    const converted = await convertOldFormat(converter, content);
    if (!converted) return { ...asIs, isLasting: false };
    const { value, isLasting } = await read(file, converted, given);
    // A mark that stands in the bytes and not in what they show is still in the file.
    const marks = asIs.value.filter(
      ({ kind }) => kind === 'secrecy-mark' && !value.some((one) => one.kind === kind)
    );
    return { value: [...marks, ...value], isLasting };
  };

  return async (file: StoredFile, lists: ListsData): Promise<readonly Found[]> => {
    const content = await files.bytes(file, READING_LIMITS.fileBytes);
    if (typeof content === 'string') {
      const head = content === 'too-large' ? await files.head(file, 64) : null;
      if (head && RECORDING.test(head.toString('latin1'))) return [];
      return unread(file, file.state, content);
    }
    const identity = createHash('sha256').update(content).digest('hex');
    return kept.get(`${identity} ${file.name} ${lists.version}`, () =>
      readOld(file, content, { identity, lists })
    );
  };
};
