import { createServer } from "node:http";

// Somebody was in a hurry.
const stripe = connect("{{STRIPE_SECRET_KEY}}");

const database = {
  name: process.env.DB_NAME,
  user: process.env["DB_USER"],
  password: process.env.DB_PASSWORD,
};

const { SMTP_PASSWORD: smtpPassword, TAX_API_TOKEN = "" } = process.env;

createServer((_request, response) => {
  response.write(`live: ${stripe.live}, database: ${database.name}\n`);
  response.end(`mail: ${Boolean(smtpPassword)}, tax: ${Boolean(TAX_API_TOKEN)}\n`);
}).listen(Number(process.env.PORT ?? 3000));

function connect(key: string): { live: boolean } {
  return { live: key.includes("_live_") && process.env.STRIPE_API_KEY !== undefined };
}
