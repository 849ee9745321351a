import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface RecordedRequest {
  method: string;
  /** `host:port` it was meant for. */
  host: string;
  url: string;
}

export interface RecordingProxy {
  /** `host:port`, as the drivers' `proxy` option wants it. */
  readonly address: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const isThisMachine = (hostname: string) => /^(127\.\d+\.\d+\.\d+|localhost)$/.test(hostname);

/**
 * A proxy that writes down every request a browser makes. Those for this machine are answered; any other is
 * refused, so that a test sees what would have left without anything leaving.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '' } = incoming;
    const host = URL.canParse(url) ? new URL(url).host : '';
    requests.push({ method, host, url });
    forward(incoming, outgoing);
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    requests.push({ method: 'CONNECT', host: url, url: `https://${url}/` });
    const [hostname = '', port] = url.split(':');
    if (!isThisMachine(hostname)) {
      socket.end('HTTP/1.1 502 Only this machine\r\n\r\n');
      return;
    }
    const target = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on('error', () => [socket, target].map((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = '', headers } = incoming;
  if (!URL.canParse(url) || !isThisMachine(new URL(url).hostname)) {
    outgoing.writeHead(502).end();
    return;
  }
  const onward = request(url, { method, headers, agent: false }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  incoming.pipe(onward);
}
