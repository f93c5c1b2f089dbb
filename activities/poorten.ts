import type { BeslaanPort } from './beslaan/port.ts';
import type { InvorderenPort } from './invorderen/port.ts';
import type { OverdragenPort } from './overdragen/port.ts';
import type { PartijberichtPort } from './partijbericht/port.ts';
import type { PostPort } from './post/port.ts';
import type { RouterPort } from './router/port.ts';
import type { TakenPort } from './taken/port.ts';
import type { TerughalenPort } from './terughalen/port.ts';
import type { VegenPort } from './vegen/port.ts';
import type { VerdelenPort } from './verdelen/port.ts';
import type { VerhalenPort } from './verhalen/port.ts';
import type { VerzendenPort } from './verzenden/port.ts';

/** The ports that workflows call, by the name under which the worker registers them. */
export interface Poorten {
  invorderen: InvorderenPort;
  verhalen: VerhalenPort;
  beslaan: BeslaanPort;
  router: RouterPort;
  partijbericht: PartijberichtPort;
  verdelen: VerdelenPort;
  overdragen: OverdragenPort;
  taken: TakenPort;
  post: PostPort;
  vegen: VegenPort;
  verzenden: VerzendenPort;
  terughalen: TerughalenPort;
}
