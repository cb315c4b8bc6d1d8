import { parseScope, type Scope } from "../../core/scope.ts";
import { parseSecretUri, URI_PREFIX } from "../../core/secret-uri.ts";
import { assertKey } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { variablesIn } from "./launch-variables.ts";
import type { Translate } from "../translate.ts";

/** A configuration as it stands in launch.json. */
export interface Launch {
  readonly type: string;
  readonly request: string;
  readonly [attribute: string]: unknown;
}

/** What a launch configuration asks of Keyward. */
export interface LaunchRequest {
  /** All that a scope sees (`"keyward": "shop/development/billing"`), or that the folder's own does (`true`). */
  readonly everything: Scope | "folder" | undefined;
  /** What stands in `${keyward:…}`, each once. */
  readonly named: readonly NamedSecret[];
}

export interface NamedSecret {
  /** As it is written: `STRIPE_API_KEY`, `secret://shop/production/STRIPE_API_KEY`. */
  readonly written: string;
  readonly key: string;
  /** Left out: that of the folder. */
  readonly scope?: Scope;
}

const REFERENCE = /\$\{keyward:([^}]*)\}/g;

/**
 * What is asked for; undefined where nothing is. An environment is the only place for a value: arguments of a
 * program can be read by everybody on the machine.
 * @throws UserError USAGE, INVALID_SCOPE, INVALID_URI, INVALID_NAME
 */
export function launchRequest(launch: Launch, t: Translate): LaunchRequest | undefined {
  const { keyward, env: _env, environment: _environment, ...others } = launch;
  const [elsewhere] = referencesIn(JSON.stringify(others));
  if (elsewhere !== undefined) {
    throw new UserError(
      "USAGE",
      t("{0} stands outside of the environment in the launch configuration.", `\${keyward:${elsewhere}}`),
      t('Name it in "env": arguments and settings of a program can be read by others.'),
    );
  }
  const everything = everythingAsked(keyward, t);
  const named = variablesIn(launch).flatMap(({ value }) => referencesIn(value));
  if (everything === undefined && named.length === 0) return undefined;
  assertPrivate(launch, t);
  return { everything, named: [...new Set(named)].map(namedSecret) };
}

/** A text with values in place of what names them. */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(REFERENCE, (reference, written: string) => values.get(written) ?? reference);
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1]!);
}

function namedSecret(written: string): NamedSecret {
  if (written.startsWith(URI_PREFIX)) return { written, ...parseSecretUri(written) };
  assertKey(written);
  return { written, key: written };
}

function everythingAsked(keyward: unknown, t: Translate): LaunchRequest["everything"] {
  if (keyward === undefined || keyward === false) return undefined;
  if (keyward === true) return "folder";
  if (typeof keyward === "string") return parseScope(keyward);
  throw new UserError(
    "USAGE",
    t('"keyward" in the launch configuration is neither true nor a scope.'),
    t("Write true for the folder's own scope, or a scope such as shop/development/billing."),
  );
}

/** Values are not handed where they would be typed into a shell, or to a program that runs already. */
function assertPrivate({ type, request, console, externalConsole }: Launch, t: Translate): void {
  if (request === "attach") {
    throw new UserError(
      "USAGE",
      t("A program that runs already gets no secrets from a debug session that attaches to it."),
      t('Start it in the terminal "Keyward", or by a task of the type "keyward".'),
    );
  }
  const isTyped =
    type === "node-terminal" ||
    externalConsole === true ||
    console === "integratedTerminal" ||
    console === "externalTerminal";
  if (!isTyped) return;
  throw new UserError(
    "USAGE",
    t("This debug session starts in a terminal, into which its environment would be typed, values and all."),
    t(
      'Set "console": "internalConsole" in the launch configuration, or start the program in the terminal "Keyward".',
    ),
  );
}
