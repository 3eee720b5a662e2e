"""Makes or reads events with CloudEvents' SDK for Python: a line of JSON for each that its standard input lists."""
import base64
import json
import sys
from datetime import datetime
from urllib.parse import unquote

from cloudevents.core.bindings.http import (
    HTTPMessage,
    from_http_event,
    to_binary_event,
    to_structured_event,
)
from cloudevents.core.v1.event import CloudEvent


def made(case, mode):
    attributes = {'specversion': '1.0', **case['attributes']}
    if 'time' in attributes:
        attributes['time'] = datetime.fromisoformat(attributes['time'])
    data = case.get('data', {})
    if 'base64' in data:
        content = base64.b64decode(data['base64'])
    else:
        content = data.get('json', data.get('text'))
    message = (to_binary_event if mode == 'binary' else to_structured_event)(CloudEvent(attributes, content))
    # the values of headers as they are meant: this SDK encodes them as in a URL, the one for Java does not
    headers = {name: unquote(value) for name, value in message.headers.items()}
    return {'headers': headers, 'body': base64.b64encode(message.body).decode()}


def is_json(media_type):
    media_type = (media_type or 'application/json').split(';')[0].strip()
    return media_type.endswith(('/json', '+json'))


def content(event):
    data = event.get_data()
    if data is None:
        return {}
    if is_json(event.get_datacontenttype()):
        return {'json': json.loads(data) if isinstance(data, bytes) else data}
    if isinstance(data, str):
        data = data.encode()
    return {'base64': base64.b64encode(data).decode()} if isinstance(data, bytes) else {'json': data}


def read(message):
    event = from_http_event(HTTPMessage(headers=message['headers'], body=base64.b64decode(message['body'])))
    attributes = {}
    for name, value in event.get_attributes().items():
        attributes[name] = value.isoformat() if isinstance(value, datetime) else value
    return {'attributes': attributes, 'data': content(event)}


for work in json.load(sys.stdin):
    try:
        result = made(work['case'], work['mode']) if 'case' in work else read(work)
    except Exception as error:  # whatever the SDK throws is a result
        result = {'error': type(error).__name__}
    print(json.dumps(result))
