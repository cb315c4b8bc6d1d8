import { createConnection, type Socket } from "node:net";
import { busAddresses } from "./dbus-address.ts";
import { decodeMessage, encodeCall, messageLength, type MethodCall } from "./dbus-message.ts";

/** A connection to the session bus. No timeouts: the process that holds it has one. */
export interface Bus {
  /** The reply's values, a variant as the value in it. */
  call(call: MethodCall): Promise<unknown[]>;
  close(): void;
}

export class BusError extends Error {
  override readonly name = "BusError";
  /** D-Bus's own name of the error, or "" where the bus itself could not be reached. */
  readonly errorName: string;

  constructor(errorName: string, message: string) {
    super(message);
    this.errorName = errorName;
  }
}

/**
 * Just enough of D-Bus to ask a question (https://dbus.freedesktop.org/doc/dbus-specification.html): EXTERNAL
 * authentication over a Unix socket, then calls one after the other. It is here because no tool that asks
 * (gdbus, dbus-send, busctl) is on every machine.
 * @throws BusError where there is no bus, it refuses us, or a call's answer is an error
 */
export async function connectToBus(env: NodeJS.ProcessEnv): Promise<Bus> {
  const addresses = busAddresses(env, userId());
  if (addresses.length === 0) throw new BusError("", "DBUS_SESSION_BUS_ADDRESS names no Unix socket");
  const failures: string[] = [];
  for (const address of addresses) {
    const socket = createConnection(address);
    const input = reader(socket);
    try {
      await authenticate(socket, input);
      return await openBus(socket, input);
    } catch (error) {
      socket.destroy();
      if (error instanceof BusError && error.errorName !== "") throw error;
      failures.push(`${address.replace("\0", "@")}: ${(error as Error).message}`);
    }
  }
  throw new BusError("", `the session bus does not answer (${failures.join("; ")})`);
}

async function authenticate(socket: Socket, input: Input): Promise<void> {
  const identity = Buffer.from(String(userId())).toString("hex");
  socket.write(`\0AUTH EXTERNAL ${identity}\r\n`);
  const reply = (await input.take(lineLength)).toString("latin1");
  if (!reply.startsWith("OK ")) throw new BusError("", `it refused the login (${reply.trim()})`);
  socket.write("BEGIN\r\n");
}

/** The import of `getuid` by name would fail on Windows, where this is loaded and not used. */
function userId(): number {
  return process.getuid?.() ?? 0;
}

function lineLength(buffer: Buffer): number {
  const end = buffer.indexOf("\r\n");
  return end < 0 ? Infinity : end + 2;
}

async function openBus(socket: Socket, input: Input): Promise<Bus> {
  let serial = 0;
  const bus: Bus = {
    async call(call) {
      socket.write(encodeCall(++serial, call));
      for (;;) {
        const message = decodeMessage(await input.take(messageLength));
        if (message.replySerial !== serial) continue; // A signal, NameAcquired for example.
        if (message.type === "return") return message.body();
        throw new BusError(message.errorName, message.errorName);
      }
    },
    close: () => socket.destroy(),
  };
  const daemon = "org.freedesktop.DBus";
  await bus.call({
    destination: daemon,
    path: "/org/freedesktop/DBus",
    interface: daemon,
    member: "Hello",
    signature: "",
    body: [],
  });
  return bus;
}

interface Input {
  /** The next bytes, as many as `length` says of what there is; it says Infinity while it cannot know. */
  take(length: (buffer: Buffer) => number): Promise<Buffer>;
}

function reader(socket: Socket): Input {
  const chunks: AsyncIterator<Buffer> = socket[Symbol.asyncIterator]();
  let buffer = Buffer.alloc(0);
  return {
    async take(length) {
      while (length(buffer) > buffer.length) {
        const chunk = await chunks.next();
        if (chunk.done) throw new BusError("", "it closed the connection");
        buffer = Buffer.concat([buffer, chunk.value]);
      }
      const taken = buffer.subarray(0, length(buffer));
      buffer = buffer.subarray(taken.length);
      return taken;
    },
  };
}
