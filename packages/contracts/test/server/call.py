"""Calls an endpoint through botocore. Reads one JSON object a line: endpoint, service, operation, input; answers each with one."""
import datetime
import json
import re
import sys

import botocore.exceptions
import botocore.session
from botocore.config import Config

session = botocore.session.Session(profile=None)
session.set_credentials("any", "any")


def as_json(value):
    if isinstance(value, datetime.datetime):
        utc = value.astimezone(datetime.timezone.utc)
        return utc.strftime("%Y-%m-%dT%H:%M:%S.") + "%03dZ" % (utc.microsecond // 1000)
    raise TypeError(str(type(value)))


def members(shape, path, found):
    """Every path of the shape, list items as []."""
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            found.append(path + "." + name)
            members(member, path + "." + name, found)
    elif shape.type_name == "list":
        members(shape.member, path + "[]", found)
    return found


def method(operation):
    """CreateDBClusterSnapshot is create_db_cluster_snapshot."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", operation).lower()


def answer(asked):
    model = session.get_service_model(asked["service"])
    if asked["operation"] not in model.operation_names:
        return {"unknown": True, "version": botocore.__version__}
    if asked.get("input") is None:
        return {"known": members(model.operation_model(asked["operation"]).output_shape, "Output", [])}
    client = session.create_client(
        asked["service"],
        region_name="us-east-1",
        endpoint_url=asked["endpoint"],
        config=Config(retries={"max_attempts": 0}, parameter_validation=False, proxies={}),
    )
    try:
        output = getattr(client, method(asked["operation"]))(**asked["input"])
        metadata = output.pop("ResponseMetadata")
        return {"output": output, "status": metadata["HTTPStatusCode"], "requestId": metadata["RequestId"]}
    except botocore.exceptions.ClientError as error:
        metadata = error.response["ResponseMetadata"]
        return {
            "raised": type(error).__name__,
            "code": error.response["Error"]["Code"],
            "message": error.response["Error"]["Message"],
            "status": metadata["HTTPStatusCode"],
            "requestId": metadata["RequestId"],
        }


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=as_json), flush=True)
