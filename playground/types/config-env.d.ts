/** What Strapi hands to every file of config/. */
export type Env = {
  (key: string): string | undefined;
  (key: string, fallback: string): string;
  int(key: string, fallback: number): number;
  bool(key: string, fallback: boolean): boolean;
  array(key: string, fallback: readonly string[]): string[];
};
