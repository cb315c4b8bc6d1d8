/**
 * What it takes to open a scope of the tree "Secrets" that shows ten thousand secrets, and to filter them: `node bench/tree.ts`.
 * What VS Code does with the items afterwards is not in it. Goal: 100 ms to expand.
 */
import { childrenOf, treeModel, type TreeModel } from "../client/views/secrets-model.ts";
import { lookOf } from "../client/views/secrets-words.ts";
import { parseScope } from "../core/scope.ts";
import { NO_FIELDS, type SecretMetadata } from "../core/secret.ts";

const SECRETS = 10_000;
const RUNS = 15;
const now = Date.now();

/** In one project, every tenth overridden in production, every hundredth expired. */
const secrets = Array.from({ length: SECRETS }, (_, index): SecretMetadata => {
  const isOverride = index % 10 === 0;
  const key = `SECRET_${String(isOverride ? index + 1 : index).padStart(5, "0")}`;
  return {
    ...NO_FIELDS,
    id: `${index}`,
    key,
    scope: parseScope(isOverride ? "shop/production" : "shop"),
    status: "active",
    version: 1,
    deleted: false,
    created_at: now,
    updated_at: now,
    rotated_at: now,
    expires_at: index % 100 === 5 ? 1 : null,
    tags: [`team-${index % 7}`],
  };
});

const t = (message: string, ...values: (string | number)[]) =>
  message.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));

const model = treeModel(secrets, { now });
report("index the list", () => treeModel(secrets, { now }));
report("expand the project", () => expanded(model, "shop"));
report("expand an environment, inherited secrets included", () => expanded(model, "shop/production"));
report("filter by text", () => treeModel(secrets, { now, filter: { text: "0042", states: [] } }));

/** The items of a scope, as the tree hands them to VS Code. */
function expanded(from: TreeModel, path: string): number {
  const scope = parseScope(path);
  const kind = scope.environment === undefined ? "project" : "environment";
  const node = { kind, scope, holdsSecrets: true, bound: false, trouble: { expired: 0, due: 0 } } as const;
  const options = { inherited: true, now };
  const [first, ...others] = childrenOf(from, node, options);
  // They come in ranges of names, the first of which is opened.
  return [first!, ...others, ...childrenOf(from, first, options)].map((child) => lookOf(child, now, t))
    .length;
}

function report(what: string, act: () => unknown): void {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (RUNS - 1))]!.toFixed(1);
  console.log(`${what}: ${at(0.5)} ms (first to last quartile ${at(0.25)} to ${at(0.75)})`);
}
