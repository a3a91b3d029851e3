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
};

/** Items first handed in in a month, by department and category. */
export type CountedSubmissions = {
  readonly department: string;
  readonly category: string | null;
  readonly submitted: number;
  readonly adopted: number;
};
