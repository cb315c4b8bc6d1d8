// Made by `node docs/write-rules.ts`; do not edit.
import * as _8x8 from "./8x8.ts";
import * as ably from "./ably.ts";
import * as abstractApi from "./abstract-api.ts";
import * as abuseipdb from "./abuseipdb.ts";
import * as abyssale from "./abyssale.ts";
import * as accuweather from "./accuweather.ts";
import * as activecampaign from "./activecampaign.ts";
import * as activeloop from "./activeloop.ts";
import * as adafruit from "./adafruit.ts";
import * as adobe from "./adobe.ts";
import * as adyen from "./adyen.ts";
import * as adzuna from "./adzuna.ts";
import * as affinity from "./affinity.ts";
import * as agenta from "./agenta.ts";
import * as agentmail from "./agentmail.ts";
import * as agora from "./agora.ts";
import * as aha from "./aha.ts";
import * as ahasend from "./ahasend.ts";
import * as ai21 from "./ai21.ts";
import * as aikido from "./aikido.ts";
import * as airbrake from "./airbrake.ts";
import * as airbyte from "./airbyte.ts";
import * as airship from "./airship.ts";
import * as airtable from "./airtable.ts";
import * as airtop from "./airtop.ts";
import * as airvisual from "./airvisual.ts";
import * as airwallex from "./airwallex.ts";
import * as aiven from "./aiven.ts";
import * as akamai from "./akamai.ts";
import * as akeyless from "./akeyless.ts";
import * as alchemy from "./alchemy.ts";
import * as alconost from "./alconost.ts";
import * as alegra from "./alegra.ts";
import * as alephAlpha from "./aleph-alpha.ts";
import * as aletheia from "./aletheia.ts";
import * as algolia from "./algolia.ts";
import * as alibaba from "./alibaba.ts";
import * as alienvault from "./alienvault.ts";
import * as allsports from "./allsports.ts";
import * as alpaca from "./alpaca.ts";
import * as amadeus from "./amadeus.ts";
import * as amazon from "./amazon.ts";
import * as ambee from "./ambee.ts";
import * as ambientWeather from "./ambient-weather.ts";
import * as amp from "./amp.ts";
import * as amplitude from "./amplitude.ts";
import * as ankr from "./ankr.ts";
import * as anthropic from "./anthropic.ts";
import * as anypoint from "./anypoint.ts";
import * as anyscale from "./anyscale.ts";
import * as apacta from "./apacta.ts";
import * as apiVideo from "./api-video.ts";
import * as api2cart from "./api2cart.ts";
import * as apideck from "./apideck.ts";
import * as apiflash from "./apiflash.ts";
import * as apifonica from "./apifonica.ts";
import * as apify from "./apify.ts";
import * as apilayer from "./apilayer.ts";
import * as apimatic from "./apimatic.ts";
import * as apimetrics from "./apimetrics.ts";
import * as apitemplate from "./apitemplate.ts";
import * as apollo from "./apollo.ts";
import * as appcues from "./appcues.ts";
import * as appfollow from "./appfollow.ts";
import * as apple from "./apple.ts";
import * as appointedd from "./appointedd.ts";
import * as appoptics from "./appoptics.ts";
import * as appsflyer from "./appsflyer.ts";
import * as appsignal from "./appsignal.ts";
import * as appsync from "./appsync.ts";
import * as appsynergy from "./appsynergy.ts";
import * as apptivo from "./apptivo.ts";
import * as appveyor from "./appveyor.ts";
import * as appwrite from "./appwrite.ts";
import * as apyhub from "./apyhub.ts";
import * as arcadeAi from "./arcade-ai.ts";
import * as arcgis from "./arcgis.ts";
import * as arize from "./arize.ts";
import * as artifactory from "./artifactory.ts";
import * as artsy from "./artsy.ts";
import * as asaas from "./asaas.ts";
import * as asana from "./asana.ts";
import * as assembla from "./assembla.ts";
import * as assemblyai from "./assemblyai.ts";
import * as astraDb from "./astra-db.ts";
import * as atatus from "./atatus.ts";
import * as atera from "./atera.ts";
import * as athina from "./athina.ts";
import * as atlassian from "./atlassian.ts";
import * as attio from "./attio.ts";
import * as audd from "./audd.ts";
import * as auth0 from "./auth0.ts";
import * as authress from "./authress.ts";
import * as autodesk from "./autodesk.ts";
import * as autoklose from "./autoklose.ts";
import * as autopilot from "./autopilot.ts";
import * as autumn from "./autumn.ts";
import * as avaza from "./avaza.ts";
import * as aviationstack from "./aviationstack.ts";
import * as aws from "./aws.ts";
import * as axiom from "./axiom.ts";
import * as axonaut from "./axonaut.ts";
import * as aylien from "./aylien.ts";
import * as ayrshare from "./ayrshare.ts";
import * as azureOpenai from "./azure-openai.ts";
import * as azure from "./azure.ts";
import * as backblaze from "./backblaze.ts";
import * as baidu from "./baidu.ts";
import * as bamboohr from "./bamboohr.ts";
import * as bandwidth from "./bandwidth.ts";
import * as bannerbear from "./bannerbear.ts";
import * as baremetrics from "./baremetrics.ts";
import * as basecamp from "./basecamp.ts";
import * as baserow from "./baserow.ts";
import * as baseten from "./baseten.ts";
import * as beamer from "./beamer.ts";
import * as beebole from "./beebole.ts";
import * as beehiiv from "./beehiiv.ts";
import * as besnappy from "./besnappy.ts";
import * as besttime from "./besttime.ts";
import * as betterStack from "./better-stack.ts";
import * as bigcommerce from "./bigcommerce.ts";
import * as bigdatacloud from "./bigdatacloud.ts";
import * as billomat from "./billomat.ts";
import * as binance from "./binance.ts";
import * as bip39 from "./bip39.ts";
import * as bitbar from "./bitbar.ts";
import * as bitcoin from "./bitcoin.ts";
import * as bitcoinaverage from "./bitcoinaverage.ts";
import * as bitfinex from "./bitfinex.ts";
import * as bitgo from "./bitgo.ts";
import * as bitly from "./bitly.ts";
import * as bitmex from "./bitmex.ts";
import * as bitpay from "./bitpay.ts";
import * as bitquery from "./bitquery.ts";
import * as bitrise from "./bitrise.ts";
import * as bitstamp from "./bitstamp.ts";
import * as bittrex from "./bittrex.ts";
import * as bitwarden from "./bitwarden.ts";
import * as blackForestLabs from "./black-forest-labs.ts";
import * as blacksmith from "./blacksmith.ts";
import * as blandAi from "./bland-ai.ts";
import * as blazemeter from "./blazemeter.ts";
import * as blitapp from "./blitapp.ts";
import * as blockfrost from "./blockfrost.ts";
import * as blocknative from "./blocknative.ts";
import * as bluesky from "./bluesky.ts";
import * as bluesnap from "./bluesnap.ts";
import * as blynk from "./blynk.ts";
import * as bombbomb from "./bombbomb.ts";
import * as boostnote from "./boostnote.ts";
import * as borgbase from "./borgbase.ts";
import * as botpress from "./botpress.ts";
import * as box from "./box.ts";
import * as braintree from "./braintree.ts";
import * as braintrust from "./braintrust.ts";
import * as brandfetch from "./brandfetch.ts";
import * as braveSearch from "./brave-search.ts";
import * as braze from "./braze.ts";
import * as brevo from "./brevo.ts";
import * as brex from "./brex.ts";
import * as brightData from "./bright-data.ts";
import * as brightcove from "./brightcove.ts";
import * as browserUse from "./browser-use.ts";
import * as browserbase from "./browserbase.ts";
import * as browserless from "./browserless.ts";
import * as browserstack from "./browserstack.ts";
import * as browshot from "./browshot.ts";
import * as bscscan from "./bscscan.ts";
import * as btcpay from "./btcpay.ts";
import * as bubble from "./bubble.ts";
import * as buddyns from "./buddyns.ts";
import * as budibase from "./budibase.ts";
import * as buffer from "./buffer.ts";
import * as bugherd from "./bugherd.ts";
import * as bugsnag from "./bugsnag.ts";
import * as builderIo from "./builder-io.ts";
import * as buildkite from "./buildkite.ts";
import * as bulbul from "./bulbul.ts";
import * as bulksms from "./bulksms.ts";
import * as bunny from "./bunny.ts";
import * as buttercms from "./buttercms.ts";
import * as bybit from "./bybit.ts";
import * as caflou from "./caflou.ts";
import * as calCom from "./cal-com.ts";
import * as calendarific from "./calendarific.ts";
import * as calendly from "./calendly.ts";
import * as calorieninjas from "./calorieninjas.ts";
import * as campayn from "./campayn.ts";
import * as canny from "./canny.ts";
import * as canva from "./canva.ts";
import * as capsuleCrm from "./capsule-crm.ts";
import * as captainData from "./captain-data.ts";
import * as carbonInterface from "./carbon-interface.ts";
import * as cartesia from "./cartesia.ts";
import * as cashboard from "./cashboard.ts";
import * as cashfree from "./cashfree.ts";
import * as caspio from "./caspio.ts";
import * as censys from "./censys.ts";
import * as centralStationCrm from "./central-station-crm.ts";
import * as cerbos from "./cerbos.ts";
import * as cerebras from "./cerebras.ts";
import * as cexio from "./cexio.ts";
import * as chainstack from "./chainstack.ts";
import * as chargebee from "./chargebee.ts";
import * as chargify from "./chargify.ts";
import * as chartmogul from "./chartmogul.ts";
import * as chatbot from "./chatbot.ts";
import * as chatfuel from "./chatfuel.ts";
import * as chatwoot from "./chatwoot.ts";
import * as checkly from "./checkly.ts";
import * as checkoutCom from "./checkout-com.ts";
import * as checkr from "./checkr.ts";
import * as checkvist from "./checkvist.ts";
import * as chroma from "./chroma.ts";
import * as chromatic from "./chromatic.ts";
import * as chutes from "./chutes.ts";
import * as cicero from "./cicero.ts";
import * as circle from "./circle.ts";
import * as circleci from "./circleci.ts";
import * as cisco from "./cisco.ts";
import * as civo from "./civo.ts";
import * as clarifai from "./clarifai.ts";
import * as clearbit from "./clearbit.ts";
import * as clearout from "./clearout.ts";
import * as cleverCloud from "./clever-cloud.ts";
import * as cleverreach from "./cleverreach.ts";
import * as clickdesk from "./clickdesk.ts";
import * as clickhelp from "./clickhelp.ts";
import * as clickhouse from "./clickhouse.ts";
import * as clicksend from "./clicksend.ts";
import * as clickup from "./clickup.ts";
import * as cliengo from "./cliengo.ts";
import * as clientCalls from "./client-calls.ts";
import * as clientary from "./clientary.ts";
import * as clinchpad from "./clinchpad.ts";
import * as clockify from "./clockify.ts";
import * as clockwork from "./clockwork.ts";
import * as clojars from "./clojars.ts";
import * as close from "./close.ts";
import * as cloudElements from "./cloud-elements.ts";
import * as cloudconvert from "./cloudconvert.ts";
import * as cloudflare from "./cloudflare.ts";
import * as cloudimage from "./cloudimage.ts";
import * as cloudinary from "./cloudinary.ts";
import * as cloudmersive from "./cloudmersive.ts";
import * as cloudns from "./cloudns.ts";
import * as cloudplan from "./cloudplan.ts";
import * as cloudsight from "./cloudsight.ts";
import * as cloudsmith from "./cloudsmith.ts";
import * as cloudways from "./cloudways.ts";
import * as cloverly from "./cloverly.ts";
import * as cloze from "./cloze.ts";
import * as clustdoc from "./clustdoc.ts";
import * as cockroach from "./cockroach.ts";
import * as coda from "./coda.ts";
import * as codacy from "./codacy.ts";
import * as codat from "./codat.ts";
import * as codeClimate from "./code-climate.ts";
import * as codecov from "./codecov.ts";
import * as codefresh from "./codefresh.ts";
import * as codemagic from "./codemagic.ts";
import * as codequiry from "./codequiry.ts";
import * as coderabbit from "./coderabbit.ts";
import * as codeship from "./codeship.ts";
import * as cohere from "./cohere.ts";
import * as coinapi from "./coinapi.ts";
import * as coinbase from "./coinbase.ts";
import * as coingate from "./coingate.ts";
import * as coingecko from "./coingecko.ts";
import * as coinlayer from "./coinlayer.ts";
import * as coinlib from "./coinlib.ts";
import * as coinmarketcap from "./coinmarketcap.ts";
import * as coinstats from "./coinstats.ts";
import * as collect2 from "./collect2.ts";
import * as comet from "./comet.ts";
import * as commercejs from "./commercejs.ts";
import * as commoditiesApi from "./commodities-api.ts";
import * as companyhub from "./companyhub.ts";
import * as composio from "./composio.ts";
import * as configcat from "./configcat.ts";
import * as confluent from "./confluent.ts";
import * as connectionStrings from "./connection-strings.ts";
import * as connectwise from "./connectwise.ts";
import * as constellix from "./constellix.ts";
import * as contentful from "./contentful.ts";
import * as contentstack from "./contentstack.ts";
import * as context7 from "./context7.ts";
import * as contextualAi from "./contextual-ai.ts";
import * as conversionTools from "./conversion-tools.ts";
import * as convertapi from "./convertapi.ts";
import * as convex from "./convex.ts";
import * as coolify from "./coolify.ts";
import * as copper from "./copper.ts";
import * as copyleaks from "./copyleaks.ts";
import * as copyscape from "./copyscape.ts";
import * as coralogix from "./coralogix.ts";
import * as corbado from "./corbado.ts";
import * as couchbase from "./couchbase.ts";
import * as countrylayer from "./countrylayer.ts";
import * as courier from "./courier.ts";
import * as covalent from "./covalent.ts";
import * as coveo from "./coveo.ts";
import * as coveralls from "./coveralls.ts";
import * as coze from "./coze.ts";
import * as craftmypdf from "./craftmypdf.ts";
import * as cratesIo from "./crates-io.ts";
import * as crawlbase from "./crawlbase.ts";
import * as creatomate from "./creatomate.ts";
import * as credentialsInUrl from "./credentials-in-url.ts";
import * as creem from "./creem.ts";
import * as crispChat from "./crisp-chat.ts";
import * as cronitor from "./cronitor.ts";
import * as crossbrowsertesting from "./crossbrowsertesting.ts";
import * as crowdin from "./crowdin.ts";
import * as crowdstrike from "./crowdstrike.ts";
import * as crunchyBridge from "./crunchy-bridge.ts";
import * as cryptocompare from "./cryptocompare.ts";
import * as cryptopanic from "./cryptopanic.ts";
import * as currencybeacon from "./currencybeacon.ts";
import * as currencycloud from "./currencycloud.ts";
import * as currencyfreaks from "./currencyfreaks.ts";
import * as currencylayer from "./currencylayer.ts";
import * as currentsApi from "./currents-api.ts";
import * as curseforge from "./curseforge.ts";
import * as cursor from "./cursor.ts";
import * as customerGuru from "./customer-guru.ts";
import * as customerIo from "./customer-io.ts";
import * as customerly from "./customerly.ts";
import * as cybersource from "./cybersource.ts";
import * as cypress from "./cypress.ts";
import * as dId from "./d-id.ts";
import * as d7Networks from "./d7-networks.ts";
import * as dacast from "./dacast.ts";
import * as dagster from "./dagster.ts";
import * as daily from "./daily.ts";
import * as dandelion from "./dandelion.ts";
import * as dareboost from "./dareboost.ts";
import * as dash0 from "./dash0.ts";
import * as dataGov from "./data-gov.ts";
import * as databento from "./databento.ts";
import * as databox from "./databox.ts";
import * as databricks from "./databricks.ts";
import * as datadog from "./datadog.ts";
import * as datarobot from "./datarobot.ts";
import * as datocms from "./datocms.ts";
import * as daytona from "./daytona.ts";
import * as dbt from "./dbt.ts";
import * as debounce from "./debounce.ts";
import * as debugbear from "./debugbear.ts";
import * as deel from "./deel.ts";
import * as deepai from "./deepai.ts";
import * as deepgram from "./deepgram.ts";
import * as deepinfra from "./deepinfra.ts";
import * as deepl from "./deepl.ts";
import * as deepseek from "./deepseek.ts";
import * as deepsource from "./deepsource.ts";
import * as definedNetworking from "./defined-networking.ts";
import * as delighted from "./delighted.ts";
import * as demio from "./demio.ts";
import * as deno from "./deno.ts";
import * as dependencyTrack from "./dependency-track.ts";
import * as depot from "./depot.ts";
import * as deputy from "./deputy.ts";
import * as deribit from "./deribit.ts";
import * as descope from "./descope.ts";
import * as desec from "./desec.ts";
import * as detectLanguage from "./detect-language.ts";
import * as detectify from "./detectify.ts";
import * as devcycle from "./devcycle.ts";
import * as devin from "./devin.ts";
import * as dfuse from "./dfuse.ts";
import * as diffbot from "./diffbot.ts";
import * as dify from "./dify.ts";
import * as diggernaut from "./diggernaut.ts";
import * as digicert from "./digicert.ts";
import * as digitalocean from "./digitalocean.ts";
import * as directus from "./directus.ts";
import * as discogs from "./discogs.ts";
import * as discord from "./discord.ts";
import * as discourse from "./discourse.ts";
import * as disqus from "./disqus.ts";
import * as ditto from "./ditto.ts";
import * as django from "./django.ts";
import * as dnsimple from "./dnsimple.ts";
import * as dnsmadeeasy from "./dnsmadeeasy.ts";
import * as docker from "./docker.ts";
import * as docparser from "./docparser.ts";
import * as documo from "./documo.ts";
import * as docusign from "./docusign.ts";
import * as dodoPayments from "./dodo-payments.ts";
import * as doppler from "./doppler.ts";
import * as dotdigital from "./dotdigital.ts";
import * as dovico from "./dovico.ts";
import * as drata from "./drata.ts";
import * as dreamhost from "./dreamhost.ts";
import * as drift from "./drift.ts";
import * as drip from "./drip.ts";
import * as dronahq from "./dronahq.ts";
import * as drone from "./drone.ts";
import * as dropbox from "./dropbox.ts";
import * as dub from "./dub.ts";
import * as duckdns from "./duckdns.ts";
import * as duffel from "./duffel.ts";
import * as duo from "./duo.ts";
import * as dwolla from "./dwolla.ts";
import * as dynadot from "./dynadot.ts";
import * as dynalist from "./dynalist.ts";
import * as dynamicXyz from "./dynamic-xyz.ts";
import * as dynatrace from "./dynatrace.ts";
import * as dyspatch from "./dyspatch.ts";
import * as e2b from "./e2b.ts";
import * as eagleEyeNetworks from "./eagle-eye-networks.ts";
import * as earthly from "./earthly.ts";
import * as easyInsight from "./easy-insight.ts";
import * as easypost from "./easypost.ts";
import * as ebay from "./ebay.ts";
import * as ecostruxureIt from "./ecostruxure-it.ts";
import * as edamam from "./edamam.ts";
import * as edenAi from "./eden-ai.ts";
import * as elasticEmail from "./elastic-email.ts";
import * as elastic from "./elastic.ts";
import * as elevenlabs from "./elevenlabs.ts";
import * as emailOctopus from "./email-octopus.ts";
import * as emailit from "./emailit.ts";
import * as enablex from "./enablex.ts";
import * as endorLabs from "./endor-labs.ts";
import * as enigma from "./enigma.ts";
import * as enode from "./enode.ts";
import * as env0 from "./env0.ts";
import * as envkey from "./envkey.ts";
import * as envoy from "./envoy.ts";
import * as equinixMetal from "./equinix-metal.ts";
import * as eraser from "./eraser.ts";
import * as esputnik from "./esputnik.ts";
import * as etherscan from "./etherscan.ts";
import * as ethplorer from "./ethplorer.ts";
import * as etsy from "./etsy.ts";
import * as eventbrite from "./eventbrite.ts";
import * as everhour from "./everhour.ts";
import * as evervault from "./evervault.ts";
import * as exa from "./exa.ts";
import * as exchangehost from "./exchangehost.ts";
import * as exchangerateApi from "./exchangerate-api.ts";
import * as exchangeratesapi from "./exchangeratesapi.ts";
import * as exoscale from "./exoscale.ts";
import * as exotel from "./exotel.ts";
import * as expo from "./expo.ts";
import * as exportsdk from "./exportsdk.ts";
import * as extractorapi from "./extractorapi.ts";
import * as facePlusPlus from "./face-plus-plus.ts";
import * as facebook from "./facebook.ts";
import * as fal from "./fal.ts";
import * as fastforex from "./fastforex.ts";
import * as fastly from "./fastly.ts";
import * as fauna from "./fauna.ts";
import * as featherless from "./featherless.ts";
import * as feedier from "./feedier.ts";
import * as fetchrss from "./fetchrss.ts";
import * as fibery from "./fibery.ts";
import * as figma from "./figma.ts";
import * as fileIo from "./file-io.ts";
import * as filestack from "./filestack.ts";
import * as finage from "./finage.ts";
import * as financialModelingPrep from "./financial-modeling-prep.ts";
import * as finch from "./finch.ts";
import * as findl from "./findl.ts";
import * as fingerprint from "./fingerprint.ts";
import * as finicity from "./finicity.ts";
import * as finnhub from "./finnhub.ts";
import * as firebase from "./firebase.ts";
import * as fireblocks from "./fireblocks.ts";
import * as firecrawl from "./firecrawl.ts";
import * as fireflies from "./fireflies.ts";
import * as firehydrant from "./firehydrant.ts";
import * as fireworks from "./fireworks.ts";
import * as fishAudio from "./fish-audio.ts";
import * as fivetran from "./fivetran.ts";
import * as fixer from "./fixer.ts";
import * as flagsmith from "./flagsmith.ts";
import * as flatIo from "./flat-io.ts";
import * as fleetbase from "./fleetbase.ts";
import * as flexport from "./flexport.ts";
import * as flickr from "./flickr.ts";
import * as flightapi from "./flightapi.ts";
import * as flightlabs from "./flightlabs.ts";
import * as flightstats from "./flightstats.ts";
import * as flowFlu from "./flow-flu.ts";
import * as flutterwave from "./flutterwave.ts";
import * as flyIo from "./fly-io.ts";
import * as fmfw from "./fmfw.ts";
import * as folkCrm from "./folk-crm.ts";
import * as formbricks from "./formbricks.ts";
import * as formbucket from "./formbucket.ts";
import * as formcraft from "./formcraft.ts";
import * as formio from "./formio.ts";
import * as formsite from "./formsite.ts";
import * as formspree from "./formspree.ts";
import * as formstack from "./formstack.ts";
import * as foursquare from "./foursquare.ts";
import * as frameIo from "./frame-io.ts";
import * as frameworkKeys from "./framework-keys.ts";
import * as fred from "./fred.ts";
import * as freeagent from "./freeagent.ts";
import * as freecurrencyapi from "./freecurrencyapi.ts";
import * as freemius from "./freemius.ts";
import * as freshbooks from "./freshbooks.ts";
import * as freshdesk from "./freshdesk.ts";
import * as friendli from "./friendli.ts";
import * as front from "./front.ts";
import * as frontegg from "./frontegg.ts";
import * as fulcrum from "./fulcrum.ts";
import * as fullContact from "./full-contact.ts";
import * as fullstory from "./fullstory.ts";
import * as fusebill from "./fusebill.ts";
import * as fusionauth from "./fusionauth.ts";
import * as fxmarket from "./fxmarket.ts";
import * as galileoAi from "./galileo-ai.ts";
import * as gandi from "./gandi.ts";
import * as gateIo from "./gate-io.ts";
import * as gcore from "./gcore.ts";
import * as gcs from "./gcs.ts";
import * as geckoboard from "./geckoboard.ts";
import * as gemfury from "./gemfury.ts";
import * as geminiExchange from "./gemini-exchange.ts";
import * as gengo from "./gengo.ts";
import * as geoapify from "./geoapify.ts";
import * as geocode from "./geocode.ts";
import * as geocodify from "./geocodify.ts";
import * as geocodio from "./geocodio.ts";
import * as getblock from "./getblock.ts";
import * as getemail from "./getemail.ts";
import * as getgeoapi from "./getgeoapi.ts";
import * as getgist from "./getgist.ts";
import * as getresponse from "./getresponse.ts";
import * as ghost from "./ghost.ts";
import * as giphy from "./giphy.ts";
import * as gitalk from "./gitalk.ts";
import * as gitbook from "./gitbook.ts";
import * as gitea from "./gitea.ts";
import * as gitee from "./gitee.ts";
import * as gitguardian from "./gitguardian.ts";
import * as github from "./github.ts";
import * as gitlab from "./gitlab.ts";
import * as gitpod from "./gitpod.ts";
import * as gitter from "./gitter.ts";
import * as gladia from "./gladia.ts";
import * as glassnode from "./glassnode.ts";
import * as glitchtip from "./glitchtip.ts";
import * as gnews from "./gnews.ts";
import * as gocanvas from "./gocanvas.ts";
import * as gocardless from "./gocardless.ts";
import * as godaddy from "./godaddy.ts";
import * as gong from "./gong.ts";
import * as goodday from "./goodday.ts";
import * as google from "./google.ts";
import * as gorgias from "./gorgias.ts";
import * as gradle from "./gradle.ts";
import * as grafana from "./grafana.ts";
import * as graphhopper from "./graphhopper.ts";
import * as greenhouse from "./greenhouse.ts";
import * as greptile from "./greptile.ts";
import * as greynoise from "./greynoise.ts";
import * as grist from "./grist.ts";
import * as groovehq from "./groovehq.ts";
import * as groq from "./groq.ts";
import * as groundcover from "./groundcover.ts";
import * as growthbook from "./growthbook.ts";
import * as gtmetrix from "./gtmetrix.ts";
import * as guardian from "./guardian.ts";
import * as gumloop from "./gumloop.ts";
import * as gumroad from "./gumroad.ts";
import * as guru from "./guru.ts";
import * as gusto from "./gusto.ts";
import * as gyazo from "./gyazo.ts";
import * as hackerone from "./hackerone.ts";
import * as hanko from "./hanko.ts";
import * as happi from "./happi.ts";
import * as happyscribe from "./happyscribe.ts";
import * as harness from "./harness.ts";
import * as harvest from "./harvest.ts";
import * as hashicorp from "./hashicorp.ts";
import * as hasura from "./hasura.ts";
import * as hcaptcha from "./hcaptcha.ts";
import * as healthchecksIo from "./healthchecks-io.ts";
import * as heatmapApi from "./heatmap-api.ts";
import * as helicone from "./helicone.ts";
import * as helius from "./helius.ts";
import * as hellosign from "./hellosign.ts";
import * as helpcrunch from "./helpcrunch.ts";
import * as helpscout from "./helpscout.ts";
import * as here from "./here.ts";
import * as heroku from "./heroku.ts";
import * as hetrixtools from "./hetrixtools.ts";
import * as hetzner from "./hetzner.ts";
import * as hexTech from "./hex-tech.ts";
import * as heygen from "./heygen.ts";
import * as hibp from "./hibp.ts";
import * as highlightIo from "./highlight-io.ts";
import * as hightouch from "./hightouch.ts";
import * as hiveage from "./hiveage.ts";
import * as holded from "./holded.ts";
import * as holidayapi from "./holidayapi.ts";
import * as homeAssistant from "./home-assistant.ts";
import * as honeybadger from "./honeybadger.ts";
import * as honeycomb from "./honeycomb.ts";
import * as honeyhive from "./honeyhive.ts";
import * as hookdeck from "./hookdeck.ts";
import * as hostinger from "./hostinger.ts";
import * as html2pdf from "./html2pdf.ts";
import * as httpAuth from "./http-auth.ts";
import * as huaweiCloud from "./huawei-cloud.ts";
import * as hubspot from "./hubspot.ts";
import * as huggingface from "./huggingface.ts";
import * as humanity from "./humanity.ts";
import * as humanloop from "./humanloop.ts";
import * as hume from "./hume.ts";
import * as humio from "./humio.ts";
import * as hunter from "./hunter.ts";
import * as huobi from "./huobi.ts";
import * as hybiscus from "./hybiscus.ts";
import * as hygraph from "./hygraph.ts";
import * as hyperbolic from "./hyperbolic.ts";
import * as hyperbrowser from "./hyperbrowser.ts";
import * as hypertrack from "./hypertrack.ts";
import * as ibm from "./ibm.ts";
import * as iconfinder from "./iconfinder.ts";
import * as idealPostcodes from "./ideal-postcodes.ts";
import * as ideogram from "./ideogram.ts";
import * as iex from "./iex.ts";
import * as ilovepdf from "./ilovepdf.ts";
import * as imagekit from "./imagekit.ts";
import * as imagga from "./imagga.ts";
import * as imgbb from "./imgbb.ts";
import * as imgix from "./imgix.ts";
import * as imgur from "./imgur.ts";
import * as immutable from "./immutable.ts";
import * as impact from "./impact.ts";
import * as impala from "./impala.ts";
import * as improvmx from "./improvmx.ts";
import * as incidentIo from "./incident-io.ts";
import * as infisical from "./infisical.ts";
import * as influxdb from "./influxdb.ts";
import * as infobip from "./infobip.ts";
import * as infracost from "./infracost.ts";
import * as infura from "./infura.ts";
import * as inngest from "./inngest.ts";
import * as insightly from "./insightly.ts";
import * as instabot from "./instabot.ts";
import * as instagram from "./instagram.ts";
import * as instamojo from "./instamojo.ts";
import * as instana from "./instana.ts";
import * as instantly from "./instantly.ts";
import * as instapaper from "./instapaper.ts";
import * as instatus from "./instatus.ts";
import * as intelx from "./intelx.ts";
import * as intercom from "./intercom.ts";
import * as interseller from "./interseller.ts";
import * as intra42 from "./intra42.ts";
import * as intrinio from "./intrinio.ts";
import * as invoiceNinja from "./invoice-ninja.ts";
import * as invoiceocean from "./invoiceocean.ts";
import * as inworld from "./inworld.ts";
import * as inwx from "./inwx.ts";
import * as ionic from "./ionic.ts";
import * as ionos from "./ionos.ts";
import * as ip2location from "./ip2location.ts";
import * as ipapi from "./ipapi.ts";
import * as ipdata from "./ipdata.ts";
import * as ipgeolocation from "./ipgeolocation.ts";
import * as ipinfo from "./ipinfo.ts";
import * as ipinfodb from "./ipinfodb.ts";
import * as ipqualityscore from "./ipqualityscore.ts";
import * as ipregistry from "./ipregistry.ts";
import * as ipstack from "./ipstack.ts";
import * as isbndb from "./isbndb.ts";
import * as iterable from "./iterable.ts";
import * as iyzico from "./iyzico.ts";
import * as jdoodle from "./jdoodle.ts";
import * as jellyfin from "./jellyfin.ts";
import * as jenkins from "./jenkins.ts";
import * as jfrog from "./jfrog.ts";
import * as jigsawstack from "./jigsawstack.ts";
import * as jina from "./jina.ts";
import * as jira from "./jira.ts";
import * as jotform from "./jotform.ts";
import * as jsonbin from "./jsonbin.ts";
import * as judgeMe from "./judge-me.ts";
import * as jumio from "./jumio.ts";
import * as jumpcloud from "./jumpcloud.ts";
import * as jumpseller from "./jumpseller.ts";
import * as jupiterone from "./jupiterone.ts";
import * as juro from "./juro.ts";
import * as jwplayer from "./jwplayer.ts";
import * as jwt from "./jwt.ts";
import * as kaggle from "./kaggle.ts";
import * as kagi from "./kagi.ts";
import * as kakao from "./kakao.ts";
import * as kanbanTool from "./kanban-tool.ts";
import * as karmacrm from "./karmacrm.ts";
import * as katalon from "./katalon.ts";
import * as keap from "./keap.ts";
import * as keen from "./keen.ts";
import * as keeper from "./keeper.ts";
import * as kentik from "./kentik.ts";
import * as kerberos from "./kerberos.ts";
import * as keyFiles from "./key-files.ts";
import * as keycdn from "./keycdn.ts";
import * as keycloak from "./keycloak.ts";
import * as keyedCalls from "./keyed-calls.ts";
import * as keygen from "./keygen.ts";
import * as keyward from "./keyward.ts";
import * as keywordsAi from "./keywords-ai.ts";
import * as kickbox from "./kickbox.ts";
import * as kinde from "./kinde.ts";
import * as kinsta from "./kinsta.ts";
import * as kit from "./kit.ts";
import * as klarna from "./klarna.ts";
import * as klaviyo from "./klaviyo.ts";
import * as klipfolio from "./klipfolio.ts";
import * as knapsackpro from "./knapsackpro.ts";
import * as knock from "./knock.ts";
import * as knownFiles from "./known-files.ts";
import * as kobotoolbox from "./kobotoolbox.ts";
import * as kong from "./kong.ts";
import * as kontent from "./kontent.ts";
import * as koyeb from "./koyeb.ts";
import * as krakenIo from "./kraken-io.ts";
import * as kraken from "./kraken.ts";
import * as krea from "./krea.ts";
import * as kubernetes from "./kubernetes.ts";
import * as kucoin from "./kucoin.ts";
import * as kustomer from "./kustomer.ts";
import * as kylas from "./kylas.ts";
import * as lacework from "./lacework.ts";
import * as lago from "./lago.ts";
import * as lambdaLabs from "./lambda-labs.ts";
import * as lancedb from "./lancedb.ts";
import * as langfuse from "./langfuse.ts";
import * as langsmith from "./langsmith.ts";
import * as languagelayer from "./languagelayer.ts";
import * as langwatch from "./langwatch.ts";
import * as lark from "./lark.ts";
import * as lastfm from "./lastfm.ts";
import * as latitudeSh from "./latitude-sh.ts";
import * as launchdarkly from "./launchdarkly.ts";
import * as leadfeeder from "./leadfeeder.ts";
import * as leakix from "./leakix.ts";
import * as leankit from "./leankit.ts";
import * as leanplum from "./leanplum.ts";
import * as lemlist from "./lemlist.ts";
import * as lemonsqueezy from "./lemonsqueezy.ts";
import * as lendflow from "./lendflow.ts";
import * as leonardoAi from "./leonardo-ai.ts";
import * as leptonAi from "./lepton-ai.ts";
import * as lessannoyingcrm from "./lessannoyingcrm.ts";
import * as letta from "./letta.ts";
import * as lever from "./lever.ts";
import * as lexigram from "./lexigram.ts";
import * as lexware from "./lexware.ts";
import * as lichess from "./lichess.ts";
import * as lightstep from "./lightstep.ts";
import * as lindyAi from "./lindy-ai.ts";
import * as line from "./line.ts";
import * as linear from "./linear.ts";
import * as linkedin from "./linkedin.ts";
import * as linkpreview from "./linkpreview.ts";
import * as linkup from "./linkup.ts";
import * as linode from "./linode.ts";
import * as listenNotes from "./listen-notes.ts";
import * as litellm from "./litellm.ts";
import * as liveagent from "./liveagent.ts";
import * as liveblocks from "./liveblocks.ts";
import * as livechat from "./livechat.ts";
import * as livekit from "./livekit.ts";
import * as livestorm from "./livestorm.ts";
import * as llamaCloud from "./llama-cloud.ts";
import * as lmnt from "./lmnt.ts";
import * as loadmill from "./loadmill.ts";
import * as lob from "./lob.ts";
import * as localstack from "./localstack.ts";
import * as locationiq from "./locationiq.ts";
import * as logfire from "./logfire.ts";
import * as loggly from "./loggly.ts";
import * as logicmonitor from "./logicmonitor.ts";
import * as loginCalls from "./login-calls.ts";
import * as loginCommands from "./login-commands.ts";
import * as loginradius from "./loginradius.ts";
import * as logrocket from "./logrocket.ts";
import * as logto from "./logto.ts";
import * as logzio from "./logzio.ts";
import * as lokalise from "./lokalise.ts";
import * as looker from "./looker.ts";
import * as loops from "./loops.ts";
import * as loqate from "./loqate.ts";
import * as loyverse from "./loyverse.ts";
import * as luadns from "./luadns.ts";
import * as lumaAi from "./luma-ai.ts";
import * as lunary from "./lunary.ts";
import * as lunchmoney from "./lunchmoney.ts";
import * as luno from "./luno.ts";
import * as lusha from "./lusha.ts";
import * as macaddressIo from "./macaddress-io.ts";
import * as madkudu from "./madkudu.ts";
import * as magicLink from "./magic-link.ts";
import * as magicbell from "./magicbell.ts";
import * as mailbluster from "./mailbluster.ts";
import * as mailboxlayer from "./mailboxlayer.ts";
import * as mailchimp from "./mailchimp.ts";
import * as mailerlite from "./mailerlite.ts";
import * as maileroo from "./maileroo.ts";
import * as mailersend from "./mailersend.ts";
import * as mailgun from "./mailgun.ts";
import * as mailjet from "./mailjet.ts";
import * as mailmodo from "./mailmodo.ts";
import * as mailosaur from "./mailosaur.ts";
import * as mailpace from "./mailpace.ts";
import * as mailsac from "./mailsac.ts";
import * as mailtrap from "./mailtrap.ts";
import * as make from "./make.ts";
import * as mandrill from "./mandrill.ts";
import * as mapbox from "./mapbox.ts";
import * as mapillary from "./mapillary.ts";
import * as mapquest from "./mapquest.ts";
import * as maptiler from "./maptiler.ts";
import * as marketstack from "./marketstack.ts";
import * as marqo from "./marqo.ts";
import * as marvel from "./marvel.ts";
import * as mastodon from "./mastodon.ts";
import * as materialize from "./materialize.ts";
import * as mathpix from "./mathpix.ts";
import * as matomo from "./matomo.ts";
import * as matrix from "./matrix.ts";
import * as mattermost from "./mattermost.ts";
import * as mavenlink from "./mavenlink.ts";
import * as maxmind from "./maxmind.ts";
import * as meaningcloud from "./meaningcloud.ts";
import * as mediastack from "./mediastack.ts";
import * as medium from "./medium.ts";
import * as meilisearch from "./meilisearch.ts";
import * as meistertask from "./meistertask.ts";
import * as mem0 from "./mem0.ts";
import * as memberful from "./memberful.ts";
import * as memberstack from "./memberstack.ts";
import * as mercadopago from "./mercadopago.ts";
import * as mercury from "./mercury.ts";
import * as mergeDev from "./merge-dev.ts";
import * as mergify from "./mergify.ts";
import * as mesibo from "./mesibo.ts";
import * as messagebird from "./messagebird.ts";
import * as messari from "./messari.ts";
import * as metaapi from "./metaapi.ts";
import * as metabase from "./metabase.ts";
import * as metrilo from "./metrilo.ts";
import * as mexc from "./mexc.ts";
import * as mezmo from "./mezmo.ts";
import * as microcms from "./microcms.ts";
import * as microsoftTeams from "./microsoft-teams.ts";
import * as midtrans from "./midtrans.ts";
import * as mindbody from "./mindbody.ts";
import * as mindee from "./mindee.ts";
import * as mindmeister from "./mindmeister.ts";
import * as minimax from "./minimax.ts";
import * as mintlify from "./mintlify.ts";
import * as miro from "./miro.ts";
import * as mistral from "./mistral.ts";
import * as mite from "./mite.ts";
import * as mixedbread from "./mixedbread.ts";
import * as mixmax from "./mixmax.ts";
import * as mixpanel from "./mixpanel.ts";
import * as mockaroo from "./mockaroo.ts";
import * as moco from "./moco.ts";
import * as modal from "./modal.ts";
import * as mode from "./mode.ts";
import * as moderatecontent from "./moderatecontent.ts";
import * as modernTreasury from "./modern-treasury.ts";
import * as moengage from "./moengage.ts";
import * as mollie from "./mollie.ts";
import * as monday from "./monday.ts";
import * as mongodb from "./mongodb.ts";
import * as monkeylearn from "./monkeylearn.ts";
import * as monnify from "./monnify.ts";
import * as moodle from "./moodle.ts";
import * as moonclerk from "./moonclerk.ts";
import * as moonshot from "./moonshot.ts";
import * as moosend from "./moosend.ts";
import * as moralis from "./moralis.ts";
import * as morphLlm from "./morph-llm.ts";
import * as motherduck from "./motherduck.ts";
import * as mparticle from "./mparticle.ts";
import * as murf from "./murf.ts";
import * as mux from "./mux.ts";
import * as myanimelist from "./myanimelist.ts";
import * as myexperiment from "./myexperiment.ts";
import * as myintervals from "./myintervals.ts";
import * as n8n from "./n8n.ts";
import * as nameCom from "./name-com.ts";
import * as namecheap from "./namecheap.ts";
import * as namesilo from "./namesilo.ts";
import * as nango from "./nango.ts";
import * as nasa from "./nasa.ts";
import * as nasdaqDataLink from "./nasdaq-data-link.ts";
import * as nats from "./nats.ts";
import * as nebius from "./nebius.ts";
import * as neon from "./neon.ts";
import * as netdata from "./netdata.ts";
import * as nethunt from "./nethunt.ts";
import * as netlify from "./netlify.ts";
import * as netsuite from "./netsuite.ts";
import * as neuphonic from "./neuphonic.ts";
import * as neutrinoApi from "./neutrino-api.ts";
import * as newRelic from "./new-relic.ts";
import * as newsapi from "./newsapi.ts";
import * as newscatcher from "./newscatcher.ts";
import * as newsdata from "./newsdata.ts";
import * as nextcloud from "./nextcloud.ts";
import * as nexus from "./nexus.ts";
import * as neynar from "./neynar.ts";
import * as nftport from "./nftport.ts";
import * as ngrok from "./ngrok.ts";
import * as nicereply from "./nicereply.ts";
import * as nightfall from "./nightfall.ts";
import * as nileDatabase from "./nile-database.ts";
import * as nimble from "./nimble.ts";
import * as ninjaone from "./ninjaone.ts";
import * as nitroPdf from "./nitro-pdf.ts";
import * as nlpcloud from "./nlpcloud.ts";
import * as noaa from "./noaa.ts";
import * as nocodb from "./nocodb.ts";
import * as nodeping from "./nodeping.ts";
import * as nomic from "./nomic.ts";
import * as nomics from "./nomics.ts";
import * as nordigen from "./nordigen.ts";
import * as northflank from "./northflank.ts";
import * as noticeable from "./noticeable.ts";
import * as notion from "./notion.ts";
import * as novita from "./novita.ts";
import * as novu from "./novu.ts";
import * as nowpayments from "./nowpayments.ts";
import * as npm from "./npm.ts";
import * as ns1 from "./ns1.ts";
import * as ntfy from "./ntfy.ts";
import * as nuget from "./nuget.ts";
import * as numverify from "./numverify.ts";
import * as nutritionix from "./nutritionix.ts";
import * as nutshell from "./nutshell.ts";
import * as nvidia from "./nvidia.ts";
import * as nxCloud from "./nx-cloud.ts";
import * as nylas from "./nylas.ts";
import * as nytimes from "./nytimes.ts";
import * as oanda from "./oanda.ts";
import * as observeInc from "./observe-inc.ts";
import * as ocrSpace from "./ocr-space.ts";
import * as octopus from "./octopus.ts";
import * as odoo from "./odoo.ts";
import * as ohDear from "./oh-dear.ts";
import * as okta from "./okta.ts";
import * as okx from "./okx.ts";
import * as ollama from "./ollama.ts";
import * as olostep from "./olostep.ts";
import * as omdb from "./omdb.ts";
import * as omise from "./omise.ts";
import * as omnisend from "./omnisend.ts";
import * as onePassword from "./one-password.ts";
import * as onedesk from "./onedesk.ts";
import * as onelogin from "./onelogin.ts";
import * as onepagecrm from "./onepagecrm.ts";
import * as onesignal from "./onesignal.ts";
import * as onesky from "./onesky.ts";
import * as onfido from "./onfido.ts";
import * as onfleet from "./onfleet.ts";
import * as onwater from "./onwater.ts";
import * as oopspam from "./oopspam.ts";
import * as openExchangeRates from "./open-exchange-rates.ts";
import * as openai from "./openai.ts";
import * as openaq from "./openaq.ts";
import * as opencage from "./opencage.ts";
import * as opencorporates from "./opencorporates.ts";
import * as opendatasoft from "./opendatasoft.ts";
import * as opengraphr from "./opengraphr.ts";
import * as opennode from "./opennode.ts";
import * as openphone from "./openphone.ts";
import * as openpipe from "./openpipe.ts";
import * as openproject from "./openproject.ts";
import * as openrouter from "./openrouter.ts";
import * as openrouteservice from "./openrouteservice.ts";
import * as opensea from "./opensea.ts";
import * as openshift from "./openshift.ts";
import * as opensubtitles from "./opensubtitles.ts";
import * as opentok from "./opentok.ts";
import * as openuv from "./openuv.ts";
import * as openweather from "./openweather.ts";
import * as opsgenie from "./opsgenie.ts";
import * as optimizely from "./optimizely.ts";
import * as orbBilling from "./orb-billing.ts";
import * as ortto from "./ortto.ts";
import * as ory from "./ory.ts";
import * as oura from "./oura.ts";
import * as outscraper from "./outscraper.ts";
import * as overloop from "./overloop.ts";
import * as ovh from "./ovh.ts";
import * as owlbot from "./owlbot.ts";
import * as oxylabs from "./oxylabs.ts";
import * as packagecloud from "./packagecloud.ts";
import * as packagist from "./packagist.ts";
import * as paddle from "./paddle.ts";
import * as pagarme from "./pagarme.ts";
import * as pagerduty from "./pagerduty.ts";
import * as paloAlto from "./palo-alto.ts";
import * as pandadoc from "./pandadoc.ts";
import * as pandascore from "./pandascore.ts";
import * as pangea from "./pangea.ts";
import * as pantheon from "./pantheon.ts";
import * as paperform from "./paperform.ts";
import * as paperlessNgx from "./paperless-ngx.ts";
import * as paperspace from "./paperspace.ts";
import * as papertrail from "./papertrail.ts";
import * as parallelAi from "./parallel-ai.ts";
import * as paralleldots from "./paralleldots.ts";
import * as parea from "./parea.ts";
import * as parsehub from "./parsehub.ts";
import * as parseur from "./parseur.ts";
import * as particle from "./particle.ts";
import * as partnerstack from "./partnerstack.ts";
import * as pastebin from "./pastebin.ts";
import * as patreon from "./patreon.ts";
import * as patronus from "./patronus.ts";
import * as paydirtapp from "./paydirtapp.ts";
import * as payloadCms from "./payload-cms.ts";
import * as paymoapp from "./paymoapp.ts";
import * as paymongo from "./paymongo.ts";
import * as payoneer from "./payoneer.ts";
import * as paypal from "./paypal.ts";
import * as paystack from "./paystack.ts";
import * as paytm from "./paytm.ts";
import * as payu from "./payu.ts";
import * as pdflayer from "./pdflayer.ts";
import * as pdfshift from "./pdfshift.ts";
import * as pendo from "./pendo.ts";
import * as peopledatalabs from "./peopledatalabs.ts";
import * as pepipost from "./pepipost.ts";
import * as percy from "./percy.ts";
import * as perigon from "./perigon.ts";
import * as permitIo from "./permit-io.ts";
import * as perplexity from "./perplexity.ts";
import * as persona from "./persona.ts";
import * as personio from "./personio.ts";
import * as pexels from "./pexels.ts";
import * as phabricator from "./phabricator.ts";
import * as phantombuster from "./phantombuster.ts";
import * as phaseDev from "./phase-dev.ts";
import * as photoroom from "./photoroom.ts";
import * as phpmailer from "./phpmailer.ts";
import * as phrase from "./phrase.ts";
import * as picovoice from "./picovoice.ts";
import * as pinata from "./pinata.ts";
import * as pinboard from "./pinboard.ts";
import * as pinecone from "./pinecone.ts";
import * as pingdom from "./pingdom.ts";
import * as pingone from "./pingone.ts";
import * as pinterest from "./pinterest.ts";
import * as pipedream from "./pipedream.ts";
import * as pipedrive from "./pipedrive.ts";
import * as pirsch from "./pirsch.ts";
import * as pivotalTracker from "./pivotal-tracker.ts";
import * as pixabay from "./pixabay.ts";
import * as plaid from "./plaid.ts";
import * as planetscale from "./planetscale.ts";
import * as planyo from "./planyo.ts";
import * as platformsh from "./platformsh.ts";
import * as plausible from "./plausible.ts";
import * as playht from "./playht.ts";
import * as plex from "./plex.ts";
import * as plivo from "./plivo.ts";
import * as plotly from "./plotly.ts";
import * as plunk from "./plunk.ts";
import * as podio from "./podio.ts";
import * as poeditor from "./poeditor.ts";
import * as polar from "./polar.ts";
import * as pollsapi from "./pollsapi.ts";
import * as poloniex from "./poloniex.ts";
import * as polygon from "./polygon.ts";
import * as porkbun from "./porkbun.ts";
import * as portainer from "./portainer.ts";
import * as portkey from "./portkey.ts";
import * as positionstack from "./positionstack.ts";
import * as postageapp from "./postageapp.ts";
import * as postgrid from "./postgrid.ts";
import * as posthog from "./posthog.ts";
import * as postman from "./postman.ts";
import * as postmark from "./postmark.ts";
import * as powrbot from "./powrbot.ts";
import * as predibase from "./predibase.ts";
import * as predicthq from "./predicthq.ts";
import * as prefect from "./prefect.ts";
import * as prefixedKey from "./prefixed-key.ts";
import * as prerender from "./prerender.ts";
import * as presetIo from "./preset-io.ts";
import * as printful from "./printful.ts";
import * as printify from "./printify.ts";
import * as printnode from "./printnode.ts";
import * as prismic from "./prismic.ts";
import * as pritunl from "./pritunl.ts";
import * as privateAi from "./private-ai.ts";
import * as privateKeys from "./private-keys.ts";
import * as privy from "./privy.ts";
import * as procore from "./procore.ts";
import * as prodpad from "./prodpad.ts";
import * as productboard from "./productboard.ts";
import * as promptlayer from "./promptlayer.ts";
import * as propelauth from "./propelauth.ts";
import * as prospectCrm from "./prospect-crm.ts";
import * as protocolsIo from "./protocols-io.ts";
import * as proxmox from "./proxmox.ts";
import * as proxycurl from "./proxycurl.ts";
import * as psexec from "./psexec.ts";
import * as pubnub from "./pubnub.ts";
import * as pulsedive from "./pulsedive.ts";
import * as pulumi from "./pulumi.ts";
import * as purestake from "./purestake.ts";
import * as purpleair from "./purpleair.ts";
import * as pushbullet from "./pushbullet.ts";
import * as pusher from "./pusher.ts";
import * as pushover from "./pushover.ts";
import * as pushwoosh from "./pushwoosh.ts";
import * as pushy from "./pushy.ts";
import * as pypi from "./pypi.ts";
import * as qase from "./qase.ts";
import * as qdrant from "./qdrant.ts";
import * as qiniu from "./qiniu.ts";
import * as qonto from "./qonto.ts";
import * as qovery from "./qovery.ts";
import * as quaderno from "./quaderno.ts";
import * as qualaroo from "./qualaroo.ts";
import * as qualtrics from "./qualtrics.ts";
import * as qualys from "./qualys.ts";
import * as quay from "./quay.ts";
import * as qubole from "./qubole.ts";
import * as quickbase from "./quickbase.ts";
import * as quickbooks from "./quickbooks.ts";
import * as quicknode from "./quicknode.ts";
import * as quip from "./quip.ts";
import * as radar from "./radar.ts";
import * as ragie from "./ragie.ts";
import * as railway from "./railway.ts";
import * as rainforest from "./rainforest.ts";
import * as ramp from "./ramp.ts";
import * as rancher from "./rancher.ts";
import * as rapid7 from "./rapid7.ts";
import * as rapidapi from "./rapidapi.ts";
import * as rapyd from "./rapyd.ts";
import * as rawg from "./rawg.ts";
import * as raygun from "./raygun.ts";
import * as razorpay from "./razorpay.ts";
import * as reachmail from "./reachmail.ts";
import * as readme from "./readme.ts";
import * as readwise from "./readwise.ts";
import * as reallySimpleSystems from "./really-simple-systems.ts";
import * as reamaze from "./reamaze.ts";
import * as rebrandly from "./rebrandly.ts";
import * as recallAi from "./recall-ai.ts";
import * as recaptcha from "./recaptcha.ts";
import * as recharge from "./recharge.ts";
import * as recombee from "./recombee.ts";
import * as recruitee from "./recruitee.ts";
import * as recurly from "./recurly.ts";
import * as redash from "./redash.ts";
import * as reddit from "./reddit.ts";
import * as redisCloud from "./redis-cloud.ts";
import * as redmine from "./redmine.ts";
import * as reducto from "./reducto.ts";
import * as refersion from "./refersion.ts";
import * as refiner from "./refiner.ts";
import * as reka from "./reka.ts";
import * as relace from "./relace.ts";
import * as reloadly from "./reloadly.ts";
import * as remoteCom from "./remote-com.ts";
import * as removeBg from "./remove-bg.ts";
import * as render from "./render.ts";
import * as rentcast from "./rentcast.ts";
import * as rentman from "./rentman.ts";
import * as repairshopr from "./repairshopr.ts";
import * as replicate from "./replicate.ts";
import * as replit from "./replit.ts";
import * as replyIo from "./reply-io.ts";
import * as requestFinance from "./request-finance.ts";
import * as rescuetime from "./rescuetime.ts";
import * as resembleAi from "./resemble-ai.ts";
import * as resend from "./resend.ts";
import * as respondIo from "./respond-io.ts";
import * as restpack from "./restpack.ts";
import * as retellAi from "./retell-ai.ts";
import * as retool from "./retool.ts";
import * as revAi from "./rev-ai.ts";
import * as revampcrm from "./revampcrm.ts";
import * as revenuecat from "./revenuecat.ts";
import * as revolut from "./revolut.ts";
import * as rime from "./rime.ts";
import * as ringcentral from "./ringcentral.ts";
import * as riotGames from "./riot-games.ts";
import * as ritekit from "./ritekit.ts";
import * as roaring from "./roaring.ts";
import * as roblox from "./roblox.ts";
import * as roboflow from "./roboflow.ts";
import * as rocketChat from "./rocket-chat.ts";
import * as rocketreach from "./rocketreach.ts";
import * as rockset from "./rockset.ts";
import * as rollbar from "./rollbar.ts";
import * as rootly from "./rootly.ts";
import * as route4me from "./route4me.ts";
import * as rownd from "./rownd.ts";
import * as rubygems from "./rubygems.ts";
import * as rudderstack from "./rudderstack.ts";
import * as rundeck from "./rundeck.ts";
import * as runpod from "./runpod.ts";
import * as runrunit from "./runrunit.ts";
import * as runway from "./runway.ts";
import * as salesblink from "./salesblink.ts";
import * as salescookie from "./salescookie.ts";
import * as salesflare from "./salesflare.ts";
import * as salesforce from "./salesforce.ts";
import * as salesloft from "./salesloft.ts";
import * as salesmate from "./salesmate.ts";
import * as sambanova from "./sambanova.ts";
import * as samsara from "./samsara.ts";
import * as sanctionsIo from "./sanctions-io.ts";
import * as sanity from "./sanity.ts";
import * as sarvam from "./sarvam.ts";
import * as satismeter from "./satismeter.ts";
import * as sauceLabs from "./sauce-labs.ts";
import * as scaleAi from "./scale-ai.ts";
import * as scalekit from "./scalekit.ts";
import * as scaleway from "./scaleway.ts";
import * as scalingo from "./scalingo.ts";
import * as scalr from "./scalr.ts";
import * as scalyr from "./scalyr.ts";
import * as scoutApm from "./scout-apm.ts";
import * as scrapegraphai from "./scrapegraphai.ts";
import * as scrapeowl from "./scrapeowl.ts";
import * as scraperapi from "./scraperapi.ts";
import * as scraperbox from "./scraperbox.ts";
import * as scrapestack from "./scrapestack.ts";
import * as scrapfly from "./scrapfly.ts";
import * as scrapingant from "./scrapingant.ts";
import * as scrapingbee from "./scrapingbee.ts";
import * as scrapingdog from "./scrapingdog.ts";
import * as screenshotapi from "./screenshotapi.ts";
import * as screenshotlayer from "./screenshotlayer.ts";
import * as screenshotone from "./screenshotone.ts";
import * as scrutinizer from "./scrutinizer.ts";
import * as searchapi from "./searchapi.ts";
import * as seatable from "./seatable.ts";
import * as seatgeek from "./seatgeek.ts";
import * as securitytrails from "./securitytrails.ts";
import * as segment from "./segment.ts";
import * as selectel from "./selectel.ts";
import * as selectpdf from "./selectpdf.ts";
import * as sellix from "./sellix.ts";
import * as semaphore from "./semaphore.ts";
import * as sematext from "./sematext.ts";
import * as semgrep from "./semgrep.ts";
import * as semrush from "./semrush.ts";
import * as sendbird from "./sendbird.ts";
import * as sendcloud from "./sendcloud.ts";
import * as sendgrid from "./sendgrid.ts";
import * as sendlane from "./sendlane.ts";
import * as sendpulse from "./sendpulse.ts";
import * as sendy from "./sendy.ts";
import * as sentinelone from "./sentinelone.ts";
import * as sentry from "./sentry.ts";
import * as serpapi from "./serpapi.ts";
import * as serper from "./serper.ts";
import * as serphouse from "./serphouse.ts";
import * as serpstack from "./serpstack.ts";
import * as servarr from "./servarr.ts";
import * as servicenow from "./servicenow.ts";
import * as settlemint from "./settlemint.ts";
import * as sevdesk from "./sevdesk.ts";
import * as sheety from "./sheety.ts";
import * as sherpadesk from "./sherpadesk.ts";
import * as shipday from "./shipday.ts";
import * as shipengine from "./shipengine.ts";
import * as shiphero from "./shiphero.ts";
import * as shippo from "./shippo.ts";
import * as shipstation from "./shipstation.ts";
import * as shodan from "./shodan.ts";
import * as shopee from "./shopee.ts";
import * as shopify from "./shopify.ts";
import * as shopware from "./shopware.ts";
import * as shortIo from "./short-io.ts";
import * as shortcut from "./shortcut.ts";
import * as shortpixel from "./shortpixel.ts";
import * as shotstack from "./shotstack.ts";
import * as shutterstock from "./shutterstock.ts";
import * as sidekiq from "./sidekiq.ts";
import * as sift from "./sift.ts";
import * as sightengine from "./sightengine.ts";
import * as signable from "./signable.ts";
import * as signalfx from "./signalfx.ts";
import * as signalwire from "./signalwire.ts";
import * as signaturit from "./signaturit.ts";
import * as signoz from "./signoz.ts";
import * as signrequest from "./signrequest.ts";
import * as signupgenius from "./signupgenius.ts";
import * as sigopt from "./sigopt.ts";
import * as siliconflow from "./siliconflow.ts";
import * as simfin from "./simfin.ts";
import * as similarweb from "./similarweb.ts";
import * as simkl from "./simkl.ts";
import * as simplecast from "./simplecast.ts";
import * as simplesat from "./simplesat.ts";
import * as simplynoted from "./simplynoted.ts";
import * as simvoly from "./simvoly.ts";
import * as sinch from "./sinch.ts";
import * as singlestore from "./singlestore.ts";
import * as sirv from "./sirv.ts";
import * as site24x7 from "./site24x7.ts";
import * as siteleaf from "./siteleaf.ts";
import * as skrapp from "./skrapp.ts";
import * as skybiometry from "./skybiometry.ts";
import * as slack from "./slack.ts";
import * as smallestAi from "./smallest-ai.ts";
import * as smartcar from "./smartcar.ts";
import * as smartlead from "./smartlead.ts";
import * as smartling from "./smartling.ts";
import * as smartlook from "./smartlook.ts";
import * as smartsheet from "./smartsheet.ts";
import * as smartthings from "./smartthings.ts";
import * as smarty from "./smarty.ts";
import * as smooch from "./smooch.ts";
import * as sms77 from "./sms77.ts";
import * as smsapi from "./smsapi.ts";
import * as smtp2go from "./smtp2go.ts";
import * as snapchat from "./snapchat.ts";
import * as snipcart from "./snipcart.ts";
import * as snovIo from "./snov-io.ts";
import * as snowflake from "./snowflake.ts";
import * as snyk from "./snyk.ts";
import * as socketDev from "./socket-dev.ts";
import * as solana from "./solana.ts";
import * as solarwinds from "./solarwinds.ts";
import * as solcast from "./solcast.ts";
import * as sonarcloud from "./sonarcloud.ts";
import * as sonarqube from "./sonarqube.ts";
import * as soniox from "./soniox.ts";
import * as soundcloud from "./soundcloud.ts";
import * as sourcegraph from "./sourcegraph.ts";
import * as sourcehut from "./sourcehut.ts";
import * as sourcery from "./sourcery.ts";
import * as spacelift from "./spacelift.ts";
import * as sparkpost from "./sparkpost.ts";
import * as speechify from "./speechify.ts";
import * as speechmatics from "./speechmatics.ts";
import * as speechtextAi from "./speechtext-ai.ts";
import * as spiderCloud from "./spider-cloud.ts";
import * as splitIo from "./split-io.ts";
import * as splitwise from "./splitwise.ts";
import * as splunk from "./splunk.ts";
import * as spoonacular from "./spoonacular.ts";
import * as sportmonks from "./sportmonks.ts";
import * as sportradar from "./sportradar.ts";
import * as sportsdataIo from "./sportsdata-io.ts";
import * as spot from "./spot.ts";
import * as spotify from "./spotify.ts";
import * as spreedly from "./spreedly.ts";
import * as squadcast from "./squadcast.ts";
import * as square from "./square.ts";
import * as squarespace from "./squarespace.ts";
import * as sslmate from "./sslmate.ts";
import * as stabilityAi from "./stability-ai.ts";
import * as stackExchange from "./stack-exchange.ts";
import * as stackhawk from "./stackhawk.ts";
import * as stadiaMaps from "./stadia-maps.ts";
import * as statsig from "./statsig.ts";
import * as statuscake from "./statuscake.ts";
import * as statuspage from "./statuspage.ts";
import * as statuspal from "./statuspal.ts";
import * as steam from "./steam.ts";
import * as steel from "./steel.ts";
import * as stellar from "./stellar.ts";
import * as stepfun from "./stepfun.ts";
import * as stigg from "./stigg.ts";
import * as stitchData from "./stitch-data.ts";
import * as stockdata from "./stockdata.ts";
import * as storecove from "./storecove.ts";
import * as storedCredentials from "./stored-credentials.ts";
import * as storj from "./storj.ts";
import * as stormboard from "./stormboard.ts";
import * as stormglass from "./stormglass.ts";
import * as storyblok from "./storyblok.ts";
import * as storychief from "./storychief.ts";
import * as strapi from "./strapi.ts";
import * as strava from "./strava.ts";
import * as streak from "./streak.ts";
import * as stream from "./stream.ts";
import * as stripe from "./stripe.ts";
import * as stripo from "./stripo.ts";
import * as stytch from "./stytch.ts";
import * as subscan from "./subscan.ts";
import * as sugester from "./sugester.ts";
import * as sumoLogic from "./sumo-logic.ts";
import * as sumsub from "./sumsub.ts";
import * as supabase from "./supabase.ts";
import * as supadata from "./supadata.ts";
import * as supernotes from "./supernotes.ts";
import * as surveyanyplace from "./surveyanyplace.ts";
import * as surveybot from "./surveybot.ts";
import * as surveymonkey from "./surveymonkey.ts";
import * as surveysparrow from "./surveysparrow.ts";
import * as survicate from "./survicate.ts";
import * as svix from "./svix.ts";
import * as swaggerhub from "./swaggerhub.ts";
import * as swell from "./swell.ts";
import * as swiftype from "./swiftype.ts";
import * as symbl from "./symbl.ts";
import * as synthesia from "./synthesia.ts";
import * as sysdig from "./sysdig.ts";
import * as tLy from "./t-ly.ts";
import * as tableau from "./tableau.ts";
import * as taboola from "./taboola.ts";
import * as tagoIo from "./tago-io.ts";
import * as tailscale from "./tailscale.ts";
import * as talentlms from "./talentlms.ts";
import * as tallyfy from "./tallyfy.ts";
import * as tappay from "./tappay.ts";
import * as tatum from "./tatum.ts";
import * as tavily from "./tavily.ts";
import * as tavus from "./tavus.ts";
import * as taxjar from "./taxjar.ts";
import * as teachable from "./teachable.ts";
import * as teamcity from "./teamcity.ts";
import * as teamgate from "./teamgate.ts";
import * as teamtailor from "./teamtailor.ts";
import * as teamwork from "./teamwork.ts";
import * as technicalAnalysisApi from "./technical-analysis-api.ts";
import * as tefter from "./tefter.ts";
import * as telegram from "./telegram.ts";
import * as telesign from "./telesign.ts";
import * as teletype from "./teletype.ts";
import * as telnyx from "./telnyx.ts";
import * as temporal from "./temporal.ts";
import * as tenable from "./tenable.ts";
import * as tencent from "./tencent.ts";
import * as tenderly from "./tenderly.ts";
import * as testingbot from "./testingbot.ts";
import * as testrail from "./testrail.ts";
import * as text2data from "./text2data.ts";
import * as textlocal from "./textlocal.ts";
import * as textmagic from "./textmagic.ts";
import * as textrazor from "./textrazor.ts";
import * as textsynth from "./textsynth.ts";
import * as theOddsApi from "./the-odds-api.ts";
import * as theThingsNetwork from "./the-things-network.ts";
import * as thetvdb from "./thetvdb.ts";
import * as thingsboard from "./thingsboard.ts";
import * as thinkific from "./thinkific.ts";
import * as thinkst from "./thinkst.ts";
import * as thirdweb from "./thirdweb.ts";
import * as thousandeyes from "./thousandeyes.ts";
import * as ticketTailor from "./ticket-tailor.ts";
import * as ticketmaster from "./ticketmaster.ts";
import * as tidb from "./tidb.ts";
import * as tidio from "./tidio.ts";
import * as tigris from "./tigris.ts";
import * as tiingo from "./tiingo.ts";
import * as tiktok from "./tiktok.ts";
import * as timecamp from "./timecamp.ts";
import * as timezoneApi from "./timezone-api.ts";
import * as tines from "./tines.ts";
import * as tinify from "./tinify.ts";
import * as tinybird from "./tinybird.ts";
import * as tinyurl from "./tinyurl.ts";
import * as tmdb from "./tmdb.ts";
import * as tmetric from "./tmetric.ts";
import * as todoist from "./todoist.ts";
import * as together from "./together.ts";
import * as toggl from "./toggl.ts";
import * as tokeet from "./tokeet.ts";
import * as tolgee from "./tolgee.ts";
import * as tomba from "./tomba.ts";
import * as tomorrowIo from "./tomorrow-io.ts";
import * as tomtom from "./tomtom.ts";
import * as tookan from "./tookan.ts";
import * as traceloop from "./traceloop.ts";
import * as tradier from "./tradier.ts";
import * as tradingEconomics from "./trading-economics.ts";
import * as trakt from "./trakt.ts";
import * as transifex from "./transifex.ts";
import * as transistorFm from "./transistor-fm.ts";
import * as transloadit from "./transloadit.ts";
import * as travelpayouts from "./travelpayouts.ts";
import * as travis from "./travis.ts";
import * as treasureData from "./treasure-data.ts";
import * as trello from "./trello.ts";
import * as trengo from "./trengo.ts";
import * as triggerDev from "./trigger-dev.ts";
import * as tron from "./tron.ts";
import * as truelayer from "./truelayer.ts";
import * as truenas from "./truenas.ts";
import * as trunkIo from "./trunk-io.ts";
import * as trustpilot from "./trustpilot.ts";
import * as tumblr from "./tumblr.ts";
import * as turbopuffer from "./turbopuffer.ts";
import * as turso from "./turso.ts";
import * as twelveData from "./twelve-data.ts";
import * as twelveLabs from "./twelve-labs.ts";
import * as twilio from "./twilio.ts";
import * as twist from "./twist.ts";
import * as twitch from "./twitch.ts";
import * as twitter from "./twitter.ts";
import * as tyk from "./tyk.ts";
import * as tyntec from "./tyntec.ts";
import * as typeform from "./typeform.ts";
import * as typesense from "./typesense.ts";
import * as typetalk from "./typetalk.ts";
import * as uber from "./uber.ts";
import * as ubicloud from "./ubicloud.ts";
import * as ubidots from "./ubidots.ts";
import * as uclassify from "./uclassify.ts";
import * as unione from "./unione.ts";
import * as unity from "./unity.ts";
import * as unkey from "./unkey.ts";
import * as unleash from "./unleash.ts";
import * as unplugg from "./unplugg.ts";
import * as unsplash from "./unsplash.ts";
import * as unstructured from "./unstructured.ts";
import * as upcDatabase from "./upc-database.ts";
import * as upcloud from "./upcloud.ts";
import * as updownIo from "./updown-io.ts";
import * as uplead from "./uplead.ts";
import * as uploadcare from "./uploadcare.ts";
import * as uploadthing from "./uploadthing.ts";
import * as ups from "./ups.ts";
import * as upstage from "./upstage.ts";
import * as upstash from "./upstash.ts";
import * as uptimeKuma from "./uptime-kuma.ts";
import * as uptimerobot from "./uptimerobot.ts";
import * as uptrace from "./uptrace.ts";
import * as upwave from "./upwave.ts";
import * as urlbox from "./urlbox.ts";
import * as urlscan from "./urlscan.ts";
import * as userflow from "./userflow.ts";
import * as userfront from "./userfront.ts";
import * as userlike from "./userlike.ts";
import * as userstack from "./userstack.ts";
import * as v0 from "./v0.ts";
import * as valyu from "./valyu.ts";
import * as vanta from "./vanta.ts";
import * as vapi from "./vapi.ts";
import * as vastAi from "./vast-ai.ts";
import * as vatlayer from "./vatlayer.ts";
import * as vbout from "./vbout.ts";
import * as vectara from "./vectara.ts";
import * as vellumAi from "./vellum-ai.ts";
import * as veracode from "./veracode.ts";
import * as vercel from "./vercel.ts";
import * as veriff from "./veriff.ts";
import * as verimail from "./verimail.ts";
import * as veriphone from "./veriphone.ts";
import * as versioneye from "./versioneye.ts";
import * as vespaCloud from "./vespa-cloud.ts";
import * as viber from "./viber.ts";
import * as victorops from "./victorops.ts";
import * as viewneo from "./viewneo.ts";
import * as vimeo from "./vimeo.ts";
import * as virustotal from "./virustotal.ts";
import * as visualCrossing from "./visual-crossing.ts";
import * as vk from "./vk.ts";
import * as vmware from "./vmware.ts";
import * as voiceflow from "./voiceflow.ts";
import * as voicegain from "./voicegain.ts";
import * as volcengine from "./volcengine.ts";
import * as vonage from "./vonage.ts";
import * as voodooSms from "./voodoo-sms.ts";
import * as voucherify from "./voucherify.ts";
import * as vouchery from "./vouchery.ts";
import * as voyageAi from "./voyage-ai.ts";
import * as vpnapi from "./vpnapi.ts";
import * as vtex from "./vtex.ts";
import * as vultr from "./vultr.ts";
import * as vyte from "./vyte.ts";
import * as wakatime from "./wakatime.ts";
import * as walkScore from "./walk-score.ts";
import * as wallhaven from "./wallhaven.ts";
import * as wandb from "./wandb.ts";
import * as wasabi from "./wasabi.ts";
import * as wavefront from "./wavefront.ts";
import * as weatherapi from "./weatherapi.ts";
import * as weatherbit from "./weatherbit.ts";
import * as weatherstack from "./weatherstack.ts";
import * as weaviate from "./weaviate.ts";
import * as webScraper from "./web-scraper.ts";
import * as web3Storage from "./web3-storage.ts";
import * as webengage from "./webengage.ts";
import * as webflow from "./webflow.ts";
import * as weblate from "./weblate.ts";
import * as webpagetest from "./webpagetest.ts";
import * as webscrapingAi from "./webscraping-ai.ts";
import * as webzIo from "./webz-io.ts";
import * as wechat from "./wechat.ts";
import * as weebly from "./weebly.ts";
import * as weglot from "./weglot.ts";
import * as wellsaid from "./wellsaid.ts";
import * as wepay from "./wepay.ts";
import * as whmcs from "./whmcs.ts";
import * as whoisxmlapi from "./whoisxmlapi.ts";
import * as whop from "./whop.ts";
import * as whoxy from "./whoxy.ts";
import * as windmill from "./windmill.ts";
import * as windowsDeployment from "./windows-deployment.ts";
import * as windsurf from "./windsurf.ts";
import * as windy from "./windy.ts";
import * as wireguard from "./wireguard.ts";
import * as wise from "./wise.ts";
import * as wistia from "./wistia.ts";
import * as witAi from "./wit-ai.ts";
import * as wix from "./wix.ts";
import * as wiz from "./wiz.ts";
import * as wolfram from "./wolfram.ts";
import * as woocommerce from "./woocommerce.ts";
import * as woopra from "./woopra.ts";
import * as wootric from "./wootric.ts";
import * as wordfence from "./wordfence.ts";
import * as wordpress from "./wordpress.ts";
import * as workable from "./workable.ts";
import * as workato from "./workato.ts";
import * as workday from "./workday.ts";
import * as workos from "./workos.ts";
import * as worksnaps from "./worksnaps.ts";
import * as workstack from "./workstack.ts";
import * as worldCoinIndex from "./world-coin-index.ts";
import * as worldWeatherOnline from "./world-weather-online.ts";
import * as wrike from "./wrike.ts";
import * as writerAi from "./writer-ai.ts";
import * as wufoo from "./wufoo.ts";
import * as xai from "./xai.ts";
import * as xata from "./xata.ts";
import * as xendit from "./xendit.ts";
import * as xero from "./xero.ts";
import * as xrp from "./xrp.ts";
import * as xsolla from "./xsolla.ts";
import * as yahoo from "./yahoo.ts";
import * as yandex from "./yandex.ts";
import * as yapily from "./yapily.ts";
import * as yelp from "./yelp.ts";
import * as yext from "./yext.ts";
import * as ynab from "./ynab.ts";
import * as yotpo from "./yotpo.ts";
import * as youCom from "./you-com.ts";
import * as yousign from "./yousign.ts";
import * as youtrack from "./youtrack.ts";
import * as zabbix from "./zabbix.ts";
import * as zamzar from "./zamzar.ts";
import * as zapier from "./zapier.ts";
import * as zapsign from "./zapsign.ts";
import * as zeabur from "./zeabur.ts";
import * as zendesk from "./zendesk.ts";
import * as zenduty from "./zenduty.ts";
import * as zenhub from "./zenhub.ts";
import * as zenkit from "./zenkit.ts";
import * as zenrows from "./zenrows.ts";
import * as zenscrape from "./zenscrape.ts";
import * as zenserp from "./zenserp.ts";
import * as zep from "./zep.ts";
import * as zeplin from "./zeplin.ts";
import * as zeptomail from "./zeptomail.ts";
import * as zerion from "./zerion.ts";
import * as zerobounce from "./zerobounce.ts";
import * as zerodev from "./zerodev.ts";
import * as zerossl from "./zerossl.ts";
import * as zerotier from "./zerotier.ts";
import * as zhipu from "./zhipu.ts";
import * as zilliz from "./zilliz.ts";
import * as zillow from "./zillow.ts";
import * as zipbooks from "./zipbooks.ts";
import * as zipcodeApi from "./zipcode-api.ts";
import * as zipcodebase from "./zipcodebase.ts";
import * as zitadel from "./zitadel.ts";
import * as zoho from "./zoho.ts";
import * as zonkaFeedback from "./zonka-feedback.ts";
import * as zoom from "./zoom.ts";
import * as zoominfo from "./zoominfo.ts";
import * as zulip from "./zulip.ts";
import * as zuora from "./zuora.ts";
import * as zuplo from "./zuplo.ts";
import * as zyte from "./zyte.ts";

// Arguments, for the type of so long an array literal is more than TypeScript puts together.
const list = (...vendors: readonly object[]): readonly object[] => vendors;

/** What the vendors' files export: rules, and helpers beside them. */
export const VENDORS = list(
  _8x8,
  ably,
  abstractApi,
  abuseipdb,
  abyssale,
  accuweather,
  activecampaign,
  activeloop,
  adafruit,
  adobe,
  adyen,
  adzuna,
  affinity,
  agenta,
  agentmail,
  agora,
  aha,
  ahasend,
  ai21,
  aikido,
  airbrake,
  airbyte,
  airship,
  airtable,
  airtop,
  airvisual,
  airwallex,
  aiven,
  akamai,
  akeyless,
  alchemy,
  alconost,
  alegra,
  alephAlpha,
  aletheia,
  algolia,
  alibaba,
  alienvault,
  allsports,
  alpaca,
  amadeus,
  amazon,
  ambee,
  ambientWeather,
  amp,
  amplitude,
  ankr,
  anthropic,
  anypoint,
  anyscale,
  apacta,
  apiVideo,
  api2cart,
  apideck,
  apiflash,
  apifonica,
  apify,
  apilayer,
  apimatic,
  apimetrics,
  apitemplate,
  apollo,
  appcues,
  appfollow,
  apple,
  appointedd,
  appoptics,
  appsflyer,
  appsignal,
  appsync,
  appsynergy,
  apptivo,
  appveyor,
  appwrite,
  apyhub,
  arcadeAi,
  arcgis,
  arize,
  artifactory,
  artsy,
  asaas,
  asana,
  assembla,
  assemblyai,
  astraDb,
  atatus,
  atera,
  athina,
  atlassian,
  attio,
  audd,
  auth0,
  authress,
  autodesk,
  autoklose,
  autopilot,
  autumn,
  avaza,
  aviationstack,
  aws,
  axiom,
  axonaut,
  aylien,
  ayrshare,
  azureOpenai,
  azure,
  backblaze,
  baidu,
  bamboohr,
  bandwidth,
  bannerbear,
  baremetrics,
  basecamp,
  baserow,
  baseten,
  beamer,
  beebole,
  beehiiv,
  besnappy,
  besttime,
  betterStack,
  bigcommerce,
  bigdatacloud,
  billomat,
  binance,
  bip39,
  bitbar,
  bitcoin,
  bitcoinaverage,
  bitfinex,
  bitgo,
  bitly,
  bitmex,
  bitpay,
  bitquery,
  bitrise,
  bitstamp,
  bittrex,
  bitwarden,
  blackForestLabs,
  blacksmith,
  blandAi,
  blazemeter,
  blitapp,
  blockfrost,
  blocknative,
  bluesky,
  bluesnap,
  blynk,
  bombbomb,
  boostnote,
  borgbase,
  botpress,
  box,
  braintree,
  braintrust,
  brandfetch,
  braveSearch,
  braze,
  brevo,
  brex,
  brightData,
  brightcove,
  browserUse,
  browserbase,
  browserless,
  browserstack,
  browshot,
  bscscan,
  btcpay,
  bubble,
  buddyns,
  budibase,
  buffer,
  bugherd,
  bugsnag,
  builderIo,
  buildkite,
  bulbul,
  bulksms,
  bunny,
  buttercms,
  bybit,
  caflou,
  calCom,
  calendarific,
  calendly,
  calorieninjas,
  campayn,
  canny,
  canva,
  capsuleCrm,
  captainData,
  carbonInterface,
  cartesia,
  cashboard,
  cashfree,
  caspio,
  censys,
  centralStationCrm,
  cerbos,
  cerebras,
  cexio,
  chainstack,
  chargebee,
  chargify,
  chartmogul,
  chatbot,
  chatfuel,
  chatwoot,
  checkly,
  checkoutCom,
  checkr,
  checkvist,
  chroma,
  chromatic,
  chutes,
  cicero,
  circle,
  circleci,
  cisco,
  civo,
  clarifai,
  clearbit,
  clearout,
  cleverCloud,
  cleverreach,
  clickdesk,
  clickhelp,
  clickhouse,
  clicksend,
  clickup,
  cliengo,
  clientCalls,
  clientary,
  clinchpad,
  clockify,
  clockwork,
  clojars,
  close,
  cloudElements,
  cloudconvert,
  cloudflare,
  cloudimage,
  cloudinary,
  cloudmersive,
  cloudns,
  cloudplan,
  cloudsight,
  cloudsmith,
  cloudways,
  cloverly,
  cloze,
  clustdoc,
  cockroach,
  coda,
  codacy,
  codat,
  codeClimate,
  codecov,
  codefresh,
  codemagic,
  codequiry,
  coderabbit,
  codeship,
  cohere,
  coinapi,
  coinbase,
  coingate,
  coingecko,
  coinlayer,
  coinlib,
  coinmarketcap,
  coinstats,
  collect2,
  comet,
  commercejs,
  commoditiesApi,
  companyhub,
  composio,
  configcat,
  confluent,
  connectionStrings,
  connectwise,
  constellix,
  contentful,
  contentstack,
  context7,
  contextualAi,
  conversionTools,
  convertapi,
  convex,
  coolify,
  copper,
  copyleaks,
  copyscape,
  coralogix,
  corbado,
  couchbase,
  countrylayer,
  courier,
  covalent,
  coveo,
  coveralls,
  coze,
  craftmypdf,
  cratesIo,
  crawlbase,
  creatomate,
  credentialsInUrl,
  creem,
  crispChat,
  cronitor,
  crossbrowsertesting,
  crowdin,
  crowdstrike,
  crunchyBridge,
  cryptocompare,
  cryptopanic,
  currencybeacon,
  currencycloud,
  currencyfreaks,
  currencylayer,
  currentsApi,
  curseforge,
  cursor,
  customerGuru,
  customerIo,
  customerly,
  cybersource,
  cypress,
  dId,
  d7Networks,
  dacast,
  dagster,
  daily,
  dandelion,
  dareboost,
  dash0,
  dataGov,
  databento,
  databox,
  databricks,
  datadog,
  datarobot,
  datocms,
  daytona,
  dbt,
  debounce,
  debugbear,
  deel,
  deepai,
  deepgram,
  deepinfra,
  deepl,
  deepseek,
  deepsource,
  definedNetworking,
  delighted,
  demio,
  deno,
  dependencyTrack,
  depot,
  deputy,
  deribit,
  descope,
  desec,
  detectLanguage,
  detectify,
  devcycle,
  devin,
  dfuse,
  diffbot,
  dify,
  diggernaut,
  digicert,
  digitalocean,
  directus,
  discogs,
  discord,
  discourse,
  disqus,
  ditto,
  django,
  dnsimple,
  dnsmadeeasy,
  docker,
  docparser,
  documo,
  docusign,
  dodoPayments,
  doppler,
  dotdigital,
  dovico,
  drata,
  dreamhost,
  drift,
  drip,
  dronahq,
  drone,
  dropbox,
  dub,
  duckdns,
  duffel,
  duo,
  dwolla,
  dynadot,
  dynalist,
  dynamicXyz,
  dynatrace,
  dyspatch,
  e2b,
  eagleEyeNetworks,
  earthly,
  easyInsight,
  easypost,
  ebay,
  ecostruxureIt,
  edamam,
  edenAi,
  elasticEmail,
  elastic,
  elevenlabs,
  emailOctopus,
  emailit,
  enablex,
  endorLabs,
  enigma,
  enode,
  env0,
  envkey,
  envoy,
  equinixMetal,
  eraser,
  esputnik,
  etherscan,
  ethplorer,
  etsy,
  eventbrite,
  everhour,
  evervault,
  exa,
  exchangehost,
  exchangerateApi,
  exchangeratesapi,
  exoscale,
  exotel,
  expo,
  exportsdk,
  extractorapi,
  facePlusPlus,
  facebook,
  fal,
  fastforex,
  fastly,
  fauna,
  featherless,
  feedier,
  fetchrss,
  fibery,
  figma,
  fileIo,
  filestack,
  finage,
  financialModelingPrep,
  finch,
  findl,
  fingerprint,
  finicity,
  finnhub,
  firebase,
  fireblocks,
  firecrawl,
  fireflies,
  firehydrant,
  fireworks,
  fishAudio,
  fivetran,
  fixer,
  flagsmith,
  flatIo,
  fleetbase,
  flexport,
  flickr,
  flightapi,
  flightlabs,
  flightstats,
  flowFlu,
  flutterwave,
  flyIo,
  fmfw,
  folkCrm,
  formbricks,
  formbucket,
  formcraft,
  formio,
  formsite,
  formspree,
  formstack,
  foursquare,
  frameIo,
  frameworkKeys,
  fred,
  freeagent,
  freecurrencyapi,
  freemius,
  freshbooks,
  freshdesk,
  friendli,
  front,
  frontegg,
  fulcrum,
  fullContact,
  fullstory,
  fusebill,
  fusionauth,
  fxmarket,
  galileoAi,
  gandi,
  gateIo,
  gcore,
  gcs,
  geckoboard,
  gemfury,
  geminiExchange,
  gengo,
  geoapify,
  geocode,
  geocodify,
  geocodio,
  getblock,
  getemail,
  getgeoapi,
  getgist,
  getresponse,
  ghost,
  giphy,
  gitalk,
  gitbook,
  gitea,
  gitee,
  gitguardian,
  github,
  gitlab,
  gitpod,
  gitter,
  gladia,
  glassnode,
  glitchtip,
  gnews,
  gocanvas,
  gocardless,
  godaddy,
  gong,
  goodday,
  google,
  gorgias,
  gradle,
  grafana,
  graphhopper,
  greenhouse,
  greptile,
  greynoise,
  grist,
  groovehq,
  groq,
  groundcover,
  growthbook,
  gtmetrix,
  guardian,
  gumloop,
  gumroad,
  guru,
  gusto,
  gyazo,
  hackerone,
  hanko,
  happi,
  happyscribe,
  harness,
  harvest,
  hashicorp,
  hasura,
  hcaptcha,
  healthchecksIo,
  heatmapApi,
  helicone,
  helius,
  hellosign,
  helpcrunch,
  helpscout,
  here,
  heroku,
  hetrixtools,
  hetzner,
  hexTech,
  heygen,
  hibp,
  highlightIo,
  hightouch,
  hiveage,
  holded,
  holidayapi,
  homeAssistant,
  honeybadger,
  honeycomb,
  honeyhive,
  hookdeck,
  hostinger,
  html2pdf,
  httpAuth,
  huaweiCloud,
  hubspot,
  huggingface,
  humanity,
  humanloop,
  hume,
  humio,
  hunter,
  huobi,
  hybiscus,
  hygraph,
  hyperbolic,
  hyperbrowser,
  hypertrack,
  ibm,
  iconfinder,
  idealPostcodes,
  ideogram,
  iex,
  ilovepdf,
  imagekit,
  imagga,
  imgbb,
  imgix,
  imgur,
  immutable,
  impact,
  impala,
  improvmx,
  incidentIo,
  infisical,
  influxdb,
  infobip,
  infracost,
  infura,
  inngest,
  insightly,
  instabot,
  instagram,
  instamojo,
  instana,
  instantly,
  instapaper,
  instatus,
  intelx,
  intercom,
  interseller,
  intra42,
  intrinio,
  invoiceNinja,
  invoiceocean,
  inworld,
  inwx,
  ionic,
  ionos,
  ip2location,
  ipapi,
  ipdata,
  ipgeolocation,
  ipinfo,
  ipinfodb,
  ipqualityscore,
  ipregistry,
  ipstack,
  isbndb,
  iterable,
  iyzico,
  jdoodle,
  jellyfin,
  jenkins,
  jfrog,
  jigsawstack,
  jina,
  jira,
  jotform,
  jsonbin,
  judgeMe,
  jumio,
  jumpcloud,
  jumpseller,
  jupiterone,
  juro,
  jwplayer,
  jwt,
  kaggle,
  kagi,
  kakao,
  kanbanTool,
  karmacrm,
  katalon,
  keap,
  keen,
  keeper,
  kentik,
  kerberos,
  keyFiles,
  keycdn,
  keycloak,
  keyedCalls,
  keygen,
  keyward,
  keywordsAi,
  kickbox,
  kinde,
  kinsta,
  kit,
  klarna,
  klaviyo,
  klipfolio,
  knapsackpro,
  knock,
  knownFiles,
  kobotoolbox,
  kong,
  kontent,
  koyeb,
  krakenIo,
  kraken,
  krea,
  kubernetes,
  kucoin,
  kustomer,
  kylas,
  lacework,
  lago,
  lambdaLabs,
  lancedb,
  langfuse,
  langsmith,
  languagelayer,
  langwatch,
  lark,
  lastfm,
  latitudeSh,
  launchdarkly,
  leadfeeder,
  leakix,
  leankit,
  leanplum,
  lemlist,
  lemonsqueezy,
  lendflow,
  leonardoAi,
  leptonAi,
  lessannoyingcrm,
  letta,
  lever,
  lexigram,
  lexware,
  lichess,
  lightstep,
  lindyAi,
  line,
  linear,
  linkedin,
  linkpreview,
  linkup,
  linode,
  listenNotes,
  litellm,
  liveagent,
  liveblocks,
  livechat,
  livekit,
  livestorm,
  llamaCloud,
  lmnt,
  loadmill,
  lob,
  localstack,
  locationiq,
  logfire,
  loggly,
  logicmonitor,
  loginCalls,
  loginCommands,
  loginradius,
  logrocket,
  logto,
  logzio,
  lokalise,
  looker,
  loops,
  loqate,
  loyverse,
  luadns,
  lumaAi,
  lunary,
  lunchmoney,
  luno,
  lusha,
  macaddressIo,
  madkudu,
  magicLink,
  magicbell,
  mailbluster,
  mailboxlayer,
  mailchimp,
  mailerlite,
  maileroo,
  mailersend,
  mailgun,
  mailjet,
  mailmodo,
  mailosaur,
  mailpace,
  mailsac,
  mailtrap,
  make,
  mandrill,
  mapbox,
  mapillary,
  mapquest,
  maptiler,
  marketstack,
  marqo,
  marvel,
  mastodon,
  materialize,
  mathpix,
  matomo,
  matrix,
  mattermost,
  mavenlink,
  maxmind,
  meaningcloud,
  mediastack,
  medium,
  meilisearch,
  meistertask,
  mem0,
  memberful,
  memberstack,
  mercadopago,
  mercury,
  mergeDev,
  mergify,
  mesibo,
  messagebird,
  messari,
  metaapi,
  metabase,
  metrilo,
  mexc,
  mezmo,
  microcms,
  microsoftTeams,
  midtrans,
  mindbody,
  mindee,
  mindmeister,
  minimax,
  mintlify,
  miro,
  mistral,
  mite,
  mixedbread,
  mixmax,
  mixpanel,
  mockaroo,
  moco,
  modal,
  mode,
  moderatecontent,
  modernTreasury,
  moengage,
  mollie,
  monday,
  mongodb,
  monkeylearn,
  monnify,
  moodle,
  moonclerk,
  moonshot,
  moosend,
  moralis,
  morphLlm,
  motherduck,
  mparticle,
  murf,
  mux,
  myanimelist,
  myexperiment,
  myintervals,
  n8n,
  nameCom,
  namecheap,
  namesilo,
  nango,
  nasa,
  nasdaqDataLink,
  nats,
  nebius,
  neon,
  netdata,
  nethunt,
  netlify,
  netsuite,
  neuphonic,
  neutrinoApi,
  newRelic,
  newsapi,
  newscatcher,
  newsdata,
  nextcloud,
  nexus,
  neynar,
  nftport,
  ngrok,
  nicereply,
  nightfall,
  nileDatabase,
  nimble,
  ninjaone,
  nitroPdf,
  nlpcloud,
  noaa,
  nocodb,
  nodeping,
  nomic,
  nomics,
  nordigen,
  northflank,
  noticeable,
  notion,
  novita,
  novu,
  nowpayments,
  npm,
  ns1,
  ntfy,
  nuget,
  numverify,
  nutritionix,
  nutshell,
  nvidia,
  nxCloud,
  nylas,
  nytimes,
  oanda,
  observeInc,
  ocrSpace,
  octopus,
  odoo,
  ohDear,
  okta,
  okx,
  ollama,
  olostep,
  omdb,
  omise,
  omnisend,
  onePassword,
  onedesk,
  onelogin,
  onepagecrm,
  onesignal,
  onesky,
  onfido,
  onfleet,
  onwater,
  oopspam,
  openExchangeRates,
  openai,
  openaq,
  opencage,
  opencorporates,
  opendatasoft,
  opengraphr,
  opennode,
  openphone,
  openpipe,
  openproject,
  openrouter,
  openrouteservice,
  opensea,
  openshift,
  opensubtitles,
  opentok,
  openuv,
  openweather,
  opsgenie,
  optimizely,
  orbBilling,
  ortto,
  ory,
  oura,
  outscraper,
  overloop,
  ovh,
  owlbot,
  oxylabs,
  packagecloud,
  packagist,
  paddle,
  pagarme,
  pagerduty,
  paloAlto,
  pandadoc,
  pandascore,
  pangea,
  pantheon,
  paperform,
  paperlessNgx,
  paperspace,
  papertrail,
  parallelAi,
  paralleldots,
  parea,
  parsehub,
  parseur,
  particle,
  partnerstack,
  pastebin,
  patreon,
  patronus,
  paydirtapp,
  payloadCms,
  paymoapp,
  paymongo,
  payoneer,
  paypal,
  paystack,
  paytm,
  payu,
  pdflayer,
  pdfshift,
  pendo,
  peopledatalabs,
  pepipost,
  percy,
  perigon,
  permitIo,
  perplexity,
  persona,
  personio,
  pexels,
  phabricator,
  phantombuster,
  phaseDev,
  photoroom,
  phpmailer,
  phrase,
  picovoice,
  pinata,
  pinboard,
  pinecone,
  pingdom,
  pingone,
  pinterest,
  pipedream,
  pipedrive,
  pirsch,
  pivotalTracker,
  pixabay,
  plaid,
  planetscale,
  planyo,
  platformsh,
  plausible,
  playht,
  plex,
  plivo,
  plotly,
  plunk,
  podio,
  poeditor,
  polar,
  pollsapi,
  poloniex,
  polygon,
  porkbun,
  portainer,
  portkey,
  positionstack,
  postageapp,
  postgrid,
  posthog,
  postman,
  postmark,
  powrbot,
  predibase,
  predicthq,
  prefect,
  prefixedKey,
  prerender,
  presetIo,
  printful,
  printify,
  printnode,
  prismic,
  pritunl,
  privateAi,
  privateKeys,
  privy,
  procore,
  prodpad,
  productboard,
  promptlayer,
  propelauth,
  prospectCrm,
  protocolsIo,
  proxmox,
  proxycurl,
  psexec,
  pubnub,
  pulsedive,
  pulumi,
  purestake,
  purpleair,
  pushbullet,
  pusher,
  pushover,
  pushwoosh,
  pushy,
  pypi,
  qase,
  qdrant,
  qiniu,
  qonto,
  qovery,
  quaderno,
  qualaroo,
  qualtrics,
  qualys,
  quay,
  qubole,
  quickbase,
  quickbooks,
  quicknode,
  quip,
  radar,
  ragie,
  railway,
  rainforest,
  ramp,
  rancher,
  rapid7,
  rapidapi,
  rapyd,
  rawg,
  raygun,
  razorpay,
  reachmail,
  readme,
  readwise,
  reallySimpleSystems,
  reamaze,
  rebrandly,
  recallAi,
  recaptcha,
  recharge,
  recombee,
  recruitee,
  recurly,
  redash,
  reddit,
  redisCloud,
  redmine,
  reducto,
  refersion,
  refiner,
  reka,
  relace,
  reloadly,
  remoteCom,
  removeBg,
  render,
  rentcast,
  rentman,
  repairshopr,
  replicate,
  replit,
  replyIo,
  requestFinance,
  rescuetime,
  resembleAi,
  resend,
  respondIo,
  restpack,
  retellAi,
  retool,
  revAi,
  revampcrm,
  revenuecat,
  revolut,
  rime,
  ringcentral,
  riotGames,
  ritekit,
  roaring,
  roblox,
  roboflow,
  rocketChat,
  rocketreach,
  rockset,
  rollbar,
  rootly,
  route4me,
  rownd,
  rubygems,
  rudderstack,
  rundeck,
  runpod,
  runrunit,
  runway,
  salesblink,
  salescookie,
  salesflare,
  salesforce,
  salesloft,
  salesmate,
  sambanova,
  samsara,
  sanctionsIo,
  sanity,
  sarvam,
  satismeter,
  sauceLabs,
  scaleAi,
  scalekit,
  scaleway,
  scalingo,
  scalr,
  scalyr,
  scoutApm,
  scrapegraphai,
  scrapeowl,
  scraperapi,
  scraperbox,
  scrapestack,
  scrapfly,
  scrapingant,
  scrapingbee,
  scrapingdog,
  screenshotapi,
  screenshotlayer,
  screenshotone,
  scrutinizer,
  searchapi,
  seatable,
  seatgeek,
  securitytrails,
  segment,
  selectel,
  selectpdf,
  sellix,
  semaphore,
  sematext,
  semgrep,
  semrush,
  sendbird,
  sendcloud,
  sendgrid,
  sendlane,
  sendpulse,
  sendy,
  sentinelone,
  sentry,
  serpapi,
  serper,
  serphouse,
  serpstack,
  servarr,
  servicenow,
  settlemint,
  sevdesk,
  sheety,
  sherpadesk,
  shipday,
  shipengine,
  shiphero,
  shippo,
  shipstation,
  shodan,
  shopee,
  shopify,
  shopware,
  shortIo,
  shortcut,
  shortpixel,
  shotstack,
  shutterstock,
  sidekiq,
  sift,
  sightengine,
  signable,
  signalfx,
  signalwire,
  signaturit,
  signoz,
  signrequest,
  signupgenius,
  sigopt,
  siliconflow,
  simfin,
  similarweb,
  simkl,
  simplecast,
  simplesat,
  simplynoted,
  simvoly,
  sinch,
  singlestore,
  sirv,
  site24x7,
  siteleaf,
  skrapp,
  skybiometry,
  slack,
  smallestAi,
  smartcar,
  smartlead,
  smartling,
  smartlook,
  smartsheet,
  smartthings,
  smarty,
  smooch,
  sms77,
  smsapi,
  smtp2go,
  snapchat,
  snipcart,
  snovIo,
  snowflake,
  snyk,
  socketDev,
  solana,
  solarwinds,
  solcast,
  sonarcloud,
  sonarqube,
  soniox,
  soundcloud,
  sourcegraph,
  sourcehut,
  sourcery,
  spacelift,
  sparkpost,
  speechify,
  speechmatics,
  speechtextAi,
  spiderCloud,
  splitIo,
  splitwise,
  splunk,
  spoonacular,
  sportmonks,
  sportradar,
  sportsdataIo,
  spot,
  spotify,
  spreedly,
  squadcast,
  square,
  squarespace,
  sslmate,
  stabilityAi,
  stackExchange,
  stackhawk,
  stadiaMaps,
  statsig,
  statuscake,
  statuspage,
  statuspal,
  steam,
  steel,
  stellar,
  stepfun,
  stigg,
  stitchData,
  stockdata,
  storecove,
  storedCredentials,
  storj,
  stormboard,
  stormglass,
  storyblok,
  storychief,
  strapi,
  strava,
  streak,
  stream,
  stripe,
  stripo,
  stytch,
  subscan,
  sugester,
  sumoLogic,
  sumsub,
  supabase,
  supadata,
  supernotes,
  surveyanyplace,
  surveybot,
  surveymonkey,
  surveysparrow,
  survicate,
  svix,
  swaggerhub,
  swell,
  swiftype,
  symbl,
  synthesia,
  sysdig,
  tLy,
  tableau,
  taboola,
  tagoIo,
  tailscale,
  talentlms,
  tallyfy,
  tappay,
  tatum,
  tavily,
  tavus,
  taxjar,
  teachable,
  teamcity,
  teamgate,
  teamtailor,
  teamwork,
  technicalAnalysisApi,
  tefter,
  telegram,
  telesign,
  teletype,
  telnyx,
  temporal,
  tenable,
  tencent,
  tenderly,
  testingbot,
  testrail,
  text2data,
  textlocal,
  textmagic,
  textrazor,
  textsynth,
  theOddsApi,
  theThingsNetwork,
  thetvdb,
  thingsboard,
  thinkific,
  thinkst,
  thirdweb,
  thousandeyes,
  ticketTailor,
  ticketmaster,
  tidb,
  tidio,
  tigris,
  tiingo,
  tiktok,
  timecamp,
  timezoneApi,
  tines,
  tinify,
  tinybird,
  tinyurl,
  tmdb,
  tmetric,
  todoist,
  together,
  toggl,
  tokeet,
  tolgee,
  tomba,
  tomorrowIo,
  tomtom,
  tookan,
  traceloop,
  tradier,
  tradingEconomics,
  trakt,
  transifex,
  transistorFm,
  transloadit,
  travelpayouts,
  travis,
  treasureData,
  trello,
  trengo,
  triggerDev,
  tron,
  truelayer,
  truenas,
  trunkIo,
  trustpilot,
  tumblr,
  turbopuffer,
  turso,
  twelveData,
  twelveLabs,
  twilio,
  twist,
  twitch,
  twitter,
  tyk,
  tyntec,
  typeform,
  typesense,
  typetalk,
  uber,
  ubicloud,
  ubidots,
  uclassify,
  unione,
  unity,
  unkey,
  unleash,
  unplugg,
  unsplash,
  unstructured,
  upcDatabase,
  upcloud,
  updownIo,
  uplead,
  uploadcare,
  uploadthing,
  ups,
  upstage,
  upstash,
  uptimeKuma,
  uptimerobot,
  uptrace,
  upwave,
  urlbox,
  urlscan,
  userflow,
  userfront,
  userlike,
  userstack,
  v0,
  valyu,
  vanta,
  vapi,
  vastAi,
  vatlayer,
  vbout,
  vectara,
  vellumAi,
  veracode,
  vercel,
  veriff,
  verimail,
  veriphone,
  versioneye,
  vespaCloud,
  viber,
  victorops,
  viewneo,
  vimeo,
  virustotal,
  visualCrossing,
  vk,
  vmware,
  voiceflow,
  voicegain,
  volcengine,
  vonage,
  voodooSms,
  voucherify,
  vouchery,
  voyageAi,
  vpnapi,
  vtex,
  vultr,
  vyte,
  wakatime,
  walkScore,
  wallhaven,
  wandb,
  wasabi,
  wavefront,
  weatherapi,
  weatherbit,
  weatherstack,
  weaviate,
  webScraper,
  web3Storage,
  webengage,
  webflow,
  weblate,
  webpagetest,
  webscrapingAi,
  webzIo,
  wechat,
  weebly,
  weglot,
  wellsaid,
  wepay,
  whmcs,
  whoisxmlapi,
  whop,
  whoxy,
  windmill,
  windowsDeployment,
  windsurf,
  windy,
  wireguard,
  wise,
  wistia,
  witAi,
  wix,
  wiz,
  wolfram,
  woocommerce,
  woopra,
  wootric,
  wordfence,
  wordpress,
  workable,
  workato,
  workday,
  workos,
  worksnaps,
  workstack,
  worldCoinIndex,
  worldWeatherOnline,
  wrike,
  writerAi,
  wufoo,
  xai,
  xata,
  xendit,
  xero,
  xrp,
  xsolla,
  yahoo,
  yandex,
  yapily,
  yelp,
  yext,
  ynab,
  yotpo,
  youCom,
  yousign,
  youtrack,
  zabbix,
  zamzar,
  zapier,
  zapsign,
  zeabur,
  zendesk,
  zenduty,
  zenhub,
  zenkit,
  zenrows,
  zenscrape,
  zenserp,
  zep,
  zeplin,
  zeptomail,
  zerion,
  zerobounce,
  zerodev,
  zerossl,
  zerotier,
  zhipu,
  zilliz,
  zillow,
  zipbooks,
  zipcodeApi,
  zipcodebase,
  zitadel,
  zoho,
  zonkaFeedback,
  zoom,
  zoominfo,
  zulip,
  zuora,
  zuplo,
  zyte,
);
