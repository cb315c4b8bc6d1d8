import type { SecretMetadata } from "../../core/secret.ts";
import { childrenOf, treeModel, type TreeModel } from "../../client/views/secrets-model.ts";
import { lookOf } from "../../client/views/secrets-words.ts";
import { parseScope } from "../../core/scope.ts";
import { madeSecret } from "../made-secrets.ts";
import { print } from "./times.ts";

const SECRETS = 10_000;
const RUNS = 15;

/**
 * Our own part of what it takes to open a scope of the tree that shows ten thousand secrets, and to filter them. What VS Code
 * does with the items is measured in VS Code.
 */
export function measureTree(): void {
  const now = Date.now();
  const secrets = manySecrets();
  const model = treeModel(secrets, { now });
  print(
    `The tree of ${SECRETS} secrets, without what VS Code does with it, in ms`,
    new Map([
      ["index the list", timesOf(() => treeModel(secrets, { now }))],
      ["expand the project", timesOf(() => expanded(model, "shop", now))],
      [
        "expand an environment, with what it inherits",
        timesOf(() => expanded(model, "shop/production", now)),
      ],
      ["filter by text", timesOf(() => treeModel(secrets, { now, filter: { text: "0042", states: [] } }))],
    ]),
  );
}

/** In one project, every tenth overridden in production, every hundredth expired. */
function manySecrets(): SecretMetadata[] {
  return Array.from({ length: SECRETS }, (_, index) => {
    const isOverride = index % 10 === 0;
    const key = `SECRET_${String(isOverride ? index + 1 : index).padStart(5, "0")}`;
    return madeSecret(index, isOverride ? "shop/production" : "shop", key, {
      expires_at: index % 100 === 5 ? 1 : null,
      tags: [`team-${index % 7}`],
    });
  });
}

const t = (message: string, ...values: (string | number)[]) =>
  message.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)]));

/** The items of a scope, as the tree hands them to VS Code. */
function expanded(from: TreeModel, path: string, now: number): number {
  const scope = parseScope(path);
  const kind = scope.environment === undefined ? "project" : "environment";
  const node = { kind, scope, holdsSecrets: true, bound: false, trouble: { expired: 0, due: 0 } } as const;
  const options = { inherited: true, now };
  const [first, ...others] = childrenOf(from, node, options);
  // They come in ranges of names, the first of which is opened.
  return [first!, ...others, ...childrenOf(from, first, options)].map((child) => lookOf(child, now, t))
    .length;
}

function timesOf(act: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
}
