import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busAddresses } from "../../keychain/dbus-address.ts";
import { decodeMessage, encodeCall, messageLength } from "../../keychain/dbus-message.ts";
import { readValues, writeValues } from "../../keychain/dbus-values.ts";
import { repetitions } from "../support/repetitions.ts";

describe("addresses", () => {
  const paths = (address?: string, runtime?: string) =>
    busAddresses({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime }, 1000);

  test("Unix sockets, in their order, by path or abstract name, with their escapes", () =>
    expect(
      paths(
        "unix:path=/run/user/0/bus;unix:abstract=/tmp/dbus-x%2cy,guid=12;tcp:host=h,port=1;unix:guid=1,path=/t%20%c3%a4",
      ),
    ).toEqual(["/run/user/0/bus", "\0/tmp/dbus-x,y", "/t ä"]));

  test("without the variable, the socket that systemd makes", () => {
    expect(paths(undefined, "/run/mine")).toEqual(["/run/mine/bus"]);
    expect(paths("", "")).toEqual(["/run/user/1000/bus"]);
  });

  test("kinds that we do not speak are passed over", () =>
    expect(paths("autolaunch:;unixexec:path=/bin/x;unix:;;unix:path")).toEqual([]));
});

describe("values", () => {
  test("the bytes of the specification's rules: alignment, lengths, terminators", () =>
    expect(
      writeValues("ysa{sv}", [7, "ab", [["k", ["u", 1]]]])
        .toString("hex")
        .match(/.{1,8}/g),
    ).toMatchInlineSnapshot(`
      [
        "07000000",
        "02000000",
        "61620000",
        "10000000",
        "01000000",
        "6b000175",
        "00000000",
        "01000000",
      ]
    `));

  test("what was written is read again", () =>
    fc.assert(
      fc.property(fc.array(typed), (values) => {
        const signature = values.map(({ type }) => type).join("");
        const bytes = writeValues(
          signature,
          values.map(({ written }) => written),
        );
        expect(readValues(signature, bytes, true)).toEqual(values.map(({ read }) => read));
      }),
      { numRuns: repetitions(200, 20_000) },
    ));

  test("any bytes under any signature end in values or an error", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("ybusogva(){}x")), maxLength: 8 }),
        fc.uint8Array(),
        (signature, bytes) => {
          try {
            readValues(signature, Buffer.from(bytes), bytes.length % 2 === 0);
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        },
      ),
      { numRuns: repetitions(2000, 200_000) },
    ));
});

describe("messages", () => {
  const call = {
    destination: "a.b",
    path: "/a",
    interface: "a.b.C",
    member: "D",
    signature: "s",
    body: ["täxt"],
  };

  test("a call has the length that its header tells, at whatever point the rest arrives", () => {
    const bytes = encodeCall(1, call);
    for (let end = 0; end <= bytes.length; end++) {
      expect(messageLength(bytes.subarray(0, end))).toBe(end < 16 ? Infinity : bytes.length);
    }
    expect(decodeMessage(bytes).body()).toEqual(["täxt"]);
  });

  test("an answer of a machine with the other order of bytes", () => {
    const header = ["42020001", "00000008", "00000002", "0000000f"]; // B, return; body, serial, fields
    const fields = ["05017500", "00000007", "08016700", "01730000"]; // reply to 7; signature "s"
    const body = ["00000003", "61626300"];
    const bytes = Buffer.from([...header, ...fields, ...body].join(""), "hex");
    expect(messageLength(bytes)).toBe(bytes.length);
    const message = decodeMessage(bytes);
    expect([message.type, message.replySerial, message.body()]).toEqual(["return", 7, ["abc"]]);
  });

  test("a message that would fill the memory is refused", () => {
    const bytes = encodeCall(1, call);
    bytes.writeUInt32LE(0x7fff_ffff, 4);
    expect(() => messageLength(bytes)).toThrow("too long");
  });
});

interface Typed {
  type: string;
  written: unknown;
  /** A variant is read as the value in it. */
  read: unknown;
}

/** A type and a value of it, nested at most four deep. */
const { typed } = fc.letrec<{ typed: Typed }>((tie) => ({
  typed: fc.oneof(
    { maxDepth: 4 },
    plain("y", fc.nat(255)),
    plain("b", fc.boolean()),
    plain("u", fc.nat(2 ** 32 - 1)),
    plain("s", fc.string({ unit: "grapheme" })),
    plain("o", fc.constantFrom("/", "/a/b")),
    plain("g", fc.constantFrom("", "s", "a{sv}")),
    tie("typed").map(({ type, written, read }) => ({ type: "v", written: [type, written], read })),
    fc.tuple(tie("typed"), fc.nat(3)).map(([{ type, written, read }, count]) => ({
      type: `a${type}`,
      written: Array.from({ length: count }, () => written),
      read: Array.from({ length: count }, () => read),
    })),
    fc.array(tie("typed"), { minLength: 1, maxLength: 3 }).map((parts) => ({
      type: `(${parts.map(({ type }) => type).join("")})`,
      written: parts.map(({ written }) => written),
      read: parts.map(({ read }) => read),
    })),
  ),
}));

function plain<T>(type: string, value: fc.Arbitrary<T>): fc.Arbitrary<Typed> {
  return value.map((content) => ({ type, written: content, read: content }));
}
