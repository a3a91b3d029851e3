import type { TemplatesResponse } from '../../../../src/contracts';
import {
  exampleTemplate,
  opinionNames,
  paperLanguage,
  TEMPLATE_KINDS,
  TEMPLATE_SHAPES,
  templateNames,
} from '../../../../src/papers';
import type { TemplateKind } from '../../../../src/papers';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { RuleBook } from '../../../../src/rules';
import type { DeskContext } from '../../desk/desk';
import { documentFile, TYPES } from '../../papers';
import type { PaperFile } from '../../papers';

const RANKED: readonly TemplateKind[] = ['month', 'half', 'year', 'report', 'zero'];
const FOLLOWING = ['circular', 'interview', 'commendation'] as const satisfies readonly TemplateKind[];

/** Papers that the rules make at all: none of a ranking where there is none, no letter of a consequence they do not have. */
const isMade =
  ({ ranking, consequences }: RuleBook) =>
  (kind: TemplateKind): boolean => {
    const following = FOLLOWING.find((one) => one === kind);
    if (following) return ranking.on && consequences.includes(following);
    return ranking.on || !RANKED.includes(kind);
  };

/** The kinds of paper with the organization's template where it has one, and what each may name. */
export const createTemplates =
  ({ store }: DeskContext) =>
  async ({ language }: { readonly language: string }): Promise<Result<TemplatesResponse>> => {
    const rows = [];
    const { book } = await store.settings.rules();
    for (const kind of TEMPLATE_KINDS) {
      const kept = await store.settings.template(kind);
      // One that was kept while the rules had its paper can still be removed.
      if (!kept && !isMade(book)(kind)) continue;
      const of = paperLanguage(language);
      const names = templateNames(TEMPLATE_SHAPES[kind], of);
      rows.push({
        kind,
        kept: kept && { name: kept.name, at: kept.at, size: kept.size },
        ...names,
        fields: [...names.fields, ...(kind === 'form' ? opinionNames(book.positions, of) : [])],
      });
    }
    return accept(rows);
  };

type Asked = { readonly kind: TemplateKind; readonly language: string };

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** A template that works, to be laid out anew in Word. */
export const createExampleTemplate =
  (_: DeskContext) =>
  async ({ kind, language }: Asked): Promise<Result<PaperFile>> =>
    accept(await documentFile(exampleTemplate(kind, paperLanguage(language))));

/** The organization's own template as it was handed in. */
export const createKeptTemplate =
  ({ store }: DeskContext) =>
  async ({ kind }: Asked): Promise<Result<PaperFile>> => {
    const kept = await store.settings.template(kind);
    if (!kept) return refuse('template.none');
    return accept({ name: kept.name, type: TYPES.docx, content: once(Buffer.from(kept.content, 'base64')) });
  };
