import { isEmbeddedLinked } from "../../sdk/embedded.ts";
import { defaultHome } from "../../sdk/home.ts";
import { linkedVault, type LinkedVault } from "../../sdk/linked.ts";
import { locationOf } from "../../sdk/server-address.ts";
import { openLocalVault, type Context } from "../context.ts";

/** The vault on this machine with what keeps it in step with a server. */
export async function openLinked(context: Context): Promise<LinkedVault> {
  const vault = await openLocalVault(context.env, context.printError);
  const linked = linkedVault(vault, { env: context.env });
  context.opened.push(async () => {
    await linked.close();
    await vault.close();
  });
  return linked;
}

/** The same where it is linked, and no other server is named: found out without the vault's key. */
export async function openIfLinked(context: Context): Promise<LinkedVault | undefined> {
  const { env } = context;
  if (!(await isEmbeddedLinked(defaultHome(env, process.platform)))) return undefined;
  const linked = await openLinked(context);
  const { link } = await linked.status();
  const isOther = env.KEYWARD_URL && locationOf(env.KEYWARD_URL) !== link?.url;
  return isOther ? undefined : linked;
}
