/**
 * A process that works on a vault, for tests that kill it, cramp it or run it as somebody else:
 *
 *     node child.ts HOME write PREFIX    creates, updates and reads without end, a line for each acknowledged act
 *     node child.ts HOME race NAME N     N compare-and-set updates of one secret; a line for each that won
 *     node child.ts HOME once            creates one secret and reads it back
 *     node child.ts HOME rekey           gives the vault a new master key without end; a line before and after each
 *     node child.ts HOME read            reads one secret
 *     node child.ts HOME list            lists without a key
 *
 * The passphrase is in KEYWARD_TEST_PASSPHRASE. A UserError is its code on standard error, and exit 3.
 */
import { writeSync } from "node:fs";

import { Redacted } from "../../core/redacted.ts";
import { parseSecretUri } from "../../core/secret-uri.ts";
import { valueText } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { openEmbedded, openEmbeddedMetadata } from "../../sdk/embedded.ts";

const [home = "", mode = "", name = "", count = "0"] = process.argv.slice(2);
const open = () =>
  openEmbedded({ home, actor: "child", passphrase: new Redacted(process.env.KEYWARD_TEST_PASSPHRASE ?? "") });
const place = (key: string) => parseSecretUri(`secret://shop/${key}`);
const say = (line: string) => writeSync(1, `${line}\n`);

const modes: Record<string, () => Promise<void>> = {
  async write() {
    const vault = await open();
    const lane = async (lane: number) => {
      for (let n = 0; ; n++) {
        const at = place(`${name}_${lane}_${n}`);
        await vault.create(at, new Redacted("first"));
        say(`${at.key} first`);
        await vault.update(at, { value: new Redacted("second") });
        say(`${at.key} second`);
        await vault.reveal(at);
        say(`${at.key} read`);
      }
    };
    await Promise.all([0, 1, 2, 3].map(lane));
  },
  async race() {
    const vault = await open();
    const at = place("CONTESTED");
    for (let n = 0; n < Number(count); n++) {
      const { secret } = await vault.reveal(at);
      const value = new Redacted(`${name} ${n}`);
      const won = await vault.update(at, { value, ifVersion: secret.version }).catch((error: unknown) => {
        if (error instanceof UserError && error.code === "STALE_VERSION") return null;
        throw error;
      });
      if (won) say(`${won.version}`);
    }
    await vault.close();
  },
  async once() {
    const vault = await open();
    await vault.create(place(name || "ONCE"), new Redacted("value"));
    say(valueText((await vault.reveal(place(name || "ONCE"))).value.reveal()));
    await vault.close();
  },
  async rekey() {
    const vault = await open();
    for (;;) {
      say("begins");
      await vault.rekey(() => undefined);
      say("ended");
    }
  },
  async read() {
    const vault = await open();
    say(valueText((await vault.reveal(place("ONCE"))).value.reveal()));
    await vault.close();
  },
  async list() {
    const metadata = await openEmbeddedMetadata(home);
    for (const { key } of await metadata.list()) say(key);
    await metadata.close();
  },
};

try {
  await modes[mode]?.();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  writeSync(2, `${error.code}: ${error.message}\n`);
  process.exit(3);
}
