/**
 * D-Bus's form of values, for the types that we meet: `y` byte, `b` boolean, `u` number of 32 bits, `s` string,
 * `o` object path, `g` signature, `v` variant, `a…` array, `(…)` structure and `{…}` dictionary entry as arrays.
 * A variant is written from `[signature, value]` and read as the value alone.
 * Source: https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 */
export function writeValues(signature: string, values: unknown[]): Buffer {
  const bytes: number[] = [];
  splitSignature(signature).forEach((type, index) => write(type, values[index], bytes));
  return Buffer.from(bytes);
}

/** @throws Error for a type that is not in the list above, and for bytes that end too soon */
export function readValues(signature: string, bytes: Buffer, little: boolean): unknown[] {
  const cursor = { bytes, at: 0, little };
  return splitSignature(signature).map((type) => read(type, cursor));
}

function write(type: string, value: unknown, out: number[]): void {
  pad(out, alignment(type));
  switch (type[0]) {
    case "y":
      out.push(value as number);
      break;
    case "b":
      pushUint32(value ? 1 : 0, out);
      break;
    case "u":
      pushUint32(value as number, out);
      break;
    case "s":
    case "o": {
      const text = Buffer.from(value as string);
      pushUint32(text.length, out);
      out.push(...text, 0);
      break;
    }
    case "g":
      out.push((value as string).length, ...Buffer.from(value as string), 0);
      break;
    case "v": {
      const [inner, content] = value as [string, unknown];
      write("g", inner, out);
      write(inner, content, out);
      break;
    }
    case "a":
      writeArray(type.slice(1), value as unknown[], out);
      break;
    case "(":
    case "{":
      splitSignature(type.slice(1, -1)).forEach((part, index) =>
        write(part, (value as unknown[])[index], out),
      );
      break;
    default:
      throw new Error(`The D-Bus type "${type}" is not supported.`);
  }
}

/** The length does not count the padding before the first element. */
function writeArray(element: string, values: unknown[], out: number[]): void {
  const lengthAt = out.length;
  pushUint32(0, out);
  pad(out, alignment(element));
  const start = out.length;
  for (const value of values) write(element, value, out);
  const length: number[] = [];
  pushUint32(out.length - start, length);
  out.splice(lengthAt, 4, ...length);
}

interface Cursor {
  readonly bytes: Buffer;
  at: number;
  readonly little: boolean;
}

function read(type: string, cursor: Cursor): unknown {
  cursor.at += -cursor.at & (alignment(type) - 1);
  switch (type[0]) {
    case "y":
      return cursor.bytes.readUInt8(cursor.at++);
    case "b":
      return readUint32(cursor) !== 0;
    case "u":
      return readUint32(cursor);
    case "s":
    case "o":
      return readText(readUint32(cursor), cursor);
    case "g":
      return readText(cursor.bytes.readUInt8(cursor.at++), cursor);
    case "v":
      return read(read("g", cursor) as string, cursor);
    case "a":
      return readArray(type.slice(1), cursor);
    case "(":
    case "{":
      return splitSignature(type.slice(1, -1)).map((part) => read(part, cursor));
    default:
      throw new Error(`The D-Bus type "${type}" is not supported.`);
  }
}

function readArray(element: string, cursor: Cursor): unknown[] {
  const length = readUint32(cursor);
  cursor.at += -cursor.at & (alignment(element) - 1);
  const end = cursor.at + length;
  const values: unknown[] = [];
  while (cursor.at < end) values.push(read(element, cursor));
  return values;
}

function readText(length: number, cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += length + 1;
  if (cursor.at > cursor.bytes.length) throw new RangeError("The D-Bus message ends inside a string.");
  return cursor.bytes.toString("utf8", start, start + length);
}

function readUint32(cursor: Cursor): number {
  const at = cursor.at;
  cursor.at += 4;
  return cursor.little ? cursor.bytes.readUInt32LE(at) : cursor.bytes.readUInt32BE(at);
}

function pushUint32(value: number, out: number[]): void {
  out.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function pad(out: number[], to: number): void {
  while (out.length % to !== 0) out.push(0);
}

function alignment(type: string): number {
  const first = type[0]!;
  if ("({".includes(first)) return 8;
  return "buaso".includes(first) ? 4 : 1;
}

/** "sa{ss}u" -> ["s", "a{ss}", "u"]. */
function splitSignature(signature: string): string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length; at = at + types.at(-1)!.length) {
    types.push(signature.slice(at, endOfType(signature, at)));
  }
  return types;
}

function endOfType(signature: string, at: number): number {
  const first = signature[at];
  if (first === "a") return endOfType(signature, at + 1);
  if (first !== "(" && first !== "{") return at + 1;
  let end = at + 1;
  // An empty one takes no bytes, and an array of them would have no end.
  if (signature[end] === ")" || signature[end] === "}") throw broken(signature);
  while (signature[end] !== ")" && signature[end] !== "}") {
    if (end >= signature.length) throw broken(signature);
    end = endOfType(signature, end);
  }
  return end + 1;
}

function broken(signature: string): Error {
  return new Error(`The D-Bus signature "${signature}" is broken.`);
}
