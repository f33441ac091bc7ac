import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How the catcher answers a mail: takes it, says later, says never, or falls silent when the text has come. */
export type Manner = 'takes' | 'later' | 'never' | 'dies';

export interface CaughtMail {
  readonly to: string;
  /** Headers and body as they came over the wire. */
  readonly text: string;
}

export interface SmtpCatcher {
  readonly url: string;
  readonly caught: CaughtMail[];
  manner: Manner;
  close(): Promise<void>;
}

/** A mail server that keeps what it is sent, on a port of its own. */
export async function catchMail(): Promise<SmtpCatcher> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, catcher);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const catcher: SmtpCatcher = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    caught: [],
    manner: 'takes',
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return catcher;
}

function converse(socket: Socket, catcher: SmtpCatcher): void {
  let to = '';
  let text: string | null = null;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 prove');
  socket.on('data', (piece) => {
    rest += piece.toString('utf8');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (text !== null && line !== '.') text += `${line}\n`;
      else if (text !== null) {
        const mail = { to, text };
        text = null;
        if (catcher.manner === 'dies') socket.destroy();
        else if (catcher.manner === 'takes') say('250 taken');
        if (catcher.manner === 'takes' || catcher.manner === 'dies') catcher.caught.push(mail);
      } else answer(line);
    }
  });
  const answer = (line: string) => {
    if (/^EHLO/i.test(line)) say('250 prove');
    else if (/^RCPT TO:/i.test(line)) {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      if (catcher.manner === 'never') say('550 no such mailbox');
      else if (catcher.manner === 'later') say('451 try again');
      else say('250 ok');
    } else if (/^DATA/i.test(line)) {
      text = '';
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  };
}
