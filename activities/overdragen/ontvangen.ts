import { Bericht, type BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesPartijbericht } from '../partijbericht/inhoud.ts';
import { legPartijberichtVoor } from '../partijbericht/voorleggen.ts';
import { leesOpgave } from '../router/opgave.ts';
import { vraagHoeVerder } from './aanbieden.ts';
import { vertel, verteld } from './berichten.ts';
import type { OverdragenPort } from './port.ts';
import { trekIn } from './intrekken.ts';
import { betalingSchema, leesOverdracht, zetVerder, type Inningsoverdracht } from './rij.ts';
import { isOp, staatVan } from './staat.ts';
import type { Overdrachtstaat } from '../../contract/overdracht.ts';

type Rij = Awaited<ReturnType<Transactie['inkomendPartijbericht']['findUniqueOrThrow']>>;

/** What comes in at an overdracht: messages of the other party, and word of our own samenloop. */
export function maakOntvangen(db: Database): Pick<OverdragenPort, 'lees' | 'boekPartijbericht' | 'boekVerval' | 'boekBericht'> {
  const boek = async ({ nummer, vandaag, berichtId }: Parameters<OverdragenPort['boekBericht']>[0], doe: (tx: Transactie, overdracht: Inningsoverdracht, inhoud: unknown) => Promise<Inningsoverdracht>): Promise<Overdrachtstaat> => {
    const { zaak, samenloop } = await leesOverdracht(db, nummer);
    await eenmalig(db, berichtId, [zaak, samenloop], async (tx, bericht) => {
      await doe(tx, await leesOverdracht(tx, nummer), bericht.inhoud);
      return {};
    });
    return staatVan(db, await leesOverdracht(db, nummer), vandaag);
  };
  return {
    async lees({ nummer, vandaag }) {
      return staatVan(db, await leesOverdracht(db, nummer), vandaag);
    },

    async boekPartijbericht(kop) {
      return boek(kop, async (tx, overdracht, inhoud) => {
        const rij = await tx.inkomendPartijbericht.findUniqueOrThrow({ where: { id: leesPartijbericht(inhoud).partijberichtId } });
        await schrijfGebeurtenis(tx, overdracht.zaak, kop.vandaag, 'partijbericht', { partijbericht: rij.id, wat: rij.soort, van: rij.afzender });
        return neemOp(tx, overdracht, kop.vandaag, Bericht.parse(rij.inhoud), rij);
      });
    },

    async boekVerval(kop) {
      return boek(kop, async (tx, overdracht) => trekIn(tx, overdracht, kop.vandaag));
    },

    async boekBericht(kop) {
      return boek(kop, async (tx, overdracht, _inhoud) => {
        await schrijfGebeurtenis(tx, overdracht.zaak, kop.vandaag, 'bericht', { bericht: kop.berichtId });
        return overdracht;
      });
    },
  };
}

async function neemOp(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, bericht: Bericht, rij: Rij): Promise<Inningsoverdracht> {
  const { zaak } = overdracht;
  switch (bericht.soort) {
    case 'overdracht_aangeboden':
      // Asked once more: the answer goes once more.
      await herhaalAntwoord(tx, overdracht, vandaag, rij.id);
      return overdracht;
    case 'overdracht_aanvaard': {
      const { betaling, vanafMaand } = bericht.inhoud;
      const na = await zetVerder(tx, overdracht, vandaag, { soort: 'aanvaard', vanafMaand: maand(vanafMaand) }, { betaling: betalingSchema.parse(betaling), kenmerkPartij: bericht.kenmerkAfzender });
      if (na !== overdracht) await rondTakenAf(tx, zaak, vandaag, 'de andere partij aanvaardt', { soorten: ['overdracht_onbeantwoord'] });
      return na;
    }
    case 'overdracht_geweigerd':
      if (isOp(overdracht, 'aangeboden')) {
        await vraagHoeVerder(tx, overdracht, vandaag, `geweigerd: ${bericht.inhoud.reden}`);
        return zetVerder(tx, overdracht, vandaag, { soort: 'afgewezen' });
      }
      return neemWeigeringOp(tx, overdracht, vandaag, rij);
    case 'overdrachtsgegevens':
      await vergelijkVoet(tx, overdracht, vandaag, bericht, rij.id);
      return zetVerder(tx, overdracht, vandaag, { soort: 'gegevens_ontvangen' });
    case 'overdracht_afgerond': {
      const na = await zetVerder(tx, overdracht, vandaag, { soort: 'ander_rondde_af', vanafMaand: maand(bericht.inhoud.vanafMaand) });
      if (na !== overdracht) await rondTakenAf(tx, zaak, vandaag, 'de andere partij heeft afgerond', { soorten: ['overdracht_blijft_uit'] });
      return na;
    }
    default:
      return overdracht;
  }
}

/** It does not go through. After derde and debtor were written to nothing goes back: a person sees to it. */
async function neemWeigeringOp(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, rij: Rij): Promise<Inningsoverdracht> {
  const na = await zetVerder(tx, overdracht, vandaag, { soort: 'ingetrokken', rol: overdracht.rol });
  if (na === overdracht && overdracht.stand.stap !== 'gesloten') await legPartijberichtVoor(tx, overdracht.zaak, { rij, vandaag });
  return na;
}

async function herhaalAntwoord(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, partijberichtId: number): Promise<void> {
  const { rol, overdrachtId, stand, betaling } = overdracht;
  if (rol !== 'nemer' || betaling === null || !('vanafMaand' in stand) || stand.vanafMaand === null) return;
  if ((await verteld(tx, overdracht, 'overdracht_aanvaard')).length === 0) return;
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_aanvaard', sleutel: `overdracht_aanvaard:${String(partijberichtId)}`, inhoud: { overdrachtId, vanafMaand: stand.vanafMaand, betaling } });
}

/** Of a debtor there is one voet: another one than ours is put before a person, with the data of who collected until now. */
async function vergelijkVoet(tx: Transactie, { zaak, beslagId }: Inningsoverdracht, vandaag: Dag, { inhoud }: BerichtVan<'overdrachtsgegevens'>, partijberichtId: number): Promise<void> {
  const { verhaalId } = await leesBeslag(tx, beslagId);
  const { beslagvrijeVoet } = await leesOpgave(tx, beslagId, vandaag);
  if (beslagvrijeVoet === inhoud.beslagvrijeVoet) return;
  await legVoor(tx, zaak, 'voet_bij_overname', vandaag, `voet_bij_overname:${String(partijberichtId)}`, undefined, { feiten: { partijberichtId, verhaal: verhaalId, onzeVoetCenten: beslagvrijeVoet ?? null, zijnVoetCenten: inhoud.beslagvrijeVoet }, artikelen: ['Rv 475d', 'Rv 475i lid 5', 'Besluit stroomlijning keten voor derdenbeslag art. 5'] });
}
