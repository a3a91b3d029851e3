import { Typography } from '@strapi/design-system';
import type { Signature } from '../../../../src/approval';
import { useWords } from '../../words';

/** By which change of the settings the signer held the seat: who proposed it, who confirmed it. */
export const SignatureGrant = ({ signature: { grant } }: { readonly signature: Signature }) => {
  const { say } = useWords();
  if (!grant) return null;
  const by = grant.by?.name ?? say('timeline.system');
  const { change, confirmedBy } = grant;
  return (
    <Typography tag="span" variant="pi" textColor="neutral600" style={{ display: 'block' }}>
      {confirmedBy
        ? say('signature.grant-confirmed', { change, by, person: confirmedBy.name })
        : say('signature.grant', { change, by })}
    </Typography>
  );
};
