import { z } from 'zod';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { titelsVan } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewijsOnderweg } from '../invorderen/uit-de-post.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { invorderbareVorderingen, renteOpen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { vraagAanschrijving } from './aanschrijving.ts';
import { haalBrievenTerug, zetBriefKlaar, type Beslagbrief } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { HOOFDBRIEF, HOOFDBRIEVEN } from './hoofdbrief.ts';
import { hoofdbrief, schuld, verklaringsformulier } from './inhoud-derde.ts';
import { begeleidendeBrief, mededeling, perMaand } from './mededeling.ts';
import type { BeslaanPort } from './port.ts';
import { metVerruiming } from './verruimd.ts';
import { geldendeBerekening } from './voeten.ts';

const gemaaktSchema = z.object({ plandag: z.string(), openstaandCenten: z.int() });

type Functies = Pick<BeslaanPort, 'maakBeschikking' | 'haalUitDePost' | 'voegVorderingToe'>;

/** Step 4 and 5: the vordering to the derde, and the same day the mededeling to the debtor. */
export function maakBeschikkingen(db: Database, brp: BrpBrieven): Functies {
  return {
    async maakBeschikking({ beslagId, vandaag, berekeningId, volgnummer }) {
      const dossier = await leesBeslag(db, beslagId);
      const sleutel = `${dossier.zaak}:${dossier.bevoegdheid}:${String(volgnummer)}`;
      const eerder = await gemaakt(db, sleutel);
      if (eerder !== null) return eerder;
      const aanschrijving = await vraagAanschrijving(brp, dossier.bsn);
      return metZaak(db, [dossier.zaak, dossier.verhaalzaak], async (tx) => {
        const intussen = await gemaakt(tx, sleutel);
        if (intussen !== null) return intussen;
        if (aanschrijving.soort === 'onmogelijk') {
          return { soort: 'voorgelegd', taak: await legVoor(tx, dossier.zaak, aanschrijving.taak, vandaag, `beschikking:${String(volgnummer)}`) };
        }
        await rondTakenAf(tx, dossier.zaak, vandaag, 'beschikking gemaakt', { sleutelBegin: 'beschikking:' });
        await haalBrievenTerug(tx, dossier, vandaag);
        return stelOp(tx, dossier, { vandaag, berekeningId, volgnummer, sleutel, adres: aanschrijving.adres });
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

    async voegVorderingToe({ beslagId, vandaag, berichtId }) {
      const dossier = await leesBeslag(db, beslagId);
      const adres = await adresVoorNieuwe(db, brp, dossier, berichtId);
      return eenmalig(db, berichtId, [dossier.zaak, dossier.verhaalzaak], async (tx, bericht) => {
        const vorderingen = await invorderbareVorderingen(tx, dossier.verhaalId, vandaag);
        const openstaandCenten = totaalOpen(vorderingen);
        const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, vandaag, bericht.soort, { bericht: berichtId, openstaandCenten });
        const berekening = await beslagBerekening(tx, dossier);
        // No beschikking was made yet: the first one will name every open claim.
        if (berekening === null || openstaandCenten === 0) return { openstaandCenten };
        if (bericht.soort === 'stand_gewijzigd') {
          // Lifted meanwhile: the derde has a letter that nothing more is to be paid over.
          if (await isOpgeheven(tx, dossier)) return { openstaandCenten };
          await meldNieuweStand(tx, dossier, { vandaag, berichtId, oorzaak, berekening, adres, vorderingen });
          return { openstaandCenten };
        }
        const plandag = eersteWerkdagOpOfNa(vandaag);
        const besluitId = await bewaarBesluit(tx, {
          sleutel: `${dossier.zaak}:${dossier.bevoegdheid}:erbij:${String(berichtId)}`,
          zaak: dossier.zaak,
          vandaag,
          soort: dossier.bevoegdheid,
          grond: [...BESLAGWIJZEN[dossier.bevoegdheid].grond, ...(dossier.bevoegdheid === 'vordering_iw19' && dossier.gelegdOp !== null ? ['IW 1990 art. 19 lid 9: de derde betaalt al op vordering'] : [])],
          inhoud: { plandag, openstaandCenten, berekeningId: berekening.rij.id },
          ...(await grondslagVan(tx, berekening.rij.id, vorderingen)),
        });
        await zetBriefKlaar(tx, dossier, vandaag, {
          soort: 'beschikking_aanvullend',
          sleutel: `erbij:${String(berichtId)}`,
          dagtekening: plandag,
          besluitId,
          inhoud: { aanleiding: 'vordering_erbij', ...hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), vorderingen), ...(await metVerruiming(tx, beslagId, berekening, plandag)) },
        });
        return { openstaandCenten };
      });
    },
  };
}

/** The address for letters that are made anew: only where what reaches the derde can still be taken out of the post. */
async function adresVoorNieuwe(db: Database, brp: BrpBrieven, dossier: Beslagdossier, berichtId: number): Promise<Adressering | null> {
  const { soort, verwerktOp } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  if (soort !== 'stand_gewijzigd' || verwerktOp !== null || (await inDePost(db, dossier)) === null) return null;
  const aanschrijving = await vraagAanschrijving(brp, dossier.bsn);
  return aanschrijving.soort === 'adres' ? aanschrijving.adres : null;
}

async function isOpgeheven(tx: Transactie, { zaak }: Beslagdossier): Promise<boolean> {
  return (await tx.besluit.count({ where: { zaak, soort: 'opheffing' } })) > 0;
}

/** The besluit of which the letter to the derde waits for the post room; null when it went, or none was made. */
async function inDePost(tx: Transactie | Database, { beslagId }: Beslagdossier) {
  const brief = await tx.brief.findFirst({ where: { beslagId, soort: { in: [...HOOFDBRIEVEN] }, status: { not: 'teruggehaald' } }, include: { besluit: true }, orderBy: { id: 'desc' } });
  return brief?.status === 'klaargezet' && brief.aangenomenOp === null ? brief.besluit : null;
}

interface NieuweStand {
  readonly vandaag: Dag;
  readonly berichtId: number;
  readonly oorzaak: number;
  readonly berekening: BewaardeBerekening;
  readonly adres: Adressering | null;
  readonly vorderingen: readonly VorderingInVerhaal[];
}

/** Another amount is open: letters that wait for the post are made anew with it; a derde who has his letter is told. No new besluit on the income. */
async function meldNieuweStand(tx: Transactie, dossier: Beslagdossier, { vandaag, berichtId, oorzaak, berekening, adres, vorderingen }: NieuweStand): Promise<void> {
  const eerste = await inDePost(tx, dossier);
  if (eerste !== null && adres !== null) {
    await haalBrievenTerug(tx, dossier, vandaag);
    const { volgnummer = 0 } = z.object({ volgnummer: z.int().optional() }).loose().parse(eerste.inhoud);
    await stelOp(tx, dossier, { vandaag, berekeningId: berekening.rij.id, volgnummer, sleutel: `${eerste.sleutel}:stand-${String(berichtId)}`, adres });
    return;
  }
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null ? 'wijziging_beslagopdracht' : 'opgave_openstaand',
    sleutel: `stand-${String(berichtId)}`,
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId: null,
    oorzaak,
    inhoud: hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), vorderingen),
  });
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

/** The calculation that the derde was told last, or is being told; null before a beschikking was made. */
export async function beslagBerekening(tx: Transactie, dossier: Beslagdossier): Promise<BewaardeBerekening | null> {
  return (await geldendeBerekening(tx, dossier.beslagId)) ?? (await opgelegd(tx, dossier));
}

/** The calculation of the beschikking that is on its way to the derde. */
async function opgelegd(tx: Transactie, dossier: Beslagdossier): Promise<BewaardeBerekening | null> {
  const besluit = await tx.besluit.findFirst({ where: { zaak: dossier.zaak, soort: dossier.bevoegdheid }, orderBy: { id: 'desc' } });
  return besluit?.berekeningId == null ? null : leesBerekening(tx, besluit.berekeningId);
}

/** On what the derde is addressed: the vaststelling of the voet, and the title of each claim. */
async function grondslagVan(tx: Transactie, berekeningId: number, vorderingen: readonly VorderingInVerhaal[]) {
  return { berekeningId, voorganger: await vaststellingVan(tx, berekeningId), feiten: await titelsVan(tx, vorderingen.map(({ id }) => zaakVanVordering(id))) };
}

type Klaargezet = Extract<Awaited<ReturnType<BeslaanPort['maakBeschikking']>>, { soort: 'klaargezet' }>;

interface Opdracht {
  readonly vandaag: Dag;
  readonly berekeningId: number;
  readonly volgnummer: number;
  readonly sleutel: string;
  readonly adres: Adressering;
}

/**
 * Besluit and its letters, all of one dagtekening: to the derde (or the deurwaarder) with the verklaring form where one is
 * asked, and the mededeling with its covering letter to the debtor. No costs: the Kostenwet knows no tariff for a vordering,
 * and an exploot costs on the day it is served.
 */
export async function stelOp(tx: Transactie, dossier: Beslagdossier, { vandaag, berekeningId, volgnummer, sleutel, adres }: Opdracht): Promise<Klaargezet> {
  const berekening = await leesBerekening(tx, berekeningId);
  const voet = voetVan(berekening);
  const vorderingen = await invorderbareVorderingen(tx, dossier.verhaalId, vandaag);
  const openstaandCenten = totaalOpen(vorderingen);
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const wijze = BESLAGWIJZEN[dossier.bevoegdheid];
  const besluitId = await bewaarBesluit(tx, {
    sleutel,
    zaak: dossier.zaak,
    vandaag,
    soort: dossier.bevoegdheid,
    grond: [...wijze.grond, ...wijze.grondMededeling],
    inhoud: { plandag, openstaandCenten, berekeningId, volgnummer, derde: dossier.derde.loonheffingennummer },
    ...(await grondslagVan(tx, berekeningId, vorderingen)),
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, dossier.bevoegdheid, { besluit: besluitId, berekening: berekeningId, plandag, openstaandCenten });
  const kop = { sleutel, dagtekening: plandag, besluitId };
  const brieven: readonly (readonly [Beslagbrief, Prisma.InputJsonObject])[] = [
    [HOOFDBRIEF[dossier.bevoegdheid], hoofdbrief(dossier, berekeningId, voet, vorderingen, adres)],
    ...(wijze.verklaring === 'niet' ? [] : [['verklaringsformulier', verklaringsformulier(dossier, vorderingen, adres)] as const]),
    ['mededeling', mededeling(dossier, berekening, voet, adres, plandag)],
    ['begeleidende_brief', { ...begeleidendeBrief(dossier, voet, openstaandCenten, adres, 'vordering', null, renteOpen(vorderingen)), ...schuld(vorderingen), perMaandCenten: perMaand(berekening) }],
  ];
  for (const [soort, inhoud] of brieven) await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort, inhoud: { ...inhoud, volgnummer, berekeningId } });
  return { soort: 'klaargezet', plandag, openstaandCenten };
}
