import { UserError, type ErrorCode } from "../core/user-error.ts";

const WITHOUT_KEYCHAIN =
  "A vault made with KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE set needs no keychain.";

/** One that runs can be unlocked in its own window alone. Enter would become a part of the password. */
const WITHOUT_DESKTOP =
  'Without a desktop run "pkill gnome-keyring-d", then "gnome-keyring-daemon --unlock", type the password, and press' +
  " Ctrl+D twice, without Enter.";

export function locked(what: string): UserError {
  return refusal("KEYRING_LOCKED", `${what} is locked.`, unlock());
}

/** @param reason what was tried and what came back, as a sentence */
export function absent(reason: string): UserError {
  return refusal("KEYRING_ABSENT", reason, install());
}

/** So it is where a keyring was installed and nobody has logged in yet: in a container, for example. */
export function noDefault(): UserError {
  return refusal(
    "KEYRING_ABSENT",
    "The keyring service runs, and has no default keyring.",
    `Make one: log in on the desktop, or add one in Passwords and Keys (seahorse). ${WITHOUT_DESKTOP}`,
  );
}

export function noAnswer(timeoutMs: number): UserError {
  return refusal(
    "KEYRING_TIMEOUT",
    `The keychain did not answer within ${timeoutMs / 1000} s; it may be showing a window that waits for you.`,
    "Answer or close the window, or restart the keychain, then try again.",
  );
}

export function helperEnded(how: string): UserError {
  return absent(`The process that talks to the keychain ended without an answer (${how}).`);
}

export function moduleMissing(error: unknown): UserError {
  const library = process.platform === "linux" ? "; it needs the library libsecret-1.so.0" : "";
  return absent(`The keychain module keytar cannot be loaded${library}. ${sentence(error)}`);
}

/** What the operating system said, in its own words; these never hold the value. */
export function keychainFailure(error: unknown): UserError {
  const reason = sentence(error);
  if (LOCKED[process.platform]?.test(reason)) return locked("The keychain");
  return absent(`The keychain refused the call: ${reason}`);
}

/**
 * Linux: libsecret, where the keyring was locked between our look and the call. macOS: errSecInteractionNotAllowed
 * (a session over SSH), errSecAuthFailed and errSecUserCanceled (the password window was refused).
 */
const LOCKED: Partial<Record<NodeJS.Platform, RegExp>> = {
  linux: /locked/i,
  darwin: /interaction is not allowed|passphrase you entered is not correct|cancell?ed/i,
};

function unlock(): string {
  if (process.platform === "darwin")
    return 'Unlock it: run "security unlock-keychain", or log in on the desktop.';
  if (process.platform === "win32") return "Log in to Windows with your account, then try again.";
  return `Unlock it: log in on the desktop, or unlock it in Passwords and Keys (seahorse). ${WITHOUT_DESKTOP}`;
}

function install(): string {
  if (process.platform === "darwin")
    return 'Check that "security default-keychain" names a keychain that exists.';
  if (process.platform === "win32") return 'Check that the service "Credential Manager" (VaultSvc) runs.';
  return (
    'Install a keyring ("sudo apt-get install gnome-keyring libsecret-1-0" on Debian and Ubuntu) and run Keyward in' +
    ' a desktop session, or in a terminal under "dbus-run-session".'
  );
}

function refusal(code: ErrorCode, message: string, fix: string): UserError {
  return new UserError(code, message, `${fix} ${WITHOUT_KEYCHAIN}`);
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().replace(/\.*$/, ".");
}
