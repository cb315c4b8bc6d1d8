import type { Server } from "node:http";
import { Duplex } from "node:stream";
import type { Socket } from "node:net";

/**
 * Lets `LIST /path` in, a verb of Vault's that Node's HTTP parser does not know. Where the parser refuses a request for
 * that, its connection is read once more, with the request as `GET /path?list=true`, which is the same call. Requests
 * with other verbs pay nothing for it. The connection ends with the answer, so that none is read over and over.
 */
export function admitListVerb(server: Server, isTls: boolean): void {
  const others = server.listeners("clientError");
  const seen = new WeakSet<Duplex>();
  server.removeAllListeners("clientError");
  server.on("clientError", (error: RefusedRequest, socket) => {
    // Its former reader has nothing to say any more, when the connection ends or is slow.
    if (seen.has(socket)) return;
    const request = isAtItsBeginning(error) && error.rawPacket && asGet(error.rawPacket);
    if (!request) return others.forEach((listener) => void listener.call(server, error, socket));
    seen.add(socket);
    server.emit(isTls ? "secureConnection" : "connection", readAgain(socket as Socket, request));
  });
}

interface RefusedRequest extends Error {
  readonly code?: string;
  /** What was being read. */
  readonly rawPacket?: Buffer;
  /** So much of it was understood. */
  readonly bytesParsed?: number;
}

/** Where a body ends in the same packet, what stands at its beginning is no request. */
function isAtItsBeginning({ code, bytesParsed = 0 }: RefusedRequest): boolean {
  return code === "HPE_INVALID_METHOD" && bytesParsed < "LIST".length;
}

function asGet(packet: Buffer): Buffer | undefined {
  const [line, target] = /^LIST (\S+) HTTP\/1\.1\r\n/.exec(packet.toString("latin1", 0, 16_384)) ?? [];
  if (line === undefined || target === undefined) return undefined;
  const listed = `${target}${target.includes("?") ? "&" : "?"}list=true`;
  const head = `GET ${listed} HTTP/1.1\r\nConnection: close\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), packet.subarray(line.length)]);
}

/** The same connection, with something to be read before what else comes. */
function readAgain(socket: Socket, first: Buffer): Duplex {
  const again = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, encoding, done) => void socket.write(chunk, encoding, done),
    final: (done) => void socket.end(done),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  // By which fastify knows who asks.
  Object.defineProperties(again, {
    remoteAddress: { value: socket.remoteAddress },
    remotePort: { value: socket.remotePort },
  });
  again.push(first);
  socket.on("data", (chunk: Buffer) => void (again.push(chunk) || socket.pause()));
  socket.on("end", () => void again.push(null));
  socket.on("close", () => void again.destroy());
  return again;
}
