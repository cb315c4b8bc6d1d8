import { formatScope, NO_PROJECT, scopeText, type Scope } from "../../core/scope.ts";
import { isExpired, relativeTime, rotationState, type SecretMetadata } from "../../core/secret.ts";
import type { Translate } from "../translate.ts";
import { isExpiring, type FilterState, type SecretFilter, type Trouble } from "./secrets-filter.ts";
import type { RangeNode, ScopeNode, SecretNode, TreeNode } from "./secrets-model.ts";

/** How a node looks, as plain data: the tree makes VS Code's items from it. */
export interface NodeLook {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** A codicon and, where it is not the usual one, a theme colour. */
  readonly icon: string;
  readonly color: string | null;
  /** A letter at the row's end, and what it stands for; null for none. */
  readonly badge: readonly [letter: string, meaning: string] | null;
  readonly contextValue: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

const ERROR = "list.errorForeground";
const WARNING = "list.warningForeground";
const DIMMED = "descriptionForeground";
const CHANGED = "charts.blue";

/** So many scopes are named; more are counted. */
const NAMED = 5;

export function lookOf(node: TreeNode, now: number, t: Translate): NodeLook {
  if (node.kind === "range") return rangeLook(node, t);
  return node.kind === "secret" ? secretLook(node, now, t) : scopeLook(node, t);
}

/** One fact a line for the tooltip: what it is, and how it stands. Nothing here is Markdown. */
export function factsOf(
  { definition }: SecretNode,
  now: number,
  t: Translate,
): [name: string, fact: string][] {
  const { scope, version, rotated_at, expires_at, rotationPolicy, tags, envs, apps } = definition;
  const facts: [string, string | false][] = [
    [t("Defined in"), scopeText(scope)],
    [t("Version"), t("{0}, written {1}", version, relativeTime(rotated_at, now))],
    [t("Expires"), expires_at !== null && relativeTime(expires_at * 1000, now)],
    [t("Rotation"), rotationPolicy?.enabled === true && t("every {0}", rotationPolicy.period)],
    [t("Environments"), envs.join(", ")],
    [t("Apps"), apps.join(", ")],
    [t("Tags"), tags.join(", ")],
    // The list is read without the key; see `VaultAccess`.
    [t("Verified"), t("no, read without the vault's key; revealing checks it")],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function scopeLook({ kind, scope, bound, holdsSecrets, trouble }: ScopeNode, t: Translate): NodeLook {
  const icons = {
    platform: "globe",
    project: "project",
    environment: "server-environment",
    service: "server-process",
  };
  const label =
    kind === "platform"
      ? t("Platform")
      : kind === "project"
        ? scope.project === NO_PROJECT
          ? t("No project")
          : scope.project!
        : scope[kind]!;
  const names = { platform: "", project: t("project"), environment: t("environment"), service: t("service") };
  const facts = [...(bound ? [t("this workspace")] : []), ...troubleWords(trouble, t)];
  const count = trouble.expired + trouble.due;
  return {
    // Another id, because VS Code opens a node by itself only when it first sees its id.
    id: `scope:${formatScope(scope)}${bound ? "!" : ""}`,
    label,
    description: facts.join(" · "),
    icon: icons[kind],
    color: null,
    badge: count === 0 ? null : [count > 99 ? "9+" : `${count}`, troubleWords(trouble, t).join(", ")],
    contextValue: holdsSecrets ? `scope.${kind}` : "group",
    spoken: [label, names[kind], ...facts].filter(Boolean).join(", "),
  };
}

function rangeLook({ scope, names }: RangeNode, t: Translate): NodeLook {
  const [[first], [last]] = [names[0]!, names.at(-1)!];
  const label = `${first} … ${last}`;
  const count = t("{0} secrets", names.length);
  return {
    id: `range:${formatScope(scope)}/${first}`,
    label,
    description: count,
    icon: "list-flat",
    color: null,
    badge: null,
    contextValue: "scope.range",
    spoken: `${label}, ${count}`,
  };
}

function secretLook(node: SecretNode, now: number, t: Translate): NodeLook {
  const { definition, at, inherited } = node;
  const { icon, color } = signOf(node, now);
  return {
    id: `secret:${formatScope(at)}/${definition.id}`,
    label: definition.key,
    description: [...lifeWords(node, now, t), ...placeWords(node, t)].join(" · "),
    icon,
    color,
    badge: badgeOf(node, now, t),
    contextValue: `secret.${inherited ? "inherited" : "own"}.${definition.status}`,
    spoken: [definition.key, ...wordsOf(node, now, t), t("value hidden")].join(", "),
  };
}

/** Each state that a filter can ask for, as people read it. */
export function stateNames(t: Translate): Readonly<Record<FilterState, string>> {
  return {
    expired: t("expired"),
    expiring: t("expires within a week"),
    due: t("rotation due or soon"),
    revoked: t("revoked"),
    several: t("defined in several scopes"),
  };
}

/** Above the tree, while a filter holds. */
export function filterWords(
  { text, states }: SecretFilter,
  shown: number,
  all: number,
  t: Translate,
): string {
  const asked = [
    ...(text.trim() === "" ? [] : [`"${text.trim()}"`]),
    ...states.map((state) => stateNames(t)[state]),
  ];
  return t("{0} of {1} secrets: {2}", shown, all, asked.join(", "));
}

/** How many need somebody, in words; none where nothing does. */
export function troubleWords({ expired, due }: Trouble, t: Translate): string[] {
  return [expired > 0 && t("{0} expired", expired), due > 0 && t("{0} due for rotation", due)].filter(
    (word) => typeof word === "string",
  );
}

/** How the secret stands, in full: whether it can be used, and what it has to do with those of other scopes. */
export function wordsOf(node: SecretNode, now: number, t: Translate): string[] {
  const { definition, inherited, overrides, overriddenIn } = node;
  return [
    ...lifeWords(node, now, t),
    inherited && t("inherited from {0}", scopeText(definition.scope)),
    overrides && t("overrides {0}", scopeText(overrides)),
    overriddenIn.length > 0 &&
      overriddenIn.length <= NAMED &&
      t("overridden in {0}", overriddenIn.map(formatScope).join(", ")),
    overriddenIn.length > NAMED && t("overridden in {0} scopes", overriddenIn.length),
  ].filter((word) => typeof word === "string");
}

/** The same of other scopes in as little room as a row has: colour and icon tell the rest. */
function placeWords(
  { at, definition, inherited, overrides, overriddenIn }: SecretNode,
  t: Translate,
): string[] {
  return [
    inherited && t("from {0}", scopeText(definition.scope)),
    overrides && t("overrides {0}", scopeText(overrides)),
    overriddenIn.length === 1 && t("overridden in {0}", scopeBelow(at, overriddenIn[0]!)),
    overriddenIn.length > 1 && t("overridden in {0} scopes", overriddenIn.length),
  ].filter((word) => typeof word === "string");
}

// `shop/*/billing` → `billing`, as it is called where the row stands.
function scopeBelow(at: Scope, scope: Scope): string {
  const parts = [scope.project, scope.environment, scope.service];
  const known = [at.project, at.environment, at.service];
  return parts.filter((part, index) => part !== undefined && part !== known[index]).join("/");
}

function lifeWords({ definition, state }: SecretNode, now: number, t: Translate): string[] {
  return [
    expiryWords(definition, now, t),
    state === "filtered" && t("only for {0}", [...definition.envs, ...definition.apps].join(", ")),
    rotationWords(definition, now, t),
  ].filter((word) => typeof word === "string");
}

function expiryWords(secret: SecretMetadata, now: number, t: Translate): string | false {
  if (secret.deleted) return t("deleted");
  if (secret.status === "revoked") return t("revoked");
  if (secret.expires_at === null) return false;
  const when = relativeTime(secret.expires_at * 1000, now);
  if (isExpired(secret, now)) return t("expired {0}", when);
  return isExpiring(secret, now) && t("expires {0}", when);
}

function rotationWords(secret: SecretMetadata, now: number, t: Translate): string | false {
  const state = rotationState(secret, now);
  if (state === "due") return t("rotation due");
  return state === "soon" && t("rotation due soon");
}

/** What calls for somebody, or stands in another's place, at the end of the row where it is seen at a glance. */
function badgeOf(
  { definition, inherited, overrides }: SecretNode,
  now: number,
  t: Translate,
): NodeLook["badge"] {
  if (definition.deleted) return null;
  if (definition.status === "revoked") return ["R", t("revoked")];
  if (isExpired(definition, now)) return ["X", t("expired")];
  if (rotationState(definition, now) === "due") return ["D", t("rotation due")];
  return overrides && !inherited ? ["O", t("overrides {0}", scopeText(overrides))] : null;
}

/** The gravest thing to tell gives the icon and the colour. */
function signOf(
  { definition, inherited, overrides, state }: SecretNode,
  now: number,
): Pick<NodeLook, "icon" | "color"> {
  if (definition.deleted) return { icon: "trash", color: DIMMED };
  if (definition.status === "revoked") return { icon: "circle-slash", color: ERROR };
  if (isExpired(definition, now)) return { icon: "error", color: ERROR };
  if (rotationState(definition, now) === "due") return { icon: "sync", color: WARNING };
  if (state === "filtered") return { icon: "filter", color: DIMMED };
  if (inherited) return { icon: "key", color: DIMMED };
  return overrides ? { icon: "layers", color: CHANGED } : { icon: "key", color: null };
}
