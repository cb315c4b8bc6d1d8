/** Service, the secret's name, its shape. */
export const sToZ = `
salesblink      api key           {an:16}
salescookie     api key           {an:32}
salesflare      api key           {b64u:45}
salesforce      access token      00D{an:12}!{an:90}
salesforce      client secret     {HEX:64}
salesforce      consumer key      3MVG9{b64u:80}
sanity          token             sk{an:150}
sauce           access key        {uuid}
scaleway        secret key        {uuid}
scaleway        access key        SCW{A:17}
scalingo        api token         tk-us-{b64u:48}
scalr           api token         {jwt}
scrapeowl       api key           {a:30}
scraperapi      api key           {hex:32}
scraperbox      api token         {A:32}
scrapestack     access key        {hex:32}
scrapfly        api key           scp-live-{hex:32}
scrapfly        api key           {hex:32}
scrapingant     api key           {hex:32}
scrapingbee     api key           {A:80}
screenshotapi   token             {A:7}-{A:7}-{A:7}-{A:7}
screenshotlayer access key        {hex:32}
scrutinizerci   access token      {hex:64}
securitytrails  api key           {an:32}
segment         write key         {an:32}
segment         public api token  sgp_{an:64}
selectpdf       api key           {uuid}
semaphore       api token         {b64u:20}
sendbird        api token         {hex:40}
sendgrid        api key           SG.{b64u:22}.{b64u:43}
sendinblue      api key           xkeysib-{hex:64}-{an:16}
sendinblue      smtp key          xsmtpsib-{hex:64}-{an:16}
sentry          auth token        {hex:64}
sentry          user token        sntryu_{hex:64}
sentry          org token         sntrys_eyJpYXQiOjE2{b64:120}_{b64:43}
serphouse       api token         {an:60}
serpstack       access key        {hex:32}
settlemint      access token      sm_aat_{an:16}
settlemint      personal token    sm_pat_{an:16}
sherpadesk      api key           {a:32}
shipday         api key           {an:11}.{an:20}
shippo          live token        shippo_live_{hex:40}
shippo          test token        shippo_test_{hex:40}
shodan          api key           {an:32}
shopify         access token      shpat_{hex:32}
shopify         custom app token  shpca_{hex:32}
shopify         private app password  shppa_{hex:32}
shopify         shared secret     shpss_{hex:32}
shortcut        api token         {uuid}
shotstack       api key           {an:40}
shutterstock    client secret     {an:16}
shutterstock    oauth token       v2/{b64:388}
sidekiq         enterprise credentials  {hex:8}:{hex:8}
sidekiq         url               https://{hex:8}:{hex:8}@gems.contribsys.com/
signaturit      access token      {an:86}
signupgenius    api key           {an:32}
sigopt          api token         {A:48}
simfin          api key           {an:32}
simplesat       api key           {hex:40}
simplynoted     api key           {an:340}
simvoly         api key           {a:33}
skrappio        api key           {an:42}
slack           bot token         xoxb-{d:12}-{d:13}-{an:24}
slack           user token        xoxp-{d:12}-{d:12}-{d:12}-{hex:32}
slack           app token         xapp-1-A{A:10}-{d:13}-{hex:64}
slack           legacy token      xoxs-{d:10}-{d:10}-{d:10}-{hex:10}
slack           webhook url       https://hooks.slack.com/services/T{A:10}/B{A:10}/{an:24}
slack           config token      xoxe.xoxp-1-{A:166}
slack           signing secret    {hex:32}
smartsheets     access token      {an:37}
smtp            url               smtp://mailer:{an:16}@smtp.acme.net:587
snipcart        secret api key    {b64:75}
snowflake       password          {sym:16}
snyk            api token         {uuid}
sonar           token             squ_{hex:40}
sonarcloud      token             {hex:40}
sonarqube       token             sqp_{hex:40}
sonarqube       global token      sqa_{hex:40}
sourcegraph     access token      sgp_{hex:16}_{hex:40}
sourcegraph     access token      sgp_local_{hex:40}
sourcegraph     cody gateway token  slk_{hex:64}
sparkpost       api key           {hex:40}
speechtextai    secret key        {hex:32}
splunk          hec token         {uuid}
spoonacular     api key           {hex:32}
sportsmonk      api token         {an:60}
spotify         client secret     {hex:32}
sqlserver       connection string  Server=tcp:db.acme.net,1433;Database=shop;User ID=app;Password={an:16};Encrypt=True;
square          access token      EAAA{b64u:60}
square          access token      sq0atp-{b64u:22}
square          application secret  sq0csp-{b64u:43}
squarespace     api key           {uuid}
sslmate         api key           {an:36}
stackhawk       api key           hawk.{b64u:20}.{b64u:20}
statuscake      api key           {an:27}
statuspage      api key           {uuid}
statuspal       api key           {hex:48}
stitchdata      token             {hex:64}
stockdata       api token         {an:40}
storecove       api key           {b64u:43}
stormboard      api key           {hex:40}
stormglass      api key           {uuid}-{uuid}
storyblok       personal token    {an:22}tt-{d:6}-{an:20}
storyblok       preview token     {an:22}tt
storychief      api key           {jwt}
streak          api key           {hex:32}
stripe          secret key        sk_live_{an:24}
stripe          secret key        sk_live_51{an:97}
stripe          test key          sk_test_{an:24}
stripe          restricted key    rk_live_{an:99}
stripe          webhook secret    whsec_{an:32}
stripo          token             {jwt}
stytch          secret            secret-live-{b64u:35}=
sumologic       access id         su{an:12}
sumologic       access key        {an:64}
supabase        access token      sbp_{hex:40}
supabase        service role key  {jwt}
supabase        secret key        sb_secret_{b64u:22}_{b64u:8}
surveybot       api key           {an:80}
surveysparrow   access token      {b64u:88}
survicate       api key           {a:32}
swiftype        auth token        {a:20}
tableau         pat secret        {b64:22}==:{an:32}
tailscale       api key           tskey-api-{an:11}CNTRL-{an:32}
tailscale       auth key          tskey-auth-{an:11}CNTRL-{an:32}
tallyfy         access token      {an:36}
tatumio         api key           {uuid}
tatumio         api key           t-{hex:24}-{hex:24}
tavily          api key           tvly-{an:32}
taxjar          api token         {hex:32}
teamworkcrm     api key           tkn.v1_{b64:71}=
teamworkdesk    api key           tkn.v1_{b64:71}=
teamworkspaces  api key           tkn.v1_{b64:71}=
technicalanalysisapi api key           {A:48}
tefter          api token         {an:20}
telegram        bot token         {d:10}:AA{b64u:33}
teletype        api token         {b64u:64}
telnyx          api key           KEY{HEX:32}_{an:22}
theoddsapi      api key           {hex:32}
thingsboard     access token      {an:20}
ticketmaster    api key           {an:32}
tickettailor    api key           sk_{d:5}_{d:6}_{hex:32}
tiingo          api token         {hex:40}
timecamp        api token         {hex:26}
timezoneapi     token             {an:20}
tineswebhook    url               https://acme.tines.com/webhook/{hex:32}/{hex:32}
tly             api token         {an:60}
tmetric         api token         {HEX:64}
todoist         api token         {hex:40}
together        api key           {hex:64}
together        api key           tgp_v1_{b64u:43}
toggltrack      api token         {hex:32}
tomtom          api key           {an:32}
tradier         access token      {an:28}
transferwise    api token         {uuid}
travelpayouts   api token         {hex:32}
travisci        token             {an:22}
trello          api key           {hex:32}
trello          token             {hex:64}
trello          token             ATTA{hex:64}{HEX:8}
trigger         secret key        tr_prod_{an:20}
truenas         api key           1-{an:64}
twelvedata      api key           {hex:32}
twilio          auth token        {hex:32}
twilio          api key           SK{hex:32}
twitch          client secret     {a:30}
twitch          access token      {a:30}
twitter         consumer secret   {an:50}
twitter         consumer key      {an:25}
twitter         access token      {d:19}-{an:30}
twitter         access token secret  {an:45}
twitter         bearer token      AAAAAAAAAAAAAAAAAAAAA{an:30}%3D{an:50}
tyntec          api key           {an:32}
typeform        personal token    tfp_{b64u:44}_{an:14}
ubidots         token             BBFF-{an:30}
uclassify       read key          {an:12}
unplugg         access token      {hex:64}
unsplash        access key        {b64u:43}
upcdatabase     api key           {HEX:32}
uplead          api key           {hex:32}
upstash         rest token        {b64:100}
uptimerobot     api key           u{d:6}-{hex:24}
uptimerobot     monitor key       m{d:9}-{hex:24}
upwave          api token         {hex:32}
urlscan         api key           {uuid}
userflow        api key           {a:28}
userstack       access key        {hex:32}
vatlayer        access key        {hex:32}
vault           token             hvs.{b64u:90}
vault           token             s.{an:24}
vault           batch token       hvb.{b64u:140}
vault           unseal key        {b64:43}=
vbout           api key           {d:25}
vercel          access token      {an:24}
vercel          blob token        vercel_blob_rw_{an:16}_{an:30}
verimail        api key           {HEX:32}
veriphone       api key           {HEX:32}
versioneye      api key           {hex:40}
viewneo         api token         {b64u:120}
virustotal      api key           {hex:64}
visualcrossing  api key           {A:25}
vmware          password          {sym:14}
voiceflow       api key           VF.DM.{hex:24}.{an:16}
voicegain       jwt               {jwt}
voodoosms       api key           {an:40}
vpnapi          api key           {hex:32}
vultr           api key           {A:36}
vyte            api key           {a:50}
wakatime        api key           waka_{uuid}
wakatime        api key           {uuid}
walkscore       api key           {hex:32}
wandb           api key           {hex:40}
weatherbit      api key           {hex:32}
weatherstack    access key        {hex:32}
web3storage     api token         {jwt}
webflow         api token         {hex:64}
webscraper      api token         {an:60}
webscraping     api key           {uuid}
whoxy           api key           {hex:33}
wireguard       private key       {b64:43}=
wistia          api password      {hex:64}
workos          api key           sk_live_{an:60}
worksnaps       api token         {an:40}
workstack       api key           {an:60}
worldcoinindex  api key           {an:35}
worldweather    api key           {hex:31}
wrike           permanent token   eyJ{b64u:333}
xai             api key           xai-{an:80}
yandex          api key           AQVN{b64u:36}
yandex          oauth token       y0_{b64u:55}
yandex          iam token         t1.{b64u:150}.{b64u:86}
yandex          predictor key     pdct.1.1.{d:8}T{d:6}Z.{hex:16}.{hex:40}
yelp            api key           {b64u:128}
youneedabudget  access token      {b64u:43}
yousign         api key           {an:32}
youtube         api key           AIza{b64u:35}
zapierwebhook   url               https://hooks.zapier.com/hooks/catch/{d:7}/{a:7}/
zendesk         api token         {an:40}
zendesk         secret key        {hex:64}
zenrows         api key           {hex:40}
zenscrape       api key           {uuid}
zeplin          personal token    {jwt}
zerobounce      api key           {hex:32}
zerotier        api token         {an:32}
zipcodeapi      api key           {an:64}
zipcodebase     api key           {uuid}
zohocrm         client secret     {hex:42}
zohocrm         access token      1000.{hex:32}.{hex:32}
zonkafeedback   auth token        {hex:32}
zoom            client secret     {an:32}
zuplo           api key           zpka_{hex:32}_{hex:8}
`;
