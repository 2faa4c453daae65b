"""An S3 server that checks signatures with botocore: moto, of requirements.txt.

Reads commands, one JSON value a line, and answers each with one line: {"put": [bucket, {key: base64 of the bytes}, options]};
{"lock": true}, after which only signed requests are answered, and {"lock": false}; {"sign": [url, headers]}, which is answered by
the signature that botocore makes. Ends with its input.
"""
import base64
import json
import sys

import boto3
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from moto import settings
from moto.server import ThreadedMotoServer

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
_, port = server.get_host_and_port()
url = f"http://127.0.0.1:{port}"


def client(service):
    return boto3.client(
        service, endpoint_url=url, region_name="us-east-1", aws_access_key_id="setup", aws_secret_access_key="setup"
    )


iam, s3 = client("iam"), client("s3")
iam.create_user(UserName="reader")
policy = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}
iam.put_user_policy(UserName="reader", PolicyName="all", PolicyDocument=json.dumps(policy))
key = iam.create_access_key(UserName="reader")["AccessKey"]
print(json.dumps({"url": url, "accessKey": key["AccessKeyId"], "secretKey": key["SecretAccessKey"]}), flush=True)

for line in sys.stdin:
    command = json.loads(line)
    if "put" in command:
        bucket, objects, options = command["put"]
        s3.create_bucket(Bucket=bucket)
        for name, body in objects.items():
            s3.put_object(Bucket=bucket, Key=name, Body=base64.b64decode(body), **options)
    if "lock" in command:
        settings.INITIAL_NO_AUTH_ACTION_COUNT = 0 if command["lock"] else float("inf")
    answer = {}
    if "sign" in command:
        address, headers = command["sign"]
        auth = S3SigV4Auth(Credentials(key["AccessKeyId"], key["SecretAccessKey"]), "s3", "us-east-1")
        request = AWSRequest(method="GET", url=address, headers=headers)
        request.context["timestamp"] = headers["x-amz-date"]
        text = auth.string_to_sign(request, auth.canonical_request(request))
        answer = {"signature": auth.signature(text, request)}
    print(json.dumps(answer), flush=True)
server.stop()
