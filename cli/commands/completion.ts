import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { candidates, SHELLS } from "../completion/candidates.ts";
import { namesHere } from "../completion/names.ts";
import { completionScript } from "../completion/scripts.ts";
import { printable } from "../table.ts";

export const completion = defineCommand({
  usage: SHELLS.join("|"),
  flags: {},
  examples: [
    "keyward completion bash >> ~/.bashrc",
    "keyward completion zsh > ~/.zfunc/_keyward",
    "keyward completion fish > ~/.config/fish/completions/keyward.fish",
    "keyward completion powershell | Out-String | Invoke-Expression",
  ],
  async run(context, { positionals }) {
    const [what, ...words] = positionals;
    if (what === undefined)
      throw new UserError(
        "USAGE",
        "completion needs the name of a shell.",
        `Write one of ${SHELLS.join(", ")}.`,
      );
    // What the scripts ask at each press of the Tab key.
    if (what !== "candidates") {
      if (words.length > 0)
        throw new UserError(
          "USAGE",
          "completion takes one shell at a time.",
          `Write "keyward completion ${what}".`,
        );
      const script = completionScript(what);
      return context.print(context.json ? JSON.stringify({ shell: what, script }) : script.trimEnd());
    }
    const found = await candidates(words, namesHere(context));
    if (found === "files") return context.print(":files");
    for (const { word, help } of found) context.print(`${printable(word)}\t${help}`);
  },
});
