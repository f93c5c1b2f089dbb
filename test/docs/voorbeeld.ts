import { readFileSync } from 'node:fs';

/** The text of docs/rekentool.md. */
export const pagina = readFileSync(new URL('../../docs/rekentool.md', import.meta.url), 'utf8');

/** The code of its example and what the page says it prints. */
export function voorbeeld(): { readonly code: string; readonly uitvoer: string } {
  const [, code, uitvoer] = /```ts\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```/.exec(pagina) ?? [];
  if (code === undefined || uitvoer === undefined) throw new Error('docs/rekentool.md heeft geen voorbeeld meer');
  return { code, uitvoer };
}
