import { readValues, writeValues } from "./dbus-values.ts";

export interface MethodCall {
  destination: string;
  path: string;
  interface: string;
  member: string;
  /** The types of `body`, in D-Bus's letters. */
  signature: string;
  body: unknown[];
}

export interface Message {
  type: "call" | "return" | "error" | "signal";
  /** The serial of the call that this answers; undefined for a signal. */
  replySerial: number | undefined;
  /** "" where it is not an error. */
  errorName: string;
  /** Read on demand: a signal's may have types that we do not know. */
  body(): unknown[];
}

const TYPES = ["call", "return", "error", "signal"] as const;
const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  errorName: 4,
  replySerial: 5,
  destination: 6,
  signature: 8,
};
const FIXED_HEADER = 16;
/** The answers that we ask for are short; a bus that sends more than this is broken. */
const LONGEST = 1 << 20;

export function encodeCall(serial: number, call: MethodCall): Buffer {
  const body = writeValues(call.signature, call.body);
  const fields = [
    [FIELD.path, ["o", call.path]],
    [FIELD.interface, ["s", call.interface]],
    [FIELD.member, ["s", call.member]],
    [FIELD.destination, ["s", call.destination]],
    ...(call.signature ? [[FIELD.signature, ["g", call.signature]]] : []),
  ];
  const littleEndian = "l".charCodeAt(0);
  const header = writeValues("yyyyuua(yv)", [littleEndian, 1, 0, 1, body.length, serial, fields]);
  return Buffer.concat([header, Buffer.alloc(padding(header.length)), body]);
}

/** How long the message is that `bytes` begin with; Infinity while its header is not whole. */
export function messageLength(bytes: Buffer): number {
  if (bytes.length < FIXED_HEADER) return Infinity;
  const { bodyStart, bodyLength } = layout(bytes);
  if (bodyStart + bodyLength > LONGEST) throw new Error("The D-Bus message is too long.");
  return bodyStart + bodyLength;
}

/** @param bytes exactly one message */
export function decodeMessage(bytes: Buffer): Message {
  const { little, bodyStart } = layout(bytes);
  const header = readValues("yyyyuua(yv)", bytes, little);
  const fields = new Map(header[6] as [number, unknown][]);
  return {
    type: TYPES[(header[1] as number) - 1] ?? "signal",
    replySerial: fields.get(FIELD.replySerial) as number | undefined,
    errorName: (fields.get(FIELD.errorName) as string | undefined) ?? "",
    body: () =>
      readValues(
        (fields.get(FIELD.signature) as string | undefined) ?? "",
        bytes.subarray(bodyStart),
        little,
      ),
  };
}

function layout(bytes: Buffer): { little: boolean; bodyStart: number; bodyLength: number } {
  const little = bytes[0] === "l".charCodeAt(0);
  const uint32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const headerLength = FIXED_HEADER + uint32(12);
  return { little, bodyStart: headerLength + padding(headerLength), bodyLength: uint32(4) };
}

/** Bytes up to the next multiple of eight, where a body begins. */
function padding(length: number): number {
  return -length & 7;
}
