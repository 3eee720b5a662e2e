package io.cloudruntimes.generator.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.poet.BindingFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Edits of a binding that would generate, compile and do something else than they say: each is one problem at its line. */
class SilentFaultsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theDocumentItselfHasNoProblem(BindingFixture fixture) {
        assertThat(fixture.problems(folder, fixture.text())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the headers of the token, of the protocol, and of framing
                "MILL| {header mill-mode: one}| {header Mill-Token: one}| /operations/discardSack/grpc/constants/header Mill-Token| is that of the token",
                "ACME| offset: header Acme-Offset| offset: header acme-token| /operations/getNote/http/in/offset| is that of the token",
                "TOWER| stamps: header-prefix stamp-| stamps: header-prefix tower-token| /operations/receiveLetters/app/event/stamps| is that of the token",
                "ACME| offset: header Acme-Offset| offset: header Content-Length| /operations/getNote/http/in/offset| HTTP itself needs it",
                "ACME| offset: header Acme-Offset| offset: header Transfer-Encoding| /operations/getNote/http/in/offset| HTTP itself needs it",
                "ACME| offset: header Acme-Offset| offset: header Host| /operations/getNote/http/in/offset| HTTP itself needs it",
                "ACME| offset: header Acme-Offset| offset: header Content-Type| /operations/getNote/http/in/offset| the location 'content-type'",
                "ACME| etag: header ETag| etag: header Connection| /operations/getNote/http/out/200/etag| HTTP itself needs it",
                "ACME| metadata: header-prefix acme-meta-}| metadata: header-prefix content-}| /operations/getNote/http/out/200/metadata| begin so",
                "BOX| header x-kind: items}| header Te: items}| /operations/putItem/http/forms/box.disk/constants/header Te| HTTP itself needs it",
                "GALE| kind: header gale-kind| kind: header grpc-kind| /operations/putBlob/grpc/in/kind| gRPC itself needs it",
                "GALE| kind: header gale-kind| kind: header te| /operations/putBlob/grpc/in/kind| HTTP itself needs it",
                "GALE| kind: header gale-kind| kind: header content-type| /operations/putBlob/grpc/in/kind| gRPC itself needs it",
                "GALE| kind: header gale-kind| kind: header gale-bin| /operations/putBlob/grpc/in/kind| gRPC reads it as base64",
                "GALE| kind: header gale-kind| kind: header :path| /operations/putBlob/grpc/in/kind| is not a location",
                "GALE| tags: header-prefix gale-tag-| tags: header-prefix grpc-| /operations/putBlob/grpc/in/tags| begin so",
                "GALE| size: header gale-size as text| size: header grpc-status as text| /operations/getBlob/grpc/out/size| gRPC itself needs it",
                "DOCK| header x-fault: {| header content-length: {| /operations/closeGate/http/error-values/header content-length| HTTP itself needs it",
                "TOWER| stamps: header-prefix stamp-| stamps: header-prefix content-| /operations/receiveLetters/app/event/stamps| begin so",
                "MILL| [':authority', content-length]| [host]| /operations/grind/grpc/omit-headers/0| cannot do without the header 'host'",
                "MILL| [':authority', content-length]| [te]| /operations/grind/grpc/omit-headers/0| cannot do without the header 'te'",
                "MILL| [':authority', content-length]| [connection]| /operations/grind/grpc/omit-headers/0| or never has it",
                // what the runtime calls beside the streams, and the paths of its calls
                "ACME| discovery: {request: GET /acme/watches,| discovery: {request: GET /acme/well,| /operations/watchNotes/app/discovery/request| asks for the health",
                "ACME| discovery: {request: GET /acme/watches,| discovery: {request: GET /acme/config,| /operations/watchNotes/app/discovery/request| is ignored already",
                "ACME| [GET /acme/config]| [GET /acme/config, GET /acme/config]| /wires/app/ignored-requests/1| is ignored already",
                "ACME| [GET /acme/config]| [GET /acme/well]| /wires/app/ignored-requests/0| asks for the health",
                "ACME| health: GET /acme/well| health: GET /acme/well?now| /wires/app/health| no query",
                "ACME| [GET /acme/config]| ['GET /acme/config?all']| /wires/app/ignored-requests/0| no query",
                "ACME| discovery: {request: GET /acme/watches,| discovery: {request: 'GET /acme/watches?all',| /operations/watchNotes/app/discovery/request| no query",
                "TOWER| call: POST /ring/{name}| call: POST /ring/{name}?once| /operations/receiveRings/app/call| no query",
                "TOWER| POST /settings/{store}/watch\\n| POST /settings/{store}/watch?x=1\\n| /operations/watchSettings/app/start/request| no query",
                "TOWER| 'DELETE /settings/{store}/watch/{id}'| 'DELETE /settings/{store}/watch/{id}#x'| /operations/watchSettings/app/stop/request| no fragment",
                "ACME| reply: POST /acme-watches/{book}/verdicts| reply: POST /acme-watches/{book}/verdicts?x| /operations/watchNotes/http/reply| no query",
                "TOWER| call: POST /ticks/{clock}| call: POST /ticks/./{clock}| /operations/receiveTicks/app/call| clients remove it",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme/../{book}/notes/{+key}| /operations/getNote/http/request| clients remove it",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme/%2e%2E/{book}/notes/{+key}| /operations/getNote/http/request| clients remove it",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme//{book}/notes/{+key}| /operations/getNote/http/request| an empty segment",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme%/{book}/notes/{+key}| /operations/getNote/http/request| two hexadecimal digits",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme/{+key}/notes/{book}| /operations/getNote/http/request| several segments stand last",
                "ACME| 'GET /acme/books/{book}/notes/{+key}'| 'GET /acme/books/{+key}/notes/{book}'| /served/requests/getNote/http/aliases/0| several segments stand last",
                "ACME| 'POST /acme/{book}/query'| 'POST /acme/{book}/../query'| /served/unsupported/http/POST ~1acme~1{book}~1..~1query| clients remove it",
                "TOWER| '{verb} /{+path}'| '{verb} /{+path}/x'| /operations/receiveVisits/app/call| several segments stand last",
                "TOWER| '{verb} /{+path}'| '{verb} /a {+path}'| /operations/receiveVisits/app/call| a call is a verb",
                "TOWER| '{verb} /{+path}'| '{verb}  /{+path}'| /operations/receiveVisits/app/call| a call is a verb",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme\u00a0/{book}/notes/{+key}'| /operations/getNote/http/request| cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acm\u00e9/{book}/notes/{+key}'| /operations/getNote/http/request| 'é' cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme\ud83d\ude00/{book}/notes/{+key}'| /operations/getNote/http/request| cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme\\a/{book}/notes/{+key}'| /operations/getNote/http/request| '\\' cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme;v=1/{book}/notes/{+key}'| /operations/getNote/http/request| servers cut it off",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme\"/{book}/notes/{+key}'| /operations/getNote/http/request| cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme<1>/{book}/notes/{+key}'| /operations/getNote/http/request| '<' cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme%2fa/{book}/notes/{+key}'| /operations/getNote/http/request| '%2f' in a path does not arrive",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme%00/{book}/notes/{+key}'| /operations/getNote/http/request| '%00' in a path does not arrive",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /%61cme/{book}/notes/{+key}'| /operations/getNote/http/request| '%61' in a path is written 'a'",
                "ACME| health: GET /acme/well| health: GET /acme /well| /wires/app/health| is not a verb and a path",
                "ACME| health: GET /acme/well| health: \"GET /acme\\t/well\"| /wires/app/health| is not a verb and a path",
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme/{book}/notes/{+key}/'| /operations/getNote/http/request| several segments stand last",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme/{book}/notes{+key}| /operations/getNote/http/request| one parameter, or text without braces",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme/{book}/notes}/{+key}| /operations/getNote/http/request| one parameter, or text without braces",
                "ACME| health: GET /acme/well| health: GET /acme/wéll| /wires/app/health| cannot stand in a path",
                "ACME| [GET /acme/config]| ['GET /acme;x/config']| /wires/app/ignored-requests/0| servers cut it off",
                "ACME| discovery: {request: GET /acme/watches,| discovery: {request: 'GET /acme//watches',| /operations/watchNotes/app/discovery/request| an empty segment",
                "ACME| reply: POST /acme-watches/{book}/verdicts| reply: POST /acme^watches/{book}/verdicts| /operations/watchNotes/http/reply| '^' cannot stand in a path",
                "ACME| 'GET /acme/books/{book}/notes/{+key}'| 'GET /acme/bööks/{book}/notes/{+key}'| /served/requests/getNote/http/aliases/0| 'ö' cannot stand in a path",
                "TOWER| '{verb} /{+path}'| '{path} /{+verb}'| /operations/receiveVisits/app/call| {path} stands for the verb, and could be other text",
                "ACME| '{verb=POST} /acme/{book}/relay/{+to}'| '{to=POST} /acme/{book}/relay/{+verb}'| /operations/relayNote/http/request| {to} stands for the verb, and could be other text",
                // statuses
                "TOWER| status default 200| status default 777| /operations/receiveVisits/app/reply/status| is no status of a response",
                "TOWER| status default 200| status default 99| /operations/receiveVisits/app/reply/status| is no status of a response",
                "ACME| '404': grim| '777': grim| /served/requests/watchNotes/app/events/replies/777| '777' is no status",
                "ACME| '404': grim| '404': blue| /served/requests/watchNotes/app/events/replies/404| is never 'blue'",
                "TOWER| 'OPTIONS /{box}', status: 200| 'OPTIONS /{box}', status: 777| /operations/receiveLetters/app/discovery/status| '777' is not the status",
                "TOWER| {status: constant 200}| {status: constant 777}| /operations/watchSettings/app/reply/status| '777' is not the status",
                "TOWER| DROP: 404}| DROP: 777}| /operations/receiveRings/app/reply/status/DROP| '777' is not the status",
                "DOCK| - {status: 409,| - {status: 777,| /operations/grindGrain/http/out-on-error/1/status| no status of an error",
                "ACME| status: {http: 412,| status: {http: 777,| /error-responses/0/status/http| no status of an error",
                // two things in one place
                "TOWER| subscription-id: json watch| subscription-id: json items| /operations/watchSettings/app/subscription-id| each needs a location of its own",
                "TOWER| subscription-id: json watch| subscription-id: json items.id| /operations/watchSettings/app/subscription-id| each needs a location of its own",
                "ACME| event: 2\\n      reply: {of| event: 1\\n      reply: {of| /operations/watchNotes/grpc/opens-with/field| holds the events",
                "ACME| id: 2.1, payload: 2.2}| id: 2.1, payload: 2.1}| /operations/watchNotes/grpc/reply/payload| are in one field",
                "ACME| id: 2.1, payload: 2.2}| id: 2.1, payload: 2}| /operations/watchNotes/grpc/reply/payload| are in one field",
                "ACME| id: 2.1, payload: 2.2}| id: 2.1, payload: 19000}| /operations/watchNotes/grpc/reply/payload| no number of a field",
                "DOCK| json result.code: {| json state.code: {| /operations/closeGate/http/error-values/json state.code| one location holds one value",
                "DOCK| '4.1': {broken: conflict}| '1.1': {broken: conflict}| /operations/closeGate/grpc/error-values/1.1| one location holds one value",
                "DOCK| '4.1': {broken: conflict}| '2.1': {broken: conflict}| /operations/closeGate/grpc/error-values/2.1| one location holds one value",
                // bodies where there is none
                "TOWER| call: POST /ring/{name}| call: GET /ring/{name}| /operations/receiveRings/app/event/data| a GET has no body",
                "TOWER| call: POST /ticks/{clock}| call: HEAD /ticks/{clock}| /operations/receiveTicks/app/events| has no body that could hold events",
                "ACME| request: POST /acme/{book}/find| request: GET /acme/{book}/find| /operations/findNote/http/in/filter| a GET has no body",
                "TOWER| request: POST /settings/{store}/watch\\n| request: GET /settings/{store}/watch\\n| /operations/watchSettings/app/start/in/keys| a GET has no body",
                "ACME| 200: {id: json receipt.id}| 204: {id: json receipt.id}| /operations/publishNote/http/out/204/id| 204 has no body",
                // rules about results
                "DOCK| out: {sacks: 1}\\n      client-pages| out: {sacks: absent there are none}\\n      client-pages| /operations/everySack/grpc/client-pages/list| the runtime never sends it",
                "DOCK| out: {sacks: 1, nextPageToken: 2 when 3}| out: {sacks: absent there are none, nextPageToken: 2 when 3}| /operations/listSacks/grpc/names-below/list| the runtime never sends it",
                "DOCK| by: name, input: folder}| by: name, input: pageToken}| /operations/listSacks/http/names-below/input| names no folder",
                "DOCK| nextPageToken: json next when json more| nextPageToken: input pageToken| /operations/listSacks/http/out/200/nextPageToken| no token of a next page",
                "ACME| reorder: {list: notes, by: key,| reorder: {list: notes, by: kee,| /operations/readNotes/grpc/reorder/by| no text that each element",
                "ACME| out: {notes: 1}| out: {notes: 'constant []'}| /operations/readNotes/grpc/reorder/list| the runtime never sends it",
                "ACME| written: 2, metadata: 3, seal: 4}\\n      absent-when-empty: [text]| written: absent none, metadata: 3, seal: 4}\\n      absent-when-empty: [text, written]| /operations/findNote/grpc/absent-when-empty/1| the runtime never sends it",
                "MILL| form: 3 default flour| form: 3 default grits| /operations/grind/grpc/supported-values/form/values| not among the supported values",
                // what clients send
                "MILL| method: DiscardAll\\n        in: {name| method: DiscardMany\\n        in: {name| /operations/discardSack/grpc/client-sends/method| nobody serves it",
                "MILL| headers: header-prefix mill-}\\n        out| headers: header-prefix grpc-}\\n        out| /operations/discardSack/grpc/client-sends/in/headers| begin so",
                "MILL| in: {name: 2.1, tag: 2.3,| in: {name: 2.1, tag: 19001,| /operations/discardSack/grpc/client-sends/in/tag| no number of a field",
                "MILL| in: {name: 2.1, tag: 2.3,| in: {name: 2.1, tag: 2.1,| /operations/discardSack/grpc/client-sends/in/tag| are in one location",
                "MILL| constants: {'1': yard}| constants: {'2.1': yard}| /operations/discardSack/grpc/client-sends/constants/2.1| are in one location",
                // calls of the runtime are looked at as requests are
                "TOWER| data: payload, contentType: content-type, stamps| data: json a, contentType: json a, stamps| /operations/receiveLetters/app/event/contentType| are in one location",
                "TOWER| stamps: header-prefix stamp-| stamps: json next when json more| /operations/receiveLetters/app/event/stamps| only a result can",
                "TOWER| metadata: json\\n\\noperations| metadata: header-prefix x-\\n\\noperations| /types/Setting/app/metadata| belongs to a whole message",
                // the server side
                "ACME| saveNotes: {http: {each: {items: {key: all-keys}}}}| saveNotes: {http: {each: {items: {kee: all-keys}}}}| /served/requests/saveNotes/http/each/items/kee| have no 'kee'",
                "ACME| saveNotes: {http: {each: {items: {key: all-keys}}}}| saveNotes: {grpc: {each: {items: {key: all-keys}}}}| /served/requests/saveNotes/grpc/each/items| has no location",
                "ACME| publishNote: {defaults: {contentType: text/plain},| attachToNote: {grpc: {ignored: []}}\\n    publishNote: {defaults: {contentType: text/plain},| /served/requests/attachToNote/grpc| does nothing",
                "ACME| publishNote: {defaults: {contentType: text/plain},| pingNotes: {ignored: []}\\n    publishNote: {defaults: {contentType: text/plain},| /served/requests/pingNotes| does nothing",
                "ACME| publishNote: {defaults: {contentType: text/plain},| PageNote: {defaults: {etag: x}}\\n    publishNote: {defaults: {contentType: text/plain},| /served/requests/PageNote| does nothing",
                "ACME| http: {without-token: true, media-type| http: {nulls: [seal], without-token: true, media-type| /served/requests/getNote/http/nulls/0| 'seal' of getNote has no location",
                "ACME| Item: {http: {defaults: {text: 'null'}, nulls: [text]}}| Item: {grpc: {nulls: [text]}}| /served/requests/Item/grpc/nulls/0| has no location",
                "ACME| Item: {http: {defaults: {text: 'null'}, nulls: [text]}}| Item: {http: {media-type: text/plain}}| /served/requests/Item/http/media-type| is an object",
                "ACME| saveNotes: {http: {each| saveNotes: {http: {media-type: text/plain, each| /served/requests/saveNotes/http/media-type| no response on the wire 'http' has a payload",
                "ACME| saveNotes: {http: {each| saveNotes: {http: {events: {replies: {success: glad}}, each| /served/requests/saveNotes/http/events| is no stream",
                "ACME| token: {header: acme-token, environment: ACME_TOKEN}\\nwires| wires| /served/requests/getNote/http/without-token| has no token",
                "ACME| aliases: [WatchNotesAlpha], events| aliases: [WatchNotesAlpha], stop: {requests: [StopNotes], id: 2, stopped: 1, problem: 3}, events| /served/requests/watchNotes/grpc/stop| no stream on the wire 'grpc' that a client ends by its id",
                "TOWER| 'DELETE /settings/{store}/ended/{id}'| 'DELETE /settings/{store}/ended'| /served/requests/watchSettings/app/stop/requests/0| no verb and path with the parameters of",
                "ACME| entries: {metadata: {kind: line}}| entries: {metadata: {kind: '{'}}| /served/requests/watchNotes/app/events/entries/metadata| '' is not text of each event",
                // a location of blanks
                "ACME| offset: header Acme-Offset| offset: ' '| /operations/getNote/http/in/offset| is not a location",
                "ACME| offset: 5| offset: ' '| /operations/getNote/grpc/in/offset| is not a location",
                "DOCK| json result.code: {| ' ': {| `/operations/closeGate/http/error-values/ `| is no header, member of JSON",
                // a result that never is
                "ACME| 200: {data: payload, kind: header Acme-Kind}\\n        204: absent| 204: absent| /operations/detachFromNote/http/out| each status says that there is nothing",
                // a body that is there or not
                "ACME| in: {filter: json query.filter, maxAge: json query.maxAge as text}| in: {filter: json query.filter, maxAge: json $}| /operations/findNote/http/in/maxAge| is optional and cannot be the whole body",
                "ACME| 200: {data: payload, kind: header Acme-Kind}| 200: {data: payload, kind: json $}| /operations/detachFromNote/http/out/200/kind| is optional and cannot be the whole body",
                // names of what is outside of the document
                "ACME| service: acme.v1.Notes| service: acme/v1| /wires/grpc/service| is not the name of a service of gRPC",
                "ACME| service: acme.v1.Notes| service: acme v1| /wires/grpc/service| is not the name of a service of gRPC",
                "ACME| service: acme.v1.Notes| service: acm\u00e9| /wires/grpc/service| is not the name of a service of gRPC",
                "ACME| service: acme.v1.Notes| service: acme..Notes| /wires/grpc/service| is not the name of a service of gRPC",
                "ACME| method: ReadNotes| method: acme..Notes/ReadNotes| /operations/readNotes/grpc/method| is not a method of gRPC",
                "ACME| endpoint: ACME_URL| endpoint: ACME URL| /wires/http/environment/endpoint| is not the name of an environment variable",
                "ACME| {endpoint: ACME_URL, port: ACME_PORT}| {endpoint: ACME_URL, port: $ACME}| /wires/http/environment/port| is not the name of an environment variable",
                "ACME| environment: ACME_TOKEN| environment: 1ACME| /token/environment| is not the name of an environment variable",
                "ACME| environment: ACME_APP_TOKEN| environment: A=B| /wires/app/token/environment| is not the name of an environment variable",
                "ACME| runtime: acme| runtime: other| /runtime| is the file other.yaml; rename",
                "ACME| runtime: acme| runtime: neutral| /runtime| cannot be a Java package of a runtime",
                "ACME| port: 8501| port: 8500| /wires/grpc/port| is that of the wire 'http' already",
                // paths with what a server reads otherwise
                "ACME| GET /acme/{book}/notes/{+key}| 'GET /acme*b[c]^/{book}/notes/{+key}'| /operations/getNote/http/request| '[' cannot stand in a path",
                "ACME| GET /acme/{book}/notes/{+key}| `'GET /ac|me/{book}/notes/{+key}'`| /operations/getNote/http/request| `'|' cannot stand in a path`",
                // requests of which a part is wrong
                "ACME| GET /acme/{book}/notes/{+key}| get /acme/{book}/notes/{+key}| /operations/getNote/http/request| 'get' is written 'GET'",
                "ACME| GET /acme/{book}/notes/{+key}| FETCH /acme/{book}/notes/{+key}| /operations/getNote/http/request| 'FETCH' is no verb, which is one of GET, POST, PUT, DELETE, PATCH",
                "ACME| GET /acme/{book}/notes/{+key}| GET acme/{book}/notes/{+key}| /operations/getNote/http/request| does not begin with '/'",
                "ACME| GET /acme/{book}/notes/{+key}| /acme/{book}/notes/{+key}| /operations/getNote/http/request| the verb is missing",
                "ACME| GET /acme/{book}/notes/{+key}| GET| /operations/getNote/http/request| the path is missing",
                "ACME| GET /acme/{book}/notes/{+key}| GET /acme notes/{book}/notes/{+key}| /operations/getNote/http/request| has a space, which is written %20",
                "ACME| GET /acme/{book}/notes/{+key}| GET  /acme/{book}/notes/{+key}| /operations/getNote/http/request| one space stands between",
                "ACME| health: GET /acme/well| health: get /acme/well| /wires/app/health| 'get' is written 'GET'",
                "ACME| health: GET /acme/well| health: GET /acme/{well}| /wires/app/health| has braces",
                // locations that are none
                "ACME| maxAge: json query.maxAge as text| maxAge: json a..b as text| /operations/findNote/http/in/maxAge| is not a location",
                "ACME| maxAge: json query.maxAge as text| maxAge: json query. as text| /operations/findNote/http/in/maxAge| is not a location",
                "ACME| maxAge: json query.maxAge as text| maxAge: json .query as text| /operations/findNote/http/in/maxAge| is not a location",
                "ACME| maxAge: json query.maxAge as text| maxAge: json by. as text| /operations/findNote/http/in/maxAge| is not a location",
                "ACME| maxAge: json query.maxAge as text| maxAge: josn query.maxAge as text| /operations/findNote/http/in/maxAge| did you mean 'json'?",
                "ACME| maxAge: json query.maxAge as text| maxAge: json query.maxAge as txt| /operations/findNote/http/in/maxAge| did you mean 'text'?",
                "ACME| offset: 5| offset: hedaer x| /operations/getNote/grpc/in/offset| is not a location on a wire of gRPC; did you mean 'header'?",
                // names that were probably meant
                "ACME| protocol: grpc| protocol: gprc| /wires/grpc/protocol| did you mean 'grpc'?",
                "ACME| {code: conflict, wire: grpc, status: ABORTED, text: [etag mismatch]}| {code: conflct, wire: grpc, status: ABORTED, text: [etag mismatch]}| /errors/0/code| did you mean 'conflict'?",
                "ACME| {code: conflict, wire: grpc, status: ABORTED, text: [etag mismatch]}| {code: conflict, wire: gprc, status: ABORTED, text: [etag mismatch]}| /errors/0/wire| did you mean 'grpc'?",
                "ACME| of: [saveNotes, NoteService]| of: [saveNote, NoteService]| /error-responses/0/of/0| did you mean 'saveNotes'?",
                "ACME| status: {http: 412, grpc: ABORTED}| status: {htp: 412, grpc: ABORTED}| /error-responses/0/status/htp| did you mean 'http'?",
                "ACME| status: {http: 412, grpc: ABORTED}| status: {http: 412, grpc: ABORTD}| /error-responses/0/status/grpc| is no status of an error on gRPC; did you mean 'ABORTED'?",
                "ACME| preferred: {wire: http, reason: it is the first}| preferred: {wire: htpp, reason: it is the first}| /operations/getNote/preferred| did you mean 'http'?",
                "ACME| unsupported-inputs: {labels: Acme has no labels over HTTP}| unsupported-inputs: {labels: Acme has no labels over HTTP, lables: no}| /operations/getNote/http/unsupported-inputs/lables| did you mean 'labels'?",
                "ACME| not-over: {http: Acme reads one note| not-over: {htpp: no, http: Acme reads one note| /operations/readNotes/not-over/htpp| did you mean 'http'?",
                // what nothing reaches
                "ACME| - {code: conflict, reason: [ERR_STALE]}| - {code: conflict, reason: [ERR_STALE]}\\n  - {code: conflict, reason: [ERR_STALE]}| /errors/2| has the same conditions and comes first",
                "ACME| - {code: conflict, reason: [ERR_STALE]}| - {code: conflict, reason: [ERR_STALE]}\\n  - {code: conflict, wire: http, reason: [ERR_STALE]}| /errors/2| has the same conditions and comes first",
                "DOCK| out-on-error: [{reason: [GONE], text: [no such sack], status: 500, out: absent}, {status: 404, out: absent}]| out-on-error: [{status: 404, out: absent}, {status: 404, out: absent}]| /operations/findSack/http/out-on-error/1| has the same conditions and comes first",
                "ACME|     protocol: grpc|     protocl: grpc| /wires/grpc/protocl| did you mean 'protocol'?",
                "ACME| 200: {data: payload, kind: header Acme-Kind}\\n        204: absent| 200: {data: payload, kind: header Acme-Kind}\\n        204:| /operations/detachFromNote/http/out/204| or 'absent' if it means that there is no value",
                // operations and statuses
                "ACME| not-over: {http: Acme reads one note at a time over HTTP}| not-over: {http: one at a time, grpc: no}| /operations/readNotes/not-over/grpc| remove one of both",
                "ACME| absent-when-empty: [text]\\n\\n  saveNotes| \\n  saveNotes| /operations/findNote/grpc| the error that means that there is no value",
                "ACME| items: json $, metadata: header-prefix acme-meta-}\\n      out:\\n        204: {}| items: json $, metadata: header-prefix acme-meta-}\\n      out:\\n        204:| /operations/saveNotes/http/out/204| write {} for a status without any",
                "ACME| 200: {data: payload, kind: header Acme-Kind}\\n        204: absent| 204: {data: payload, kind: header Acme-Kind}| /operations/detachFromNote/http| the status 204 has no body, so write '204: absent'",
                "ACME| headers: headers, data: payload}\\n      failure: {reason: [ERR_RELAY], text: [no such reader]}| headers: headers, data: payload}| /operations/relayNote/http| say under 'failure'",
                "ACME| any: {status: status,| 200: {status: status,| /operations/relayNote/http/failure| only beside 'any'",
                "ACME| max-request-bytes: 4096| max-request-bytes: 3000000000| /wires/http/max-request-bytes| from 1 to 2147483647",
                "ACME| {glad: 1, grim: 2}| {glad: 1, grim: 3000000000}| /enums/Mood/grim| from 0 to 2147483647",
                // one fault in place of many
                "ACME| PageNote:\\n    grpc: {key: 1, text: 2 with etag, etag: 3}| PagedNote:\\n    grpc: {key: 1, text: 2 with etag, etag: 3}| /types/PagedNote| did you mean 'PageNote'?",
                "ACME| Mood: {glad: 1, grim: 2}| Moody: {glad: 1, grim: 2}| /enums/Moody| did you mean 'Mood'?",
                "ACME| maxAge: json query.maxAge as text| maxAge: json query.maxAge with filter| /operations/findNote/http/in/maxAge| an input does not depend on others",
                "ACME| metadata: query-prefix meta.| metadata: header X-Meta| /operations/getNote/http/in/metadata| write 'header-prefix X-Meta-' for a header of each entry",
                "ACME| metadata: query-prefix meta.| metadata: query meta| /operations/getNote/http/in/metadata| write 'query-prefix meta.' for a parameter of each entry",
                "ACME| notes: 1}\\n      reorder| notes: 1, nots: 1}\\n      reorder| /operations/readNotes/grpc/out/nots| did you mean 'notes'?",
                // one fault, one problem
                "BOX| name: json data.name, data: json data.content as base64| name: json data.name, data: json $ as base64| /operations/putItem/http/forms/box.disk/in/data| are in one location",
                "BOX| data: json content as base64, kind| data: json content as timestamp, kind| /operations/putItem/http/forms/box.cloud/in/data| cannot be written as timestamp at 'json content'",
            })
    void isOneProblemAtItsLine(BindingFixture fixture, String old, String replacement, String pointer, String says) {
        assertThat(ReadableProblems.of(
                        fixture.problems(folder, old.replace("\\n", "\n"), replacement.replace("\\n", "\n"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.message()).contains(says);
                    assertThat(problem.file()).contains("bindings/");
                    assertThat(problem.line()).isPositive();
                });
    }

    @Test
    void aCallThatAsksForTheHealthAlreadyIsAProblem() {
        String text = BindingFixture.TOWER
                .text()
                .replace("health: GET /well", "health: POST /ticks")
                .replace("POST /ticks/{clock}", "POST /ticks");

        assertThat(BindingFixture.TOWER.problems(folder, text)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/operations/receiveTicks/app/call");
            assertThat(problem.message()).contains("'POST /ticks' asks for the health of the application already");
        });
    }
}
