import { beforeEach, describe, expect, test } from "vitest";

import { SyncFollower, type SyncDoors } from "../../../client/sync/follower.ts";
import { VaultAccess } from "../../../client/vault-access.ts";
import { Redacted } from "../../../core/redacted.ts";
import { UserError } from "../../../core/user-error.ts";
import type { VaultMetadata } from "../../../core/vault.ts";
import type { EmbeddedVault } from "../../../sdk/embedded.ts";
import type { LinkedVault, Step, SyncStatus } from "../../../sdk/linked.ts";

const UNLINKED: SyncStatus = {
  link: undefined,
  lastRound: undefined,
  waiting: [],
  conflicts: [],
  refused: [],
};
const LINKED: SyncStatus = { ...UNLINKED, link: { url: "https://vault.example.com", scope: null, since: 0 } };

let status: SyncStatus;
let tell: ((step: Step) => void) | undefined;
let asked: string[];
let logged: string[];
let closed: number;
let opened: (string | undefined)[];
let needsPassphrase: boolean;
let doors: { -readonly [door in keyof SyncDoors]: SyncDoors[door] };
beforeEach(() => {
  [status, tell, asked, logged, closed] = [LINKED, undefined, [], [], 0];
  [opened, needsPassphrase] = [[], false];
  const linked = {
    status: async () => status,
    async keep(listener: (step: Step) => void) {
      tell = listener;
    },
    async close() {
      closed++;
    },
  } as unknown as LinkedVault;
  doors = {
    mayRead: () => true,
    isLinked: async () => true,
    linkedVault: async () => linked,
    vault: new VaultAccess({
      mayRead: () => true,
      openMetadata: async () =>
        ({
          id: "1",
          list: async () => [],
          watch: () => () => undefined,
          close: async () => undefined,
        }) as unknown as VaultMetadata,
      async open(passphrase) {
        if (needsPassphrase && !passphrase)
          throw new UserError("KEYRING_ABSENT", "There is no keyring.", "Give a passphrase.");
        opened.push(passphrase?.reveal());
        return { close: async () => undefined } as unknown as EmbeddedVault;
      },
      givenPassphrase: async () => undefined,
      async askPassphrase(question) {
        asked.push(question);
        return new Redacted("typed");
      },
    }),
    log: ({ code }) => void logged.push(code),
  };
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const offline: Extract<Step, { state: "offline" }> = {
  state: "offline",
  error: new UserError("VAULT_UNAVAILABLE", "It is away.", "Wait."),
  again: 1,
};

describe("what keeps a window's vault in step", () => {
  test("asks nothing and opens nothing where the workspace is not trusted, or nothing is linked", async () => {
    for (const closedDoor of [{ mayRead: () => false }, { isLinked: async () => false }]) {
      const follower = new SyncFollower({
        ...doors,
        ...closedDoor,
      });
      await follower.start();
      expect([follower.state, opened]).toEqual([{ kind: "unlinked" }, []]);
    }
  });

  test("asks for no passphrase by itself; a command does", async () => {
    needsPassphrase = true;
    const follower = new SyncFollower(doors);
    await follower.start();
    expect([follower.state, asked]).toEqual([{ kind: "locked" }, []]);
    expect(await follower.use((linked) => linked.status())).toBe(LINKED);
    expect(asked).toEqual(["needed"]);
  });

  test("shares the window's handle: one passphrase and one unlocking serve both", async () => {
    needsPassphrase = true;
    const follower = new SyncFollower(doors);
    await doors.vault.use(async () => "a value was revealed");
    await follower.start();
    expect(await follower.use((linked) => linked.status())).toBe(LINKED);
    expect([follower.state.kind, asked, opened]).toEqual(["synced", ["needed"], ["typed"]]);
  });

  test("a server that is away leaves the vault open; a vault that is closed is let go of", async () => {
    const follower = new SyncFollower(doors);
    await follower.start();
    await expect(follower.use(() => Promise.reject(offline.error))).rejects.toThrow("It is away.");
    expect([opened.length, closed]).toEqual([1, 0]);
    const broken = new UserError("VAULT_DAMAGED", "It was changed.", "Restore it.");
    await expect(doors.vault.use(() => Promise.reject(broken))).rejects.toThrow("It was changed.");
    await settled();
    expect(closed).toBe(1);
    await follower.start();
    expect([opened.length, tell !== undefined]).toEqual([2, true]);
  });

  test("shows each state, logs what went wrong, and tells its listeners of what is new alone", async () => {
    const follower = new SyncFollower(doors);
    let changes = 0;
    follower.onDidChange(() => changes++);
    await follower.start();
    await follower.start();
    status = { ...LINKED, waiting: [{ scope: {}, key: "A", change: "added" }] };
    tell!(offline);
    tell!(offline);
    await settled();
    expect(follower.state).toMatchObject({
      kind: "offline",
      waiting: 1,
      conflicts: 0,
      trouble: "It is away. Wait.",
    });
    expect([changes, logged]).toEqual([1, ["VAULT_UNAVAILABLE", "VAULT_UNAVAILABLE"]]);
  });

  test("a fault of ours is logged, shows no state that is none, and the next start begins anew", async () => {
    let begun = 0;
    const keep = () => Promise.reject(new TypeError(`Fault ${++begun}.`));
    doors.linkedVault = async () =>
      ({ status: async () => status, keep, close: async () => undefined }) as never;
    const follower = new SyncFollower(doors);
    for (let start = 1; start <= 2; start++) {
      await follower.start();
      await settled();
      expect([begun, follower.state, logged.at(-1)]).toEqual([start, { kind: "unlinked" }, "INTERNAL"]);
    }
  });

  test("ends with its window: nothing is shown of what comes later", async () => {
    const follower = new SyncFollower(doors);
    await follower.start();
    await follower.close();
    tell!(offline);
    await settled();
    expect([follower.state, closed]).toEqual([{ kind: "unlinked" }, 1]);
  });

  test("is unlinked again after the link has ended", async () => {
    const follower = new SyncFollower(doors);
    await follower.start();
    tell!({ state: "synced", round: { taken: [], sent: [] } });
    await settled();
    expect(follower.state).toMatchObject({ kind: "synced", url: "https://vault.example.com" });
    status = UNLINKED;
    await follower.use((linked) => linked.status());
    expect(follower.state).toEqual({ kind: "unlinked" });
  });
});
