import { l10n, window } from "vscode";
import { parseScope, sameScope, scopeText, type Scope } from "../../core/scope.ts";
import { fieldsOf, type SecretFields, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { BatchItem, Vault } from "../../core/vault.ts";
import type { SecretTarget } from "../../protocol/lsp.ts";
import { askScope } from "../ask-place.ts";
import { confirmWrite } from "../confirm-write.ts";
import { findSecret, secretsOf } from "../find-secret.ts";
import { folderScope } from "../folder-scope.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** What was dropped, and onto which scope. */
export interface CopyTarget {
  readonly places: readonly SecretTarget[];
  readonly to: string;
}

/** Copies secrets to another scope, after a question: all of them, or none. What is there already gets a new version. */
export async function copyTo(session: Session, argument: unknown, selected: unknown): Promise<void> {
  const { secrets, to } = isDropped(argument)
    ? await dropped(session, argument)
    : await asked(session, argument, selected);
  const others = secrets.filter(({ scope }) => !sameScope(scope, to));
  if (others.length === 0)
    throw new UserError(
      "USAGE",
      l10n.t("They are in {0} already.", scopeText(to)),
      l10n.t("Choose another scope."),
    );
  const there = (await session.vault.secrets()).filter(({ scope }) => sameScope(scope, to));
  const known = new Map(there.map((secret) => [secret.key, secret]));
  const taken = others.filter(({ key }) => known.has(key)).map(({ key }) => key);
  const [first] = others;
  const writes = others.map((secret) => ({
    kind: "define" as const,
    place: { scope: to, key: secret.key },
    ...(!known.has(secret.key) && { fields: fieldsFor(secret, to) }),
  }));
  await confirmWrite(session, writes, {
    question:
      others.length === 1
        ? l10n.t("Copy {0} from {1} to {2}?", first!.key, scopeText(first!.scope), scopeText(to))
        : l10n.t("Copy {0} secrets to {1}?", others.length, scopeText(to)),
    ...(taken.length > 0 && {
      detail: l10n.t("Already there, and given the value as a new version: {0}.", taken.join(", ")),
    }),
    action: l10n.t("Copy"),
  });
  await session.vault.use(async (vault) => vault.batch(await itemsFor(vault, others, to, known)));
  await session.tree.select({ scope: to, key: first!.key });
  window.setStatusBarMessage(
    others.length === 1
      ? l10n.t("{0} copied to {1}", first!.key, scopeText(to))
      : l10n.t("{0} secrets copied to {1}", others.length, scopeText(to)),
    5000,
  );
}

async function dropped(session: Session, { places, to }: CopyTarget) {
  const found = places.map((place) => findSecret(session, placeOf(place)!));
  return { secrets: await Promise.all(found), to: parseScope(to) };
}

async function asked(session: Session, argument: unknown, selected: unknown) {
  const title = l10n.t("Copy to Another Scope");
  const secrets = await secretsOf(session, argument, selected, title);
  const folder = await folderScope(session);
  const step = { title, step: 1, steps: 1 };
  return { secrets, to: await askScope(session, folder ? parseScope(folder.scope) : null, step) };
}

async function itemsFor(
  vault: Vault,
  secrets: readonly SecretMetadata[],
  scope: Scope,
  known: ReadonlyMap<string, SecretMetadata>,
): Promise<BatchItem[]> {
  const items: BatchItem[] = [];
  for (const secret of secrets) {
    const { value } = await vault.reveal(secret);
    const place = { scope, key: secret.key };
    const there = known.get(secret.key);
    items.push(
      there
        ? { op: "update", place, value, ifVersion: there.version }
        : { op: "create", place, value, fields: fieldsFor(secret, scope) },
    );
  }
  return items;
}

/** What is said of the secret goes with it, but for a filter that would keep it from the very place it is copied to. */
function fieldsFor(secret: SecretMetadata, { environment }: Scope): SecretFields {
  const { envs } = secret;
  const isFor = environment === undefined || envs.length === 0 || envs.includes(environment);
  return { ...fieldsOf(secret), envs: isFor ? envs : [] };
}

function isDropped(argument: unknown): argument is CopyTarget {
  return (
    typeof argument === "object" &&
    argument !== null &&
    "to" in argument &&
    typeof argument.to === "string" &&
    "places" in argument &&
    Array.isArray(argument.places)
  );
}
