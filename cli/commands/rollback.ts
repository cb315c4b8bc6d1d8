import { defineCommand } from "../command.ts";
import { versionNumber } from "../condition-flag.ts";
import { KEY_FLAG } from "../name-argument.ts";
import { placeOf } from "../place-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";
import { secretJson } from "../show.ts";

export const rollback = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] -k NAME [--version N]",
  flags: {
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    version: {
      type: "string",
      help: "the version to go back to; by default the one before the latest",
      placeholder: "N",
    },
  },
  examples: ["keyward secrets:rollback API_KEY --version 2"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const place = await placeOf(context, flags, positionals, "secret:rollback");
    const version = flags.version === undefined ? undefined : versionNumber("--version", flags.version);
    const secret = await (await context.vault()).rollback(place, version);
    if (context.json) context.print(JSON.stringify(secretJson(secret, false)));
    else context.print(`Successfully rolled ${place.key} back; version ${secret.version} is the latest`);
  },
});
