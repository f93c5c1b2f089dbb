import { z } from 'zod';
import { eerstePeriode, ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { COORDINATIEROLLEN, type Coordinatierol } from '../../contract/berichten.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesUitkomst, type Uitkomst } from '../router/oordeel.ts';
import { openVorderingen, totaalOpen } from '../verhalen/vorderingen.ts';
import { vraagAanschrijvingBij, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { wieInt } from './inhoud-derde.ts';
import { aanDebiteur } from './mededeling.ts';
import { WIE_INT, wieIntVan } from './inning.ts';
import type { BeslaanPort } from './port.ts';

const GROND = ['Rv art. 475i lid 5', 'Rv art. 478'];
const inhoudSchema = z.object({ besluitId: z.int(), rol: z.enum(COORDINATIEROLLEN) });

type Gevolgd = Awaited<ReturnType<BeslaanPort['volgCoordinatie']>>;

interface Verwijzing {
  readonly vandaag: Dag;
  /** By which it was determined who collects. */
  readonly besluitId: number;
  readonly rol: Coordinatierol;
  readonly aanschrijving: Aanschrijving | null;
}

/** Derde and debtor hear who collects for all beslagen on the income, once for each change (Rv 475i lid 5 a, 478). */
export function maakWieInt(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'volgCoordinatie'> {
  return {
    async volgCoordinatie({ beslagId, vandaag, berichtId }) {
      const { zaak, bsn } = await leesBeslag(db, beslagId);
      const aanschrijving = await vraagAanschrijvingBij(db, brp, { berichtId, bsn });
      return eenmalig<Gevolgd>(db, berichtId, zaak, async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const anderInt = await volg(tx, dossier, { ...inhoudSchema.parse(bericht.inhoud), vandaag, aanschrijving });
        return { anderInt, wachtOp: anderInt ? null : await eersteVerwachting(tx, dossier, vandaag) };
      });
    },
  };
}

/** Answers whether another collects from now on. */
async function volg(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId: voorgangerId, rol, aanschrijving }: Verwijzing): Promise<boolean> {
  const { zaak } = dossier;
  // Lifted meanwhile: derde and debtor have a letter that nothing more is to be paid over.
  if ((await tx.besluit.count({ where: { zaak, soort: 'opheffing' } })) > 0) return (await wieIntVan(tx, zaak)).anderInt;
  const { inhoud: bepaald } = await tx.besluit.findUniqueOrThrow({ where: { id: voorgangerId } });
  const { partij, adres } = leesUitkomst(bepaald);
  const vanaf = eersteWerkdagOpOfNa(vandaag);
  const openstaandCenten = totaalOpen(await openVorderingen(tx, dossier.verhaalId));
  const inhoud = { rol, vanaf, openstaandCenten, partij };
  const besluitId = await bewaarBesluit(tx, { sleutel: `${zaak}:${WIE_INT}:${String(voorgangerId)}`, zaak, vandaag, soort: WIE_INT, grond: GROND, inhoud, voorganger: { soort: 'besluit', id: voorgangerId } });
  await schrijfGebeurtenis(tx, zaak, vandaag, WIE_INT, { besluitId, rol, vanaf, openstaandCenten });
  const over = { rol, vanaf, openstaandCenten, ...(partij === null ? {} : { coordinator: alsCoordinator(partij, adres) }) };
  await bericht(tx, dossier, { vandaag, besluitId, vanaf, over, aanschrijving });
  const anderInt = rol === 'ander_coordineert';
  // What the derde owes is for the other to ask.
  if (anderInt) await rondTakenAf(tx, zaak, vandaag, 'een ander coördineert', { soorten: ['afdracht_ontbreekt', 'derde_in_gebreke', 'andere_beslagen'] });
  return anderInt;
}

interface Teschrijven {
  readonly vandaag: Dag;
  readonly besluitId: number;
  readonly vanaf: Dag;
  readonly over: Prisma.InputJsonObject;
  readonly aanschrijving: Aanschrijving | null;
}

async function bericht(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId, vanaf, over, aanschrijving }: Teschrijven): Promise<void> {
  const kop = { sleutel: String(besluitId), dagtekening: vanaf, besluitId };
  const adres = aanschrijving?.soort === 'adres' ? aanschrijving.adres : null;
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'cdw_derde', inhoud: wieInt(dossier, over, adres) });
  if (adres !== null) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'cdw_debiteur', inhoud: { ...aanDebiteur(dossier, adres), ...over } });
  if (aanschrijving?.soort === 'onmogelijk') await legVoor(tx, dossier.zaak, aanschrijving.taak, vandaag, `${WIE_INT}:${String(besluitId)}`, undefined, { artikelen: GROND });
}

function alsCoordinator({ naam }: NonNullable<Uitkomst['partij']>, adres: Uitkomst['adres']): Prisma.InputJsonObject {
  return { naam, adresregels: adres === null ? [] : [adres.regel1, `${adres.postcode} ${adres.plaats}`] };
}

/** The first month that is ours to collect, from the day on which we took over. */
async function eersteVerwachting(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<Gevolgd['wachtOp']> {
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  const { vanaf } = await wieIntVan(tx, dossier.zaak);
  const periode = eerstePeriode(laatste(vanaf ?? vandaag, dossier.gelegdOp ?? vandaag));
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}
