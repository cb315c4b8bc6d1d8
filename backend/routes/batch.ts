import { Type } from "typebox";
import { Redacted } from "../../core/redacted.ts";
import { valueText } from "../../core/secret.ts";
import type { BatchItem, DefinitionState, Vault } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { placeOf, scopeOf } from "../request-place.ts";
import { fieldsOf, httpSecret } from "../secret-shape.ts";

const Written = Type.Object({ results: Type.Array(Type.Union([Http.SecretMetadata, Type.Null()])) });

export function addBatchRoutes(app: App, vaultId: string): void {
  app.post(
    "/batch",
    {
      schema: {
        summary: "Many writes: all of them are done, or none",
        description:
          "`results` are in the order of the operations, null for what was removed, and for what was renamed its new name's.",
        body: Http.Batch,
        response: { 200: Written },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const items: BatchItem[] = [];
      const at = scopesOnce(vault);
      for (const operation of request.body.operations) items.push(await itemOf(at, operation));
      const results = await vault.batch(items);
      return { results: results.map((secret) => secret && httpSecret(secret, vaultId)) };
    },
  );
  app.post(
    "/batch/get",
    {
      config: { isReading: true },
      schema: {
        summary: "The values of many names at one scope",
        description: "One act on record.",
        body: Http.BatchGet,
        response: {
          200: Type.Object({
            values: Type.Record(Type.String(), Type.String()),
            refused: Http.Resolution.properties.refused,
          }),
        },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { names, app } = request.body;
      const scope = await scopeOf(vault, request.body);
      const { found, refused } = await vault.resolveMany(scope, names, { app });
      const values = found.map(({ secret, value }) => [secret.key, valueText(value.reveal())] as const);
      return { values: Object.fromEntries(values), refused: [...refused] };
    },
  );
}

/** A service without a project is looked for through all of a vault: once for all operations that name it. */
function scopesOnce(vault: Pick<Vault, "scopes">): Pick<Vault, "scopes"> {
  const known = new Map<string | undefined, ReturnType<Vault["scopes"]>>();
  return {
    scopes(service) {
      const scopes = known.get(service) ?? vault.scopes(service);
      known.set(service, scopes);
      return scopes;
    },
  };
}

async function itemOf(
  vault: Pick<Vault, "scopes">,
  operation: Http.Batch["operations"][number],
): Promise<BatchItem> {
  const { key, project, environment, service, ifVersion, ifState, ...rest } = operation;
  const place = await placeOf(vault, key, { project, environment, service });
  const condition = {
    ...(ifVersion !== undefined && { ifVersion }),
    ...(ifState && { ifState: stateOf(ifState) }),
  };
  if (rest.op === "revoke" || rest.op === "restore") return { op: rest.op, place, ...condition };
  if (rest.op === "rename") return { ...rest, place, ...condition };
  if (rest.op === "delete") return { op: "remove", place, ...condition };
  if (rest.op === "update") {
    const { op, value, ...fields } = rest;
    const written = value === undefined ? {} : { value: new Redacted(value) };
    return { op, place, ...written, fields: fieldsOf(fields), ...condition };
  }
  const { op, value, ...fields } = rest;
  return { op, place, value: new Redacted(value), fields: fieldsOf(fields), ...condition };
}

function stateOf({ _id: id, updated_at_iso }: { _id: string; updated_at_iso: string }): DefinitionState {
  return { id, updated_at: Date.parse(updated_at_iso) };
}
