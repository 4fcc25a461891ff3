"""A projects.json written by hand, sign-in from the environment, against a server that shares no code with the program:
it checks each signature by its own reading of the rules and answers by the published pages."""
import hashlib
import hmac
import json
import os
import resource
import signal
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import names
from driver import desktop

AK, SK, TOKEN = "AKMADEUP00000000HAND", "made-up-secret-key-of-forty-characters-00", "made-up-security-token"
PROJECT = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
DATASET = {"dataset_id": "HandWritten0000000001", "dataset_name": "written-by-hand", "dataset_type": 0, "status": 1,
           "data_sources": [{"data_type": 0, "data_path": "/bucket/hand/"}], "total_sample_count": 100}
REFUSED = {"dataset_id": "HandWritten0000000002", "dataset_name": "refused-by-hand", "dataset_type": 0, "status": 1,
           "data_sources": [{"data_type": 0, "data_path": "/bucket/refused/"}], "total_sample_count": 5}
REQUEST = "made-up-request-id-0001"
posts, refused, started = [], [], []


def signature_fault(handler):
    """None, or what is wrong with the request's signature."""
    head = {k.lower(): v.strip() for k, v in handler.headers.items()}
    given = head.get("authorization", "")
    if not given.startswith("SDK-HMAC-SHA256 "):
        return "no signature"
    parts = dict(p.strip().split("=", 1) for p in given[len("SDK-HMAC-SHA256 "):].split(","))
    if parts["Access"] != AK:
        return "another key"
    if head.get("x-security-token") != TOKEN:
        return "no security token"
    url = urlsplit(handler.path)
    enc = lambda s: quote(s, safe="-_.~")
    path = "/".join(enc(unquote(s)) for s in url.path.split("/"))
    path += "" if path.endswith("/") else "/"
    query = "&".join("%s=%s" % (enc(k), enc(v)) for k, v in sorted(parse_qsl(url.query, keep_blank_values=True)))
    names = parts["SignedHeaders"].split(";")
    if not {"host", "x-sdk-date"} <= set(names):
        return "host or date not signed"
    body = handler.rfile.read(int(head.get("content-length", 0)))
    canonical = "\n".join([handler.command, path, query, "".join("%s:%s\n" % (n, head[n]) for n in names), ";".join(names),
                           hashlib.sha256(body).hexdigest()])
    to_sign = "\n".join(["SDK-HMAC-SHA256", head["x-sdk-date"], hashlib.sha256(canonical.encode()).hexdigest()])
    right = hmac.new(SK.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return None if hmac.compare_digest(right, parts["Signature"]) else "signature differs"


def status():
    if not started:
        return {"status": "NOT_EXIST", "dataset_id": DATASET["dataset_id"]}
    age = time.time() - started[0]
    task = {"dataset_id": DATASET["dataset_id"], "task_id": "hand-task-1", "create_time": int(started[0] * 1000)}
    if age < 1:
        return {"status": "QUEUING", **task}
    if age < 3:
        return {"status": "RUNNING", "add_sample_count": 3, "deleted_sample_count": 0, **task}
    return {"status": "COMPLETED", "total_sample_count": 105, "add_sample_count": 7, "deleted_sample_count": 2, **task}


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def say(self, code, value=None):
        body = b"" if value is None else json.dumps(value).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self):
        fault = signature_fault(self)
        if fault:
            refused.append((fault, self.command, self.path))
            return self.say(401, {"error_code": "APIGW.0301", "error_msg": "Incorrect IAM authentication information: " + fault})
        path = urlsplit(self.path).path
        base = "/v2/%s/datasets" % PROJECT
        if self.command == "POST":
            posts.append(path)
            if path == base + "/" + DATASET["dataset_id"] + "/sync-data":
                started.append(time.time())
                return self.say(200)
            if path == base + "/" + REFUSED["dataset_id"] + "/sync-data":
                return self.say(403, {"error_code": "APIGW.0302", "error_msg": "The IAM user is not allowed to access the API", "request_id": REQUEST})
        elif path == base:
            row = dict(DATASET)
            if started and time.time() - started[0] < 3:
                row["status"] = 5
            elif started:
                row["total_sample_count"] = 105
            return self.say(200, {"total_number": 2, "datasets": [row, REFUSED]})
        elif path == base + "/" + DATASET["dataset_id"]:
            return self.say(200, {**DATASET, "total_sample_count": 105 if started else 100})
        elif path == base + "/" + REFUSED["dataset_id"]:
            return self.say(200, REFUSED)
        elif path == base + "/" + REFUSED["dataset_id"] + "/sync-data/status":
            return self.say(200, {"status": "NOT_EXIST", "dataset_id": REFUSED["dataset_id"]})
        elif path == base + "/" + DATASET["dataset_id"] + "/sync-data/status":
            return self.say(200, status())
        return self.say(404, {"error_code": "APIGW.0101", "error_msg": "The API does not exist or has not been published in the environment"})

    do_GET = do_POST = answer


def no_secrets_below(folder):
    """The names of the files that were looked into."""
    looked = set()
    for root, _, files in os.walk(folder):
        for name in files:
            if not os.path.isfile(os.path.join(root, name)):
                continue  # the socket of the running instance
            with open(os.path.join(root, name), "rb") as file:
                held = file.read()
            assert SK.encode() not in held and TOKEN.encode() not in held, "a secret in " + name
            looked.add(name)
    return looked


hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))  # the program is to see to it itself
server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as folder:
    address = "http://127.0.0.1:%d" % server.server_port
    with open(os.path.join(folder, "projects.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "projects": [{"name": "By hand", "region": "eu-de", "endpoint": address, "iamEndpoint": address,
                                               "projectId": PROJECT, "signIn": "environment", "proxy": {"kind": "none"}}]}, file)
    env = {"HUAWEICLOUD_SDK_AK": AK, "HUAWEICLOUD_SDK_SK": SK, "HUAWEICLOUD_SDK_SECURITY_TOKEN": TOKEN}
    with desktop(size="1440x900x24") as d, d.launch([sys.argv[1], "--config-dir", folder, "--lang", "en"], env=env, timeout=60) as app:
        table = app.get("table", "Datasets", timeout=30)
        app.wait_for(lambda: app.read_table(table).total == 2, 30, "the rows")

        def value(what):
            return next((app.text(n) for n in app.find_all("label") if n.description == what), None)

        app.click_row(table, "written-by-hand")
        app.click(app.get("push button", "Sync"))
        dialog = app.wait_for(lambda: next((w for w in app.windows() if w.getRoleName() in ("dialog", "alert")), None), 10, "the question")
        app.click(app.find("push button", "Start", within=dialog))
        app.wait_for(lambda: (value("State") or "").startswith("Done +7"), 60, "done, but it says %r" % value("State"))
        assert value("Task ID") == "hand-task-1", value("Task ID")
        assert "105" in value("Total"), value("Total")

        # a start that the service refuses brings a request ID; the window changes its language around it
        app.click_row(table, "refused-by-hand")
        app.wait_for(lambda: app.find("label", "refused-by-hand", within=app.find("panel", names.GROUP["en"])), 10, "the other row")
        app.click(app.get("push button", "Sync"))
        dialog = app.wait_for(lambda: next((w for w in app.windows() if w.getRoleName() in ("dialog", "alert")), None), 10, "the question")
        app.click(app.find("push button", "Start", within=dialog))
        app.wait_for(lambda: value("Request ID") == REQUEST, 30, "its request ID")
        code, _, _, message, _ = (value(what) for what in names.ERRORS["en"])
        assert code == "APIGW.0302" and message == "The IAM user is not allowed to access the API", (code, message)
        app.click(app.find("push button", "中文 / EN"))
        app.wait_for(lambda: value(names.ERRORS["zh"][4]) == REQUEST, 10, "the same in Chinese")
        assert all(value(what) for what in names.ERRORS["zh"]) and value(names.ERRORS["zh"][0]) == code

        # a crash, wherever the kernel would put its core file: nothing that holds the keys comes to lie on the disk
        assert resource.prlimit(app.pid, resource.RLIMIT_CORE) == (0, 0), resource.prlimit(app.pid, resource.RLIMIT_CORE)
        os.kill(app.pid, signal.SIGABRT)
        status = app.p.wait(30)
        assert status == -signal.SIGABRT, status
        looked = no_secrets_below(app.home)
        assert {"stdout.log", "stderr.log"} <= looked, looked
    no_secrets_below(folder)
server.shutdown()
assert not refused, refused
assert posts == ["/v2/%s/datasets/%s/sync-data" % (PROJECT, row["dataset_id"]) for row in (DATASET, REFUSED)], posts
print("by hand: one start for one click, every signature right")
