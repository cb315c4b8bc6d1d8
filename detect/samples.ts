/** True where everybody has the value: the vendor's documentation prints it, or its emulator comes with it. */
export function isPublished(value: string): boolean {
  return PUBLISHED.some((part) => value.includes(part));
}

/** Of each a part that is long enough to be that one alone, and too short for any scanner. */
const PUBLISHED: readonly string[] = [
  // https://www.jwt.io: its signature, today and before
  "SflKxwRJSMeKKF2QT4fwpMeJf36POk6y",
  "TJVA95OrM7E2cBab30RMHrHDcEfxjoYZ",
  // https://learn.microsoft.com/en-us/azure/storage/common/storage-connect-azurite
  "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u",
  // https://learn.microsoft.com/en-us/azure/cosmos-db/emulator
  "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5",
  // https://supabase.com/docs/guides/local-development: its JWTs are of the issuer "supabase-demo"
  "N7UND0UgjKTVK-Uodkm0Hg",
  "eyJpc3MiOiJzdXBhYmFzZS1kZW1v",
  // https://docs.stripe.com/keys, before and after 2018
  "sk_test_4eC39HqLyjWDarjt",
  "sk_test_BQokikJOvBiI2HlW",
  // https://docs.slack.dev/reference/methods/oauth.v2.access
  "17653672481-19874698323-pdFZKVeT",
  // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  "16C7e42F292c6912E7710c838347Ae178B4a",
  // https://docs.discord.com/developers/reference#authentication
  "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ",
  // https://core.telegram.org/bots/features#generating-an-authentication-token
  "110201543:AAHdqTcvCH1vGWJxfSeo",
  // https://cloud.google.com/docs/authentication/api-keys
  "AIzaSyDaGmWKa4JsXZ-HjGw7ISLn",
];
