export type Answer = {
  readonly status: number;
  readonly body: Record<string, never> & {
    data?: unknown;
    error?: { message: string; details?: { code?: string } };
  };
};

/** Speaks HTTP to the other portal as one person. */
export const visitor = (address: string, token?: string) => {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown = {}) => send('POST', path, body),
    put: (path: string, body: unknown = {}) => send('PUT', path, body),
  };
};

export type Visitor = ReturnType<typeof visitor>;

const PASSWORD = 'Other-portal-1';

/** Answers with `data`, or the first thing that went wrong as the portal said it. */
export const dataOf = <Data>({ status, body }: Answer): Data => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body.error)}`);
  return (body.data ?? body) as Data;
};

const superAdministrator = async (address: string): Promise<Visitor> => {
  const account = { email: 'admin@other.test', firstname: 'A', lastname: 'B', password: PASSWORD };
  return visitor(
    address,
    dataOf<{ token: string }>(await visitor(address).post('/admin/register-admin', account)).token
  );
};

type Role = { readonly id: number; readonly code: string };
type Invited = { readonly id: number; readonly registrationToken: string };

/** Settles a small office the way its administrator would, over HTTP only. */
export const settleOtherOffice = async (address: string) => {
  const admin = await superAdministrator(address);
  const roles = dataOf<Role[]>(await admin.get('/admin/roles'));
  const department = dataOf<{ documentId: string }>(
    await admin.post('/publication-desk/settings/departments', {
      name: '宣传教育部',
      class: '机关部室',
      order: 1,
    })
  ).documentId;
  const settle = async (role: string, position: string, scope: string | null): Promise<Visitor> => {
    const id = roles.find(({ code }) => code === `publication-desk-${role}`)?.id;
    const name = { firstname: position, lastname: '王' };
    const invited = dataOf<Invited>(
      await admin.post('/admin/users', { ...name, email: `${position}@other.test`, roles: [id] })
    );
    const accepted = {
      registrationToken: invited.registrationToken,
      userInfo: { ...name, password: PASSWORD },
    };
    const { token } = dataOf<{ token: string }>(await visitor(address).post('/admin/register', accepted));
    dataOf(
      await admin.post('/publication-desk/settings/seats', {
        person: invited.id,
        position,
        department: scope,
      })
    );
    return visitor(address, token);
  };
  return {
    admin,
    department,
    officer: await settle('information-officer', 'information-officer', department),
    head: await settle('department-head', 'department-head', department),
    leader: await settle('leader-in-charge', 'leader-in-charge', department),
    office: await settle('general-office', 'site-administrator', null),
  };
};

export type OtherOffice = Awaited<ReturnType<typeof settleOtherOffice>>;
