"""The network goes and comes back, as NetworkManager tells it (a stand-in for it on a bus of the test's own): the lists are
read once more at once, not when their time has come."""
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from driver import desktop

PROJECT = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
DATASET = {"dataset_id": "Network00000000000001", "dataset_name": "after-the-change", "dataset_type": 0, "status": 1,
           "data_sources": [{"data_type": 0, "data_path": "/bucket/net/"}], "total_sample_count": 7}
MANAGER = ("org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager")
lists = []


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        known = self.path.split("?")[0] == "/v2/%s/datasets" % PROJECT
        if known:
            lists.append(time.monotonic())
        body = json.dumps({"total_number": 1, "datasets": [DATASET]} if known else
                          {"error_code": "APIGW.0101", "error_msg": "The API does not exist"}).encode()
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def wait_for(what, condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "no " + what
        time.sleep(0.05)


server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as folder, desktop(size="1280x800x24") as d:
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True)
    env = dict(d.env, DBUS_SYSTEM_BUS_ADDRESS=bus.stdout.readline().strip())
    manager = subprocess.Popen([sys.executable, "-m", "dbusmock", "--system", "--template", "networkmanager"], env=env,
                               stdout=subprocess.DEVNULL)

    def tell(*call):
        return subprocess.run(["dbus-send", "--system", "--print-reply", "--dest=" + MANAGER[0], MANAGER[1], *call], env=env,
                              capture_output=True, text=True).returncode == 0

    def set_state(state):
        assert tell("org.freedesktop.DBus.Mock.SetGlobalConnectionState", "uint32:%d" % state)

    try:
        wait_for("network manager", lambda: tell("org.freedesktop.DBus.Peer.Ping"), 20)
        set_state(70)  # connected, everywhere
        address = "http://127.0.0.1:%d" % server.server_port
        with open(os.path.join(folder, "projects.json"), "w", encoding="utf-8") as file:
            json.dump({"version": 1, "projects": [{"name": "Network", "region": "eu-de", "endpoint": address, "iamEndpoint": address,
                                                   "projectId": PROJECT, "signIn": "environment", "proxy": {"kind": "none"}}]}, file)
        signs_in = {"HUAWEICLOUD_SDK_AK": "AKMADEUP0000000000NET", "HUAWEICLOUD_SDK_SK": "made-up-secret-key-of-forty-characters-00",
                    "DBUS_SYSTEM_BUS_ADDRESS": env["DBUS_SYSTEM_BUS_ADDRESS"]}
        with d.launch([sys.argv[1], "--config-dir", folder, "--lang", "en"], env=signs_in, timeout=60) as app:
            table = app.get("table", "Datasets", timeout=30)
            app.wait_for(lambda: app.read_table(table).total == 1, 30, "the row")
            time.sleep(1)  # the first answers are in; by itself the list comes again after some 48 s
            for state, read_again in ((20, False), (70, True)):
                before = len(lists)
                set_state(state)
                if read_again:
                    wait_for("list after the network came back", lambda: len(lists) > before, 10)
                else:
                    time.sleep(1)
                    assert len(lists) == before, "asked although there is no network"
            assert lists[-1] - lists[0] < 30, "the list may have come by itself"
    finally:
        for process in (manager, bus):
            process.terminate()
            process.wait(10)
server.shutdown()
print("network: read again when it came back")
