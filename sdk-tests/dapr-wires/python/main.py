"""Calls a sidecar through Dapr's SDK for Python, and prints a line of JSON for each case."""
import asyncio
import json
import os
import sys

import grpc
from dapr.clients import DaprClient
from dapr.clients.exceptions import DaprGrpcError
from dapr.clients.grpc._request import (
    TransactionalStateOperation,
    TransactionOperationType,
)
from dapr.clients.grpc._state import Concurrency, Consistency, StateItem, StateOptions

STORE, BROKER, TOPIC, SETTINGS = 'state-sqlite', 'bus', 'python', 'settings'
APP = os.environ['APPLICATION']
client = DaprClient()


def failure(error):
    if isinstance(error, DaprGrpcError):
        return {'error': error.code().name, 'reason': error.error_code()}
    if isinstance(error, grpc.RpcError):
        return {'error': error.code().name}
    return {'error': type(error).__name__}


def case(name, work):
    try:
        outcome = work()
    except Exception as error:  # whatever an SDK throws is an outcome
        outcome = failure(error)
    print(json.dumps({'case': name, 'outcome': outcome}), flush=True)


def value(key, **options):
    found = client.get_state(STORE, key, **options)
    return {'data': found.data.decode(), 'etag': bool(found.etag)}


def save(key, data, **options):
    client.save_state(STORE, key, data, **options)
    return value(key)


# state
case('state-save', lambda: save('p1', json.dumps({'a': 1})))
case('state-save-bytes', lambda: save('p2', b'bytes'))
case('state-save-empty', lambda: save('p3', ''))
case('state-missing', lambda: value('p-missing'))
case('state-unknown-store', lambda: client.get_state('nowhere', 'k'))
case('state-save-unknown-store', lambda: client.save_state('nowhere', 'k', '1'))
case('state-empty-key', lambda: client.save_state(STORE, '', '1'))
case('state-ttl', lambda: save('p4', '1', state_metadata={'ttlInSeconds': '1000'}))
case('state-ttl-minus-one', lambda: save('p5', '1', state_metadata={'ttlInSeconds': '-1'}))
case('state-ttl-zero', lambda: save('p6', '1', state_metadata={'ttlInSeconds': '0'}))
case('state-ttl-no-number', lambda: save('p7', '1', state_metadata={'ttlInSeconds': 'soon'}))
case('state-metadata', lambda: save('p8', '1', state_metadata={'partitionKey': 'p', 'unheard-of': 'x'}))
case('state-metadata-json', lambda: save('p9', '{"a": 1}', state_metadata={'contentType': 'application/json'}))
case('state-read-metadata', lambda: value('p1', state_metadata={'partitionKey': 'p'}))
case('state-options', lambda: save('p10', '1', options=StateOptions(
    consistency=Consistency.strong, concurrency=Concurrency.last_write)))
case('state-options-unspecified', lambda: save('p11', '1', options=StateOptions()))
case('state-first-write', lambda: [save('p12', '1'), client.save_state(STORE, 'p12', '2', options=StateOptions(
    concurrency=Concurrency.first_write))][0])


def etag_right():
    client.save_state(STORE, 'p13', '1')
    client.save_state(STORE, 'p13', '2', etag=client.get_state(STORE, 'p13').etag)
    return value('p13')


case('state-etag-right', etag_right)
case('state-etag-wrong', lambda: [save('p14', '1'), client.save_state(STORE, 'p14', '2', etag='999999')])
case('state-etag-empty', lambda: save('p15', '1', etag=''))


def bulk():
    client.save_bulk_state(STORE, [StateItem(key='p16', value='1'), StateItem(key='p17', value='two', metadata={'x': 'y'})])
    found = client.get_bulk_state(STORE, ['p16', 'p17', 'p-missing'], parallelism=2)
    return sorted([item.key, item.data.decode(), bool(item.etag), item.error] for item in found.items)


case('state-bulk', bulk)
case('state-bulk-metadata', lambda: len(client.get_bulk_state(STORE, ['p16'], states_metadata={'partitionKey': 'p'}).items))
case('state-bulk-save-nothing', lambda: client.save_bulk_state(STORE, []) and 'done')
case('state-bulk-get-nothing', lambda: len(client.get_bulk_state(STORE, []).items))
case('state-bulk-etag-wrong', lambda: client.save_bulk_state(STORE, [StateItem(key='p16', value='2', etag='999999')]) and 'done')


def transaction():
    client.save_state(STORE, 'p18', '1')
    client.execute_state_transaction(STORE, [
        TransactionalStateOperation(operation_type=TransactionOperationType.upsert, key='p19', data='new'),
        TransactionalStateOperation(operation_type=TransactionOperationType.delete, key='p18', data=''),
    ], transactional_metadata={'partitionKey': 'p'})
    return [value('p18'), value('p19')]


case('state-transaction', transaction)
case('state-transaction-conflict', lambda: client.execute_state_transaction(STORE, [
    TransactionalStateOperation(operation_type=TransactionOperationType.upsert, key='p19', data='2', etag='999999')]) and 'done')
case('state-transaction-nothing', lambda: client.execute_state_transaction(STORE, []) and 'done')
case('state-query', lambda: len(client.query_state(STORE, '{"filter": {}}').results))


def delete(key, **options):
    client.delete_state(STORE, key, **options)
    return value(key)


case('state-delete', lambda: delete('p16'))
case('state-delete-missing', lambda: delete('p-missing'))
case('state-delete-etag-wrong', lambda: delete('p17', etag='999999'))
case('state-delete-etag-empty', lambda: delete('p17', etag='', options=StateOptions(), state_metadata={'partitionKey': 'p'}))

# secrets
def secret(store, name, **options):
    return dict(client.get_secret(store, name, **options).secret)


def secrets(store):
    return {name: dict(values) for name, values in sorted(client.get_bulk_secret(store).secrets.items())}


case('secret', lambda: secret('vault', 'db-password'))
case('secret-exact', lambda: secret('vault', 'exact'))
case('secret-empty', lambda: secret('vault', 'empty'))
case('secret-named-bulk', lambda: secret('vault', 'bulk'))
case('secret-missing', lambda: secret('vault', 'missing'))
case('secret-unknown-store', lambda: secret('nowhere', 'db-password'))
case('secret-several-values', lambda: secret('vault-multi', 'db'))
case('secret-metadata', lambda: secret('vault', 'db-password', secret_metadata={'version_id': '3'}))
case('secrets', lambda: secrets('vault'))
case('secrets-several-values', lambda: secrets('vault-multi'))
case('secrets-unknown-store', lambda: secrets('nowhere'))
# configuration
def items(*keys):
    found = client.get_configuration(SETTINGS, list(keys))
    return {key: item.value for key, item in sorted(found.items.items())}


def changes():
    import threading
    got, seen = threading.Event(), []

    def handle(_, response):
        seen.extend(sorted(response.items))
        got.set()

    client.subscribe_configuration(SETTINGS, ['changing'], handle)
    return [got.wait(30), seen[:1]]


case('configuration-get', lambda: items('a', 'b/c+d', 'none'))
case('configuration-get-none', lambda: items('none'))
case('configuration-get-all', lambda: {key: value for key, value in items().items() if key != 'changing'})
case('configuration-unknown-store', lambda: client.get_configuration('nowhere', ['a']) and 'done')
case('configuration-subscribe', changes)


def stop():
    subscribed = client.subscribe_configuration(SETTINGS, ['a'], lambda *_: None)
    return [bool(subscribed), client.unsubscribe_configuration(SETTINGS, subscribed),
            client.unsubscribe_configuration(SETTINGS, subscribed)]


case('configuration-unsubscribe', stop)

# events
subscription = client.subscribe(BROKER, TOPIC)


def event():
    message = subscription.next_message()
    subscription.respond_success(message)
    return {
        'id': message.id(), 'source': message.source(), 'type': message.type(), 'spec': message.spec_version(),
        'content type': message.data_content_type(), 'topic': message.topic(), 'broker': message.pubsub_name(),
        'data': message.raw_data().decode(),
        'extensions': {name: text if isinstance(text, str) else str(text) for name, text in message.extensions().items()},
    }


def publish(data, content_type=None, metadata=None):
    client.publish_event(BROKER, TOPIC, data, data_content_type=content_type, publish_metadata=metadata or {})
    return event()


case('publish', lambda: publish('words'))
case('publish-json', lambda: publish(json.dumps({'a': 1}), 'application/json'))
case('publish-text', lambda: publish('words', 'text/plain'))
case('publish-bytes', lambda: publish(b'bytes', 'application/octet-stream'))
case('publish-no-json-as-json', lambda: publish('no JSON', 'application/json'))
case('publish-cloud-event', lambda: publish(json.dumps({
    'specversion': '1.0', 'id': 'own', 'type': 'own.type', 'source': 'own/source', 'subject': 'own-subject',
    'datacontenttype': 'application/json', 'data': {'a': 2}, 'ownext': 'x'}), 'application/cloudevents+json'))
case('publish-attributes', lambda: publish(json.dumps({'a': 3}), 'application/json', {
    'cloudevent.id': 'm', 'cloudevent.type': 'mt', 'cloudevent.source': 'ms'}))
case('publish-metadata', lambda: publish(json.dumps({'a': 4}), 'application/json', {'partitionKey': 'p', 'unheard-of': 'x'}))
case('publish-ttl', lambda: publish(json.dumps({'a': 5}), 'application/json', {'ttlInSeconds': '1000'}))
case('publish-unknown-broker', lambda: client.publish_event('nowhere', TOPIC, 'x') and 'done')
case('publish-no-topic', lambda: client.publish_event(BROKER, '', 'x') and 'done')


def publish_several():
    failed = client.publish_events(BROKER, TOPIC, ['one', 'two'], data_content_type='text/plain')
    return [len(failed.failed_entries), sorted([event()['data'], event()['data']])]


case('publish-several', publish_several)
subscription.close()


def with_dead_letters(topic, answer):
    letters = client.subscribe(BROKER, topic + '-dead')
    source = client.subscribe(BROKER, topic, dead_letter_topic=topic + '-dead')
    client.publish_event(BROKER, topic, 'to be dropped', data_content_type='text/plain')
    answer(source, source.next_message())
    message = letters.next_message()
    letters.respond_success(message)
    source.close()
    letters.close()
    return [message.topic(), message.raw_data().decode()]


case('subscribe-dead-letter', lambda: with_dead_letters('python-drop', lambda source, it: source.respond_drop(it)))


def again():
    source = client.subscribe(BROKER, 'python-again')
    client.publish_event(BROKER, 'python-again', 'again', data_content_type='text/plain')
    first = source.next_message()
    source.respond_retry(first)
    second = source.next_message()
    source.respond_success(second)
    source.close()
    return [first.id() == second.id(), second.raw_data().decode()]


case('subscribe-retry', again)


def handler():
    import threading
    from dapr.clients.grpc._response import TopicEventResponse
    got, seen = threading.Event(), []

    def handle(message):
        seen.append(message.raw_data().decode())
        got.set()
        return TopicEventResponse('success')

    close = client.subscribe_with_handler(BROKER, 'python-handler', handle)
    client.publish_event(BROKER, 'python-handler', 'handled', data_content_type='text/plain')
    arrived = got.wait(20)
    close()
    return [arrived, seen]


case('subscribe-handler', handler)
case('subscribe-unknown-broker', lambda: client.subscribe('nowhere', TOPIC).next_message() and 'done')


# calls
def invoke(method, **options):
    answer = client.invoke_method(APP, method, **options)
    return {'status': answer.status_code, 'type': answer.content_type, 'body': json.loads(answer.text() or 'null')}


case('invoke', lambda: invoke('hello', data=json.dumps({'a': 1}), content_type='application/json'))
case('invoke-get', lambda: invoke('hello', http_verb='GET', http_querystring=(('x', '1'), ('y', '2'))))
case('invoke-get-with-empty-data', lambda: invoke('hello', data='', http_verb='GET'))
case('invoke-put', lambda: invoke('a/b', data='words', content_type='text/plain', http_verb='PUT'))
case('invoke-delete', lambda: invoke('hello', data='', http_verb='DELETE'))
case('invoke-metadata', lambda: invoke('hello', data='', http_verb='GET', metadata=(('x-own', 'h'),)))
case('invoke-not-found', lambda: invoke('status/404', data='', http_verb='GET'))
case('invoke-failing', lambda: invoke('status/503', data='', http_verb='GET'))
case('invoke-unknown', lambda: client.invoke_method('nobody', 'hello', data='') and 'done')

# locks
def lock(resource, owner, store='locks', expiry=60):
    return client.try_lock(store, resource, owner, expiry).success


def unlock(resource, owner, store='locks'):
    return client.unlock(store, resource, owner).status.name


case('lock', lambda: [lock('p1', 'a'), lock('p1', 'b'), lock('p1', 'a')])
case('unlock', lambda: [unlock('p1', 'b'), unlock('p1', 'a'), unlock('p1', 'a')])
case('lock-again', lambda: lock('p1', 'b'))
case('lock-unknown-store', lambda: lock('p2', 'a', store='nowhere'))
case('unlock-unknown-store', lambda: unlock('p2', 'a', store='nowhere'))
case('lock-expiry-zero', lambda: lock('p3', 'a', expiry=0))
case('lock-unicode', lambda: [lock('p4 é€😀', 'ö'), unlock('p4 é€😀', 'ö')])


def lock_with():
    with client.try_lock('locks', 'p5', 'a', 60) as held:
        inside = lock('p5', 'b')
    return [held.success, inside, lock('p5', 'b')]


case('lock-with', lock_with)


# bindings
def bind(operation, name='python.txt', data=''):
    answer = client.invoke_binding('files', operation, data, {'fileName': name} if name else {})
    return [answer.text(), dict(answer.binding_metadata)]


case('binding-create', lambda: bind('create', data='say hello!'))
case('binding-get', lambda: bind('get'))
case('binding-create-base64', lambda: [bind('create', data='aGVsbG8='), bind('get')])
case('binding-create-bytes', lambda: [bind('create', data=b'raw \x00 bytes'), bind('get')])
case('binding-delete', lambda: bind('delete'))
case('binding-get-missing', lambda: bind('get'))
case('binding-unknown-operation', lambda: bind('rename'))
case('binding-unknown', lambda: client.invoke_binding('nowhere', 'create', 'x') and 'done')

# the runtime
case('wait', lambda: client.wait(20))


def metadata():
    found = client.get_metadata()
    names = {component.name for component in found.registered_components}
    return {'id': found.application_id, 'has its store': STORE in names, 'has its broker': BROKER in names}


case('metadata', metadata)
case('metadata-set', lambda: client.set_metadata('own', 'value') and client.get_metadata().extended_metadata.get('own'))
client.close()


async def asynchronous():
    from dapr.aio.clients import DaprClient as Async
    async with Async() as other:
        await other.save_state(STORE, 'p20', 'async')
        found = await other.get_state(STORE, 'p20')
        return found.data.decode()


case('async-state', lambda: asyncio.run(asynchronous()))
sys.stdout.flush()
os._exit(0)
