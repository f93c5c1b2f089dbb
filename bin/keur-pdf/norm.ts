import type { GemaakteBrief } from '../../brieven/brievenmaker.ts';

/** A standard that one form of every letter keeps, as veraPDF names the profile by which it judged. */
export interface Norm {
  readonly naam: string;
  readonly profiel: string;
  readonly vorm: keyof Pick<GemaakteBrief, 'pdf' | 'archief'>;
}

export const NORMEN = [
  { naam: 'PDF/UA-1', profiel: 'PDF/UA-1 validation profile', vorm: 'pdf' },
  { naam: 'PDF/A-2a', profiel: 'PDF/A-2A validation profile', vorm: 'archief' },
] as const satisfies readonly Norm[];
