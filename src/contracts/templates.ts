import type { TemplateKind } from '../papers';

/** GET /publication-desk/settings/templates: the kinds of paper, the organization's template of each, and what one may name. */
export type TemplateRow = {
  readonly kind: TemplateKind;
  readonly kept: { readonly name: string; readonly at: string; readonly size: number } | null;
  readonly fields: readonly string[];
  readonly loops: readonly { readonly name: string; readonly of: readonly string[] }[];
};
export type TemplatesResponse = readonly TemplateRow[];

/** POST /publication-desk/settings/templates/:kind?dryRun= with the file `template`: how many placeholders it has, and those nothing fills. */
export type TemplateTried = {
  readonly names: number;
  readonly unknown: readonly string[];
  readonly kept: boolean;
};
