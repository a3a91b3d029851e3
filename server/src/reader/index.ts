import { parentPort } from 'node:worker_threads';
import { textFields } from '../../../src/content';
import { createTermMatcher, screenAttachment, screenText, type Lists } from '../../../src/screening';
import { readFile } from './read-file';
import type { FieldFound, ReaderAnswer, ReaderMessage, ReaderRequest } from './requests';

/** Where screening looks in the form's own summary rather than in the text. */
const FORM_SUMMARY = 'form.summary';

let lists: Lists = { terms: createTermMatcher([]) };

const screenDraft = ({
  draft,
  models,
  summary,
}: Extract<ReaderRequest, { kind: 'draft' }>): readonly FieldFound[] => {
  const fields = textFields(draft, models);
  const isOwn = summary.trim() !== '' && !fields.some(({ text }) => text.trim() === summary.trim());
  return (isOwn ? [...fields, { field: FORM_SUMMARY, text: summary }] : fields).map(({ field, text }) => ({
    field,
    found: screenText(text, lists),
  }));
};

const answer = async (request: ReaderRequest): Promise<ReaderAnswer> => {
  if (request.kind === 'draft') return { fields: screenDraft(request) };
  if (request.kind === 'template' || request.kind === 'fill')
    return (await import('./templates/template')).answerTemplate(request);
  const { name, bytes, limits } = request;
  const reading = await readFile({ name, bytes }, limits);
  if (request.kind === 'read') return { reading };
  return { found: screenAttachment({ name, identity: request.identity, ...reading }, lists) };
};

/** Runs in a thread of its own: reads files and screens texts, one request after the other. Nothing read is printed or kept. */
parentPort?.on('message', ({ request, lists: given }: ReaderMessage) => {
  if (given) lists = { terms: createTermMatcher(given.terms), off: given.off };
  answer(request).then(
    (said) => parentPort?.postMessage(said),
    () => parentPort?.postMessage({ failed: true } satisfies ReaderAnswer)
  );
});
// From here on the clock may run: loading this bundle took a second on a busy machine, and no file is to blame for it.
parentPort?.postMessage('ready');
