import { createServer, type Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { maakBronnen, type Testbronnen } from './bronnen.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the process that holds what all test files share. */
    readonly opzet: string;
  }
}

/**
 * What test files share lives in vitest's main process and is made when the first one asks for it, so that a run of pure domain
 * tests starts at once. Test files ask over HTTP on 127.0.0.1, with the helpers beside this file.
 */
export default async function opzet(project: TestProject): Promise<() => Promise<void>> {
  const bronnen = maakBronnen();
  const server = createServer((vraag, antwoord) => {
    beantwoord(bronnen, vraag.url ?? '').then(
      (inhoud) => antwoord.end(inhoud),
      (fout: unknown) => antwoord.writeHead(500).end(fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)),
    );
  });
  project.provide('opzet', await luister(server));
  return async () => {
    server.close();
    server.closeAllConnections();
    await bronnen.ruimOp();
  };
}

async function beantwoord(bronnen: Testbronnen, pad: string): Promise<string> {
  switch (pad) {
    case '/database':
      return await bronnen.nieuweDatabase();
    case '/lege-database':
      return await bronnen.legeDatabase();
    case '/workflowbundel':
      return await bronnen.workflowbundel();
    case '/tijdserver':
      return await bronnen.tijdserver();
    case '/temporal-cli':
      return await bronnen.temporalCli();
    case '/gespeeld-voorbeeld':
      return await bronnen.gespeeldVoorbeeld();
    default:
      throw new Error(`De testopzet kent ${pad} niet.`);
  }
}

function luister(server: Server): Promise<string> {
  return new Promise((klaar, mislukt) => {
    server.once('error', mislukt);
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address();
      if (typeof adres === 'object' && adres !== null) klaar(`http://127.0.0.1:${adres.port}`);
    });
  });
}
