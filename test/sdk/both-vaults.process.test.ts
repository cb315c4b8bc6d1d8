import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KeywardError, type JsonObject, type Keyward } from "../../sdk/index.ts";
import { repetitions } from "../support/repetitions.ts";
import { KINDS, startVault, type TestVault } from "./vaults.ts";

let vaults: TestVault[];
let clients: Keyward[];
beforeAll(async () => {
  vaults = await Promise.all(KINDS.map(startVault));
  clients = await Promise.all(vaults.map((vault) => vault.connect()));
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await Promise.all(vaults.map((vault) => vault.close()));
});

/** One call: for people, and as it is made. */
interface Call {
  readonly text: string;
  readonly make: (client: Keyward, project: string) => Promise<unknown>;
}

const key = fc.constantFrom("A", "B", "C");
const value = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc
    .dictionary(fc.string({ maxLength: 4 }), fc.jsonValue(), { maxKeys: 3 })
    .map((object) => object as JsonObject),
);
const parts = fc.constantFrom(
  {},
  { environment: "production" },
  { service: "billing" },
  { environment: "production", service: "billing" },
);
const fields = fc.record(
  {
    description: fc.string({ maxLength: 5 }),
    envs: fc.subarray(["production", "staging"]),
    scope: fc.subarray(["billing", "shop"]),
    tags: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    expires_at: fc.constantFrom(null, 1, 4_000_000_000),
  },
  { requiredKeys: [] },
);
const version = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

const call: fc.Arbitrary<Call> = fc.oneof(
  build("create", [key, value, parts, fields], ({ secrets }, project, [key, value, where, fields]) =>
    secrets.create({ key, value, project, ...where, ...fields }),
  ),
  build(
    "update",
    [key, fc.option(value, { nil: undefined }), parts, fields, version],
    ({ secrets }, project, [key, value, where, fields, ifVersion]) =>
      secrets.update(key, { value, ...fields }, { project, ...where, ifVersion }),
  ),
  build("delete", [key, parts, version], ({ secrets }, project, [key, where, ifVersion]) =>
    secrets.delete(key, { project, ...where, ifVersion }),
  ),
  build("revoke", [key, parts], ({ secrets }, project, [key, where]) =>
    secrets.revoke(key, { project, ...where }),
  ),
  build("restore", [key, parts], ({ secrets }, project, [key, where]) =>
    secrets.restore(key, { project, ...where }),
  ),
  build("rollback", [key, parts, version], ({ secrets }, project, [key, where, version]) =>
    secrets.rollback(key, version, { project, ...where }),
  ),
  build("get", [key, parts, version], async ({ secrets }, project, [key, where, version]) => {
    const secret = await secrets.get(key, { project, ...where, version });
    return [secret, secret.value, String(secret)];
  }),
  build("batchGet", [fc.subarray(["A", "B", "C"]), parts], ({ secrets }, project, [keys, where]) =>
    secrets.batchGet(keys, { project, ...where }),
  ),
  build("explain", [key, parts], ({ secrets }, project, [key, where]) =>
    secrets.explain(key, { project, ...where }),
  ),
  build("versions", [key, parts], ({ secrets }, project, [key, where]) =>
    secrets.versions(key, { project, ...where }),
  ),
  build("diff", [key, parts], ({ secrets }, project, [key, where]) =>
    secrets.diff(key, { project, ...where, reveal: true }),
  ),
  build(
    "fetchAll",
    [parts, fc.constantFrom("effective", "own", "below")],
    ({ secrets }, project, [where, reach]) => secrets.fetchAll({ project, ...where, reach }),
  ),
);

let projects = 0;
test("whatever is called, a vault on this machine and a server answer alike, and from the cache as without it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 25 }), async (calls) => {
      const project = `run${++projects}`;
      for (const { text, make } of calls) {
        const [ours, theirs] = await Promise.all(clients.map((client) => answerOf(make(client, project))));
        expect(theirs, text).toEqual(ours);
        for (const client of clients) {
          const cached = await effective(client, project, false);
          expect(cached, `cached after ${text}`).toEqual(await effective(client, project, true));
        }
      }
    }),
    { numRuns: repetitions(8, 300) },
  );
});

/** What programs see of each name. */
function effective({ secrets }: Keyward, project: string, fresh: boolean): Promise<unknown[]> {
  const where = { project, environment: "production", service: "billing", fresh };
  return Promise.all(
    ["A", "B", "C"].map((name) =>
      answerOf(secrets.get(name, where).then((secret) => [secret, secret.value])),
    ),
  );
}

function build<T extends readonly unknown[]>(
  name: string,
  parameters: { [index in keyof T]: fc.Arbitrary<T[index]> },
  make: (client: Keyward, project: string, given: T) => Promise<unknown>,
): fc.Arbitrary<Call> {
  return fc.tuple(...parameters).map((given) => ({
    text: `${name}(${fc.stringify(given)})`,
    make: (client, project) => make(client, project, given as unknown as T),
  }));
}

/** What came of it, as far as it is not each vault's own. A server does not tell whether it looked in wider scopes. */
async function answerOf(promise: Promise<unknown>): Promise<unknown> {
  const answer = await promise.catch((error: unknown) => {
    if (error instanceof KeywardError) return { refused: error.toJSON(), status: error.response.status };
    throw error;
  });
  const text = JSON.stringify(answer, (name, part: unknown) => (OWN.test(name) ? typeof part : part));
  return JSON.parse(text.replaceAll(" or any wider scope", ""));
}

const OWN = /^(?:_id|workspace_id|createdAt|updatedAt|changed_at|\w+_at_iso)$/;
