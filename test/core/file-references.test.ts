import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainLayers, scopeOfFolder, storedByKey } from "../../core/file-layers.ts";
import { resolveLayers, resolveReference } from "../../core/file-references.ts";
import { originText, type Definition } from "../../core/resolve.ts";
import { UserError } from "../../core/user-error.ts";
import { repetitions } from "../support/repetitions.ts";
import { inVault, workspace, type Files } from "./workspace.ts";

const now = 1_000_000;
type Vault = readonly ReturnType<typeof inVault>[];

/** Where `A` comes from, by which way: `A secrets.json:2 → Platform`; or the error's code and message. */
function way(
  files: Files,
  vault: Vault = [],
  { folder = "", environment }: { folder?: string; environment?: string } = {},
): string {
  const { layers } = workspace(files);
  const scope = scopeOfFolder(layers, folder, environment);
  try {
    const { trail, definition } = resolveLayers<Definition>(layers, storedByKey(vault), {
      key: "A",
      scope,
      folder,
      environment,
      now,
    });
    return [...trail, definition]
      .map(({ key, ...rest }) => `${key} ${originText({ key, ...rest })}`)
      .join(" → ");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const from = (uri: string) => ({ $from: `secret://${uri}` });
const shop = { $scope: { project: "shop" } };

describe("$from", () => {
  test("names a secret in the vault, with its inheritance", () => {
    const files = { "secrets.json": { A: from("shop/production/billing/B") } };
    expect(way(files, [inVault("shop", "B"), inVault("acme", "B")])).toBe(
      "A File: secrets.json:2 → B ProjectID: shop",
    );
  });

  test("names an entry of a file that its scope covers, before the vault", () => {
    const files = { "secrets.json": { ...shop, A: from("shop/B"), B: "x" } };
    expect(way(files, [inVault("shop", "B")])).toBe("A File: secrets.json:3 → B File: secrets.json:4");
  });

  test("passes over files of other projects and of narrower scopes", () => {
    const files = { "secrets.json": { ...shop, A: from("acme/B"), B: "x" } };
    expect(way(files, [inVault("acme", "B")])).toBe("A File: secrets.json:3 → B ProjectID: acme");
    const platform = { "secrets.json": { ...shop, A: from("*/B"), B: "x" } };
    expect(way(platform, [inVault("*", "B")])).toBe("A File: secrets.json:3 → B Platform");
  });

  test("asks for the environment that it names", () => {
    const files = {
      "secrets.json": { ...shop, A: from("shop/production/B"), B: "x" },
      "secrets.production.json": { B: "x" },
    };
    expect(way(files)).toBe("A File: secrets.json:3 → B File: secrets.production.json:2");
  });

  test("is asked in the entry's own folder", () => {
    const files = {
      "secrets.json": { ...shop, A: from("shop/B"), B: "x" },
      "web/secrets.json": { B: "nearer, but not to the entry" },
    };
    expect(way(files, [], { folder: "web" })).toBe("A File: secrets.json:3 → B File: secrets.json:4");
  });

  test("may be followed by another one", () => {
    const files = { "secrets.json": { A: from("*/B"), B: from("*/C"), C: from("shop/D") } };
    expect(way(files, [inVault("shop", "D")])).toBe(
      "A File: secrets.json:2 → B File: secrets.json:3 → C File: secrets.json:4 → D ProjectID: shop",
    );
  });

  test("that names a secret which is nowhere says so, with the way to it", () => {
    const files = { "secrets.json": { A: from("*/B"), B: from("shop/C") } };
    expect(way(files)).toMatchInlineSnapshot(
      `"REFERENCE_UNRESOLVED: A (secrets.json:2) → B (secrets.json:3) → secret://shop/C, which is not defined in its scope or any wider one."`,
    );
  });

  test("that names a revoked or expired secret is refused", () => {
    const files = { "secrets.json": { A: from("shop/B") } };
    expect(way(files, [inVault("shop", "B", { status: "revoked" }), inVault("*", "B")])).toMatch(
      /^SECRET_REVOKED/,
    );
    expect(way(files, [inVault("shop", "B", { expires_at: 1 })])).toMatch(/^SECRET_EXPIRED/);
  });

  test("that is no URI is refused", () =>
    expect(way({ "secrets.json": { A: { $from: "shop/B" } } })).toMatch(/^INVALID_URI/));
});

describe("an entry never resolves to itself", () => {
  test("its own name goes on outward, to the vault", () => {
    expect(way({ "secrets.json": { A: from("*/A") } }, [inVault("*")])).toBe(
      "A File: secrets.json:2 → A Platform",
    );
    expect(way({ "secrets.json": { A: from("*/A") } })).toMatch(/^REFERENCE_UNRESOLVED/);
  });

  test("the product page's entry takes its value from the vault, under its own name", () => {
    const files = {
      "secrets.json": {
        $scope: { project: "shop", service: "billing" },
        A: from("shop/production/billing/A"),
      },
    };
    expect(way(files, [inVault("shop/production")])).toBe(
      "A File: secrets.json:3 → A ProjectID: shop, Environment: production",
    );
  });

  test("to wider files, never back to nearer ones", () => {
    const files = {
      "secrets.local.json": { A: from("*/A") },
      "secrets.json": { A: from("*/A") },
      "web/secrets.json": { A: from("*/A") },
    };
    expect(way(files, [inVault("*")], { folder: "web" })).toBe(
      "A File: secrets.local.json:2 → A File: secrets.json:2 → A Platform",
    );
    const { "secrets.local.json": _, ...shared } = files;
    expect(way(shared, [inVault("*")], { folder: "web" })).toBe(
      "A File: web/secrets.json:2 → A File: secrets.json:2 → A Platform",
    );
  });
});

describe("a circle", () => {
  test("of two is printed with its places", () =>
    expect(way({ "secrets.json": { A: from("*/B"), B: from("*/A") } })).toMatchInlineSnapshot(
      `"REFERENCE_CYCLE: $from goes in a circle: A (secrets.json:2) → B (secrets.json:3) → A (secrets.json:2)."`,
    ));

  test("that is not entered at its beginning is printed without the way to it", () =>
    expect(way({ "secrets.json": { A: from("*/B"), B: from("*/C"), C: from("*/B") } })).toBe(
      "REFERENCE_CYCLE: $from goes in a circle: B (secrets.json:3) → C (secrets.json:4) → B (secrets.json:3).",
    ));

  test("between files and folders", () =>
    expect(
      way({ "secrets.json": { B: from("*/C"), C: from("*/B") }, "a/secrets.json": { A: from("*/B") } }, [], {
        folder: "a",
      }),
    ).toMatch("B (secrets.json:2) → C (secrets.json:3) → B (secrets.json:2)"));

  test("between the files of two environments", () => {
    const files = {
      "secrets.production.json": { ...shop, A: from("shop/staging/A") },
      "secrets.staging.json": { ...shop, A: from("shop/production/A") },
    };
    expect(way(files, [], { environment: "production" })).toMatch(
      "A (secrets.production.json:3) → A (secrets.staging.json:3) → A (secrets.production.json:3)",
    );
  });

  test("is none where a nearer file gives the value", () => {
    const files = { "secrets.json": { A: from("*/B"), B: from("*/A") }, "secrets.local.json": { B: "x" } };
    expect(way(files)).toBe("A File: secrets.json:2 → B File: secrets.local.json:2");
  });

  test("nobody follows a thousand references in a row", () => {
    const row = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`K${i}`, from(`*/K${i + 1}`)]));
    expect(way({ "secrets.json": { A: from("*/K0"), ...row } })).toMatch(
      /^REFERENCE_UNRESOLVED.*more than 64/,
    );
  });
});

test("the reference of one entry can be asked for, even where another entry wins", () => {
  const { layers } = workspace({
    "secrets.json": { A: from("*/B"), B: "x" },
    "secrets.local.json": { A: "y" },
  });
  const shared = layers.byKey.get("A")!.find(({ file }) => file.path === "secrets.json")!;
  expect(originText(resolveReference(layers, () => [], shared, { now }).definition)).toBe(
    "File: secrets.json:3",
  );
});

test("for any references in one file, the way ends at a value, in a circle, or at nothing", () => {
  const key: fc.Arbitrary<string> = fc.constantFrom("A", "B", "C", "D", "E");
  const file = fc.dictionary(
    key,
    fc.oneof(
      fc.constant("value"),
      key.map((to) => from(`*/${to}`)),
    ),
  );
  fc.assert(
    fc.property(file, fc.array(key), (entries, stored) => {
      const { layers } = workspace({ "secrets.json": entries });
      const vault = storedByKey([...new Set(stored)].map((name) => inVault("*", name)));
      const request = { key: "A", scope: {}, folder: "", now };
      fc.pre(explainLayers(layers, vault, request).winner !== null);

      // The naive way: step by step through the object itself.
      const seen: string[] = [];
      let at = "A";
      let outcome = "";
      while (outcome === "") {
        const entry = seen.at(-1) === at ? undefined : entries[at];
        if (seen.includes(at) && entry !== undefined) outcome = "REFERENCE_CYCLE";
        else if (entry === "value") outcome = `${at} in the file`;
        else if (entry === undefined)
          outcome = stored.includes(at) ? `${at} in the vault` : "REFERENCE_UNRESOLVED";
        else {
          seen.push(at);
          at = entry.$from.replace("secret://*/", "");
        }
      }

      let found: string;
      try {
        const { definition } = resolveLayers<Definition>(layers, vault, request);
        found = `${definition.key} in the ${definition.file ? "file" : "vault"}`;
      } catch (error) {
        found = (error as UserError).code;
      }
      expect(found).toBe(outcome);
    }),
    { numRuns: repetitions(1000, 10_000) },
  );
});
