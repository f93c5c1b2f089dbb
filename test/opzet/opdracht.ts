import { vi } from 'vitest';

/** What a command of the command line did: its exit code, what it wrote where, and all of it in the order of writing. */
export interface Gedraaid {
  readonly code: number;
  readonly uit: string;
  readonly fout: string;
  readonly samen: string;
}

/** Runs a command and catches what it writes. */
export async function draai(opdracht: () => Promise<number>): Promise<Gedraaid> {
  const regels: { readonly waar: 'uit' | 'fout'; readonly tekst: string }[] = [];
  const vang = (waar: 'uit' | 'fout') => (tekst: string | Uint8Array): boolean => regels.push({ waar, tekst: String(tekst) }) > 0;
  const gevangen = [vi.spyOn(process.stdout, 'write').mockImplementation(vang('uit')), vi.spyOn(process.stderr, 'write').mockImplementation(vang('fout'))];
  const van = (...waar: readonly ('uit' | 'fout')[]): string => regels.flatMap((regel) => (waar.includes(regel.waar) ? [regel.tekst] : [])).join('');
  try {
    return { code: await opdracht(), uit: van('uit'), fout: van('fout'), samen: van('uit', 'fout') };
  } finally {
    for (const een of gevangen) een.mockRestore();
  }
}
