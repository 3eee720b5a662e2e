"""The Python runner: a call is a line of JSON at the input, what comes of it a line at the output.

It knows the names that the stock generator gives things, and nothing about the API.
"""

import base64
import json
import os
import re
import sys
from urllib.parse import unquote

import stock
from stock import models
from stock.exceptions import ApiException


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def arguments(call):
    """The arguments by name, models by the generated code."""
    given = {snake(name): value for name, value in call["parameters"].items()}
    if "schema" in call:
        given[snake(call["schema"])] = getattr(models, call["schema"]).from_dict(call["json"])
    if "bytes" in call:
        given["body"] = base64.b64decode(call["bytes"])
    return given


def part(text, kind):
    if kind == "integer":
        return int(text)
    if kind == "boolean":
        return text == "true"
    if kind == "map":
        pairs = (pair.strip().partition("=") for pair in text.split(","))
        return {unquote(name, errors="strict"): unquote(value, errors="strict") for name, _, value in pairs}
    return text


def output(call, response):
    """The result as JSON: a model by the generated code, or put together from the body and the headers."""
    answer = call["answer"]
    if "payload" not in answer:
        return None if response.data is None else json.loads(response.data.to_json())
    result = {answer["payload"]: base64.b64encode(response.data or b"").decode()}
    # a plain dictionary in the spelling of the server
    headers = {name.lower(): text for name, text in response.headers.items()}
    for name, header in answer["headers"].items():
        text = headers.get(name.lower())
        if text is not None:
            result[header["property"]] = part(text, header["type"])
    return result


def error(failure):
    if not isinstance(failure, ApiException):
        return {"message": f"{type(failure).__name__}: {failure}"}
    described = {"message": str(failure), "status": failure.status}
    if isinstance(failure.data, models.ErrorBody):
        described["code"] = failure.data.code
        described["message"] = failure.data.message
    return described


def run(client, call):
    try:
        api = getattr(stock, call["service"] + "Api")(client)
        response = getattr(api, snake(call["operation"]) + "_with_http_info")(**arguments(call))
        if response.status_code == call["answer"].get("absent"):
            return {"id": call["id"], "absent": True}
        return {"id": call["id"], "output": output(call, response)}
    except Exception as failure:  # whatever the client throws is what comes of the call
        return {"id": call["id"], "error": error(failure)}


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    with stock.ApiClient(stock.Configuration(host=os.environ["PARITY_BASE_URL"])) as client:
        for line in sys.stdin:
            print(json.dumps(run(client, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
