import { expect, test } from "vitest";

import type { SyncState } from "../../../client/sync/follower.ts";
import { syncWords } from "../../../client/sync/words.ts";

const t = (message: string, ...values: (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
const linked: Extract<SyncState, { url: string }> = {
  kind: "synced",
  url: "https://vault.example.com",
  waiting: 0,
  conflicts: 0,
  refused: 0,
  trouble: "",
};
const shown = (facts: Partial<typeof linked>) => {
  const { text, detail, warns, busy, command } = syncWords({ ...linked, ...facts }, t)!;
  return `${warns ? "! " : ""}${text} | ${detail} | ${command.title}${busy ? " …" : ""}`;
};

test("nothing is shown where the vault is linked to no server", () => {
  expect(syncWords({ kind: "unlinked" }, t)).toBeUndefined();
});

test("each state has its words, and only what a person has to do is a warning", () => {
  expect([
    shown({}),
    shown({ kind: "syncing" }),
    shown({ kind: "slow" }),
    shown({ kind: "offline", trouble: "It is down." }),
    shown({ kind: "offline", waiting: 1 }),
    shown({ kind: "offline", waiting: 2, refused: 1 }),
    shown({ waiting: 3 }),
    shown({ kind: "denied", trouble: "The token was revoked. Sign in." }),
    shown({ conflicts: 1 }),
    shown({ kind: "offline", conflicts: 2 }),
  ]).toMatchInlineSnapshot(`
    [
      "Sync: in step | https://vault.example.com | Sync Now",
      "Sync: in step | https://vault.example.com | Sync Now …",
      "Sync: slow | https://vault.example.com takes long | Sync Now …",
      "Sync: offline | The server is out of reach: https://vault.example.com | Sync Now",
      "Sync: offline | 1 change waits | Sync Now",
      "Sync: offline | 3 changes wait | Sync Now",
      "Sync: 3 waiting | 3 changes wait | Sync Now",
      "! Sync: denied | The token was revoked. Sign in. | Sign In",
      "! Sync: 1 conflict | Changed here and on the server | Show",
      "! Sync: 2 conflicts | Changed here and on the server | Show",
    ]
  `);
  expect(syncWords({ kind: "locked" }, t)).toMatchObject({ text: "Sync: locked", warns: false });
});
