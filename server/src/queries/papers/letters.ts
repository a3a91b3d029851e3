import { consequenceLetter, nothingSubmitted, paperLanguage, zeroLetters } from '../../../../src/papers';
import type { ConsequenceResponse } from '../../../../src/contracts';
import { refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import type { By, DeskContext } from '../../desk/desk';
import { createConsequences } from '../office/consequences';
import { createMonthRanking } from '../office/month-ranking';
import { madeNow } from './made';
import { written } from './written';
import type { PaperAsked, Written } from './written';

const senderOf = async (desk: DeskContext, language: string, by: By) => {
  const made = await madeNow(desk, by);
  if (!made.ok) return made;
  const { organization } = desk.configuration;
  return { ok: true as const, value: { organization, language: paperLanguage(language), on: made.value.on } };
};

/** Number and day the letter was issued with; null before that. */
const issuedWith = ({ steps }: ConsequenceResponse[number]) => {
  const { number, on } = steps.find(({ step }) => step === 'issued') ?? {};
  return number && on ? { number, on } : null;
};

/** 通报, 约谈通知 or 优先考虑名单 (Art. 11(二)–(四)), as the office issues it. */
export const createLetter =
  (desk: DeskContext) =>
  async ({ key, ...asked }: PaperAsked & { readonly key: string }, by: By): Promise<Result<Written>> => {
    const sender = await senderOf(desk, asked.language, by);
    if (!sender.ok) return sender;
    const found = await createConsequences(desk)();
    if (!found.ok) return found;
    const known = found.value.map((one) => ({ ...one, issued: issuedWith(one) }));
    const about = known.find((one) => one.key === key);
    if (!about) return refuse('consequence.not-found');
    const alike = known.filter(
      ({ kind, period, decision }) =>
        kind === about.kind && period === about.period && decision?.kind !== 'dismissed'
    );
    const { on = sender.value.on } = about.issued ?? {};
    const paper = consequenceLetter(about, alike, { ...sender.value, on });
    return written(desk, { paper, kind: about.kind }, asked.format);
  };

/** 零报送告知书 of a month, a page for each department that submitted nothing (Art. 6). */
export const createZeroLetters =
  (desk: DeskContext) =>
  async ({ month, ...asked }: PaperAsked & { readonly month: string }, by: By): Promise<Result<Written>> => {
    const sender = await senderOf(desk, asked.language, by);
    if (!sender.ok) return sender;
    const answer = await createMonthRanking(desk)({ month, items: false });
    if (!answer.ok) return answer;
    const { ranking } = answer.value;
    if (nothingSubmitted(ranking).length === 0) return refuse('paper.nobody-without', { month });
    return written(desk, { paper: zeroLetters(ranking, sender.value), kind: 'zero' }, asked.format);
  };
