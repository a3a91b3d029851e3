import { useEffect, useState } from 'react';
import type { RulesResponse } from '../../../../../src/contracts';
import { bookChanges } from '../../../../../src/rules/change-book';
import type { RuleBook } from '../../../../../src/rules';
import { useKept } from '../../../components/hooks/use-kept';
import { finished } from '../../../view/rules/edit';
import { faultsOf } from '../../../view/rules/faults';

/** A change of the rules that is not in force yet, and the version it was made from. */
type Draft = { readonly from: number; readonly book: RuleBook };

/**
 * The book as it is being changed, over all parts of the page: kept in the browser until it is saved, since a new stage may begin with
 * a new position, and whoever is called away finds their work again.
 */
export const useBook = ({ rules, person }: { readonly rules: RulesResponse; readonly person: number }) => {
  const kept = useKept<Draft>({ person, about: 'rules' });
  const { drop } = kept;
  const [saved, setSaved] = useState<number | null>(null);
  // Let go only when the page has read what was saved, or the fields would show the rules of before for a moment.
  useEffect(() => {
    if (saved === null || rules.version < saved) return;
    setSaved(null);
    drop();
  }, [saved, rules.version, drop]);
  const book = kept.value?.book ?? rules.book;
  const wanted = kept.value ? finished(kept.value.book, rules.book) : rules.book;
  const changes = kept.value ? bookChanges(rules.book, wanted).length : 0;
  return {
    book,
    wanted,
    changes,
    faults: faultsOf(book),
    /** The version the change began from, where the rules are another one by now. */
    outdated: kept.value && kept.value.from !== rules.version ? kept.value.from : null,
    restoredAt: changes > 0 ? kept.restoredAt : null,
    change: (next: RuleBook) => kept.set({ from: kept.value?.from ?? rules.version, book: next }),
    drop,
    /** In force as that version; null where it waits for a second person, and the rules stay as they are. */
    onSaved: (version: number | null) => (version === null ? drop() : setSaved(version)),
  };
};
