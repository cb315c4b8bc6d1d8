import { nearest } from "../core/nearest.ts";
import { UserError } from "../core/user-error.ts";
import type {
  CallOptions,
  ConnectOptions,
  DiffOptions,
  FetchOptions,
  ListOptions,
  ResolveOptions,
  WatchOptions,
  WriteOptions,
} from "./api.ts";
import { keywardError } from "./keyward-error.ts";

/** What a program in JavaScript may well give in place of an option: each kind with its check, and its name for people. */
const KINDS = {
  text: [(given) => typeof given === "string", "a text"],
  texts: [
    (given) => Array.isArray(given) && given.every((one) => typeof one === "string"),
    "a list of texts",
  ],
  flag: [(given) => typeof given === "boolean", "true or false"],
  version: [(given) => Number.isSafeInteger(given) && Number(given) >= 1, "a whole number from 1"],
  sequence: [(given) => Number.isSafeInteger(given) && Number(given) >= 0, "a whole number from 0"],
  /** The longest that a timer of Node takes is some 24 days; a longer one would end at once. */
  timeout: [
    (given) => Number.isSafeInteger(given) && Number(given) >= 1 && Number(given) < 2 ** 31,
    "a whole number of milliseconds from 1",
  ],
  duration: [(given) => typeof given === "number" && given >= 0, "a number of milliseconds"],
  signal: [(given) => given instanceof AbortSignal, "an AbortSignal"],
  callback: [(given) => typeof given === "function", "a function"],
} as const satisfies Readonly<Record<string, readonly [(given: unknown) => boolean, string]>>;

/** A kind, or the words that it can be. */
type Rule = keyof typeof KINDS | readonly string[];
export type Rules<Options> = { readonly [name in keyof Required<Options>]: Rule };

const CALL: Rules<CallOptions> = {
  project: "text",
  environment: "text",
  service: "text",
  signal: "signal",
};
const RESOLVE: Rules<ResolveOptions> = { ...CALL, app: "text" };

/** What each call accepts. */
export const OPTIONS = {
  connect: {
    ...RESOLVE,
    token: "text",
    accessKey: "text",
    passphrase: "text",
    cacheTtl: "duration",
    timeout: "timeout",
    actor: "text",
    onRecoveryKey: "callback",
  } satisfies Rules<ConnectOptions>,
  call: CALL,
  resolve: RESOLVE,
  write: { ...CALL, ifVersion: "version" } satisfies Rules<WriteOptions>,
  fetch: { ...RESOLVE, fresh: "flag", own: "flag", version: "version" } satisfies Rules<FetchOptions>,
  batchGet: { ...RESOLVE, fresh: "flag" } satisfies Rules<Pick<FetchOptions, keyof ResolveOptions | "fresh">>,
  diff: { ...CALL, from: "version", to: "version", reveal: "flag" } satisfies Rules<DiffOptions>,
  list: {
    ...RESOLVE,
    reach: ["effective", "own", "below"],
    tags: "texts",
    text: "text",
    status: ["active", "revoked"],
    token_type: ["api", "access"],
  } satisfies Rules<ListOptions>,
  watch: { ...CALL, since: "sequence" } satisfies Rules<WatchOptions>,
} as const;

/**
 * The options of a call, none where they are left out. One that is none is refused: what is asked with `enviroment` would
 * else be answered for another place.
 * @throws KeywardError USAGE
 */
export function optionsOf<Options extends object>(
  given: Options | undefined,
  rules: Rules<Options>,
): Options {
  const options: unknown = given === undefined ? {} : given;
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw refused("The options are no object.", 'Give an object, such as { environment: "production" }.');
  for (const [name, value] of Object.entries(options)) assertOption(name, value, rules);
  return options as Options;
}

/** The same for an argument by itself. @throws KeywardError USAGE */
export function assertOption(name: string, value: unknown, rules: Readonly<Record<string, Rule>>): void {
  if (!Object.hasOwn(rules, name)) throw unknownOption(name, Object.keys(rules));
  const rule = rules[name]!;
  if (value === undefined) return;
  const [fits, what] = isKind(rule)
    ? KINDS[rule]
    : ([(one: unknown) => rule.includes(one as string), `one of ${rule.join(", ")}`] as const);
  if (!fits(value)) throw refused(`${name} is not ${what}.`, `Give ${what}, or leave it out.`);
}

function isKind(rule: Rule): rule is keyof typeof KINDS {
  return typeof rule === "string";
}

function unknownOption(name: string, known: readonly string[]): unknown {
  const near = nearest(name, known);
  const shown = JSON.stringify(name.slice(0, 40));
  return refused(
    `There is no option ${shown}${near === undefined ? "." : `; did you mean ${near}?`}`,
    `There are ${known.join(", ")}.`,
  );
}

function refused(message: string, fix: string): Error {
  return keywardError(new UserError("USAGE", message, fix));
}
