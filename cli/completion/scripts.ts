import { readFileSync } from "node:fs";
import { UserError } from "../../core/user-error.ts";
import { SHELLS } from "./candidates.ts";

const FILES: Readonly<Record<(typeof SHELLS)[number], string>> = {
  bash: "keyward.bash",
  zsh: "keyward.zsh",
  fish: "keyward.fish",
  powershell: "keyward.ps1",
};

/**
 * What a shell has to read once: a function that asks `keyward completion candidates -- WORDS`, of which each line is a
 * word, a tab and a few words about it; `:files` alone leaves it to the shell.
 * @throws UserError USAGE
 */
export function completionScript(shell: string): string {
  const known = SHELLS.find((name) => name === (shell === "pwsh" ? "powershell" : shell));
  if (!known)
    throw new UserError(
      "USAGE",
      "There is no completion for that shell.",
      `Write one of ${SHELLS.join(", ")}.`,
    );
  return readFileSync(new URL(`./shells/${FILES[known]}`, import.meta.url), "utf8");
}
