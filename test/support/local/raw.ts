/** What is answered to bytes that no HTTP client would send. */
import { connect } from 'node:net';

/** Everything that comes back until the other side hangs up. */
export const answerTo = ({ hostname, port }: { hostname: string; port: number }, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, hostname, () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', reject).once('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
