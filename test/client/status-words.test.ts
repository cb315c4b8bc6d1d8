import { expect, test } from "vitest";
import { statusWords, type StatusFacts } from "../../client/status-words.ts";
import { UserError } from "../../core/user-error.ts";
import { t } from "./secret-metadata.ts";

test("when all is well, it offers to change the environment", () => {
  expect(words({})).toMatchInlineSnapshot(`
    {
      "busy": false,
      "command": {
        "command": "keyward.selectEnvironment",
        "title": "Change Environment",
      },
      "detail": "20 files",
      "text": "Keyward: staging",
      "warns": false,
    }
  `);
});

test("a server that stays down can be started again", () => {
  expect(words({ server: { kind: "failed" } })).toMatchInlineSnapshot(`
    {
      "busy": false,
      "command": {
        "command": "keyward.restartServer",
        "title": "Restart",
      },
      "detail": "Its language server stays down",
      "text": "Keyward: staging",
      "warns": true,
    }
  `);
});

test("a vault that cannot be read says why", () => {
  const error = new UserError("VAULT_DAMAGED", "The vault's file is cut off.", "Put a copy back.");
  expect(words({ vault: { kind: "unreadable", error } })).toMatchInlineSnapshot(`
    {
      "busy": false,
      "command": {
        "command": "keyward.refresh",
        "title": "Try Again",
      },
      "detail": "The vault's file is cut off. Put a copy back.",
      "text": "Keyward: staging",
      "warns": true,
    }
  `);
});

test("what the server warns of is told", () => {
  const status = { ...READY, problems: ["Checks took 300 ms in big.ts."] };
  expect(words({ server: { kind: "running", status } })).toMatchInlineSnapshot(`
    {
      "busy": false,
      "command": {
        "command": "keyward.selectEnvironment",
        "title": "Change Environment",
      },
      "detail": "Checks took 300 ms in big.ts.",
      "text": "Keyward: staging",
      "warns": true,
    }
  `);
});

test("Restricted Mode is said", () => {
  expect(words({ trusted: false })).toMatchInlineSnapshot(`
    {
      "busy": false,
      "command": {
        "command": "workbench.trust.manage",
        "title": "Manage Trust",
      },
      "detail": "Restricted Mode: the vault is left alone",
      "text": "Keyward: staging",
      "warns": false,
    }
  `);
});

test("it is busy while the server indexes", () => {
  expect(words({ server: { kind: "running", status: { ...READY, state: "indexing" } } }).busy).toBe(true);
});

const READY = { state: "ready", text: "20 files", problems: [], vault: "ready", bound: true } as const;

function words(facts: Partial<StatusFacts>) {
  return statusWords(
    {
      server: { kind: "running", status: READY },
      vault: { kind: "none" },
      environment: "staging",
      trusted: true,
      ...facts,
    },
    t,
  );
}
