const KNOWN = ['sqlite', 'postgres', 'mysql'];

/** The databases the server tests run on: TEST_DATABASES, else SQLite and the one DATABASE_CLIENT names. */
export const testDatabases = (env = process.env) => {
  const asked = env.TEST_DATABASES
    ? env.TEST_DATABASES.split(',')
    : ['sqlite', env.DATABASE_CLIENT ?? 'sqlite'];
  const names = [...new Set(asked.map((name) => name.trim()).filter(Boolean))];
  const unknown = names.find((name) => !KNOWN.includes(name));
  if (unknown) throw new Error(`TEST_DATABASES names ${unknown}; there is ${KNOWN.join(', ')}`);
  return names;
};
