/** Strapi's reader of the environment, as far as our configuration uses it. */
export interface Env {
  (key: string): string | undefined;
  (key: string, otherwise: string): string;
  int(key: string, otherwise: number): number;
  bool(key: string, otherwise: boolean): boolean;
  array(key: string, otherwise: string[]): string[];
}
