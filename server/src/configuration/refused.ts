const show = (value: unknown): string => {
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
};

/** One line an administrator can act on: the key, the value found, what is allowed. */
export class ConfigurationRefused extends Error {
  constructor({ key, value, allowed }: { key: string; value: unknown; allowed: string }) {
    super(`publication-desk: config "${key}" is ${show(value)}; allowed: ${allowed}`);
    this.name = 'ConfigurationRefused';
    this.stack = this.message;
  }
}
