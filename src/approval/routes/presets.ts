import { approvalSettings, presetBooks, type ApprovalSettings, type RuleBook } from '../../rules';
import type { Route } from '../form/route';

type MeasuresRoutes = Readonly<Record<'routine' | 'sensitive' | 'major', Route>>;

const settingsOf = (book: RuleBook): ApprovalSettings & { readonly routes: MeasuresRoutes } => {
  const settings = approvalSettings(book);
  return { ...settings, routes: settings.routes as MeasuresRoutes };
};

export type PresetKey = 'standard' | 'letter';

/** The two ways to read Art. 8: as it is practised, every item past its own department first, and to the letter (办法原文). */
export const presets: Readonly<Record<PresetKey, ApprovalSettings & { readonly routes: MeasuresRoutes }>> = {
  standard: settingsOf(presetBooks.measures),
  letter: settingsOf(presetBooks.letter),
};

export const standardRoutes = presets.standard.routes;

/** The nine points of Art. 9, worded so that "in order" is the good answer to each. */
export const checklist = presets.standard.checklist;
