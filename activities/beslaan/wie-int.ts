import { z } from 'zod';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
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
import { zetBriefKlaar, type Beslagbrief } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { wieInt } from './inhoud-derde.ts';
import { aanDebiteur } from './mededeling.ts';
import { coordinatorInBrief, verwijzendBesluit, WIE_INT, wieIntVan } from './inning.ts';
import { zegEigenVoetAan } from './overname.ts';
import type { BeslaanPort } from './port.ts';

const GROND = ['Rv art. 475i lid 5', 'Rv art. 478'];
const AAN_DERDE = 'cdw_derde' satisfies Beslagbrief;
const AAN_DEBITEUR = 'cdw_debiteur' satisfies Beslagbrief;
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
  const gezegd = rol === 'ander_coordineert' ? await alGezegd(tx, zaak, partij) : [];
  const inhoud = { rol, vanaf, openstaandCenten, partij, adres };
  const besluitId = await bewaarBesluit(tx, { sleutel: `${zaak}:${WIE_INT}:${String(voorgangerId)}`, zaak, vandaag, soort: WIE_INT, grond: GROND, inhoud, voorganger: { soort: 'besluit', id: voorgangerId } });
  await schrijfGebeurtenis(tx, zaak, vandaag, WIE_INT, { besluitId, rol, vanaf, openstaandCenten });
  const over = { rol, vanaf, openstaandCenten, ...(partij === null ? {} : { coordinator: coordinatorInBrief({ partij, adres }) }) };
  await bericht(tx, dossier, { vandaag, besluitId, vanaf, over, aanschrijving, gezegd });
  if (rol === 'wij_nemen_over') await zegEigenVoetAan(tx, dossier, { vandaag, vanaf, dagtekening: vanaf, wieIntId: besluitId, adres: aanschrijving?.soort === 'adres' ? aanschrijving.adres : null });
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
  /** Letters that went with the beslag itself. */
  readonly gezegd: readonly string[];
}

async function bericht(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId, vanaf, over, aanschrijving, gezegd }: Teschrijven): Promise<void> {
  const kop = { sleutel: String(besluitId), dagtekening: vanaf, besluitId };
  const adres = aanschrijving?.soort === 'adres' ? aanschrijving.adres : null;
  if (!gezegd.includes(AAN_DERDE)) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: AAN_DERDE, inhoud: wieInt(dossier, over, adres) });
  if (gezegd.includes(AAN_DEBITEUR)) return;
  if (adres !== null) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: AAN_DEBITEUR, inhoud: { ...aanDebiteur(dossier, adres), ...over } });
  if (aanschrijving?.soort === 'onmogelijk') await legVoor(tx, dossier.zaak, aanschrijving.taak, vandaag, `${WIE_INT}:${String(besluitId)}`, undefined, { artikelen: GROND });
}

/** The letters by which derde and debtor heard of this party when the beslag was laid (Rv 475i lid 5): they are not told twice. */
async function alGezegd(tx: Transactie, zaak: string, partij: Uitkomst['partij']): Promise<string[]> {
  const eerste = (await tx.besluit.count({ where: { zaak, soort: WIE_INT } })) === 0 ? await verwijzendBesluit(tx, zaak) : null;
  if (eerste === null || partij === null || partijsleutel(eerste.coordinator.partij.nummer) !== partijsleutel(partij.nummer)) return [];
  const brieven = await tx.brief.findMany({ where: { besluitId: eerste.id, soort: { in: [AAN_DERDE, AAN_DEBITEUR] }, status: { not: 'teruggehaald' } }, select: { soort: true } });
  return brieven.map(({ soort }) => soort);
}

/** The first month that is ours to collect, from the day on which we took over. */
async function eersteVerwachting(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<Gevolgd['wachtOp']> {
  const { afdrachtDagen } = await beleidOp(tx, dossier, vandaag);
  const { vanaf } = await wieIntVan(tx, dossier.zaak);
  const periode = eerstePeriode(laatste(vanaf ?? vandaag, dossier.gelegdOp ?? vandaag));
  return { periode, ontbreektVanaf: ontbreektVanaf(periode, afdrachtDagen) };
}
