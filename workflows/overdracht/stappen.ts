import type { Overdrachtstaat } from '../../contract/overdracht.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import type { Overdrachtstap } from '../../domain/samenloop/overdrachtsgang.ts';
import type { Overdracht } from './zaak.ts';
import { WACHT_OP } from './woorden.ts';

type Werk = (zaak: Overdracht) => Promise<Overdrachtstaat>;

/** What is done at each step; a step that stays where it is waits for its day or for a message. */
const STAPPEN = {
  opvolger_zoeken: async (zaak) => zaak.bijRouter.zoekOpvolger(zaak.kop()),
  aanbieden: async (zaak) => zaak.overdragen.biedAan(zaak.kop()),
  aangeboden: async (zaak) => zaak.overdragen.wachtOpAntwoord(zaak.kop()),
  afgewezen: async (zaak) => zaak.overdragen.lees(zaak.kop()),
  gegevens_sturen: async (zaak) => zaak.overdragen.stuurGegevens(zaak.kop()),
  beoordelen: async (zaak) => zaak.bijRouter.beoordeel(zaak.kop()),
  aanvaard: async (zaak) => zaak.overdragen.wachtOpAfronding(zaak.kop()),
  kennis_geven: async (zaak) => zaak.overdragen.geefKennis(zaak.kop()),
  kennis_gegeven: async (zaak) => zaak.overdragen.zieKennisgeving(zaak.kop()),
  afronden: async (zaak) => zaak.overdragen.rondAf(zaak.kop()),
  nazorg: async (zaak) => zaak.overdragen.nazorg(zaak.kop()),
  gesloten: async (zaak) => zaak.overdragen.lees(zaak.kop()),
} satisfies Record<Overdrachtstap, Werk>;

/** One step on; where it stays, waits until something is to be done. */
export async function zetStap(zaak: Overdracht): Promise<void> {
  zaak.staat ??= await zaak.boeken.lees(zaak.kop());
  if (!(await zendDoor(zaak))) {
    await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), 'nog niet elke partij gaf antwoord; morgen opnieuw');
    return;
  }
  const { stap } = zaak.staat;
  zaak.staat = await STAPPEN[stap](zaak);
  if (zaak.staat.stap === 'gesloten') {
    await sluit(zaak);
    return;
  }
  if (zaak.staat.stap === stap) await zaak.loop.wachtTot(zaak.staat.wekOp, zaak.staat.taak === null ? WACHT_OP[stap] : `wacht op een mens: ${zaak.staat.taak.replaceAll('_', ' ')}`);
}

/** The end, when nothing comes in any more and nothing waits; money that waits is tried again every day. */
async function sluit(zaak: Overdracht): Promise<void> {
  const { soort } = await zaak.overdragen.sluit(zaak.kop());
  if (soort === 'gesloten') zaak.gesloten = true;
  else if (soort === 'nog_berichten') await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  else {
    zaak.teVerdelen = true;
    await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), `er staat nog geld vast (zie de taken van ${zaakVanSamenloop(zaak.beslagId)}); morgen opnieuw`);
  }
}

/** Passes on what came in after our beslag ended. Answers false where a party did not answer yet. */
async function zendDoor(zaak: Overdracht): Promise<boolean> {
  if (!zaak.teVerdelen) return true;
  if ((await zaak.verdelen.verdeel({ beslagId: zaak.beslagId, vandaag: zaak.vandaag() })).soort === 'nog_niet') return false;
  zaak.teVerdelen = false;
  return true;
}
