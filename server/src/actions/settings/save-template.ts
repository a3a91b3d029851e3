import { knownNames, opinionNames } from '../../../../src/papers';
import type { TemplateKind } from '../../../../src/papers';
import type { TemplateTried } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { readers } from '../../attachments';
import type { By, DeskContext } from '../../desk/desk';
import { hash } from '../../hash';
import { logChange } from './log-change';

type Given = {
  readonly kind: TemplateKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Only looked at, nothing kept. */
  readonly dryRun: boolean;
};

/** Looks at a template in a thread of its own, and keeps it where it is whole; names it cannot fill are told beforehand. */
export const createSaveTemplate =
  (desk: DeskContext) =>
  async ({ kind, name, bytes, dryRun }: Given, by: By): Promise<Result<TemplateTried>> => {
    const answer = await readers().run({ kind: 'template', bytes });
    if ('ended' in answer) return refuse(`template.${answer.ended === 'corrupt' ? 'broken' : 'too-large'}`);
    if (!('template' in answer)) return refuse('template.broken');
    const { template } = answer;
    if (template.fault === 'syntax') return refuse('template.syntax', { name: template.said });
    if (template.fault !== null) return refuse(`template.${template.fault}`);
    const { book } = await desk.store.settings.rules();
    const opinions =
      kind === 'form' ? (['zh', 'en'] as const).flatMap((one) => opinionNames(book.positions, one)) : [];
    const known = new Set([...knownNames(kind), ...opinions]);
    const unknown = template.names.filter((one) => !known.has(one));
    const tried = { names: template.names.length, unknown };
    if (dryRun) return accept({ ...tried, kept: false });
    return desk.store.transaction(async () => {
      const digest = hash('sha256', bytes);
      const before = await desk.store.settings.template(kind);
      const content = Buffer.from(bytes).toString('base64');
      await desk.store.settings.saveTemplate(kind, {
        name,
        digest,
        size: bytes.length,
        at: by.at ?? desk.clock.now(),
        content,
      });
      const fields = (one: { readonly name: string; readonly digest: string }) => ({
        templateFile: one.name,
        templateDigest: one.digest,
      });
      const line = { kind: 'template' as const, subject: kind };
      await logChange(
        desk,
        { ...line, before: before && fields(before), after: fields({ name, digest }) },
        by
      );
      return accept({ ...tried, kept: true });
    });
  };

/** Takes an organization's template away: papers look as the desk makes them again. */
export const createRemoveTemplate =
  (desk: DeskContext) =>
  ({ kind }: { readonly kind: TemplateKind }, by: By): Promise<Result<{ readonly kind: TemplateKind }>> =>
    desk.store.transaction(async () => {
      const before = await desk.store.settings.template(kind);
      if (!before) return refuse('template.none');
      await desk.store.settings.saveTemplate(kind, null);
      const fields = { templateFile: before.name, templateDigest: before.digest };
      await logChange(desk, { kind: 'template', subject: kind, before: fields, after: null }, by);
      return accept({ kind });
    });
