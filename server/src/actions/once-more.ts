const DUPLICATE_CODES = new Set(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT']);

/** The database refused a second row with the same unique key. */
export const isDuplicate = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && DUPLICATE_CODES.has(code);
};

/** Of two that come at once the unique key lets one in; the other runs again and finds the first's result. */
export const onceMoreOnDuplicate = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
};
