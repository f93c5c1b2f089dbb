import { TAAKSOORTEN } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import type { BekendBeslag } from '../router/beslagen.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { leesVraag } from '../router/vraag.ts';
import { verteldOver } from '../verdelen/berichten.ts';
import { verteld } from './berichten.ts';
import { speelveldVan, vraagWieErIs } from './bronnen.ts';
import { eersteMaandZonderInner, latereInner } from './lopend.ts';
import type { OverdragenPort } from './port.ts';
import { leesOverdracht, zetVerder, type Inningsoverdracht } from './rij.ts';
import { isOp, opStap, staatVan } from './staat.ts';

const GROND = ['Rv 478 lid 3', 'Besluit stroomlijning keten voor derdenbeslag art. 4'];
export const OPNIEUW_ZOEKEN = 'opnieuw_zoeken';
export const GEEN_OPVOLGER = 'geen_opvolger';

/** Our claim ended and we collected for all: who is next by the rules takes over (Rv 478 lid 3). */
export function maakOpvolging(db: Database, toegang: Routertoegang | null): Pick<OverdragenPort, 'zoekOpvolger'> {
  return {
    async zoekOpvolger(kop) {
      const vooraf = await leesOverdracht(db, kop.nummer);
      if (!isOp(vooraf, 'opvolger_zoeken')) return staatVan(db, vooraf, kop.vandaag);
      const eerder = await db.taak.count({ where: { zaak: vooraf.zaak, soort: { in: ['overdracht_opvolger', 'overdracht_onbeantwoord'] }, afgedaanOp: { not: null } } });
      const antwoord = await vraagWieErIs(db, toegang, vooraf, kop.vandaag, eerder + 1);
      if (antwoord.soort === 'nog_niet') return staatVan(db, vooraf, kop.vandaag);
      return opStap(db, kop, 'opvolger_zoeken', async (tx, overdracht) => {
        const { vandaag } = kop;
        if (antwoord.dossier === null) return vraagOpvolger(tx, overdracht, vandaag, { keuzes: [], tekst: 'De routeervoorziening antwoordt niet.', vraagId: antwoord.vraagId });
        const { beslagen, samenloop } = await speelveldVan(tx, overdracht, antwoord.dossier, vandaag, null);
        const al = await bijWieHetWas(tx, overdracht, vandaag, beslagen);
        if (al !== undefined) {
          if ((await verteld(tx, overdracht, 'overdracht_aangeboden')).length === 0) return wijsAan(tx, overdracht, vandaag, al);
          const keuzes = beslagen.flatMap(({ partij, beslag: { id } }) => (partij === null ? [] : [id]));
          return vraagOpvolger(tx, overdracht, vandaag, { keuzes, tekst: `Beslag ${al.beslag.id} int al vanaf een latere maand en neemt de maanden ervoor niet over. Kiest u een ander, dan int die ook daarna: spreek het met beide af.`, vraagId: antwoord.vraagId });
        }
        switch (samenloop.soort) {
          case 'inner': {
            const opvolger = beslagen.find(({ beslag }) => beslag.id === samenloop.inner);
            return opvolger === undefined ? zetVerder(tx, overdracht, vandaag, { soort: 'geen_opvolger' }) : wijsAan(tx, overdracht, vandaag, opvolger);
          }
          case 'niemand':
          case 'ieder_zelf':
            return zetVerder(tx, overdracht, vandaag, { soort: 'geen_opvolger' });
          case 'onbeslist':
            return vraagOpvolger(tx, overdracht, vandaag, { keuzes: [...samenloop.kandidaten], tekst: `${samenloop.reden} ${samenloop.vraag}`, vraagId: antwoord.vraagId });
        }
      });
    },
  };
}

/** Who was to collect from a later month, as derde and debtor already know: he does from now on, as long as he has a beslag. */
async function bijWieHetWas(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, beslagen: readonly BekendBeslag[]): Promise<BekendBeslag | undefined> {
  const vanaf = await eersteMaandZonderInner(tx, overdracht.beslagId, vandaag);
  const zijn = vanaf === null ? null : await latereInner(tx, overdracht.beslagId, vanaf);
  return zijn === null ? undefined : beslagen.find(({ partij }) => partij !== null && partijsleutel(partij.nummer) === zijn);
}

/** It goes to this beslag; where that is another of ours the collection stays with us. */
async function wijsAan(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, { partij }: BekendBeslag): Promise<Inningsoverdracht> {
  if (partij === null) return zetVerder(tx, overdracht, vandaag, { soort: 'geen_opvolger' });
  const sleutel = partijsleutel(partij.nummer);
  const kenmerk = (await verteldOver(tx, overdracht.beslagId)).get(sleutel)?.beslagkenmerk ?? null;
  const vanafMaand = await eersteMaandZonderInner(tx, overdracht.beslagId, vandaag);
  if (vanafMaand === null) return zetVerder(tx, overdracht, vandaag, { soort: 'geen_opvolger' });
  return zetVerder(tx, overdracht, vandaag, { soort: 'opvolger_gevonden', vanafMaand }, { partij: sleutel, partijnaam: partij.naam, kenmerkPartij: kenmerk });
}

/** The candidate that two persons chose. */
export async function wijsGekozeneAan(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, keuze: string): Promise<Inningsoverdracht | null> {
  const laatste = await tx.routervraag.findFirst({ where: { zaak: overdracht.zaak, doel: 'identificatie_cdw', uitkomst: { not: null } }, orderBy: { id: 'desc' } });
  const dossier = laatste === null ? null : (await leesVraag(tx, laatste.id, 'identificatie_cdw')).dossier;
  if (dossier === null) return null;
  const gekozen = (await speelveldVan(tx, overdracht, dossier, vandaag, null)).beslagen.find(({ beslag }) => beslag.id === keuze);
  return gekozen === undefined ? null : wijsAan(tx, overdracht, vandaag, gekozen);
}

async function vraagOpvolger(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, { keuzes, tekst, vraagId }: { readonly keuzes: readonly string[]; readonly tekst: string; readonly vraagId: number }): Promise<Inningsoverdracht> {
  await legVoor(tx, overdracht.zaak, 'overdracht_opvolger', vandaag, `overdracht_opvolger:${String(vraagId)}`, `${TAAKSOORTEN.overdracht_opvolger} ${tekst}`, { feiten: { routervraag: vraagId }, artikelen: GROND, keuzes: [...keuzes, OPNIEUW_ZOEKEN, GEEN_OPVOLGER] });
  return overdracht;
}
