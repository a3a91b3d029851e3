/** `block`: may not be published. `reason`: proposes the sensitive route, or takes a reason. `hint`: said, nothing asked. */
export const TERM_SEVERITIES = ['block', 'reason', 'hint'] as const;
export type TermSeverity = (typeof TERM_SEVERITIES)[number];

/** A term of the office's own list. */
export type Term = {
  readonly term: string;
  readonly severity?: TermSeverity;
  /** Wider words in which it means something else: 晚上访问 for 上访. */
  readonly exceptions?: readonly string[];
  /** What to write instead (错别字, 规范表述). */
  readonly replacement?: string | null;
  /** Why it is on the list, in the office's words: 《网站用语规范》第3条. */
  readonly note?: string | null;
};

/** Exceptions as the office writes them: one a line, or parted by commas or 、. */
export const exceptionsIn = (text: string): readonly string[] =>
  text
    .split(/[\r\n,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const isTermSeverity = (text: string): text is TermSeverity =>
  (TERM_SEVERITIES as readonly string[]).includes(text);
