/** One mistake in the income file. The reason is Dutch and never repeats the value: it may be a BSN or a name. */
export type Inkomensfout = {
  /** Line of the file, the header being line 1; null where it is about the file as a whole. */
  readonly regel: number | null;
  /** Null where it is about the whole line. */
  readonly kolom: string | null;
  readonly reden: string;
};

/** The income file cannot be used; every mistake in it is named. */
export class OnleesbaarInkomensbestand extends Error {
  override readonly name = 'OnleesbaarInkomensbestand';
  readonly fouten: readonly Inkomensfout[];

  constructor(fouten: readonly Inkomensfout[]) {
    super(`het inkomensbestand is niet goed:\n${fouten.map(inWoorden).join('\n')}`);
    this.fouten = fouten;
  }
}

/** The error for some mistakes; a bare text is about the file as a whole. */
export function onleesbaar(...fouten: readonly (Inkomensfout | string)[]): OnleesbaarInkomensbestand {
  return new OnleesbaarInkomensbestand(fouten.map((fout) => (typeof fout === 'string' ? { regel: null, kolom: null, reden: fout } : fout)));
}

/** A mistake on one line: where, then why. */
export function inWoorden({ regel, kolom, reden }: Inkomensfout): string {
  const plaats = [regel === null ? null : `regel ${String(regel)}`, kolom].filter((deel) => deel !== null).join(', ');
  return plaats === '' ? reden : `${plaats}: ${reden}`;
}

/** Why csv-parse gives up, by its code; its own message repeats what stands in the file. */
export function csvReden(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'een aanhalingsteken wordt niet gesloten';
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return 'een aanhalingsteken staat midden in een veld';
    default:
      return 'dit is geen CSV met puntkomma’s';
  }
}
