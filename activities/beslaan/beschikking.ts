import { z } from 'zod';
import type { BeslagId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewijsOnderweg } from '../invorderen/uit-de-post.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { vraagVooraf } from '../router/vooraf.ts';
import { VASTSTELLINGSVRAAG } from '../verhalen/vraag.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijving, type Onmogelijk } from './aanschrijving.ts';
import { haalBrievenTerug } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { HOOFDBRIEVEN } from './hoofdbrief.ts';
import { legGeenOpdrachtVoor, teWeinigVoorLeggen } from './niet-leggen.ts';
import type { BeslaanPort } from './port.ts';
import { vraagRegistersEerst } from './registers-eerst.ts';
import { stelOp, type Klaargezet } from './stel-op.ts';

const gemaaktSchema = z.object({ plandag: z.string(), openstaandCenten: z.int() });

type Invoer = Parameters<BeslaanPort['maakBeschikking']>[0];

/** Step 4 and 5: the vordering to the derde, and the same day the mededeling to the debtor. */
export function maakBeschikkingen(db: Database, bronnen: Stapbronnen, toegang: Routertoegang | null): Pick<BeslaanPort, 'maakBeschikking' | 'haalUitDePost'> {
  return {
    async maakBeschikking(invoer) {
      const { beslagId, vandaag, volgnummer } = invoer;
      const dossier = await leesBeslag(db, beslagId);
      const sleutel = `${dossier.zaak}:${dossier.bevoegdheid}:${String(volgnummer)}`;
      const eerder = await gemaakt(db, sleutel);
      if (eerder !== null) return eerder;
      const aanschrijving = await vraagAanschrijving(db, bronnen.brp, schuldenaarVan(dossier));
      if (aanschrijving.soort === 'onmogelijk') return legAdresVoor(db, dossier, invoer, aanschrijving);
      const overRegister = registervraag(beslagId);
      if (!(await isVers(db, dossier, invoer)) && (await vraagRegistersEerst(db, bronnen, dossier, { vandaag, aanleiding: 'beschikking', sleutel: overRegister })) !== null) return { soort: 'nog_niet', doorRegister: true };
      const vooraf = await vraagVooraf(db, toegang, dossier, { vandaag, volgnummer });
      if (vooraf.soort === 'nog_niet') return vooraf;
      return metZaak(db, [dossier.zaak, dossier.verhaalzaak], async (tx) => {
        const intussen = await gemaakt(tx, sleutel);
        if (intussen !== null) return intussen;
        const teWeinig = await teWeinigVoorLeggen(tx, dossier, vandaag);
        if (teWeinig !== null) return { soort: 'voorgelegd', taak: await legGeenOpdrachtVoor(tx, dossier, vandaag, teWeinig) };
        await rondTakenAf(tx, dossier.zaak, vandaag, 'beschikking gemaakt', { sleutelBegin: 'beschikking:' });
        await rondTakenAf(tx, dossier.verhaalzaak, vandaag, 'beschikking gemaakt', { sleutelBegin: overRegister });
        await haalBrievenTerug(tx, dossier, vandaag);
        return stelOp(tx, dossier, { ...invoer, sleutel, adres: aanschrijving.adres, inning: vooraf.inning });
      });
    },

    async haalUitDePost({ beslagId, vandaag, volgnummer }) {
      const dossier = await leesBeslag(db, beslagId);
      const welke = { inhoud: { path: ['volgnummer'], equals: volgnummer } };
      return metZaak(db, dossier.zaak, async (tx) => {
        if (await isOnderweg(tx, dossier, welke)) return { soort: 'al_verzonden' };
        await haalBrievenTerug(tx, dossier, vandaag, welke);
        return { soort: 'teruggehaald' };
      });
    },
  };
}

/** Key of the question in the verhaal that holds the beschikking; the next vaststelling closes it as well. */
const registervraag = (beslagId: BeslagId): string => `${VASTSTELLINGSVRAAG}beschikking:${String(beslagId)}:register`;

/** The first one goes on the day on which the registers were asked for its vaststelling. One that was not posted on its day goes on none of before. */
async function isVers(db: Database, { verhaalId }: Beslagdossier, { vandaag, volgnummer }: Invoer): Promise<boolean> {
  return volgnummer === 1 && (await db.bronantwoord.count({ where: { verhaalId, bron: 'registers', dag: naarDatum(vandaag) } })) > 0;
}

async function legAdresVoor(db: Database, { zaak }: Beslagdossier, { vandaag, volgnummer }: Invoer, waarom: Onmogelijk): Promise<{ readonly soort: 'voorgelegd'; readonly taak: string }> {
  return metZaak(db, zaak, async (tx) => ({ soort: 'voorgelegd', taak: await legOnmogelijkVoor(tx, zaak, waarom, vandaag, `beschikking:${String(volgnummer)}`) }));
}

/** The post room has the beschikking, or posted it and its proof was not handled yet: a second one may not go. */
async function isOnderweg(tx: Transactie, { beslagId, zaak }: Beslagdossier, welke: Prisma.BriefWhereInput): Promise<boolean> {
  const beschikkingen = await tx.brief.findMany({ where: { AND: [welke, { beslagId, soort: { in: [...HOOFDBRIEVEN] }, status: { not: 'teruggehaald' } }] } });
  for (const { id, status, aangenomenOp } of beschikkingen) {
    if (status !== 'klaargezet' || aangenomenOp !== null || (await bewijsOnderweg(tx, zaak, id))) return true;
  }
  return false;
}

/** What a beschikking was made with; the same answer again. */
async function gemaakt(tx: Transactie | Database, sleutel: string): Promise<Klaargezet | null> {
  const besluit = await tx.besluit.findUnique({ where: { sleutel } });
  if (besluit === null) return null;
  const { plandag, openstaandCenten } = gemaaktSchema.parse(besluit.inhoud);
  return { soort: 'klaargezet', plandag: dag(plandag), openstaandCenten: centen(openstaandCenten) };
}
