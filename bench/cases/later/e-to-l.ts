/** Service, the secret's name, its shape. */
export const eToL = `
eagleeyenetworks api key           {an:15}
easypost        api key           EZAK{an:54}
easypost        test api key      EZTK{an:54}
ecostruxureit   api key           AK1{an:13}/{an:37}
edenai          api key           {jwt}
elasticemail    api key           {HEX:96}
elevenlabs      api key           sk_{hex:48}
endorlabs       api secret        endr+{an:16}
enigma          api key           {an:40}
eraser          api token         {an:20}
etherscan       api key           {A:34}
ethplorer       api key           EK-{an:5}-{an:7}-{an:5}
etsy            keystring         {a:24}
eventbrite      private token     {A:20}
eventbrite      oauth token       {A:20}
everhour        api key           {hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}
exchangerateapi api key           {hex:24}
exchangeratesapi access key        {hex:32}
extractorapi    api key           {hex:40}
facebook        app secret        {hex:32}
facebook        access token      EAACEdEose0cBA{an:180}
facebook        page access token  EAA{an:100}
facebook        app token         {d:15}|{b64u:27}
fastforex       api key           {hex:10}-{hex:10}-{a:6}
fastly          api token         {b64u:32}
feedier         api key           {an:32}
fetchrss        api key           {hex:24}.{b64u:44}
figma           personal access token  figd_{b64u:40}
figma           token             {d:6}-{uuid}
fileio          api key           {an:16}.{an:7}-{an:7}-{an:7}-{an:7}
finage          api key           API_KEY{A:32}
financialmodelingprep api key           {an:32}
findl           api key           {uuid}
finicity        app key           {hex:32}
finicity        app token         {an:20}
finnhub         api key           c{a:19}
finnhub         api key           {a:20}
firebase        server key        AAAA{b64u:7}:{b64u:140}
firebase        ci token          1//{b64u:96}
firebase        api key           AIza{b64u:35}
firecrawl       api key           fc-{hex:32}
fixerio         access key        {hex:32}
flatio          personal token    {hex:128}
fleetbase       api key           flb_live_{an:20}
flexport        api key           shltm_{b64u:40}
flickr          api key           {hex:32}
flickr          secret            {hex:16}
flightapi       api key           {hex:24}
flightlabs      access key        {jwt}
flutterwave     secret key        FLWSECK-{hex:32}-X
flutterwave     secret key        FLWSECK_TEST-{hex:32}-X
flutterwave     encryption key    FLWSECK_TEST{a:12}
flyio           access token      FlyV1 fm2_{b64:500}
flyio           token             fo1_{b64u:43}
formbucket      access token      {jwt}
formcraft       api key           {hex:40}
formio          api key           {an:32}
foursquare      api key           fsq3{b64:44}
foursquare      client secret     {A:48}
frameio         developer token   fio-u-{b64u:64}
freemius        secret key        sk_{sym:29}
freshbooks      client secret     {hex:64}
freshdesk       api key           {an:20}
freshservice    api key           {an:20}
ftp             url               ftp://deploy:{an:14}@ftp.acme.net/site
fulcrum         api token         {hex:80}
fullstory       api key           {b64:44}
fxmarket        api key           {b64u:20}
gcp             api key           AIza{b64u:35}
gcp             service account private key id  {hex:40}
gcp             oauth client secret  GOCSPX-{b64u:28}
gcs             hmac secret       {b64:40}
gcs             hmac access id    GOOG1E{A:55}
geckoboard      api key           {a:44}
geoapify        api key           {hex:32}
geocode         auth code         {d:21}x{d:5}
geocodify       api key           {hex:40}
geoipifi        api key           at_{an:29}
getemail        api key           {b64:64}
getgeoapi       api key           {hex:40}
getgist         token             {b64u:64}
getresponse     api key           {a:32}
gitalk          client secret     {hex:40}
github          personal access token  ghp_{crc}
github          token             github_pat_{an:22}_{an:59}
github          oauth token       gho_{crc}
github          app token         ghs_{crc}
github          refresh token     ghr_{crc}
github          client secret     {hex:40}
github          token             {hex:40}
gitlab          personal access token  glpat-{b64u:20}
gitlab          pipeline trigger token  glptt-{hex:40}
gitlab          runner registration token  GR1348941{b64u:20}
gitlab          runner token      glrt-{b64u:20}
gitlab          deploy token      gldt-{b64u:20}
gitlab          feed token        glft-{b64u:20}
gitlab          scim token        glsoat-{b64u:20}
gitlab          ci job token      glcbt-{a:2}_{b64u:20}
gitlab          incoming mail token  glimt-{a:25}
gitlab          agent token       glagent-{b64u:50}
gitter          access token      {hex:40}
glassnode       api key           {an:27}
gocardless      access token      live_{b64u:40}
gocardless      access token      sandbox_{b64u:40}
goodday         api token         {hex:32}
google          api key           AIza{b64u:35}
google          oauth access token  ya29.{b64u:160}
google          client secret     GOCSPX-{b64u:28}
google          refresh token     1//0{b64u:98}
gradle          enterprise access key  {a:52}
grafana         service account token  glsa_{an:32}_{hex:8}
grafana         cloud api token   glc_eyJ{b64:120}
grafana         api key           eyJrIjoi{b64:82}
graphhopper     api key           {uuid}
groovehq        access token      {hex:64}
groq            api key           gsk_{an:52}
gtmetrix        api key           {hex:32}
guardian        api key           {uuid}
gumroad         access token      {b64u:43}
gyazo           access token      {hex:64}
happyscribe     api key           {an:24}
harness         pat               pat.{b64u:22}.{hex:24}.{an:20}
hashicorp       terraform api token  {an:14}.atlasv1.{b64u:67}
hashicorp       vault token       hvs.{b64u:90}
hellosign       api key           {hex:64}
helpcrunch      api key           {b64:108}
helpscout       app secret        {an:32}
hereapi         api key           {b64u:43}
heroku          api key           {uuid}
heroku          api key           HRKU-AA{b64u:58}
hetzner         api token         {an:64}
hiveage         api key           {b64u:20}
holidayapi      key               {uuid}
honeycomb       api key           {an:22}
honeycomb       api key           {hex:32}
honeycomb       ingest key        hcaik_{a:58}
html2pdf        api key           {an:64}
http            basic url         https://deploy:{an:18}@git.acme.net/shop.git
hubspot         private app token  pat-na1-{uuid}
hubspot         private app token  pat-eu1-{uuid}
hubspot         api key           {uuid}
huggingface     token             hf_{al:34}
huggingface     organization token  api_org_{al:34}
humanity        app secret        {hex:40}
hybiscus        api key           {b64u:43}
ibm             cloud api key     {b64u:44}
iconfinder      api key           {an:64}
iexapis         token             sk_{hex:32}
iexcloud        token             pk_{hex:32}
imagekit        private key       private_{b64u:27}=
imagga          api secret        {hex:32}
imagga          api key           acc_{hex:15}
impala          api key           {an:40}
infracost       api key           ico-{an:32}
infura          api key           {hex:32}
insightly       api key           {uuid}
instabot        api key           {b64:43}=
instagram       access token      IGQV{an:130}
intercom        access token      dG9rO{b64:55}
intercom        access token      dG9rOmE0{b64:50}==
interseller     api key           {hex:24}
intra42         secret            s-s4t2ud-{hex:64}
intrinio        api key           {b64u:44}
ionic           token             ion_{an:42}
ip2location     api key           {HEX:32}
ipapi           access key        {hex:32}
ipgeolocation   api key           {hex:32}
ipinfo          token             {hex:14}
ipinfodb        api key           {hex:64}
ipstack         access key        {hex:32}
jdbc            url               jdbc:postgresql://db.acme.net:5432/app?user=app&password={an:16}
jdbc            url               jdbc:sqlserver://db.acme.net:1433;databaseName=app;user=sa;password={an:16}
jenkins         api token         11{hex:32}
jenkins         crumb             {hex:64}
jfrog           api key           AKCp{an:69}
jfrog           identity token    {jwt}
jina            api key           jina_{hex:32}{b64u:28}
jira            api token         {an:24}
jira            pat               {b64:44}
jotform         api key           {hex:32}
jumpcloud       api key           {hex:40}
jumpcloud       api key           jca_{an:36}
jupiterone      api key           {an:76}
juro            api key           {an:40}
jwt             token             {jwt}
jwt             secret            {an:32}
kaggle          key               {hex:32}
kagi            api token         {b64u:12}.{b64u:43}
karmacrm        api key           {an:20}
keenio          read key          {HEX:128}
kickbox         api key           live_{hex:64}
klaviyo         private key       pk_{hex:34}
klipfolio       api key           {hex:40}
knapsackpro     test suite token  {hex:32}
kontent         management key    {jwt}
kraken          api secret        {b64:86}==
krb5            password          {sym:14}
kubernetes      service account token  {jwt}
kubernetes      bootstrap token   {a:6}.{a:16}
kucoin          api secret        {uuid}
kylas           api key           {uuid}:{d:4}
langchain       api key           lsv2_pt_{hex:32}_{hex:10}
langchain       service key       lsv2_sk_{hex:32}_{hex:10}
languagelayer   access key        {hex:32}
lark            app secret        {an:32}
launchdarkly    access token      api-{uuid}
launchdarkly    sdk key           sdk-{uuid}
ldap            bind password     {sym:14}
leadfeeder      api token         {an:43}
lemlist         api key           {hex:32}
lemonsqueezy    api key           {jwt}
lendflow        api key           {an:36}
lessannoyingcrm api key           {d:6}-{an:25}-{an:24}
lexigram        api key           {an:301}
lightspeed      personal token    {hex:40}
linear          api key           lin_api_{an:40}
linear          oauth token       lin_oauth_{hex:64}
linkedin        client secret     {an:16}
linkedin        client secret     WPL_AP1.{an:16}.{an:6}==
linkpreview     api key           {hex:32}
linode          token             {hex:64}
livestorm       api token         {jwt}
loadmill        api token         {an:64}
lob             api key           live_{hex:35}
lob             api key           test_{hex:35}
loginradius     api secret        {uuid}
logzio          shipping token    {al:32}
logzio          api token         {uuid}
lokalise        api token         {hex:40}
looker          client secret     {a:24}
looker          client id         {a:20}
loyverse        access token      {hex:32}
lunchmoney      access token      {hex:50}
`;
