import type { Baselines as OnDisk } from "../leaks/baselines.ts";

/**
 * In the place of `leaks/baselines.ts`: fingerprints are stretched by scrypt, which no browser has, so that nothing is
 * known of what was accepted. All findings are told.
 */
export class Baselines implements Pick<OnDisk, keyof OnDisk> {
  readonly problems = [];

  unknownTo: OnDisk["unknownTo"] = async (_home, _text, findings) => findings;

  fingerprint(): Promise<string> {
    return Promise.reject(new Error("There are no fingerprints in a browser."));
  }

  forget(): void {}

  async read(): Promise<null> {
    return null;
  }
}
