import { watchFile, unwatchFile, readFileSync } from 'node:fs';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Tls } from '../../adapters/routeervoorziening/verbinding.ts';

/** The PEM files of the router. */
export interface Certificaatbestanden {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
  readonly crl: string;
}

/** Reads them. */
export function leesTls({ cert, key, ca, crl }: Certificaatbestanden): Tls {
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8'), ca: readFileSync(ca, 'utf8'), crl: readFileSync(crl, 'utf8') };
}

/**
 * Puts new certificates or a new revocation list to work without a restart. Every connection from before is closed, after the answer it
 * may be waiting for: each must come in again, past the new list. Returns a function that does so now.
 */
export function vernieuwbaar(server: Server): (tls: Tls) => void {
  const bezet = new Map<Socket, boolean>();
  const oud = new WeakSet<Socket>();
  server.on('secureConnection', (socket) => {
    bezet.set(socket, false);
    socket.once('close', () => bezet.delete(socket));
  });
  (server as unknown as HttpServer).on('request', ({ socket }: IncomingMessage, antwoord: ServerResponse) => {
    bezet.set(socket, true);
    antwoord.once('close', () => {
      if (bezet.has(socket)) bezet.set(socket, false);
      if (oud.has(socket)) socket.destroy();
    });
  });
  return (tls) => {
    server.setSecureContext(tls);
    for (const [socket, isBezet] of bezet) {
      oud.add(socket);
      if (!isBezet) socket.destroy();
    }
  };
}

/** Calls when one of the files changed; returns how to stop looking. */
export function volgBestanden(bestanden: Certificaatbestanden, elkeMs: number, gewijzigd: () => void): () => void {
  const paden = Object.values(bestanden) as readonly string[];
  for (const pad of paden) watchFile(pad, { interval: elkeMs, persistent: false }, gewijzigd);
  return () => {
    for (const pad of paden) unwatchFile(pad, gewijzigd);
  };
}
