import { randomUUID } from 'node:crypto';
import { toegestaneVelden } from '../../../contract/routeervoorziening/autorisatie.ts';
import type { Veld } from '../../../contract/routeervoorziening/velden.ts';
import { BronFout, BronOnbereikbaar, voorbijgaand } from '../../../adapters/bron/fouten.ts';
import type { Bevraging, Dossierpersoon, RedenOntbreekt } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { Bronantwoord, type Bronvraag } from '../../../adapters/routeervoorziening/contract/bronvraag.ts';
import { leesAntwoord } from '../../../adapters/routeervoorziening/lezen.ts';
import { BRONHOUDER_PAD } from '../../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { alsPartij, type Deelnemer } from '../deelnemers.ts';
import type { Omgeving } from './omgeving.ts';
import { snoei } from './snoeien.ts';
import type { Gevraagde } from './toetsing.ts';

/** What became of the question to one source. */
export type Bronuitkomst = { readonly soort: 'geleverd'; readonly personen: readonly Dossierpersoon[] } | { readonly soort: 'ontbreekt'; readonly reden: RedenOntbreekt };

/** Asks one source about the persons for whom it has something running, and cuts its answer. Never throws for what the source does. */
export async function vraagBron(omgeving: Omgeving, vrager: Deelnemer, vraag: Bevraging, gevraagden: readonly Gevraagde[], bron: Deelnemer, signaal: AbortSignal): Promise<Bronuitkomst> {
  const verbinding = omgeving.naar(bron);
  if (verbinding === null) return { soort: 'ontbreekt', reden: 'niet_aangesloten' };
  const bronvraag = maakBronvraag(vrager, vraag, gevraagden, bron);
  if (bronvraag === null) return { soort: 'geleverd', personen: [] };
  try {
    const antwoord = await verbinding.stuur(BRONHOUDER_PAD.bevragingen, bronvraag, signaal);
    if (antwoord.status !== 200) throw voorbijgaand('bronhouder', antwoord.status) ?? new BronFout('bronhouder', 'verzoek_geweigerd', 'de bron weigert', [], antwoord.status);
    return beoordeel(bronvraag, leesAntwoord('bronhouder', Bronantwoord, antwoord));
  } catch (fout) {
    return { soort: 'ontbreekt', reden: redenVan(fout) };
  }
}

function maakBronvraag(vrager: Deelnemer, { doel, grond }: Bevraging, gevraagden: readonly Gevraagde[], bron: Deelnemer): Bronvraag | null {
  const personen = gevraagden
    .filter(({ partijen }) => partijen.includes(bron))
    .map(({ over, bsn }) => ({ rol: over.rol, bsn, velden: [...toegestaneVelden({ vrager: vrager.soort, doel, grond }, over, bron.soort)] }))
    .filter(({ velden }) => velden.length > 0);
  return personen.length === 0 ? null : { vraagId: randomUUID(), doel, grond, vrager: alsPartij(vrager), personen };
}

/** An answer to another question, about somebody else, or without the power that was asked cannot be used. */
function beoordeel(vraag: Bronvraag, antwoord: Bronantwoord): Bronuitkomst {
  const onbruikbaar = { soort: 'ontbreekt', reden: 'antwoord_ongeldig' } as const;
  if (antwoord.vraagId !== vraag.vraagId) return onbruikbaar;
  const personen: Dossierpersoon[] = [];
  for (const { rol, velden } of vraag.personen) {
    const [persoon, ...meer] = antwoord.personen.filter((een) => een.rol === rol);
    if (persoon === undefined || meer.length > 0 || !noemtBevoegdheid(persoon, velden)) return onbruikbaar;
    personen.push(snoei(persoon, vraag.doel, velden));
  }
  return { soort: 'geleverd', personen };
}

function noemtBevoegdheid({ opgaven }: Bronantwoord['personen'][number], velden: readonly Veld[]): boolean {
  return !velden.includes('bevoegdheid') || opgaven.every(({ bevoegdheid }) => bevoegdheid !== undefined);
}

function redenVan(fout: unknown): RedenOntbreekt {
  if (fout instanceof BronOnbereikbaar) return fout.oorzaak === 'te_veel_verzoeken' ? 'storing' : fout.oorzaak;
  if (fout instanceof BronFout) return fout.code === 'antwoord_ongeldig' ? 'antwoord_ongeldig' : 'geweigerd';
  throw fout;
}
