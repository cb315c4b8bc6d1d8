import { connectToBus, BusError, type Bus } from "./dbus.ts";
import { absent, locked, noDefault } from "./failures.ts";
import type { Call } from "./messages.ts";

const SERVICE = "org.freedesktop.secrets";

/**
 * Linux: asks the Secret Service, before libsecret is called, whether the call can succeed: through libsecret a locked
 * keyring looks like an empty one, or shows a prompt that blocks.
 * @throws UserError KEYRING_ABSENT, KEYRING_LOCKED
 */
export async function assertReachable(call: Call): Promise<void> {
  let bus: Bus | undefined;
  try {
    bus = await connectToBus(process.env);
    await assertDefaultUnlocked(bus);
    if (call.op !== "set") await assertItemUnlocked(bus, call.service, call.account);
  } catch (error) {
    throw error instanceof BusError ? unreachable(error) : error;
  } finally {
    bus?.close();
  }
}

async function assertDefaultUnlocked(bus: Bus): Promise<void> {
  const [collection] = (await bus.call({
    destination: SERVICE,
    path: "/org/freedesktop/secrets",
    interface: "org.freedesktop.Secret.Service",
    member: "ReadAlias",
    signature: "s",
    body: ["default"],
  })) as [string];
  if (collection === "/") throw noDefault();

  const [isLocked] = (await bus.call({
    destination: SERVICE,
    path: collection,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: ["org.freedesktop.Secret.Collection", "Locked"],
  })) as [boolean];
  if (isLocked) throw locked("The default keyring");
}

/** An entry may also lie in another keyring than the default one, where `set` once put it. */
async function assertItemUnlocked(bus: Bus, service: string, account: string): Promise<void> {
  const [open, closed] = (await bus.call({
    destination: SERVICE,
    path: "/org/freedesktop/secrets",
    interface: "org.freedesktop.Secret.Service",
    member: "SearchItems",
    signature: "a{ss}",
    // What keytar stores and searches for.
    body: [
      [
        ["xdg:schema", "org.freedesktop.Secret.Generic"],
        ["service", service],
        ["account", account],
      ],
    ],
  })) as [string[], string[]];
  if (open.length === 0 && closed.length > 0) throw locked("The keyring that holds the entry");
}

function unreachable(error: BusError): Error {
  const noService = /\.(?:ServiceUnknown|NameHasNoOwner)$|\.Spawn\./.test(error.errorName);
  if (noService) return absent(`No keyring service runs on the D-Bus session bus (${error.message}).`);
  return absent(`The keyring cannot be reached over D-Bus: ${error.message}.`);
}
