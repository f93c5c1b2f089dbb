import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The line between us and a server: what goes over it is passed on as it is, so that both sides still see each other's certificate. */
export interface Lijn {
  readonly poort: number;
  /** Broken: what is open is cut off, and nobody comes through. */
  readonly zet: (open: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** Opens a line to a port on the own machine. Port 0 takes a free one. */
export async function startLijn({ naar, poort = 0, host = '127.0.0.1' }: { readonly naar: number; readonly poort?: number; readonly host?: string }): Promise<Lijn> {
  let open = true;
  const einden = new Set<Socket>();
  const bewaar = (eind: Socket): void => {
    einden.add(eind);
    eind.once('close', () => einden.delete(eind));
    // Of a side that is gone the other one is told by its own end.
    eind.on('error', () => eind.destroy());
  };
  const server = createServer((hier) => {
    bewaar(hier);
    if (!open) {
      hier.destroy();
      return;
    }
    const daar = connect({ host, port: naar });
    bewaar(daar);
    hier.once('close', () => daar.destroy());
    daar.once('close', () => hier.destroy());
    hier.pipe(daar).pipe(hier);
  });
  await new Promise<void>((klaar, mislukt) => {
    server.once('error', mislukt);
    server.listen({ host, port: poort }, klaar);
  });
  const verbreek = (): void => {
    for (const eind of einden) eind.destroy();
  };
  return {
    poort: (server.address() as AddressInfo).port,
    zet: (mag) => {
      open = mag;
      if (!mag) verbreek();
    },
    stop: async () =>
      new Promise((klaar) => {
        server.close(() => {
          klaar();
        });
        verbreek();
      }),
  };
}
