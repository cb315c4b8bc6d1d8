/** Service, the secret's name, its shape. */
export const mToR = `
madkudu         api key           {hex:32}
mailboxlayer    access key        {hex:32}
mailchimp       api key           {hex:32}-us{d:2}
mailerlite      api token         {hex:32}
mailgun         api key           key-{hex:32}
mailgun         api key           {hex:32}-{hex:8}-{hex:8}
mailgun         signing key       {hex:32}
mailjet         secret key        {hex:32}
mailjetsms      token             {hex:32}
mailmodo        api key           {A:7}-{A:7}-{A:7}-{A:7}
mailsac         key               k_{an:40}
mandrill        api key           {b64u:22}
mandrill        api key           md-{b64u:22}
mapbox          secret token      sk.eyJ{b64u:80}.{b64u:22}
mapquest        api key           {an:32}
marketstack     access key        {hex:32}
mattermost      access token      {a:26}
mavenlink       token             {hex:64}
maxmind         license key       {an:6}_{an:29}_mmk
maxmind         license key       {an:16}
mediastack      access key        {hex:32}
meistertask     access token      {an:43}
mergify         api key           {b64u:40}
mesibo          app token         {an:64}
messagebird     access key        {an:25}
messagebird     live key          live_{an:25}
metrilo         api token         {hex:16}
microsoft       client secret     {an:3}8Q~{b64u:34}
microsoftteamswebhook url               https://contoso.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}
mindmeister     api token         {an:43}
mistral         api key           {an:32}
mixmax          api token         {uuid}
mockaroo        api key           {hex:8}
moderation      api key           {uuid}
monday          api token         {jwt}
mongodb         uri               mongodb+srv://app:{an:16}@cluster0.ab1cd.mongodb.net/prod
mongodb         uri               mongodb://app:{an:12}@10.0.0.4:27017/prod
mongodb         atlas private key  {uuid}
monkeylearn     api key           {hex:40}
moonclerk       api key           {hex:32}
moosend         api key           {uuid}
moralis         api key           {an:64}
moralis         api key           {jwt}
msteams         webhook           https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}
myintervals     api key           {a:11}
mysql           url               mysql://root:{an:12}@db.internal:3306/app
mysql           root password     {sym:14}
nasa            api key           {an:40}
nasdaqdatalink  api key           {an:20}
netlify         access token      {b64u:43}
netlify         pat               nfp_{an:36}
newrelic        api key           NRAK-{A:27}
newrelic        license key       {hex:40}
newrelic        license key       {hex:36}NRAL
newrelic        insights insert key  NRII-{b64u:32}
newrelic        insights query key  NRIQ-{b64u:32}
newrelic        browser key       NRJS-{hex:19}
newrelic        admin key         NRAA-{hex:27}
newsapi         api key           {hex:32}
newscatcher     api key           {b64u:43}
nftport         api key           {uuid}
ngrok           authtoken         {an:27}_{an:20}
ngrok           api key           2{an:26}_{an:21}
nicereply       private key       {hex:40}
nightfall       api key           NF-{an:32}
nimble          api token         {an:30}
noticeable      api key           {an:20}
notion          integration token  secret_{an:43}
notion          token             ntn_{d:11}{an:35}
npm             token             npm_{crc}
npm             auth token        {uuid}
nuget           api key           oy2{a:43}
numverify       access key        {hex:32}
nvapi           key               nvapi-{b64u:64}
nvidia          api key           nvapi-{b64u:64}
nylas           api key           nyk_v0_{an:64}
nylas           client secret     {a:25}
nytimes         api key           {an:32}
nytimes         secret            {an:16}
oanda           access token      {hex:32}-{hex:32}
octopus         api key           API-{A:31}
odbc            connection string  Driver={ODBC Driver 18 for SQL Server};Server=tcp:db.acme.net,1433;Database=app;Uid=app;Pwd={an:16};Encrypt=yes;
okta            api token         00{b64u:40}
okta            client secret     {b64u:64}
ollama          api key           {hex:32}.{b64u:24}
omnisend        api key           {hex:24}-{an:48}
onesignal       rest api key      {b64:48}
onesignal       api key           os_v2_app_{a:103}
onfleet         api key           {hex:32}
oopspam         api key           {an:40}
openai          api key           sk-{an:20}T3BlbkFJ{an:20}
openai          api key           sk-proj-{b64u:74}T3BlbkFJ{b64u:74}
openai          service account key  sk-svcacct-{b64u:74}T3BlbkFJ{b64u:74}
openai          admin key         sk-admin-{b64u:74}T3BlbkFJ{b64u:74}
opencagedata    api key           {hex:32}
openrouter      api key           sk-or-v1-{hex:64}
openshift       user token        sha256~{b64u:43}
openuv          access token      {hex:32}
openuv          api key           openuv-{a:20}-io
openweather     api key           {hex:32}
opsgenie        api key           {uuid}
optimizely      personal access token  2:{b64u:54}
overloop        api key           {hex:40}
ovh             application secret  {an:32}
owlbot          api token         {hex:40}
packagecloud    token             {hex:48}
pagarme         api key           ak_live_{an:30}
pagarme         secret key        sk_{an:16}
pagerduty       api token         u+{b64u:18}
pagerduty       api key           {b64u:20}
pagerduty       integration key   {hex:32}
pandadoc        api key           {hex:40}
pandascore      api token         {b64u:50}
paperform       api key           {jwt}
paralleldots    api key           {an:43}
parseur         api key           {hex:40}
particleio      access token      {hex:40}
partnerstack    secret key        {an:64}
pastebin        api dev key       {an:32}
paydirtapp      api token         {hex:32}
paymoapp        api key           {hex:40}
paymongo        secret key        sk_live_{an:24}
paymongo        secret key        sk_test_{an:24}
paypal          client secret     E{b64u:79}
paystack        secret key        sk_live_{hex:40}
paystack        secret key        sk_test_{hex:40}
pdflayer        access key        {hex:32}
pdfshift        api key           sk_{hex:40}
peopledatalabs  api key           {hex:64}
pepipost        api key           {hex:32}
perplexity      api key           pplx-{an:48}
phpmailer       password          {sym:14}
pinecone        api key           pcsk_{an:6}_{an:63}
pinecone        api key           {uuid}
pipedream       api key           {hex:32}
pipedrive       api token         {hex:40}
pixabay         api key           {d:8}-{hex:25}
pkcs12          password          {sym:12}
plaid           secret            {hex:30}
plaid           access token      access-production-{uuid}
plaid           access token      access-sandbox-{uuid}
planetscale     password          pscale_pw_{b64u:43}
planetscale     service token     pscale_tkn_{b64u:43}
planetscale     oauth token       pscale_oauth_{b64u:43}
planyo          api key           {an:62}
plivo           auth token        {b64:40}
podio           client secret     {an:64}
pollsapi        api key           {A:28}
polygon         api key           {b64u:32}
positionstack   access key        {hex:32}
postageapp      api key           {an:32}
postgres        url               postgres://app:{an:14}@db.internal:5432/app
postgres        password          {sym:14}
posthog         personal api key  phx_{an:43}
posthog         api key           phx_{an:47}
postman         api key           PMAK-{hex:24}-{hex:34}
postmark        server token      {uuid}
powrbot         api key           {hex:40}
prefect         api key           pnu_{a:36}
prefect         service key       pnb_{a:36}
privateai       api key           {hex:32}
prodpad         api key           {hex:64}
prospectcrm     api key           {an:32}
protocolsio     access token      {hex:64}
proxycrawl      token             {b64u:22}
psexec          password          {sym:14}
pubnub          publish key       pub-c-{uuid}
pubnub          secret key        sec-c-{b64:48}
pubnub          subscribe key     sub-c-{uuid}
pulumi          access token      pul-{hex:40}
pypi            api token         pypi-AgEI{b64u:160}
qase            api token         {hex:64}
qualaroo        api secret        {b64:64}
qubole          api token         {a:64}
rabbitmq        url               amqp://app:{an:14}@mq.internal:5672/prod
rabbitmq        password          {sym:14}
ramp            client secret     ramp_sec_{an:48}
ramp            client id         ramp_id_{an:40}
rapidapi        key               {hex:10}msh{hex:15}p{hex:6}jsn{hex:12}
rawg            api key           {hex:32}
razorpay        key id            rzp_live_{an:14}
razorpay        key secret        {an:24}
reachmail       token             {b64u:60}
reactapp        api key           {an:32}
readme          api key           rdme_{a:70}
reallysimplesystems api key           {jwt}
rebrandly       api key           {hex:32}
recaptcha       secret key        6L{b64u:38}
redis           url               redis://default:{an:18}@cache.internal:6379/0
redis           password          {sym:16}
refiner         api key           {uuid}
rentman         api token         {jwt}
replicate       api token         r8_{an:37}
replyio         api key           {b64u:24}
requestfinance  api key           {A:7}-{A:7}-{A:7}-{A:7}
resend          api key           re_{an:8}_{an:24}
ritekit         client secret     {hex:44}
rocketreach     api key           {hex:39}
rootly          api token         rootly_{hex:64}
route4me        api key           {HEX:32}
rubygems        api key           rubygems_{hex:48}
`;
