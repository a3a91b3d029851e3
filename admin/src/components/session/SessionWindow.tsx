import { useCallback, useEffect, useState } from 'react';
import { Field, Link, TextInput, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { sayEnded } from '../../api/session';
import { API } from '../../api/me';
import { refresh } from '../../api/query';
import { signIn, whoIsSignedIn } from '../../api/sign-in';
import { Ask } from '../Ask';
import { useSentences } from '../hooks/use-sentences';
import { useWords } from '../../words';
import { whenSignedInElsewhere } from './watch-session';

/** Another person at the same browser begins with a page of their own; what was typed is kept for the one who typed it. */
const goOn = (isSame: boolean): void => {
  if (!isSame) {
    window.location.reload();
    return;
  }
  sayEnded(false);
  refresh(API);
};

/** The login page of this admin, wherever the portal has put it. */
const loginPage = (): string => {
  const [base = ''] = window.location.pathname.split(/\/(?:plugins|content-manager|settings)\//);
  return `${base}/auth/login`;
};

const Password = ({
  value,
  error,
  onChange,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Field.Root required error={error}>
      <Field.Label>{say('session.password')}</Field.Label>
      <TextInput
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
};

/** 登录已过期: the password is asked for on the spot, and the page goes on where it was; signing in in another tab does as well. */
export const SessionWindow = () => {
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const user = useAuth('SessionWindow', (state) => state.user);
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const person = user?.id ?? null;

  const look = useCallback(async () => {
    const found = await whoIsSignedIn();
    if (found !== null) goOn(String(found) === String(person));
  }, [person]);
  useEffect(() => whenSignedInElsewhere(() => void look()), [look]);

  const renew = async () => {
    setBusy(true);
    const sent = await signIn({ email: user?.email ?? '', password });
    setBusy(false);
    setPassword('');
    if (sent.ok) goOn(String(sent.value) === String(person));
    else setSaid(sent.failure.status === 400 ? say('session.wrong') : sayFailure(sent.failure));
  };

  return (
    <Ask
      title={say('session.title')}
      confirm={say('session.renew')}
      ready={password !== '' && Boolean(user?.email)}
      busy={busy}
      onConfirm={() => void renew()}
      onClose={() => sayEnded(false)}
    >
      <Typography>{say('session.kept')}</Typography>
      <Typography fontWeight="bold">{user?.email}</Typography>
      <Password value={password} error={said} onChange={setPassword} />
      <Link href={loginPage()} isExternal>
        {say('session.elsewhere')}
      </Link>
    </Ask>
  );
};
