import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { ENTITLEMENT_FLAGS, entitlementIn } from "../entitlement-flags.ts";
import { loginNameOf } from "../login-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const loginJwt = defineCommand({
  usage: "NAME --issuer URL --audience TEXT --claim NAME=VALUE [--role A,B] [--scope SCOPE] [--ttl 10m]",
  flags: {
    issuer: { type: "string", help: "who signs, exactly as the tokens name it", placeholder: "URL" },
    audience: { type: "string", help: "whom the tokens are for", placeholder: "TEXT" },
    claim: {
      type: "string",
      multiple: true,
      help: "what a token must say; * stands for any characters; repeated: each claim, any of its values",
      placeholder: "NAME=VALUE",
    },
    "user-claim": { type: "string", help: "the claim that names the user", placeholder: "NAME" },
    ...ENTITLEMENT_FLAGS,
    user: {
      type: "string",
      help: "whom its tokens are for; by default the login's name",
      placeholder: "USER",
    },
    ...STORE_FLAG,
  },
  examples: [
    "keyward login:jwt github --issuer https://token.actions.githubusercontent.com --audience https://github.com/acme --claim sub=repo:acme/shop:ref:refs/heads/main --role deployers --scope shop/production --rights reveal --ttl 10m",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const name = loginNameOf(positionals, "login:jwt");
    const { issuer, audience, claim: claims = [], "user-claim": user_claim } = flags;
    if (issuer === undefined || audience === undefined || claims.length === 0)
      throw new UserError(
        "USAGE",
        "login:jwt needs --issuer, --audience and --claim: an issuer signs for everybody who uses it.",
        'Write --claim sub=…, with what "sub" is in the tokens of your jobs.',
      );
    const login = await (
      await openAccess(context, flags.store)
    ).applyLogin(name, {
      kind: "jwt",
      issuer,
      audience,
      bound_claims: claimsIn(claims),
      ...(user_claim !== undefined && { user_claim }),
      ...entitlementIn(flags),
    });
    if (context.json) context.print(JSON.stringify(login));
    else context.print(`Tokens that ${login.issuer} signs for ${login.audience} can log in as ${name}`);
  },
});

function claimsIn(texts: readonly string[]): Record<string, string[]> {
  const claims = new Map<string, string[]>();
  for (const text of texts) {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw new UserError("USAGE", "--claim takes NAME=VALUE.", "Write --claim sub=repo:acme/shop:*.");
    claims.set(name, [...(claims.get(name) ?? []), value]);
  }
  return Object.fromEntries(claims);
}
