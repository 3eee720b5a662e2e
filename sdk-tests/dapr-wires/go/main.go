// Command main calls a sidecar through Dapr's SDK for Go, and prints a line of JSON for each case.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"time"

	common "github.com/dapr/dapr/pkg/proto/common/v1"
	runtime "github.com/dapr/dapr/pkg/proto/runtime/v1"
	dapr "github.com/dapr/go-sdk/client"
	service "github.com/dapr/go-sdk/service/common"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/anypb"
)

const (
	store  = "state-sqlite"
	broker = "bus"
	topic  = "go"

	settings = "settings"
)

type object map[string]any

var (
	client  dapr.Client
	ctx     = context.Background()
	patient = 20 * time.Second
)

func failure(err error) any {
	said, ok := status.FromError(err)
	if !ok {
		return object{"error": "not of gRPC"}
	}
	reason := ""
	for _, detail := range said.Details() {
		if info, isInfo := detail.(*errdetails.ErrorInfo); isInfo {
			reason = info.GetReason()
		}
	}
	return object{"error": said.Code().String(), "reason": reason}
}

func run(name string, work func() (any, error)) {
	outcome, err := work()
	if err != nil {
		outcome = failure(err)
	}
	line, err := json.Marshal(object{"case": name, "outcome": outcome})
	if err != nil {
		panic(err)
	}
	fmt.Println(string(line))
}

func done(err error) (any, error) { return "done", err }

func value(key string) (any, error) {
	item, err := client.GetState(ctx, store, key, nil)
	if err != nil {
		return nil, err
	}
	return object{"key": item.Key, "data": string(item.Value), "etag": item.Etag != ""}, nil
}

func save(key, data string, meta map[string]string, options ...dapr.StateOption) (any, error) {
	if err := client.SaveState(ctx, store, key, []byte(data), meta, options...); err != nil {
		return nil, err
	}
	return value(key)
}

func secrets() {
	secret := func(store, name string, meta map[string]string) func() (any, error) {
		return func() (any, error) {
			values, err := client.GetSecret(ctx, store, name, meta)
			return values, err
		}
	}
	all := func(store string) func() (any, error) {
		return func() (any, error) {
			secrets, err := client.GetBulkSecret(ctx, store, nil)
			return secrets, err
		}
	}
	run("secret", secret("vault", "db-password", nil))
	run("secret-exact", secret("vault", "exact", nil))
	run("secret-empty", secret("vault", "empty", nil))
	run("secret-named-bulk", secret("vault", "bulk", nil))
	run("secret-missing", secret("vault", "missing", nil))
	run("secret-unknown-store", secret("nowhere", "db-password", nil))
	run("secret-several-values", secret("vault-multi", "db", nil))
	run("secret-metadata", secret("vault", "db-password", map[string]string{"version_id": "3"}))
	run("secrets", all("vault"))
	run("secrets-several-values", all("vault-multi"))
	run("secrets-unknown-store", all("nowhere"))
}

func state() {
	run("state-save", func() (any, error) { return save("g1", `{"a":1}`, nil) })
	run("state-save-empty", func() (any, error) { return save("g2", "", nil) })
	run("state-missing", func() (any, error) { return value("g-missing") })
	run("state-unknown-store", func() (any, error) {
		_, err := client.GetState(ctx, "nowhere", "k", nil)
		return done(err)
	})
	run("state-ttl", func() (any, error) { return save("g3", "1", map[string]string{"ttlInSeconds": "1000"}) })
	run("state-ttl-minus-one", func() (any, error) { return save("g4", "1", map[string]string{"ttlInSeconds": "-1"}) })
	run("state-ttl-zero", func() (any, error) { return save("g5", "1", map[string]string{"ttlInSeconds": "0"}) })
	run("state-metadata", func() (any, error) {
		return save("g6", "1", map[string]string{"partitionKey": "p", "unheard-of": "x"})
	})
	run("state-metadata-json", func() (any, error) {
		return save("g7", `{"a":1}`, map[string]string{"contentType": "application/json"})
	})
	run("state-options", func() (any, error) {
		return save("g8", "1", nil, dapr.WithConcurrency(dapr.StateConcurrencyLastWrite), dapr.WithConsistency(dapr.StateConsistencyStrong))
	})
	run("state-options-undefined", func() (any, error) {
		return save("g9", "1", nil, dapr.WithConcurrency(dapr.StateConcurrencyUndefined), dapr.WithConsistency(dapr.StateConsistencyUndefined))
	})
	run("state-first-write", func() (any, error) {
		return save("g9", "2", nil, dapr.WithConcurrency(dapr.StateConcurrencyFirstWrite))
	})
	run("state-read-consistency", func() (any, error) {
		item, err := client.GetStateWithConsistency(ctx, store, "g1", map[string]string{"partitionKey": "p"}, dapr.StateConsistencyEventual)
		if err != nil {
			return nil, err
		}
		return string(item.Value), nil
	})
	run("state-read-ttl", func() (any, error) {
		item, err := client.GetState(ctx, store, "g3", nil)
		if err != nil {
			return nil, err
		}
		_, there := item.Metadata["ttlExpireTime"]
		return there, nil
	})
	run("state-etag-right", func() (any, error) {
		item, err := client.GetState(ctx, store, "g1", nil)
		if err != nil {
			return nil, err
		}
		if err = client.SaveStateWithETag(ctx, store, "g1", []byte("2"), item.Etag, nil); err != nil {
			return nil, err
		}
		return value("g1")
	})
	run("state-etag-wrong", func() (any, error) {
		return done(client.SaveStateWithETag(ctx, store, "g1", []byte("3"), "999999", nil))
	})
	run("state-etag-empty", func() (any, error) {
		return done(client.SaveStateWithETag(ctx, store, "g1", []byte("4"), "", nil))
	})
	run("state-bulk-save", func() (any, error) {
		return done(client.SaveBulkState(ctx, store,
			&dapr.SetStateItem{Key: "g10", Value: []byte("one"), Metadata: map[string]string{"x": "y"}},
			&dapr.SetStateItem{Key: "g11", Value: []byte("two"), Etag: &dapr.ETag{Value: ""}, Options: &dapr.StateOptions{}}))
	})
	run("state-bulk-read", func() (any, error) {
		items, err := client.GetBulkState(ctx, store, []string{"g10", "g11", "g-missing"}, map[string]string{"partitionKey": "p"}, 3)
		if err != nil {
			return nil, err
		}
		var found []string
		for _, item := range items {
			found = append(found, fmt.Sprint(item.Key, "=", string(item.Value), " ", item.Etag != "", " ", item.Error))
		}
		sort.Strings(found)
		return found, nil
	})
	run("state-bulk-read-nothing", func() (any, error) {
		items, err := client.GetBulkState(ctx, store, []string{}, nil, 1)
		return len(items), err
	})
	run("state-transaction", func() (any, error) {
		err := client.ExecuteStateTransaction(ctx, store, map[string]string{"partitionKey": "p"}, []*dapr.StateOperation{
			{Type: dapr.StateOperationTypeUpsert, Item: &dapr.SetStateItem{Key: "g12", Value: []byte("new")}},
			{Type: dapr.StateOperationTypeDelete, Item: &dapr.SetStateItem{Key: "g10"}},
		})
		if err != nil {
			return nil, err
		}
		return value("g12")
	})
	run("state-transaction-conflict", func() (any, error) {
		return done(client.ExecuteStateTransaction(ctx, store, nil, []*dapr.StateOperation{
			{Type: dapr.StateOperationTypeUpsert, Item: &dapr.SetStateItem{Key: "g12", Value: []byte("2"), Etag: &dapr.ETag{Value: "999999"}}},
		}))
	})
	run("state-transaction-nothing", func() (any, error) {
		return done(client.ExecuteStateTransaction(ctx, store, nil, []*dapr.StateOperation{}))
	})
	run("state-query", func() (any, error) {
		_, err := client.QueryStateAlpha1(ctx, store, `{"filter":{}}`, nil)
		return done(err)
	})
	run("state-delete", func() (any, error) {
		if err := client.DeleteState(ctx, store, "g11", map[string]string{"partitionKey": "p"}); err != nil {
			return nil, err
		}
		return value("g11")
	})
	run("state-delete-etag-wrong", func() (any, error) {
		return done(client.DeleteStateWithETag(ctx, store, "g12", &dapr.ETag{Value: "999999"}, nil, nil))
	})
	run("state-delete-etag-empty", func() (any, error) {
		return done(client.DeleteStateWithETag(ctx, store, "g12", &dapr.ETag{Value: ""}, nil, &dapr.StateOptions{}))
	})
	run("state-bulk-delete", func() (any, error) {
		return done(client.DeleteBulkState(ctx, store, []string{"g1", "g-missing"}, map[string]string{"partitionKey": "p"}))
	})
	run("state-bulk-delete-items", func() (any, error) {
		return done(client.DeleteBulkStateItems(ctx, store, []*dapr.DeleteStateItem{{Key: "g2", Etag: &dapr.ETag{Value: "999999"}}}))
	})
}

func received(subscription *dapr.Subscription) (*dapr.SubscriptionMessage, error) {
	type result struct {
		message *dapr.SubscriptionMessage
		err     error
	}
	came := make(chan result, 1)
	go func() {
		message, err := subscription.Receive()
		came <- result{message, err}
	}()
	select {
	case it := <-came:
		return it.message, it.err
	case <-time.After(patient):
		return nil, fmt.Errorf("no event came")
	}
}

func event(subscription *dapr.Subscription) (any, error) {
	message, err := received(subscription)
	if err != nil {
		return nil, err
	}
	if err = message.Success(); err != nil {
		return nil, err
	}
	return object{"id": message.ID, "source": message.Source, "type": message.Type, "spec": message.SpecVersion,
		"content type": message.DataContentType, "topic": message.Topic, "broker": message.PubsubName,
		"data": message.Data, "raw": string(message.RawData)}, nil
}

func events() {
	var subscription *dapr.Subscription
	run("subscribe", func() (any, error) {
		var err error
		subscription, err = client.Subscribe(ctx, dapr.SubscriptionOptions{PubsubName: broker, Topic: topic})
		return done(err)
	})
	publish := func(data any, options ...dapr.PublishEventOption) func() (any, error) {
		return func() (any, error) {
			if err := client.PublishEvent(ctx, broker, topic, data, options...); err != nil {
				return nil, err
			}
			return event(subscription)
		}
	}
	type order struct {
		A int `json:"a"`
	}
	run("publish-bytes", publish([]byte("bytes")))
	run("publish-text", publish("words"))
	run("publish-struct", publish(order{1}))
	run("publish-json", publish(`{"a":1}`, dapr.PublishEventWithContentType("application/json")))
	run("publish-cloud-event", publish(
		`{"specversion":"1.0","id":"own","type":"own.type","source":"own/source","datacontenttype":"application/json","data":{"a":2}}`,
		dapr.PublishEventWithContentType("application/cloudevents+json")))
	run("publish-metadata", publish("words", dapr.PublishEventWithMetadata(map[string]string{"partitionKey": "p", "unheard-of": "x"})))
	run("publish-attributes", publish("words", dapr.PublishEventWithMetadata(map[string]string{"cloudevent.type": "mt"})))
	run("publish-raw", publish(`{"raw":1}`, dapr.PublishEventWithRawPayload(), dapr.PublishEventWithContentType("application/json")))
	run("publish-custom", func() (any, error) {
		if err := client.PublishEventfromCustomContent(ctx, broker, topic, order{2}); err != nil { //nolint:staticcheck
			return nil, err
		}
		return event(subscription)
	})
	run("publish-several", func() (any, error) {
		response := client.PublishEvents(ctx, broker, topic, []any{"one", order{3}})
		if response.Error != nil {
			return nil, response.Error
		}
		var found []string
		for range 2 {
			message, err := received(subscription)
			if err != nil {
				return nil, err
			}
			if err = message.Success(); err != nil {
				return nil, err
			}
			found = append(found, string(message.RawData))
		}
		sort.Strings(found)
		return found, nil
	})
	run("publish-unknown-broker", func() (any, error) { return done(client.PublishEvent(ctx, "nowhere", topic, "x")) })
	run("subscribe-dead-letter", func() (any, error) {
		dead := "go-dead"
		letters, err := client.Subscribe(ctx, dapr.SubscriptionOptions{PubsubName: broker, Topic: dead})
		if err != nil {
			return nil, err
		}
		source, err := client.Subscribe(ctx, dapr.SubscriptionOptions{
			PubsubName: broker, Topic: "go-drop", DeadLetterTopic: &dead, Metadata: map[string]string{"x": "y"}})
		if err != nil {
			return nil, err
		}
		if err = client.PublishEvent(ctx, broker, "go-drop", "to be dropped"); err != nil {
			return nil, err
		}
		message, err := received(source)
		if err != nil {
			return nil, err
		}
		if err = message.Drop(); err != nil {
			return nil, err
		}
		letter, err := received(letters)
		if err != nil {
			return nil, err
		}
		return []string{letter.Topic, string(letter.RawData)}, letter.Success()
	})
	run("subscribe-handler", func() (any, error) {
		seen := make(chan string, 1)
		stop, err := client.SubscribeWithHandler(ctx, dapr.SubscriptionOptions{PubsubName: broker, Topic: "go-handler"},
			func(it *service.TopicEvent) service.SubscriptionResponseStatus {
				seen <- string(it.RawData)
				return service.SubscriptionResponseStatusSuccess
			})
		if err != nil {
			return nil, err
		}
		if err = client.PublishEvent(ctx, broker, "go-handler", "handled"); err != nil {
			return nil, err
		}
		select {
		case text := <-seen:
			return text, stop()
		case <-time.After(patient):
			return nil, fmt.Errorf("no event came")
		}
	})
	run("subscribe-unknown-broker", func() (any, error) {
		_, err := client.Subscribe(ctx, dapr.SubscriptionOptions{PubsubName: "nowhere", Topic: topic})
		return done(err)
	})
}

func calls() {
	application := os.Getenv("APPLICATION")
	answer := func(body []byte, err error) (any, error) {
		if err != nil {
			return nil, err
		}
		var parsed any
		err = json.Unmarshal(body, &parsed)
		return parsed, err
	}
	run("invoke", func() (any, error) {
		body, err := client.InvokeMethod(ctx, application, "hello?x=1", "get")
		return answer(body, err)
	})
	run("invoke-content", func() (any, error) {
		body, err := client.InvokeMethodWithContent(ctx, application, "a/b", "post",
			&dapr.DataContent{Data: []byte(`{"a":1}`), ContentType: "application/json"})
		return answer(body, err)
	})
	run("invoke-custom", func() (any, error) {
		body, err := client.InvokeMethodWithCustomContent(ctx, application, "a", "put", "application/json", object{"a": 2})
		return answer(body, err)
	})
	run("invoke-not-found", func() (any, error) {
		body, err := client.InvokeMethod(ctx, application, "status/404", "get")
		return answer(body, err)
	})
	run("invoke-unknown", func() (any, error) {
		_, err := client.InvokeMethod(ctx, "nobody", "hello", "get")
		return done(err)
	})
	for _, code := range []int{201, 204, 302, 400, 401, 403, 408, 409, 412, 418, 429, 500, 501, 502, 503, 504} {
		run(fmt.Sprint("invoke-status-", code), func() (any, error) { return exchange(application, fmt.Sprint("status/", code), "", nil) })
	}
	run("invoke-long-error", func() (any, error) {
		return exchange(application, "long/404", "", &common.InvokeRequest{HttpExtension: verb(common.HTTPExtension_POST, "")})
	})
	for _, it := range []common.HTTPExtension_Verb{
		common.HTTPExtension_GET, common.HTTPExtension_POST, common.HTTPExtension_PUT, common.HTTPExtension_DELETE,
		common.HTTPExtension_PATCH, common.HTTPExtension_OPTIONS,
	} {
		run(fmt.Sprint("invoke-verb-", it), func() (any, error) {
			return exchange(application, "verbs", "x-own-request", &common.InvokeRequest{HttpExtension: verb(it, "a=1&a=2&b=%20")})
		})
	}
	run("invoke-no-verb", func() (any, error) {
		return exchange(application, "verbs", "", &common.InvokeRequest{})
	})
	run("invoke-any-with-type", func() (any, error) {
		return exchange(application, "a", "", &common.InvokeRequest{
			Data:          &anypb.Any{TypeUrl: "type.googleapis.com/own.Type", Value: []byte("\x0a\x01x")},
			HttpExtension: verb(common.HTTPExtension_POST, ""), ContentType: "application/x-protobuf"})
	})
	run("invoke-no-content-type", func() (any, error) {
		return exchange(application, "a", "", &common.InvokeRequest{
			Data: &anypb.Any{Value: []byte("words")}, HttpExtension: verb(common.HTTPExtension_POST, "")})
	})
	run("invoke-no-message", func() (any, error) {
		var header metadata.MD
		_, err := client.GrpcClient().InvokeService(ctx, &runtime.InvokeServiceRequest{Id: application}, grpc.Header(&header))
		return done(err)
	})
}

func verb(it common.HTTPExtension_Verb, query string) *common.HTTPExtension {
	return &common.HTTPExtension{Verb: it, Querystring: query}
}

// exchange calls a method with a header of its own, and tells all that comes back.
func exchange(application, method, header string, request *common.InvokeRequest) (any, error) {
	if request == nil {
		request = &common.InvokeRequest{HttpExtension: verb(common.HTTPExtension_GET, "")}
	}
	request.Method = method
	sent := ctx
	if header != "" {
		sent = metadata.AppendToOutgoingContext(ctx, header, "one")
	}
	var headers metadata.MD
	response, err := client.GrpcClient().InvokeService( //nolint:staticcheck
		sent, &runtime.InvokeServiceRequest{Id: application, Message: request}, grpc.Header(&headers))
	told := object{}
	for name, values := range headers {
		if strings.HasPrefix(name, "x-own") || name == "dapr-http-status" || name == "dapr-content-type" {
			told[name] = values
		}
	}
	outcome := object{"headers": told}
	if err != nil {
		said, _ := status.FromError(err)
		outcome["message"], outcome["words"] = said.Message(), said.Message()
		for _, detail := range said.Details() {
			if info, isInfo := detail.(*errdetails.ErrorInfo); isInfo {
				outcome["info"] = object{"reason": info.GetReason(), "domain": info.GetDomain(), "metadata": info.GetMetadata()}
			}
		}
		outcome["status"] = said.Code().String()
		return outcome, nil
	}
	outcome["content type"] = response.GetContentType()
	outcome["type"] = response.GetData().GetTypeUrl()
	outcome["data"] = string(response.GetData().GetValue())
	return outcome, nil
}

func locks() {
	lock := func(store, resource, owner string, expiry int32) (any, error) {
		response, err := client.TryLockAlpha1(ctx, store,
			&dapr.LockRequest{ResourceID: resource, LockOwner: owner, ExpiryInSeconds: expiry})
		if err != nil {
			return nil, err
		}
		return response.Success, nil
	}
	unlock := func(store, resource, owner string) (any, error) {
		response, err := client.UnlockAlpha1(ctx, store, &dapr.UnlockRequest{ResourceID: resource, LockOwner: owner})
		if err != nil {
			return nil, err
		}
		return object{"code": response.StatusCode, "status": response.Status}, nil
	}
	run("lock", func() (any, error) { return lock("locks", "g1", "a", 60) })
	run("lock-held", func() (any, error) { return lock("locks", "g1", "b", 60) })
	run("lock-held-by-itself", func() (any, error) { return lock("locks", "g1", "a", 60) })
	run("unlock-another", func() (any, error) { return unlock("locks", "g1", "b") })
	run("unlock", func() (any, error) { return unlock("locks", "g1", "a") })
	run("unlock-free", func() (any, error) { return unlock("locks", "g1", "a") })
	run("lock-unknown-store", func() (any, error) { return lock("nowhere", "g2", "a", 60) })
	run("unlock-unknown-store", func() (any, error) { return unlock("nowhere", "g2", "a") })
	run("lock-expiry-zero", func() (any, error) { return lock("locks", "g3", "a", 0) })
	run("lock-expiry-negative", func() (any, error) { return lock("locks", "g3", "a", -1) })
	run("lock-empty-resource", func() (any, error) { return lock("locks", "", "a", 60) })
	run("lock-empty-owner", func() (any, error) { return lock("locks", "g3", "", 60) })
}

// configuration reads items, and waits for the change of one that somebody else writes.
func configuration() {
	items := func(keys ...string) func() (any, error) {
		return func() (any, error) {
			found, err := client.GetConfigurationItems(ctx, settings, keys)
			if err != nil {
				return nil, err
			}
			values := object{}
			for key, item := range found {
				if key != "changing" {
					values[key] = item.Value
				}
			}
			return values, nil
		}
	}
	run("configuration-get", items("a", "b/c+d", "none"))
	run("configuration-get-none", items("none"))
	run("configuration-get-all", items())
	run("configuration-unknown-store", func() (any, error) {
		_, err := client.GetConfigurationItem(ctx, "nowhere", "a")
		return done(err)
	})
	run("configuration-unsubscribe", func() (any, error) {
		id, err := client.SubscribeConfigurationItems(ctx, settings, []string{"a"},
			func(string, map[string]*dapr.ConfigurationItem) {})
		if err != nil {
			return nil, err
		}
		if err = client.UnsubscribeConfigurationItems(ctx, settings, id); err != nil {
			return nil, err
		}
		again := client.UnsubscribeConfigurationItems(ctx, settings, id)
		return object{"id": id != "", "again": again != nil}, nil
	})
	run("configuration-subscribe", func() (any, error) {
		changes := make(chan string, 100)
		watching, cancel := context.WithCancel(ctx)
		defer cancel()
		_, err := client.SubscribeConfigurationItems(watching, settings, []string{"changing"},
			func(_ string, items map[string]*dapr.ConfigurationItem) {
				for key := range items {
					select {
					case changes <- key:
					default:
					}
				}
			})
		if err != nil {
			return nil, err
		}
		select {
		case key := <-changes:
			return key, nil
		case <-time.After(30 * time.Second):
			return "nothing came", nil
		}
	})
}

func bind(name, operation, data string) func() (any, error) {
	return func() (any, error) {
		result, err := client.InvokeBinding(ctx, &dapr.InvokeBindingRequest{
			Name: name, Operation: operation, Data: []byte(data), Metadata: map[string]string{"fileName": "go.txt"}})
		if err != nil {
			return nil, err
		}
		return object{"data": string(result.Data), "metadata": len(result.Metadata)}, nil
	}
}

func bindings() {
	run("binding-create", bind("files", "create", "say hello!"))
	run("binding-get", bind("files", "get", ""))
	run("binding-create-base64", bind("files", "create", "aGVsbG8="))
	run("binding-get-base64", bind("files", "get", ""))
	run("binding-delete", bind("files", "delete", ""))
	run("binding-get-missing", bind("files", "get", ""))
	run("binding-unknown-operation", bind("files", "rename", ""))
	run("binding-unknown", bind("nowhere", "create", "x"))
}

func main() {
	var err error
	client, err = dapr.NewClient()
	if err != nil {
		panic(err)
	}
	defer client.Close()
	run("wait", func() (any, error) { return done(client.Wait(ctx, patient)) })
	state()
	secrets()
	configuration()
	events()
	calls()
	locks()
	bindings()
	run("metadata", func() (any, error) {
		found, err := client.GetMetadata(ctx)
		if err != nil {
			return nil, err
		}
		var names []string
		for _, component := range found.RegisteredComponents {
			if component.Name == store || component.Name == broker {
				names = append(names, component.Name)
			}
		}
		sort.Strings(names)
		return object{"id": found.ID, "components": names}, nil
	})
	run("metadata-set", func() (any, error) { return done(client.SetMetadata(ctx, "own", "value")) })
}
