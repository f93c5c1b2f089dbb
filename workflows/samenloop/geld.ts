import type { Samenloop } from './zaak.ts';

/** Divides what waits. Answers false where a party did not answer yet, and it is tried again tomorrow. */
export async function verdeelWatWacht(zaak: Samenloop): Promise<boolean> {
  if (zaak.stand.teVerdelen !== true) return true;
  const { soort, taak } = await zaak.verdelen.verdeel(zaak.kop());
  if (soort === 'nog_niet') return false;
  delete zaak.stand.teVerdelen;
  zaak.stand.taak = taak ?? zaak.stand.taak;
  return true;
}

/** Looks whether what was announced came, and when it must be looked at again. */
export async function kijkNaarAankondigingen(zaak: Samenloop): Promise<void> {
  const { wekOp, taak } = await zaak.verdelen.controleerAankondigingen(zaak.kop());
  if (wekOp === null) delete zaak.stand.aangekondigdTot;
  else zaak.stand.aangekondigdTot = wekOp;
  zaak.stand.taak = taak ?? zaak.stand.taak;
}
