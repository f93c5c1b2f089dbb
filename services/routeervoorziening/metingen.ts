import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What an operator watches; no label holds a party's case or a person. */
export interface Metingen {
  readonly register: Registry;
  readonly verzoek: (route: string, status: number, seconden: number) => void;
  /** Refused before anything was read: by the handshake, for want of a number, or because nobody knows the party. */
  readonly geweigerd: (waarom: string) => void;
  readonly opgeschoond: (soort: 'aanmeldingen' | 'logregels', aantal: number) => void;
}

/** Makes the meters of one process. */
export function maakMetingen(metProces: boolean): Metingen {
  const register = new Registry();
  if (metProces) collectDefaultMetrics({ register });
  const registers = [register];
  const duur = new Histogram({ name: 'routeervoorziening_verzoek_seconden', help: 'Duur van een verzoek', labelNames: ['route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers });
  const weigering = new Counter({ name: 'routeervoorziening_toegang_geweigerd_totaal', help: 'Geweigerd voordat iets is gelezen', labelNames: ['waarom'], registers });
  const weg = new Counter({ name: 'routeervoorziening_vernietigd_totaal', help: 'Vernietigd na afloop van de bewaartermijn', labelNames: ['soort'], registers });
  return {
    register,
    verzoek: (route, status, seconden) => {
      duur.observe({ route, status: String(status) }, seconden);
    },
    geweigerd: (waarom) => {
      weigering.inc({ waarom });
    },
    opgeschoond: (soort, aantal) => {
      weg.inc({ soort }, aantal);
    },
  };
}
