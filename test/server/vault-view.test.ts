import { afterEach, describe, expect, test, vi } from "vitest";
import { UserError } from "../../core/user-error.ts";
import { diagnose } from "../../server/diagnostics/of-document.ts";
import { statusOf } from "../../server/status.ts";
import { VaultView, type WatchedVault } from "../../server/vault-view.ts";
import { openEditor } from "./editor.ts";

afterEach(() => vi.useRealTimers());

const DAMAGED = new UserError("VAULT_DAMAGED", "The vault's file is damaged.", "Restore it from a backup.");

function vault(names: () => readonly string[]): WatchedVault & { tell(): void } {
  let listener: (sequence: number) => void = () => undefined;
  return {
    id: "v",
    list: async () => names().map((key) => ({ key, scope: {} }) as never),
    watch: (given) => {
      listener = given;
      return () => undefined;
    },
    close: async () => undefined,
    tell: () => listener(1),
  };
}

describe("the view of the vault", () => {
  test("follows every write, and tells only of what has changed", async () => {
    let names = ["A"];
    const changed = vi.fn();
    const open = vault(() => names);
    const view = new VaultView(async () => open, "/home", changed);
    await view.refresh();
    await view.refresh();
    expect(changed).toHaveBeenCalledTimes(1);
    names = ["A", "B"];
    open.tell();
    await view.refresh();
    expect(view.definitions.map(({ key }) => key)).toEqual(["A", "B"]);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test("goes on where a vault that is let go of does not close well", async () => {
    const first = { ...vault(() => ["A"]), close: () => Promise.reject(new Error("It cannot be closed.")) };
    const second = vault(() => ["B"]);
    const view = new VaultView(
      async (home) => (home === "/first" ? first : second),
      "/first",
      () => {},
    );
    await view.refresh();
    await view.use("/second");
    expect(view.definitions.map(({ key }) => key)).toEqual(["B"]);
  });

  test("of a damaged vault is a state, keeps what was known, and recovers by itself", async () => {
    vi.useFakeTimers();
    let fault: UserError | undefined;
    const view = new VaultView(
      async () => {
        if (fault) throw fault;
        return {
          ...vault(() => ["A"]),
          list: async () => (fault ? Promise.reject(fault) : [{ key: "A", scope: {} } as never]),
        };
      },
      "/home",
      () => undefined,
    );
    await view.refresh();
    fault = DAMAGED;
    await view.refresh();
    expect([view.state, view.problem?.code, view.definitions.length]).toEqual([
      "unreadable",
      "VAULT_DAMAGED",
      1,
    ]);
    fault = undefined;
    await vi.advanceTimersByTimeAsync(6_000);
    expect([view.state, view.problem]).toEqual(["ready", undefined]);
  });

  test("says even of a fault that nobody foresaw no more than its kind", async () => {
    const view = new VaultView(
      async () => Promise.reject(new TypeError("hunter2")),
      "/home",
      () => undefined,
    );
    await view.refresh();
    expect(view.problem?.message).toBe("The vault could not be read (TypeError).");
  });
});

test("a vault that cannot be read is one calm status, and no diagnostics", async () => {
  const { context, open } = await openEditor({
    files: { "secrets.json": `{ "$scope": { "project": "shop" }, "A": { "$from": "secret://shop/B" } }` },
    vaultProblem: DAMAGED,
  });
  const { document } = await open("a.ts", "use(process.env.A, process.env.UNKNOWN)");
  context.index.finish();
  const { diagnose } = await import("../../server/diagnostics/of-document.ts");
  expect((await diagnose(context, document))?.items).toEqual([]);
  expect(statusOf(context)).toEqual({
    state: "ready",
    bound: true,
    text: "The vault's file is damaged. Restore it from a backup.",
    problems: ["The vault's file is damaged. Restore it from a backup."],
    vault: "unreadable",
  });
});

test("in a workspace that is not trusted the vault is left alone: nothing is known of it, and nothing is said to lack in it", async () => {
  const { context, open } = await openEditor({
    files: { "secrets.json": `{ "$scope": { "project": "shop" }, "A": { "$from": "secret://shop/B" } }` },
    vault: { "shop/DB_PASS": {}, "shop/B": {} },
    values: {},
    options: { trusted: false },
  });
  const { document } = await open("a.ts", "process.env.DB_PASS");
  expect(context.vault.definitions).toEqual([]);
  expect(context.vault.matcher).toBeNull();
  context.index.finish();
  expect((await diagnose(context, document))?.items).toEqual([]);
  const { document: file } = await open("secrets.json", `{ "A": { "$from": "secret://shop/B" } }`);
  expect((await diagnose(context, file))?.items.map(({ code }) => code)).not.toContain(
    "reference-unresolved",
  );
  expect(statusOf(context)).toMatchObject({
    text: "The workspace is not trusted: the vault is left alone.",
    problems: [],
  });
});
