import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { NamePlace } from "../../client/rename-secret.ts";
import { platformNameOf } from "../../core/alias.ts";
import { Redacted } from "../../core/redacted.ts";
import { parseScope } from "../../core/scope.ts";
import type { RenamePlan, RenamePlanParams } from "../../protocol/lsp.ts";
import { openEmbedded, type EmbeddedVault } from "../../sdk/embedded.ts";

/** The dialog before a rename: what it said, and what is answered. */
let dialog: { question: string; detail: string; answer: string | undefined };

beforeEach(() => {
  vi.resetModules();
  dialog = { question: "", detail: "", answer: "Rename" };
  vi.doMock("vscode", () => ({
    InputBoxValidationSeverity: {},
    QuickInputButtons: {},
    WorkspaceEdit: class {
      readonly size = 0;
    },
    l10n: { t: (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(args[at])) },
    window: {
      showInformationMessage: async (question: string, { detail }: { detail: string }) => {
        Object.assign(dialog, { question, detail });
        return dialog.answer;
      },
    },
  }));
});
afterEach(() => {
  vi.doUnmock("vscode");
  vi.resetModules();
});

const PLATFORM = { scope: {}, key: "SENTRY_DSN" };
const COPY = { scope: parseScope("shop"), key: "ERRORS_DSN" };

test("a project's new name for the platform's secret is a copy: others go on reading theirs", async () => {
  const vault = await vaultWithPlatform();
  expect(await rename(vault)).toEqual(["closed", "deployment"]);
  expect(dialog.question).toBe("Rename SENTRY_DSN to ERRORS_DSN?");
  expect(dialog.detail).toContain(
    "1. The platform's SENTRY_DSN keeps its name, for others read it too; shop gets ERRORS_DSN with its value.",
  );
  const { secret, value } = await vault.reveal(COPY);
  expect(value.reveal()).toBe("the value");
  expect(secret).toMatchObject({ description: "Where errors go", tags: ["observability"], version: 1 });
  expect(platformNameOf(secret)).toBe("SENTRY_DSN");
  // Whoever rotates the platform's does not rotate the copy with it.
  expect(secret.rotationPolicy).toBeNull();
  const { secret: kept } = await vault.reveal(PLATFORM);
  expect(kept).toMatchObject({ version: 1, status: "active" });
  expect(await names(vault)).toEqual(["ERRORS_DSN", "SENTRY_DSN"]);
});

test("one that was broken off is taken up again: a copy that is there stays as it is", async () => {
  const vault = await vaultWithPlatform();
  await vault.create(COPY, new Redacted("changed since"));
  expect(await rename(vault)).toEqual(["closed", "deployment"]);
  const { secret, value } = await vault.reveal(COPY);
  expect([secret.version, value.reveal()]).toEqual([1, "changed since"]);
});

test("where the person cancels, neither the vault nor code is changed", async () => {
  const vault = await vaultWithPlatform();
  dialog.answer = undefined;
  await expect(rename(vault)).rejects.toMatchObject({ name: "Cancelled" });
  expect(await names(vault)).toEqual(["SENTRY_DSN"]);
});

test("where the vault refuses, code is not asked to be changed", async () => {
  const vault = await vaultWithPlatform();
  await vault.revoke(PLATFORM);
  const asked: string[] = [];
  await expect(rename(vault, asked)).rejects.toMatchObject({ code: "SECRET_REVOKED" });
  expect(asked).toEqual(["closed"]);
  expect(await names(vault)).toEqual(["SENTRY_DSN"]);
});

/** @returns how the language server was asked for the edits */
async function rename(vault: EmbeddedVault, asked: string[] = []): Promise<string[]> {
  const { renameSecret } = await import("../../client/rename-secret.ts");
  const plan: RenamePlan = {
    name: "SENTRY_DSN",
    edit: null,
    places: 2,
    files: 1,
    deployments: 0,
    stored: [],
    inherited: { scope: "*", key: "SENTRY_DSN" },
    project: "shop",
    isWhole: true,
  };
  const server = {
    request: async (_method: string, { confirm = "closed" }: RenamePlanParams) => {
      asked.push(confirm);
      return plan;
    },
  };
  const parts = {
    server,
    vault: {
      secrets: () => vault.list(),
      use: (act: (open: EmbeddedVault) => unknown) => act(vault),
    },
  } as unknown as Parameters<typeof renameSecret>[0];
  const place = {
    document: { uri: "file:///work/shop/main.ts" },
    position: {},
  } as unknown as NamePlace;
  await renameSecret(parts, place, "ERRORS_DSN");
  return asked;
}

async function vaultWithPlatform(): Promise<EmbeddedVault> {
  const home = mkdtempSync(path.join(tmpdir(), "keyward-rename-"));
  const vault = await openEmbedded({
    home,
    passphrase: new Redacted("correct horse"),
    actor: "test",
    onCreated: () => undefined,
  });
  onTestFinished(async () => {
    await vault.close();
    rmSync(home, { recursive: true });
  });
  await vault.create(PLATFORM, new Redacted("the value"), {
    description: "Where errors go",
    tags: ["observability"],
    rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
  });
  return vault;
}

async function names(vault: EmbeddedVault): Promise<string[]> {
  return (await vault.list()).map(({ key }) => key).toSorted();
}
