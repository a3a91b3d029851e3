type Answers<Asks extends readonly (() => unknown)[]> = { [K in keyof Asks]: Awaited<ReturnType<Asks[K]>> };

/**
 * Asks one thing after the other. Within a transaction there is one connection, and the driver of PostgreSQL warns of a second question
 * while the first is being answered, and refuses it from its version 9 on.
 */
export const oneByOne = async <const Asks extends readonly (() => unknown)[]>(
  ...asks: Asks
): Promise<Answers<Asks>> => {
  const answers: unknown[] = [];
  for (const ask of asks) answers.push(await ask());
  return answers as Answers<Asks>;
};
