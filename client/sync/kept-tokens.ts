import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type { ServerLogin } from "../../sdk/server-login.ts";

/** `context.secrets`: in a window on a remote machine it is the keychain of the machine before which the person sits. */
export interface EditorSecrets {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

/** What keeps tokens as `keyward login` does, where there is a keychain for it. */
export interface SystemTokens {
  /** @throws UserError KEYRING_ABSENT */
  remember(login: ServerLogin): Promise<void>;
  /** @throws UserError KEYRING_ABSENT */
  forget(url: string): Promise<unknown>;
}

/**
 * Keeps a server's token in the system's keychain; where the machine has none, VS Code keeps it, by the address for which
 * it was given.
 * @returns which of the two
 */
export async function keepToken(
  login: ServerLogin,
  system: Pick<SystemTokens, "remember">,
  secrets: EditorSecrets,
): Promise<"system" | "editor"> {
  if (await isDone(system.remember(login))) {
    await secrets.delete(account(login.url)); // One of former days would be used after this one is gone.
    return "system";
  }
  await secrets.store(account(login.url), login.token.reveal());
  return "editor";
}

export async function forgetToken(
  url: string,
  system: Pick<SystemTokens, "forget">,
  secrets: EditorSecrets,
): Promise<void> {
  await secrets.delete(account(url));
  await isDone(system.forget(url));
}

export async function editorToken(url: string, secrets: EditorSecrets): Promise<Redacted | null> {
  const kept = await secrets.get(account(url));
  return kept === undefined ? null : new Redacted(kept);
}

/** False where there is no keychain. */
async function isDone(step: Promise<unknown>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (error instanceof UserError && error.code === "KEYRING_ABSENT") return false;
    throw error;
  }
}

function account(url: string): string {
  return `token ${url}`;
}
