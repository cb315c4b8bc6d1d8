import { describe, expect, test } from "vitest";
import { emptyVault, VAULTS } from "./empty-vaults.ts";
import { seedDocument } from "./shell-examples.ts";
import { runPrograms, typescriptExamples, type Ran } from "./typescript-examples.ts";

/** The one change of an example: it is imported by name, and the placeholder of its credential is filled in. */
const document = seedDocument("ductape-managing-secrets.md")
  .replace(`import Ductape from '@ductape/sdk';`, `import { Keyward as Ductape } from "@keyward/sdk";`)
  .replace("accessKey: 'your-access-key'", "accessKey: process.env.KEYWARD_TOKEN");
const examples = typescriptExamples(document);

const sample = (heading: string, index = 0): string => {
  const found = examples.get(heading)?.[index];
  if (found === undefined) throw new Error(`the document has no such example: ${heading}`);
  return found;
};
const DUCTAPE = sample("Prerequisites");
const called = (heading: string, result = "undefined", index = 0) =>
  `${DUCTAPE}${sample(heading, index)}\nexport const result = ${result};`;
/** What the document says that a call answers. */
const answer = (heading: string) => `export const result = ${sample(heading).trim().replace(/;$/, "")};`;
const creating = (key: string) => `${DUCTAPE}await ductape.secrets.create({ key: "${key}", value: "x" });`;

/** A program that runs in the environment and for the app that the examples' secrets are for. */
const PLACE = { KEYWARD_PROJECT: "shop", KEYWARD_ENVIRONMENT: "prd", KEYWARD_APP: "stripe_payments" };

test("every example of the document is run", () => {
  expect([...examples].map(([heading, blocks]) => `${heading}: ${blocks.length}`)).toMatchInlineSnapshot(`
    [
      "Prerequisites: 1",
      "Create a Secret › Example: 1",
      "Create a Secret › Response: 1",
      "List All Secrets › Example: 1",
      "List All Secrets › Response: 1",
      "Fetch a Single Secret › Example: 1",
      "Fetch a Single Secret › Response: 1",
      "Update a Secret › Example: 1",
      "Update a Secret › Update Metadata Only: 1",
      "Delete a Secret › Example: 1",
      "Revoke a Secret › Example: 1",
      "Best Practices › Naming Conventions: 1",
      "Best Practices › Token Rotation: 1",
      "Best Practices › Scope Restriction: 1",
      "Best Practices › Environment Separation: 1",
      "Error Handling: 1",
    ]
  `);
});

describe.each(VAULTS)("%s", (where) => {
  const run = async (...programs: string[]) => {
    const { folder, env } = await emptyVault(where);
    return runPrograms(programs, folder, { ...env, ...PLACE });
  };

  test("create, list, fetch, update, delete and revoke, with answers of the document's shapes", async () => {
    const [created, ofCreate, listed, ofList, fetched, ofFetch, updated, metadata] = (await run(
      called("Create a Secret › Example", "secret"),
      answer("Create a Secret › Response"),
      called("List All Secrets › Example", "secrets"),
      answer("List All Secrets › Response"),
      called("Fetch a Single Secret › Example", "{ ...secret, value: secret.value }"),
      answer("Fetch a Single Secret › Response"),
      called("Update a Secret › Example", "[updated, (await ductape.secrets.fetch('STRIPE_API_KEY')).value]"),
      called("Update a Secret › Update Metadata Only", "updated"),
    )) as [Ran, Ran, Ran, Ran, Ran, Ran, Ran, Ran];

    expect(created.said).toEqual(["Secret created: STRIPE_API_KEY"]);
    expectShape(created.result, ofCreate.result);
    expect(created.result).toMatchObject({
      key: "STRIPE_API_KEY",
      token_type: "api",
      scope: ["stripe_payments", "checkout_service"],
      envs: ["prd", "staging"],
    });
    expect(created.result.expires_at).toBeGreaterThan(Date.now() / 1000 + 364 * 86_400);

    expect(listed.said).toEqual([
      "STRIPE_API_KEY: Production Stripe API key for payment processing",
      "  Type: api",
      "  Scope: stripe_payments, checkout_service",
      "  Environments: prd, staging",
    ]);
    expectShape(listed.result[0], ofList.result[0]);
    expect(JSON.stringify(listed.result)).not.toContain("sk_live");

    expect(fetched.said).toEqual([
      "Key: STRIPE_API_KEY",
      "Value: sk_live_51ABC123...",
      "Description: Production Stripe API key for payment processing",
    ]);
    expectShape(fetched.result, ofFetch.result);

    expect(updated.said[0]).toBe("Secret updated: STRIPE_API_KEY");
    expect(updated.said[1]).toMatch(/^New expiration: \d{4}-\d\d-\d\dT/);
    expect(updated.result).toMatchObject([
      { description: "Rotated Stripe API key - January 2025", version: 2 },
      "sk_live_51NEW_KEY...",
    ]);
    expect(metadata.result).toMatchObject({
      scope: ["stripe_payments", "subscription_service", "invoice_service"],
      envs: ["dev", "staging", "prd"],
      version: 2,
    });
  });

  test("delete and revoke", async () => {
    const ran = await run(
      creating("OLD_API_KEY"),
      called("Delete a Secret › Example", "[deleted, (await ductape.secrets.fetchAll()).length]"),
      creating("COMPROMISED_KEY"),
      called(
        "Revoke a Secret › Example",
        "[revoked, await ductape.secrets.fetch('COMPROMISED_KEY').catch((error) => error.response.status)]",
      ),
    );
    expect(ran[1]).toEqual({ said: ["Secret successfully deleted"], result: [true, 0] });
    expect(ran[3]).toEqual({ said: ["Secret has been revoked"], result: [true, 403] });
  });

  test("Best Practices", async () => {
    const ran = await run(
      called("Best Practices › Naming Conventions"),
      called("Best Practices › Token Rotation", "secret"),
      called("Best Practices › Scope Restriction", "secret"),
      called("Best Practices › Environment Separation"),
      `${DUCTAPE}export const result = await ductape.secrets.fetchAll({ reach: "own" });`,
    );
    expect(ran[1]!.result.expires_at).toBeGreaterThan(Date.now() / 1000 + 89 * 86_400);
    expect(ran[2]!.result).toMatchObject({
      scope: ["payment_processor", "subscription_handler"],
      envs: ["prd"],
    });
    expect(ran[4]!.result.map(({ key, envs }: { key: string; envs: string[] }) => [key, ...envs])).toEqual([
      ["PCI_COMPLIANT_KEY"],
      ["STRIPE_KEY_DEV", "dev"],
      ["STRIPE_KEY_PROD", "prd"],
      ["STRIPE_SECRET", "prd"],
    ]);
  });

  test("Error Handling: 409", async () => {
    const ran = await run(called("Error Handling"), called("Error Handling"));
    expect(ran.map(({ said }) => said)).toEqual([[], ["Secret with this key already exists"]]);
  });

  test("Error Handling: 403", async () => {
    const { folder, env, cli } = await emptyVault(where);
    await runPrograms([creating("OTHER")], folder, { ...env, ...PLACE });
    // On this machine it is the wrong passphrase; on a server a token that may only read.
    const denied = where === "on this machine" ? { KEYWARD_PASSPHRASE: "wrong" } : await readingToken(cli);
    const unopened = DUCTAPE.replace("await ductape.init();", "");
    const [ran] = await runPrograms([unopened + sample("Error Handling")], folder, {
      ...env,
      ...PLACE,
      ...denied,
    });
    expect(ran!.said).toEqual(["You do not have permission to create secrets"]);
  });

  test("Error Handling: anything else", async () => {
    const { folder, env } = await emptyVault(where);
    const nowhere = { ...env, KEYWARD_URL: "http://127.0.0.1:65000", KEYWARD_TOKEN: "kw_x" };
    const unopened = DUCTAPE.replace("await ductape.init();", "");
    const [ran] = await runPrograms([unopened + sample("Error Handling")], folder, nowhere);
    expect(ran!.said).toEqual([
      "Failed to create secret: The vault at http://127.0.0.1:65000 cannot be reached: nothing listens there.",
    ]);
  });
});

async function readingToken(keyward: Awaited<ReturnType<typeof emptyVault>>["cli"]) {
  const { out } = await keyward([
    "token:create",
    "--user",
    "reader",
    "--rights",
    "list,read,reveal",
    "--json",
  ]);
  return { KEYWARD_TOKEN: (JSON.parse(out) as { token: string }).token };
}

/** Every field that the document shows is there, and of the type that it has there. */
function expectShape(actual: Record<string, unknown>, shown: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(shown)) {
    expect.soft(typeof actual[name], name).toBe(typeof value);
    expect.soft(Array.isArray(actual[name]), name).toBe(Array.isArray(value));
  }
  expect(actual.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
}
