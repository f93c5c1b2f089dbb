import { poort } from '../../../workflows/kern/activiteiten.ts';
import { Zaakloop } from '../../../workflows/kern/zaakloop.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { VerhaalId, VorderingId, ZaakId } from '../../../contract/zaak.ts';

/** The loop alone: a message is one activity, the phase another; ends with the message `laatste`. Answers what was handled. */
export async function loopproef({ laatste }: { readonly laatste: number }): Promise<readonly number[]> {
  const gedaan: number[] = [];
  let faseKlaar = false;
  const loop: Zaakloop = new Zaakloop({
    zaak: 'verhaal-1' as ZaakId,
    kalender: 'gestuurd',
    vandaag: dag('2025-01-06'),
    verwerkt: [],
    tegenslag: undefined,
    toon: () => undefined,
    behandel: async (bericht) => {
      await poort('invorderen', { resterend: loop.resterend }).boekBericht({ vorderingId: 'v' as VorderingId, berichtId: bericht.id, vandaag: loop.vandaag() });
      gedaan.push(bericht.id);
    },
  });
  while (!gedaan.includes(laatste)) {
    await loop.probeer(async () => {
      if (!faseKlaar) await poort('verhalen', { resterend: loop.resterend }).vraagLeefsituatie({ verhaalId: 1 as VerhaalId, volgnummer: 1, vandaag: loop.vandaag() });
      if (faseKlaar) await loop.wachtTot(null, 'berichten');
      faseKlaar = true;
    });
  }
  await loop.sluitAf('klaar');
  return gedaan;
}
