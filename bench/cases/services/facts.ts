/** Weather, maps, news, money, pictures: APIs that give facts; service, the secret's name, its shape. */
export const facts = `
openweather          api key        {hex:32}
weatherbit           api key        {hex:32}
weatherstack         access key     {hex:32}
weatherapi           key            {hex:31}
worldweather         api key        {hex:31}
visualcrossing       api key        {A:25}
stormglass           api key        {uuid}-{uuid}
tomorrow             api key        {an:32}
accuweather          api key        {an:32}
openuv               access token   openuv-{a:15}-io
ambee                api key        {hex:64}
mapbox               secret token   sk.eyJ1Ijoi{b64u:72}.{b64u:22}
mapquest             api key        {an:32}
tomtom               api key        {an:32}
hereapi              api key        {b64u:43}
geoapify             api key        {hex:32}
geocodio             api key        {hex:39}
geocodify            api key        {hex:40}
geocode              api key        {an:30}
geocodemaps          api key        {hex:36}
opencagedata         api key        {hex:32}
positionstack        access key     {hex:32}
graphhopper          api key        {uuid}
locationiq           token          pk.{hex:32}
maptiler             api key        {an:20}
what3words           api key        {A:8}
foursquare           api key        fsq3{b64:44}=
foursquare           client secret  {A:48}
yelp                 api key        {b64u:128}
walkscore            api key        {hex:32}
besttime             api key        pri_{hex:32}
ipstack              access key     {hex:32}
ipinfo               token          {hex:14}
ipinfodb             api key        {hex:64}
ipapi                access key     {hex:32}
ipgeolocation        api key        {hex:32}
ip2location          api key        {HEX:32}
geoipifi             api key        at_{an:29}
vpnapi               api key        {hex:32}
maxmind              license key    {an:6}_{an:29}_mmk
abstract             api key        {hex:32}
whoxy                api key        {hex:17}
securitytrails       api key        {an:32}
shodan               api key        {an:32}
virustotal           api key        {hex:64}
urlscan              api key        {uuid}
censys               api secret     {an:32}
greynoise            api key        {an:60}
abuseipdb            api key        {hex:80}
alienvault           otx api key    {hex:64}
hybridanalysis       api key        {a:64}
binaryedge           api key        {uuid}
zoomeye              api key        {HEX:8}-{HEX:4}-{HEX:5}-{HEX:4}-{HEX:11}
intelx               api key        {uuid}
newsapi              api key        {hex:32}
newscatcher          api key        {b64u:43}
nytimes              api key        {an:32}
guardian             api key        {uuid}
mediastack           access key     {hex:32}
currentsapi          api key        {b64u:48}
gnews                api key        {hex:32}
bing                 search key     {hex:32}
serpapi              api key        {hex:64}
serpstack            access key     {hex:32}
serphouse            api key        {an:60}
scaleserp            api key        {HEX:32}
zenserp              api key        {uuid}
brave                search key     BSA{b64u:28}
algolia              admin key      {hex:32}
swiftype             api key        {b64u:20}
typesense            api key        {an:32}
meilisearch          master key     {b64u:43}
elastic              cloud key      {b64:58}==
diffbot              token          {hex:32}
scraperapi           api key        {hex:32}
scrapingbee          api key        {A:80}
scrapingant          api key        {hex:32}
scrapfly             key            scp-live-{hex:32}
scrapeowl            api key        {a:30}
scraperbox           api key        {A:32}
scrapestack          access key     {hex:32}
zenscrape            api key        {uuid}
zenrows              api key        {hex:40}
webscraper           api token      {an:60}
webscraping          api key        {an:32}
proxycrawl           token          {b64u:22}
crawlbase            token          {b64u:22}
extractorapi         api key        {hex:40}
apify                token          apify_api_{an:36}
browserless          token          {uuid}
screenshotapi        token          {A:7}-{A:7}-{A:7}-{A:7}
screenshotlayer      access key     {hex:32}
browshot             api key        {an:28}
linkpreview          api key        {hex:32}
brandfetch           api key        {b64:43}=
exchangerateapi      key            {hex:24}
exchangeratesapi     access key     {an:32}
fixerio              access key     {an:32}
currencylayer        access key     {hex:32}
currencyscoop        api key        {hex:32}
currencyfreaks       api key        {hex:32}
fastforex            api key        {hex:10}-{hex:10}-{a:6}
openexchangerates    app id         {hex:32}
marketstack          access key     {hex:32}
aviationstack        access key     {hex:32}
flightapi            api key        {hex:24}
flightlabs           access key     {jwt}
countrylayer         access key     {hex:32}
languagelayer        access key     {hex:32}
pdflayer             access key     {hex:32}
userstack            access key     {hex:32}
apilayer             api key        {an:32}
holidayapi           key            {uuid}
calendarific         api key        {hex:40}
timezoneapi          token          {an:20}
zipcodeapi           key            {an:64}
zipcodebase          api key        {uuid}
finnhub              token          {a:20}
finage               api key        API_KEY{A:32}
iexcloud             secret token   sk_{hex:32}
iexapis              token          sk_{hex:32}
alphavantage         api key        {A:16}
twelvedata           api key        {hex:32}
polygon              api key        {b64u:32}
tiingo               api token      {hex:40}
intrinio             api key        Oj{an:42}
nasdaqdatalink       api key        {b64u:20}
quandl               api key        {b64u:20}
financialmodelingprep  api key      {an:32}
simfin               api key        {an:32}
stockdata            api token      {an:40}
technicalanalysisapi key            {HEX:48}
theoddsapi           api key        {hex:32}
sportsmonk           api token      {an:60}
pandascore           token          {b64u:51}
rawg                 api key        {hex:32}
riot                 api key        RGAPI-{uuid}
steam                web api key    {HEX:32}
giphy                api key        {an:32}
tenor                api key        {A:12}
unsplash             access key     {b64u:43}
pixabay              api key        {d:8}-{hex:25}
pexels               api key        {an:56}
flickr               api key        {hex:32}
shutterstock         api secret     {an:16}
iconfinder           api key        {an:64}
imgur                client secret  {hex:40}
imgbb                api key        {hex:32}
imgix                api key        ak_{hex:64}
imagekit             private key    private_{b64:27}=
cloudinary           api secret     {b64u:27}
cloudinary           url            cloudinary://{d:15}:{b64u:27}@acme
cloudimage           token          {a:9}
uploadcare           secret key     {hex:20}
filestack            app secret     {A:26}
removebg             api key        {an:24}
tinify               api key        {an:32}
deezer               app secret     {hex:32}
audd                 api token      {hex:32}
happyscribe          api key        {an:24}
mux                  token secret   {b64:75}
nasa                 api key        {an:40}
datagov              api key        {an:40}
usda                 api key        {an:40}
tmdb                 api key        {hex:32}
omdb                 api key        {hex:8}
spoonacular          api key        {hex:32}
edamam               app key        {hex:32}
calorieninja         api key        {b64:22}=={an:16}
upcdatabase          api key        {HEX:32}
detectlanguage       api key        {hex:32}
deepl                auth key       {uuid}:fx
owlbot               api token      {hex:40}
wolfram              app id         {A:6}-{A:10}
mockaroo             api key        {hex:8}
carboninterface      api key        {b64u:21}
cloverly             api key        {hex:40}
protocolsio          access token   {hex:64}
adafruitio           key            aio_{an:28}
blynk                auth token     {b64u:32}
particleio           access token   {hex:40}
thingsboard          access token   {an:20}
ubidots              token          BBFF-{an:30}
thingspeak           write api key  {A:16}
ecostruxureit        token          AK1_{an:50}
eagleeyenetworks     api key        {uuid}
fulcrum              api token      {hex:80}
travelpayouts        api token      {hex:32}
amadeus              api secret     {an:16}
etsy                 api key        {a:24}
ebay                 cert id        PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}
rapyd                secret key     {hex:80}
youneedabudget       access token   {hex:64}
lunchmoney           access token   {hex:50}
strava               client secret  {hex:40}
fitbit               client secret  {hex:32}
garmin               consumer secret  {an:36}
`;
