/**
 * Every setting of the server, defined once: flags of `keyward serve`, `KEYWARD_SERVER_…` in the environment and keys
 * of the configuration file are made of this table; docs/server.md is held to it.
 */
export const SETTINGS = {
  listen: {
    type: "string",
    default: "127.0.0.1:8250",
    placeholder: "HOST:PORT",
    help: "Where to listen; port 0 takes any that is free.",
  },
  store: {
    type: "string",
    default: "",
    placeholder: "URL",
    help: "sqlite:PATH, postgres://… or vault+https://…; empty: this user's embedded vault.",
  },
  "tls-cert": { type: "string", default: "", placeholder: "FILE", help: "Certificate chain, PEM." },
  "tls-key": { type: "string", default: "", placeholder: "FILE", help: "The certificate's key, PEM." },
  "key-file": {
    type: "string",
    default: "",
    placeholder: "FILE",
    help: "File that holds the server's key, 32 random bytes in base64 or hexadecimal, as KEYWARD_KEY does.",
  },
  "log-level": {
    type: "string",
    default: "info",
    values: ["debug", "info", "warn", "error", "silent"],
    placeholder: "LEVEL",
    help: "How much is logged to standard error, as JSON lines.",
  },
  "max-body": {
    type: "integer",
    default: 33_554_432,
    minimum: 65_536,
    maximum: 268_435_456,
    placeholder: "BYTES",
    help: "The largest request body.",
  },
  "request-timeout": {
    type: "integer",
    default: 30,
    minimum: 1,
    maximum: 600,
    placeholder: "SECONDS",
    help: "How long a request may take to arrive, and a stream of changes may stay unread.",
  },
  "rate-limit": {
    type: "integer",
    default: 0,
    minimum: 0,
    maximum: 1_000_000,
    placeholder: "N",
    help: "Requests a second for each token, or each address without one; 0: no limit.",
  },
  "max-streams": {
    type: "integer",
    default: 2_000,
    minimum: 1,
    maximum: 100_000,
    placeholder: "N",
    help: "Streams of changes, and requests that wait for one, that a user may have open at once.",
  },
  "webhook-networks": {
    type: "string",
    default: "",
    placeholder: "LIST",
    help: "Private networks that webhooks may reach, with commas, such as 10.1.0.0/16; by default none.",
  },
  "drain-timeout": {
    type: "integer",
    default: 10,
    minimum: 0,
    maximum: 600,
    placeholder: "SECONDS",
    help: "How long requests in flight are waited for when the server is told to end.",
  },
} as const satisfies Record<string, SettingDefinition>;

interface SettingDefinition {
  readonly type: "string" | "integer";
  readonly default: string | number;
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly placeholder: string;
  readonly help: string;
}

export type SettingName = keyof typeof SETTINGS;

export type Settings = {
  readonly [name in SettingName]: (typeof SETTINGS)[name]["type"] extends "integer" ? number : string;
};

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** `tls-cert` is KEYWARD_SERVER_TLS_CERT in the environment. */
export function variableOf(name: SettingName): string {
  return `KEYWARD_SERVER_${name.replaceAll("-", "_").toUpperCase()}`;
}
