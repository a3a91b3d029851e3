import { accept, refuse } from '../../result';
import type { CompanionReadiness, DecisionContext } from '../form/command';
import { eventOf, firstOf, inState, refused, type Ask, type Decided, type Objection } from '../form/outcome';
import type { Form } from '../form/form';
import type { PublishingCode } from '../refusals/publishing';
import { publisherDuty, type Asker } from '../signing/parties';
import { objectionToExpired } from '../submission/online-until';

/** A person publishes only from a seat that may (Art. 5); a timer or token too, since what was approved is decided already. */
export const objectionToPublisher = (asker: Asker): Objection<PublishingCode> =>
  !asker.actor || publisherDuty(asker, 'publish')
    ? null
    : refuse('publication.not-publisher' as const, { person: asker.actor.name }).refusal;

const companions: Readonly<Record<CompanionReadiness, Objection<PublishingCode>>> = {
  'none-needed': null,
  ready: null,
  missing: { code: 'publication.companion-missing' },
  'not-approved': { code: 'publication.companion-not-approved' },
  'not-interpretation': { code: 'publication.companion-not-interpretation' },
};

/** What an approved form lacks for this content to go online: it is what was approved, a policy with its interpretation (Art. 8(一)). */
export const objectionToContent = (
  form: Pick<Form, 'number' | 'approvedDigest'>,
  { digest, companion }: { readonly digest: string; readonly companion: CompanionReadiness }
): Objection<PublishingCode> =>
  form.approvedDigest === digest
    ? companions[companion]
    : refuse('publication.changed-since-approval' as const, { number: form.number }).refusal;

/** The site administrator or the general office, for an approved form whose time to come down is not over (Art. 8). */
export const objectionToPublish = (form: Form, context: DecisionContext): Objection =>
  firstOf(
    () => inState(form, ['approved']),
    () => objectionToPublisher(context),
    () => objectionToExpired(form, context)
  );

/** What was approved, and nothing else, goes online. */
export const publish = ({ form, command, context }: Ask<'publish'>): Decided => {
  const refusal = firstOf(
    () => objectionToPublish(form, context),
    () => objectionToContent(form, command)
  );
  if (refusal) return refused(refusal);
  const body = { type: 'published' as const, digest: command.digest, entry: command.entry };
  return accept([eventOf(context, body, publisherDuty(context, 'publish'))]);
};
