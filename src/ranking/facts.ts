/** A department as the ranking needs it. It is active from `activeFrom` to `activeUntil`, civil dates both inclusive; null is open. */
export type RankedDepartment = {
  readonly key: string;
  readonly name: string;
  readonly class: string;
  readonly order: number;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
};

/** The first publication of an item, from the register; revisions and what was online before the desk are none. */
export type PublicationFact = {
  readonly department: string;
  readonly title: string;
  /** Number of the register entry. */
  readonly sequence: number;
  /** Instant, ISO 8601 UTC. */
  readonly publishedAt: string;
  /** When it was taken down; null while it is online, also where it came back as a revision. */
  readonly withdrawnAt: string | null;
  /** Of the form it was published by; null for what had none. */
  readonly category?: string | null;
} & ItemTraits;

/** What points may be given by besides the category; left out where the rules do not ask. */
export type ItemTraits = {
  /** As the register names it: a documentId, or the word where it is one. */
  readonly channel?: string | null;
  /** `original` or `reprint`; null for what never said. */
  readonly origin?: string | null;
  readonly source?: string | null;
  /** Characters of its text; null where nobody counted. */
  readonly characters?: number | null;
};

/** An item handed in, once however many forms it took: a correction and a translation are no second item (Art. 6, Art. 11(一)). */
export type SubmissionFact = {
  readonly department: string;
  /** The first submission, ISO 8601 UTC. */
  readonly submittedAt: string;
  /** Whether it has been published (采纳), by whichever form. */
  readonly adopted: boolean;
  /** Of its first form. */
  readonly category?: string | null;
};

/** An item first published in a month, as it is kept. */
export type CountedItem = Omit<PublicationFact, 'withdrawnAt'> & { readonly takenDown: boolean };

/** Items first published in a month, by department and category: those online now and those taken down. */
export type CountedItems = {
  readonly department: string;
  readonly category: string | null;
  readonly online: number;
  readonly down: number;
  /** Whether its text is under as many characters as the rules ask. */
  readonly isShort?: boolean;
} & Omit<ItemTraits, 'characters'>;

/** Points entered for items in a month, by department: so many times taken over by a site, or hundredths of points given by the office. */
export type CountedCredits = {
  readonly department: string;
  /** Null for points that the office gave. */
  readonly outlet: string | null;
  readonly times: number;
  readonly hundredths: number;
};

/** Items first handed in in a month, by department and category. */
export type CountedSubmissions = {
  readonly department: string;
  readonly category: string | null;
  readonly submitted: number;
  readonly adopted: number;
};

/** Points entered for one item, as they are kept. */
export type CreditFact = {
  readonly department: string;
  readonly title: string;
  /** Number of the entry that says so. */
  readonly sequence: number;
  /** Civil date. */
  readonly on: string;
  readonly outlet: string | null;
  readonly hundredths: number;
};
