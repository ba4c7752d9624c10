import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A listener on loopback that counts whatever reaches it, whether it is understood or not. */
export type Lure = {
  readonly port: number;
  /** TCP connections and UDP packets since the start. */
  readonly touched: () => number;
  /** The first bytes of what came, for the message of a failing test. */
  readonly heard: () => readonly string[];
  close(): Promise<void>;
};

/** Listens on one port of 127.0.0.1 with TCP and UDP. Serves as a proxy that answers nothing, too. */
export async function setLure(): Promise<Lure> {
  const heard: string[] = [];
  let touched = 0;
  const server = createServer((socket) => {
    touched += 1;
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('latin1').slice(0, 200));
      socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const datagrams = createSocket('udp4');
  datagrams.on('message', (bytes) => {
    touched += 1;
    heard.push(`UDP ${bytes.toString('hex').slice(0, 80)}`);
  });
  datagrams.bind(address.port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    port: address.port,
    touched: () => touched,
    heard: () => heard,
    async close() {
      datagrams.close();
      server.close();
    },
  };
}
