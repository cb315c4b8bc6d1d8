import { describe, expect, test } from "vitest";
import { Redacted } from "../../../core/redacted.ts";
import { UserError } from "../../../core/user-error.ts";
import { editorToken, forgetToken, keepToken } from "../../../client/sync/kept-tokens.ts";

const url = "https://vault.example.com";
const token = new Redacted("the token");

describe("where the machine has no keychain, as behind SSH or in a container", () => {
  const system = {
    remember: () => Promise.reject(absent()),
    forget: () => Promise.reject(absent()),
  };

  test("VS Code keeps the token, for its address alone", async () => {
    const { secrets } = editorSecrets();
    expect(await keepToken({ url, token }, system, secrets)).toBe("editor");
    expect((await editorToken(url, secrets))?.reveal()).toBe("the token");
    expect(await editorToken("https://other.example.com", secrets)).toBeNull();
  });

  test("signing out forgets it", async () => {
    const { secrets, kept } = editorSecrets();
    await keepToken({ url, token }, system, secrets);
    await forgetToken(url, system, secrets);
    expect(kept.size).toBe(0);
  });
});

test("where there is a keychain it is there, and VS Code has none, not even one of former days", async () => {
  const { secrets, kept } = editorSecrets();
  kept.set(`token ${url}`, "an old one");
  expect(await keepToken({ url, token }, { remember: async () => {} }, secrets)).toBe("system");
  expect(kept.size).toBe(0);
});

test("a keychain that is only locked is no reason to keep it elsewhere", async () => {
  const { secrets, kept } = editorSecrets();
  const locked = new UserError("KEYRING_LOCKED", "The keychain is locked.", "Unlock it.");
  const system = { remember: () => Promise.reject(locked) };
  await expect(keepToken({ url, token }, system, secrets)).rejects.toBe(locked);
  expect(kept.size).toBe(0);
});

function absent(): UserError {
  return new UserError("KEYRING_ABSENT", "There is no keychain.", "Install one.");
}

function editorSecrets() {
  const kept = new Map<string, string>();
  const secrets = {
    get: async (key: string) => kept.get(key),
    store: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  };
  return { kept, secrets };
}
