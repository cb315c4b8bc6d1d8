import { expect, test } from "vitest";
import type { SecretMetadata } from "../../../core/secret.ts";
import { parseScope, scopeText } from "../../../core/scope.ts";
import {
  childrenOf,
  parentNode,
  secretAt,
  treeModel,
  type TreeModel,
  type TreeNode,
} from "../../../client/views/secrets-model.ts";
import type { SecretFilter } from "../../../client/views/secrets-filter.ts";
import { factsOf, lookOf } from "../../../client/views/secrets-words.ts";
import { DAY, NOW, secret, t } from "../secret-metadata.ts";

test("scopes lie in each other, the platform beside the projects", () => {
  const tree = draw([
    secret("* SENTRY_DSN"),
    secret("shop DB_PASS"),
    secret("shop/production/billing STRIPE_KEY"),
    secret("shop/*/billing QUEUE_URL"),
    secret("-/demo/cron TOKEN"),
  ]);
  expect(tree).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) SENTRY_DSN
    (project) No project
      (server-environment) demo
        (server-process) cron
          (key) SENTRY_DSN — from the platform [descriptionForeground]
          (key) TOKEN
    (project) shop
      (server-environment) production
        (server-process) billing
          (key) DB_PASS — from shop [descriptionForeground]
          (key) QUEUE_URL — from shop/*/billing [descriptionForeground]
          (key) SENTRY_DSN — from the platform [descriptionForeground]
          (key) STRIPE_KEY
        (key) DB_PASS — from shop [descriptionForeground]
        (key) SENTRY_DSN — from the platform [descriptionForeground]
      (server-process) billing
        (key) DB_PASS — from shop [descriptionForeground]
        (key) QUEUE_URL
        (key) SENTRY_DSN — from the platform [descriptionForeground]
      (key) DB_PASS
      (key) SENTRY_DSN — from the platform [descriptionForeground]"
  `);
});

test("what a scope inherits is shown under it, and can be left out", () => {
  const secrets = [secret("* SENTRY_DSN"), secret("shop DB_PASS"), secret("shop/production DB_PASS")];
  expect(draw(secrets)).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) SENTRY_DSN
    (project) shop
      (server-environment) production
        (layers) DB_PASS — overrides shop [charts.blue] {O}
        (key) SENTRY_DSN — from the platform [descriptionForeground]
      (key) DB_PASS — overridden in production
      (key) SENTRY_DSN — from the platform [descriptionForeground]"
  `);
  expect(draw(secrets, { inherited: false })).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) SENTRY_DSN
    (project) shop
      (server-environment) production
        (layers) DB_PASS — overrides shop [charts.blue] {O}
      (key) DB_PASS — overridden in production"
  `);
});

test("a definition says what it hides and where it is hidden", () => {
  const tree = draw([
    secret("* DB_PASS"),
    secret("shop DB_PASS"),
    secret("shop/production DB_PASS"),
    secret("shop/staging DB_PASS"),
  ]);
  expect(tree).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) DB_PASS — overridden in 3 scopes
    (project) shop
      (server-environment) production
        (layers) DB_PASS — overrides shop [charts.blue] {O}
      (server-environment) staging
        (layers) DB_PASS — overrides shop [charts.blue] {O}
      (layers) DB_PASS — overrides the platform · overridden in 2 scopes [charts.blue] {O}"
  `);
});

test("revoked, expired, due, filtered and deleted are words and colours", () => {
  const tree = draw([
    secret("shop REVOKED", { status: "revoked" }),
    secret("shop EXPIRED", { expires_at: (NOW - 3 * DAY) / 1000 }),
    secret("shop SOON", { expires_at: (NOW + 3 * DAY) / 1000 }),
    secret("shop LATER", { expires_at: (NOW + 30 * DAY) / 1000 }),
    secret("shop DUE", { rotationPolicy: { enabled: true, period: "12h" } }),
    secret("shop DUE_SOON", { rotationPolicy: { enabled: true, period: "3d", notifyBefore: "7d" } }),
    secret("shop FILTERED", { envs: ["production"], apps: ["web"] }),
    secret("shop DELETED", { deleted: true }),
  ]);
  expect(tree).toMatchInlineSnapshot(`
    "(globe) Platform
    (project) shop — 1 expired · 1 due for rotation {2}
      (trash) DELETED — deleted [descriptionForeground]
      (sync) DUE — rotation due [list.warningForeground] {D}
      (key) DUE_SOON — rotation due soon
      (error) EXPIRED — expired 3d ago [list.errorForeground] {X}
      (filter) FILTERED — only for production, web [descriptionForeground]
      (key) LATER
      (circle-slash) REVOKED — revoked [list.errorForeground] {R}
      (key) SOON — expires in 3d"
  `);
});

test("a revoked override is shown in place of what it hides, for nothing falls back to that", () => {
  const tree = draw([
    secret("* TOKEN"),
    secret("shop TOKEN", { status: "revoked" }),
    secret("shop/staging OTHER"),
  ]);
  expect(tree).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) TOKEN — overridden in shop
    (project) shop
      (server-environment) staging
        (key) OTHER
        (circle-slash) TOKEN — revoked · from shop [list.errorForeground] {R}
      (circle-slash) TOKEN — revoked · overrides the platform [list.errorForeground] {R}"
  `);
});

test("an own definition that is passed over does not hide the one that is used", () => {
  const tree = draw([secret("* TOKEN"), secret("shop TOKEN", { envs: ["production"] })]);
  expect(tree).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) TOKEN — overridden in shop
    (project) shop
      (filter) TOKEN — only for production [descriptionForeground]
      (key) TOKEN — from the platform [descriptionForeground]"
  `);
});

test("a folder's scope has a place before it holds anything", () => {
  expect(draw([], { bound: ["shop/development/billing"] })).toMatchInlineSnapshot(`
    "(globe) Platform
    (project) shop — this workspace
      (server-environment) development — this workspace
        (server-process) billing — this workspace"
  `);
});

test("a screen reader hears the same facts, and that the value is hidden", () => {
  const model = treeModel(
    [
      secret("shop DB_PASS"),
      secret("shop/production OTHER"),
      secret("shop TOKEN"),
      secret("shop/*/billing TOKEN"),
    ],
    { now: NOW },
  );
  const spoken = everyNode(model).map((node) => lookOf(node, NOW, t).spoken);
  expect(spoken).toMatchInlineSnapshot(`
    [
      "Platform",
      "shop, project",
      "production, environment",
      "DB_PASS, inherited from shop, value hidden",
      "OTHER, value hidden",
      "TOKEN, inherited from shop, value hidden",
      "billing, service",
      "DB_PASS, inherited from shop, value hidden",
      "TOKEN, overrides shop, value hidden",
      "DB_PASS, value hidden",
      "TOKEN, overridden in shop/*/billing, value hidden",
    ]
  `);
});

test("every node has an id of its own and leads back to its parent", () => {
  const model = treeModel(
    [secret("* A"), secret("shop A"), secret("shop/production A"), secret("-/demo/cron A")],
    { now: NOW },
  );
  const nodes = everyNode(model);
  const ids = nodes.map((node) => lookOf(node, NOW, t).id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const node of nodes) {
    for (const child of childrenOf(model, node, OPTIONS))
      expect(parentNode(model, child, OPTIONS)).toEqual(node);
  }
});

test("a scope that turns out to be the workspace's opens by itself: it has another id, and those outside keep theirs", () => {
  const secrets = [secret("shop/development A"), secret("shop/staging A")];
  const idsOf = (bound: string[]) => {
    const nodes = everyNode(treeModel(secrets, { bound: bound.map(parseScope), now: NOW }));
    return new Map(
      nodes.flatMap((node) =>
        node.kind === "secret" ? [] : [[scopeText(node.scope), lookOf(node, NOW, t).id]],
      ),
    );
  };
  const [before, after] = [idsOf([]), idsOf(["shop/development"])];
  const changed = [...after].filter(([scope, id]) => before.get(scope) !== id).map(([scope]) => scope);
  expect(changed).toEqual(["shop", "shop/development"]);
});

test("very many secrets come in ranges of names, in which each is found", () => {
  const secrets = Array.from({ length: 1_100 }, (_, index) => secret(`shop S_${10_000 + index}`));
  const model = treeModel(secrets, { now: NOW });
  const shop = childrenOf(model, undefined, OPTIONS)[1];
  const ranges = childrenOf(model, shop, OPTIONS);
  expect(ranges.map((node) => lookOf(node, NOW, t).spoken)).toMatchInlineSnapshot(`
    [
      "S_10000 … S_10499, 500 secrets",
      "S_10500 … S_10999, 500 secrets",
      "S_11000 … S_11099, 100 secrets",
    ]
  `);
  const found = secretAt(model, { scope: parseScope("shop"), key: "S_10777" }, NOW)!;
  expect(parentNode(model, found, OPTIONS)).toEqual(ranges[1]);
  expect(childrenOf(model, ranges[1], OPTIONS)).toContainEqual(found);
  expect(parentNode(model, ranges[1]!, OPTIONS)).toEqual(shop);
});

test("a definition is found under its own scope", () => {
  const model = treeModel([secret("* A"), secret("shop A"), secret("shop/production A")], { now: NOW });
  const found = secretAt(model, { scope: parseScope("shop"), key: "A" }, NOW);
  expect(found).toMatchObject({ inherited: false, definition: { id: "shop A" } });
  expect(secretAt(model, { scope: parseScope("shop/staging"), key: "A" }, NOW)).toBeUndefined();
});

test("the tooltip has the facts that the label leaves out", () => {
  const rich = secret("shop/production DB_PASS", {
    version: 3,
    tags: ["db", "orders"],
    envs: ["production"],
    expires_at: (NOW + 60 * DAY) / 1000,
    rotationPolicy: { enabled: true, period: "90d" },
  });
  const node = secretAt(treeModel([rich], { now: NOW }), rich, NOW);
  expect(factsOf(node!, NOW, t)).toMatchInlineSnapshot(`
    [
      [
        "Defined in",
        "shop/production",
      ],
      [
        "Version",
        "3, written 1d ago",
      ],
      [
        "Expires",
        "in 60d",
      ],
      [
        "Rotation",
        "every 90d",
      ],
      [
        "Environments",
        "production",
      ],
      [
        "Tags",
        "db, orders",
      ],
      [
        "Verified",
        "no, read without the vault's key; revealing checks it",
      ],
    ]
  `);
});

test("a filter leaves the scopes that have what it asks for, and counts go on over all", () => {
  const secrets = [
    secret("* SENTRY_DSN", { tags: ["observability"] }),
    secret("shop DB_PASS", { description: "The shop's database" }),
    secret("shop/production DB_PASS", { expires_at: (NOW - DAY) / 1000 }),
    secret("other/staging TOKEN", { status: "revoked" }),
  ];
  const filtered = (filter: SecretFilter) => draw(secrets, { filter, bound: ["shop/development"] });
  expect(filtered({ text: "DATABASE", states: [] })).toMatchInlineSnapshot(`
    "(project) shop — this workspace · 1 expired {1}
      (key) DB_PASS — overridden in production"
  `);
  expect(filtered({ text: "observ", states: [] })).toMatchInlineSnapshot(`
    "(globe) Platform
      (key) SENTRY_DSN"
  `);
  expect(filtered({ text: "", states: ["expired", "revoked"] })).toMatchInlineSnapshot(`
    "(project) other
      (server-environment) staging
        (circle-slash) TOKEN — revoked [list.errorForeground] {R}
    (project) shop — this workspace · 1 expired {1}
      (server-environment) production — 1 expired {1}
        (error) DB_PASS — expired 1d ago · overrides shop [list.errorForeground] {X}"
  `);
  expect(filtered({ text: "db", states: ["several"] })).toMatchInlineSnapshot(`
    "(project) shop — this workspace · 1 expired {1}
      (server-environment) production — 1 expired {1}
        (error) DB_PASS — expired 1d ago · overrides shop [list.errorForeground] {X}
      (key) DB_PASS — overridden in production"
  `);
  expect(filtered({ text: "nothing", states: [] })).toBe("");
});

const OPTIONS = { inherited: true, now: NOW };

interface Drawing {
  readonly inherited?: boolean;
  readonly bound?: readonly string[];
  readonly filter?: SecretFilter | null;
}

/** The whole tree as text: icon, label, description and colour. */
function draw(
  secrets: SecretMetadata[],
  { inherited = true, bound = [], filter = null }: Drawing = {},
): string {
  const model = treeModel(secrets, { bound: bound.map(parseScope), filter, now: NOW });
  const branch = (node: TreeNode | undefined, indent: string): string[] =>
    childrenOf(model, node, { inherited, now: NOW }).flatMap((child) => {
      const { icon, label, description, color, badge } = lookOf(child, NOW, t);
      const line = [
        `${indent}(${icon}) ${label}`,
        description && `— ${description}`,
        color && `[${color}]`,
        badge && `{${badge[0]}}`,
      ];
      return [line.filter(Boolean).join(" "), ...branch(child, `${indent}  `)];
    });
  return branch(undefined, "").join("\n");
}

function everyNode(model: TreeModel, node?: TreeNode): TreeNode[] {
  return childrenOf(model, node, OPTIONS).flatMap((child) => [child, ...everyNode(model, child)]);
}
