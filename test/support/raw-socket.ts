import { connect } from 'node:net';

/** What came back over a connection until the server closed it. */
export interface SocketAnswer {
  status: number | null;
  text: string;
}

/**
 * Opens a connection, sends `text` as it is and then a byte every now and then, as somebody does who wants to hold the
 * connection for as long as possible. Resolves when the server has closed it.
 *
 * @param drip the byte; null sends nothing more
 */
export function holdOpen(baseUrl: string, text: string, drip: string | null = null): Promise<SocketAnswer> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      if (text !== '') socket.write(text);
    });
    const timer = drip === null ? undefined : setInterval(() => socket.write(drip), 100);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A reset is one way of being closed.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      const answer = Buffer.concat(chunks).toString('utf8');
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve({ status: status === undefined ? null : Number(status), text: answer });
    });
  });
}
