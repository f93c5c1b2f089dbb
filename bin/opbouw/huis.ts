import { rmSync, writeFileSync } from 'node:fs';
import type { Proces } from './proces.ts';

/** The person at the terminal, or the system, asks to stop. */
export class Onderbroken extends Error {
  override readonly name = 'Onderbroken';
  constructor(readonly signaal: NodeJS.Signals) {
    super(`gestopt door ${signaal}`);
  }
}

/** Something went wrong that the operator can act on: a Dutch sentence, no stack. */
export class Melding extends Error {
  override readonly name = 'Melding';
}

const STOPSIGNALEN = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Bewoner {
  readonly proces: Proces;
  readonly kenmerk: string;
}

/**
 * The children that `npm start` runs, in the order they were started. It keeps their numbers in a file, so that a start after a
 * crash can end what is left; it notices when one dies; and it stops them in the opposite order, whatever happens.
 */
export class Huis {
  /** Never answers; throws when a signal came or a child died unasked. */
  readonly einde: Promise<never>;
  private readonly bewoners: Bewoner[] = [];
  private readonly meldEinde: (reden: Error) => void;
  private gevraagd = false;
  private sluiting: Promise<void> | undefined;
  private readonly bijSignaal = (signaal: NodeJS.Signals): void => this.opSignaal(signaal);

  constructor(private readonly administratie: string) {
    let meld: (reden: Error) => void = () => undefined;
    this.einde = new Promise<never>((_, mislukt) => (meld = mislukt));
    this.einde.catch(() => undefined);
    this.meldEinde = meld;
    for (const signaal of STOPSIGNALEN) process.on(signaal, this.bijSignaal);
    // A terminal that went away must not stop us from stopping the children.
    for (const stroom of [process.stdout, process.stderr]) stroom.on('error', () => undefined);
    this.schrijfOp();
  }

  /** True once it is closing: what still runs has nothing left to tell. */
  get dicht(): boolean {
    return this.sluiting !== undefined;
  }

  /** Takes a child in. When the house is already closing, the child is stopped at once and this throws. */
  async neemOp(proces: Proces, kenmerk: string): Promise<Proces> {
    if (this.dicht) {
      await proces.stop();
      throw new Melding(`${proces.naam} is weer gestopt.`);
    }
    this.bewoners.push({ proces, kenmerk });
    this.schrijfOp();
    return proces;
  }

  /** From now on this child may not end by itself. */
  bewaak(proces: Proces): void {
    void proces.einde.then(({ code, signaal }) => {
      if (this.dicht) return;
      const hoe = signaal === null ? `code ${code ?? 'onbekend'}` : `signaal ${signaal}`;
      this.meldEinde(new Melding(`${proces.naam} is onverwacht gestopt (${hoe}). De laatste regels van ${proces.log}:\n${proces.laatsteRegels()}`));
    });
  }

  /** Stops every child, last in first out; the same promise however often it is asked. */
  sluit(): Promise<void> {
    this.sluiting ??= this.stopAlles();
    return this.sluiting;
  }

  private async stopAlles(): Promise<void> {
    for (const { proces } of this.bewoners.toReversed()) await proces.stop();
    for (const signaal of STOPSIGNALEN) process.off(signaal, this.bijSignaal);
    rmSync(this.administratie, { force: true });
  }

  private opSignaal(signaal: NodeJS.Signals): void {
    if (!this.dicht && !this.gevraagd) console.log('\nStoppen…');
    this.gevraagd = true;
    this.meldEinde(new Onderbroken(signaal));
  }

  private schrijfOp(): void {
    const kinderen = this.bewoners.map(({ proces, kenmerk }) => ({ pid: proces.pid, kenmerk }));
    writeFileSync(this.administratie, JSON.stringify({ pid: process.pid, kinderen }));
  }
}
