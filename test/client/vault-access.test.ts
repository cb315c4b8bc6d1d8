import { expect, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import type { VaultMetadata } from "../../core/vault.ts";
import type { EmbeddedVault } from "../../sdk/embedded.ts";
import { Cancelled } from "../../client/cancelled.ts";
import { VaultAccess, type PassphraseQuestion } from "../../client/vault-access.ts";
import { secret } from "./secret-metadata.ts";

test("the list is read without the vault's key", async () => {
  const { access, world } = fakeWorld({ secrets: [secret("shop DB_PASS")] });
  expect(await access.secrets()).toHaveLength(1);
  expect(world.opened).toEqual([]);
});

test("where there is no vault, the list is empty and the state says so", async () => {
  const { access } = fakeWorld({ made: false });
  expect(await access.secrets()).toEqual([]);
  expect(access.state).toEqual({ kind: "none" });
});

test("a vault that cannot be read is a state with its error, and the next reading starts afresh", async () => {
  const { access, world } = fakeWorld({});
  world.listFails = failure("VAULT_DAMAGED");
  expect(await access.secrets()).toEqual([]);
  expect(access.state).toMatchObject({ kind: "unreadable", error: { code: "VAULT_DAMAGED" } });
  world.listFails = undefined;
  await access.refresh();
  expect(access.state.kind).toBe("ready");
});

test("in a workspace that is not trusted not even the names are read", async () => {
  const { access, world } = fakeWorld({ secrets: [secret("shop DB_PASS")] });
  world.trusted = false;
  expect(await access.secrets()).toEqual([]);
  expect(world.readings).toBe(0);
  world.trusted = true;
  expect(await access.secrets()).toHaveLength(1);
});

test("a write by any process is seen, and many at once are one reading more", async () => {
  const { access, world } = fakeWorld({});
  await access.secrets();
  const before = world.readings;
  world.secrets = [secret("shop NEW")];
  for (let write = 0; write < 5; write++) world.tellWrite();
  await access.refresh();
  expect(await access.secrets()).toHaveLength(1);
  expect(world.readings - before).toBeLessThanOrEqual(2);
});

// VS Code hands no secret over to a command that is chosen while the tree is drawn anew.
test("a list that is read again and is the same changes nothing", async () => {
  const { access, world } = fakeWorld({ secrets: [secret("shop DB_PASS")] });
  await access.secrets();
  let changes = 0;
  access.onDidChange(() => changes++);
  world.secrets = [secret("shop DB_PASS")];
  await access.refresh();
  expect(changes).toBe(0);
  world.secrets = [{ ...secret("shop DB_PASS"), version: 2 }];
  await access.refresh();
  expect(changes).toBe(1);
});

test("two commands at once open the vault once", async () => {
  const { access, world } = fakeWorld({});
  await Promise.all([access.use(async () => 1), access.use(async () => 2)]);
  expect(world.opened).toEqual([undefined]);
});

test("without a keyring the passphrase of a new vault is asked for, and kept for the window", async () => {
  const { access, world } = fakeWorld({ made: false, keyring: "KEYRING_ABSENT", passphrase: "right" });
  world.answers = ["right"];
  expect(await access.use(async () => "written")).toBe("written");
  expect(world.questions).toEqual(["new"]);
  await access.use(async () => "again");
  expect(world.questions).toEqual(["new"]);
});

test("a vault with a passphrase asks for it until it is right", async () => {
  const { access, world } = fakeWorld({ keyring: "KEY_LOST", passphrase: "right" });
  world.answers = ["slip", "right"];
  expect(await access.use(async () => "read")).toBe("read");
  expect(world.questions).toEqual(["needed", "wrong"]);
});

test("the environment's passphrase is used without a question", async () => {
  const { access, world } = fakeWorld({ keyring: "KEYRING_ABSENT", passphrase: "right" });
  world.given = "right";
  expect(await access.use(async () => "read")).toBe("read");
  expect(world.questions).toEqual([]);
});

test("a question that is closed ends the command, and the next one asks again", async () => {
  const { access, world } = fakeWorld({ keyring: "KEYRING_ABSENT", passphrase: "right" });
  await expect(access.use(async () => "read")).rejects.toThrow(Cancelled);
  world.answers = ["right"];
  expect(await access.use(async () => "read")).toBe("read");
});

test.for(["KEYRING_LOCKED", "KEYRING_TIMEOUT", "VAULT_TOO_NEW"] as const)(
  "%s is the caller's to tell; no passphrase would help",
  async (code) => {
    const { access, world } = fakeWorld({ keyring: code });
    await expect(access.use(async () => 0)).rejects.toMatchObject({ code });
    expect(world.questions).toEqual([]);
    world.keyring = undefined;
    expect(await access.use(async () => "unlocked meanwhile")).toBe("unlocked meanwhile");
  },
);

test("a fault of ours passes through untouched", async () => {
  const { access } = fakeWorld({});
  await expect(access.use(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow(TypeError);
});

test("another home starts afresh, without the passphrase of the one before", async () => {
  const { access, world } = fakeWorld({ keyring: "KEYRING_ABSENT", passphrase: "right" });
  world.answers = ["right", "right"];
  await access.use(async () => 0);
  await access.reset();
  expect(access.state).toEqual({ kind: "unopened" });
  expect(world.openHandles).toBe(0);
  await access.use(async () => 0);
  expect(world.questions).toEqual(["needed", "needed"]);
});

interface World {
  made?: boolean;
  secrets?: SecretMetadata[];
  /** How the keyring fails. */
  keyring?: ErrorCode | undefined;
  passphrase?: string;
}

/** A vault, a keyring and a person, as far as VaultAccess can tell. */
function fakeWorld({ made = true, secrets = [], keyring, passphrase }: World) {
  const listeners = new Set<(sequence: number) => void>();
  const world = {
    secrets,
    keyring,
    trusted: true,
    given: undefined as string | undefined,
    answers: [] as string[],
    questions: [] as PassphraseQuestion[],
    opened: [] as (string | undefined)[],
    readings: 0,
    openHandles: 0,
    listFails: undefined as UserError | undefined,
    tellWrite: () => listeners.forEach((listener) => listener(1)),
  };
  const access = new VaultAccess({
    mayRead: () => world.trusted,
    openMetadata: async () => {
      world.openHandles += 1;
      return {
        id: made ? "1" : "",
        location: "/vault.db",
        list: async () => {
          world.readings += 1;
          if (world.listFails) throw world.listFails;
          return world.secrets;
        },
        watch: (listener: (sequence: number) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        close: async () => void (world.openHandles -= 1),
      } as unknown as VaultMetadata;
    },
    open: async (given) => {
      if (!given && world.keyring) throw failure(world.keyring);
      if (given && given.reveal() !== passphrase) throw failure("WRONG_PASSPHRASE");
      world.opened.push(given?.reveal());
      world.openHandles += 1;
      return { close: async () => void (world.openHandles -= 1) } as unknown as EmbeddedVault;
    },
    givenPassphrase: async () => (world.given === undefined ? undefined : new Redacted(world.given)),
    askPassphrase: async (question) => {
      world.questions.push(question);
      const answer = world.answers.shift();
      if (answer === undefined) throw new Cancelled();
      return new Redacted(answer);
    },
  });
  return { access, world };
}

function failure(code: ErrorCode): UserError {
  return new UserError(code, "It failed.", "Mend it.");
}
