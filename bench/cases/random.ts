/** Values made from a seed: the same cases every time, and no value in the repository. */
import { crc32 } from "node:zlib";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";

/** What a shape's letters stand for: `{hex:32}` is 32 characters of `hex`. */
const ALPHABETS = {
  an: DIGITS + UPPER + LOWER,
  a: LOWER + DIGITS,
  A: UPPER + DIGITS,
  al: UPPER + LOWER,
  az: LOWER,
  AZ: UPPER,
  d: DIGITS,
  hex: "0123456789abcdef",
  HEX: "0123456789ABCDEF",
  b32: `${UPPER}234567`,
  b64: `${UPPER}${LOWER}${DIGITS}+/`,
  b64u: `${UPPER}${LOWER}${DIGITS}_-`,
  b58: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
  sym: `${UPPER}${LOWER}${DIGITS}!#%&*+-=?@^_~`,
} as const satisfies Record<string, string>;

export interface Random {
  /** An integer from 0 to `below` - 1. */
  readonly integer: (below: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Different items, in the order in which they were drawn. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[];
  /** A value of a shape: `sk_live_{an:24}`, `{uuid}`, `{jwt}`, `npm_{crc}`, `{hex:20-40}`. */
  readonly value: (shape: string) => string;
}

/** Mulberry32 on a hash of the seed's text. */
export function randomOf(seed: string): Random {
  let state = crc32(seed);
  const integer = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[integer(items.length)]!;
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[integer(alphabet.length)]).join("");
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(integer(left.length), 1)[0]!,
    );
  };
  const value = (shape: string): string =>
    shape.replaceAll(
      /\{([A-Za-z]\w*)(?::(\d+)(?:-(\d+))?)?\}(=*)/g,
      (_, name: string, least = "1", most = least, padding = "") => {
        if (name === "uuid") return uuid(text) + padding;
        if (name === "crc") return checked(text(ALPHABETS.an, 30)) + padding;
        if (name === "jwt") return jwt(text) + padding;
        const alphabet = ALPHABETS[name as keyof typeof ALPHABETS];
        if (!alphabet) throw new Error(`no alphabet ${name} in ${shape}`);
        const drawn = text(alphabet, Number(least) + integer(Number(most) - Number(least) + 1));
        return name === "b64" && padding ? padded(drawn, padding) : drawn + padding;
      },
    );
  return { integer, pick, some, value };
}

type Text = (alphabet: string, length: number) => string;

function uuid(text: Text): string {
  const hex = (length: number): string => text(ALPHABETS.hex, length);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${text("89ab", 1)}${hex(3)}-${hex(12)}`;
}

/** GitHub's and npm's tokens end in the CRC-32 of what stands before, in six digits of base 62. */
function checked(random: string): string {
  let rest = crc32(random);
  let sum = "";
  for (let digit = 0; digit < 6; digit++) {
    sum = ALPHABETS.an[rest % 62] + sum;
    rest = Math.floor(rest / 62);
  }
  return random + sum;
}

/** The bits that padding stands for are zero, as an encoder leaves them. */
function padded(base64: string, padding: string): string {
  return Buffer.from(base64 + padding, "base64").toString("base64");
}

function jwt(text: Text): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    sub: text(ALPHABETS.d, 10),
    iss: "accounts",
    iat: 1_760_000_000 + Number(text(ALPHABETS.d, 6)),
  };
  return [part({ alg: "HS256", typ: "JWT" }), part(claims), text(ALPHABETS.b64u, 43)].join(".");
}
