import type { Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering } from '../../contract/zaak.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { leesBerekening } from './berekening.ts';
import type { VerhalenPort } from './port.ts';
import { slotenVanBeslagen, watHoudtBeslag } from './voor-beslag.ts';
import { BESLAGVRAAG } from './vraag.ts';
import { eindeAlsAllesWeg, huidigeVorderingIds, vorderingIds } from './vorderingen.ts';
import { stuurTerugVoorAankondiging } from './zonder-aankondiging.ts';

type Beslagfuncties = Pick<VerhalenPort, 'legBeslag' | 'geefDoor' | 'beeindigBeslag'>;

/** What a verhaal has a beslag do: lay it, go on with a new voet, stop. Always as a message: a beslag has its own workflow. */
export function maakBeslagfuncties(db: Database): Beslagfuncties {
  return {
    async legBeslag({ verhaalId, vandaag, berekeningId, bronId, naast }) {
      const zaak = zaakVanVerhaal(verhaalId);
      const { debiteurId } = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, select: { debiteurId: true } });
      return metZaak(db, [zaak, ...(await vorderingIds(db, verhaalId)).map(zaakVanVordering), ...(await slotenVanBeslagen(db, debiteurId))], async (tx) => {
        const houdt = await watHoudtBeslag(tx, { verhaalId, vandaag, berekeningId, bronId });
        if (houdt !== null && 'wachtTotEnMet' in houdt) return houdt;
        if (houdt !== null) return { taak: await legOpnieuwVoor(tx, zaak, houdt.taak, vandaag, `${BESLAGVRAAG}${String(berekeningId)}`, houdt.tekst, houdt.vraag) };
        const openSleutel = `${String(verhaalId)}:${String(bronId)}`;
        const lopend = await tx.beslag.findUnique({ where: { openSleutel } });
        if (lopend !== null) return { beslagId: lopend.id as BeslagId };
        await stuurTerugVoorAankondiging(tx, { verhaalId, vandaag, aanleiding: String(berekeningId) });
        if ((await huidigeVorderingIds(tx, verhaalId)).length === 0) {
          // None is left to demand here: the verhaal ends until they come back.
          await laatAndereLos(tx, verhaalId, null, vandaag);
          return { wachtTotEnMet: vandaag, voorAankondiging: true };
        }
        const { uitkomst } = await leesBerekening(tx, berekeningId);
        const rij = await tx.beslag.create({ data: { openSleutel, verhaalId, derdeId: bronId, onderdeel: uitkomst.bron?.onderdeel ?? '' } });
        const beslagId = rij.id as BeslagId;
        await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'leg_beslag', dag: vandaag, sleutel: 'leg_beslag', inhoud: { berekeningId } });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_geopend', { beslag: beslagId, berekening: berekeningId });
        if (naast !== true) await laatAndereLos(tx, verhaalId, beslagId, vandaag);
        return { beslagId };
      });
    },

    async geefDoor({ verhaalId, vandaag, beslagId, berekeningId }) {
      const zaak = zaakVanVerhaal(verhaalId);
      await metZaak(db, zaak, async (tx) => meldNieuweVoet(tx, { beslagId, berekeningId, vandaag }));
    },

    async beeindigBeslag({ verhaalId, vandaag, beslagId, reden }) {
      await metZaak(db, zaakVanVerhaal(verhaalId), async (tx) => {
        // With the day in the key: a beslag that was about to end and stayed for a new claim can be ended later.
        await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'beeindig', dag: vandaag, sleutel: `beeindig:${vandaag}`, inhoud: { reden: reden === 'voldaan' ? await eindeAlsAllesWeg(tx, verhaalId) : reden } });
      });
    },
  };
}

/**
 * Tells a beslag its new voet, once for each calculation; the one on which it is laid it knows. The day from which it works is the one that was
 * stored with the calculation. The caller holds the lock of the verhaal.
 */
export async function meldNieuweVoet(tx: Transactie, { beslagId, berekeningId, vandaag }: { readonly beslagId: BeslagId; readonly berekeningId: number; readonly vandaag: Dag }): Promise<void> {
  const ontvanger = zaakVanBeslag(beslagId);
  if ((await tx.bericht.count({ where: { ontvanger, soort: 'leg_beslag', inhoud: { path: ['berekeningId'], equals: berekeningId } } })) > 0) return;
  const { rij } = await leesBerekening(tx, berekeningId);
  await schrijfBericht(tx, { ontvanger, soort: 'nieuwe_bvv', dag: vandaag, sleutel: `nieuwe_bvv:${String(berekeningId)}`, inhoud: { berekeningId, vanaf: naarDag(rij.vanaf) } });
}

/** The order of Rv 475c points at another derde now: what runs elsewhere is lifted, one voet is not used twice. */
async function laatAndereLos(tx: Transactie, verhaalId: number, beslagId: BeslagId | null, vandaag: Dag): Promise<void> {
  const andere = await tx.beslag.findMany({ where: { verhaalId, openSleutel: { not: null }, ...(beslagId === null ? {} : { id: { not: beslagId } }) } });
  for (const ander of andere) {
    await schrijfBericht(tx, {
      ontvanger: zaakVanBeslag(ander.id as BeslagId),
      soort: 'beeindig',
      dag: vandaag,
      sleutel: `beeindig:${vandaag}`,
      inhoud: { reden: 'geen_ruimte' },
    });
  }
}
