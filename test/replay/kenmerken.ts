import type { temporal } from '@temporalio/proto';
import { z } from 'zod';
import { handelingenIn, type Historie } from './geschiedenis.ts';

type Payloads = temporal.api.common.v1.IPayloads | null | undefined;

const metSoort = z.object({ soort: z.string() });
const tak = z.object({ id: z.string() });
const plaatselijk = z.object({ activity_type: z.string() });

/** What of a payload matters here; null where there is none or it holds something else. */
function lees<T>(schema: z.ZodType<T>, payloads: Payloads): T | null {
  const data = payloads?.payloads?.[0]?.data;
  if (data == null || data.length === 0) return null;
  const gelezen = schema.safeParse(JSON.parse(Buffer.from(data).toString('utf8')));
  return gelezen.success ? gelezen.data : null;
}

/** The paths that a run went: which messages it took in, activities it did, `patched()` branches it went into, and updates it accepted. */
export function kenmerkenVan(history: Historie): ReadonlySet<string> {
  const gevonden = new Set(handelingenIn(history).map((naam) => `handeling ${naam}`));
  for (const gebeurtenis of history.events ?? []) {
    const bericht = lees(metSoort, gebeurtenis.workflowExecutionSignaledEventAttributes?.input);
    if (bericht !== null) gevonden.add(`bericht ${bericht.soort}`);
    const activiteit = gebeurtenis.activityTaskScheduledEventAttributes?.activityType?.name;
    if (activiteit != null) gevonden.add(`activiteit ${activiteit}`);
    const merk = gebeurtenis.markerRecordedEventAttributes;
    const gepatcht = lees(tak, merk?.details?.['patch-data']);
    if (gepatcht !== null) gevonden.add(`tak ${gepatcht.id}`);
    const boeking = lees(plaatselijk, merk?.details?.['data']);
    if (boeking !== null) gevonden.add(`activiteit ${boeking.activity_type}`);
  }
  return gevonden;
}
