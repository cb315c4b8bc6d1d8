/**
 * The child process in which every keychain call is made: a program of its own, built to keychain.mjs. It lives as
 * long as its channel to the host.
 */
import type Keytar from "keytar";
import { UserError } from "../core/user-error.ts";
import { keychainFailure, moduleMissing } from "./failures.ts";
import type { Answer, Call } from "./messages.ts";
import { assertReachable } from "./secret-service.ts";

process.on("message", (call: Call) => void answer(call).then((reply) => process.send?.(reply)));
// A plain exit would wait for the thread that hangs in native code.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

async function answer(call: Call): Promise<Answer> {
  try {
    return { result: await perform(call) };
  } catch (error) {
    return { error: (error instanceof UserError ? error : keychainFailure(error)).toJSON() };
  }
}

async function perform(call: Call): Promise<string | boolean | null> {
  if (process.platform === "linux") await assertReachable(call);
  const keytar = await loadKeytar();
  if (call.op === "get") return keytar.getPassword(call.service, call.account);
  if (call.op === "delete") return keytar.deletePassword(call.service, call.account);
  await keytar.setPassword(call.service, call.account, call.value);
  return null;
}

/** Of its functions `findCredentials` is never called: on a locked keyring it kills the process. */
async function loadKeytar(): Promise<typeof Keytar> {
  try {
    return (await import("keytar")).default;
  } catch (error) {
    throw moduleMissing(error);
  }
}
