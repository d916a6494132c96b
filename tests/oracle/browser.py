"""browser.py - what a real browser makes of a page.

  browser.py shot PAGE PNG          print how many colours a screenshot of it has
  browser.py pdf PAGE PDF           print it on paper
  browser.py requests PAGE          print what it asks the network for, a line each
  browser.py axe PAGE AXE light|dark  print what axe-core finds, a line each
"""

import base64
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import urllib.parse
import zlib


def chromium(*options):
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--no-first-run",
             "--host-resolver-rules=MAP * ~NOTFOUND",
             "--user-data-dir=" + profile, "--virtual-time-budget=20000", *options],
            capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit("chromium failed:\n" + done.stderr)
    return done.stdout


def address(page):
    return pathlib.Path(page).resolve().as_uri()


def colours(png):
    """The number of colours in a PNG of 8 bits without interlacing."""
    data, at, pixels = pathlib.Path(png).read_bytes(), 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            pixels += body
        at += length + 12
    step = {2: 3, 6: 4}[colour]
    raw, row, seen = zlib.decompress(pixels), bytearray(width * step), set()
    for y in range(height):
        start = y * (width * step + 1)
        row = unfilter(raw[start], raw[start + 1:start + 1 + width * step], row, step)
        seen.update(bytes(row[x:x + 3]) for x in range(0, len(row), step))
    return len(seen)


def unfilter(how, line, above, step):
    out = bytearray(line)
    for i in range(len(out)):
        left = out[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if how == 1:
            out[i] = (out[i] + left) & 255
        elif how == 2:
            out[i] = (out[i] + up) & 255
        elif how == 3:
            out[i] = (out[i] + (left + up) // 2) & 255
        elif how == 4:
            near = min((abs(up - corner), 0, left), (abs(left - corner), 1, up),
                       (abs(left + up - 2 * corner), 2, corner))
            out[i] = (out[i] + near[2]) & 255
    return out


def requests(page):
    """What the page asks for; what the browser does on its own has no origin."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "log.json")
        chromium("--log-net-log=%s" % log, "--dump-dom", address(page))
        events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = [event.get("params") or {} for event in events]
    return sorted({what["url"] for what in asked
                   if "url" in what and what.get("initiator", "not an origin") != "not an origin"})


def axe(page, script, scheme):
    """Rules that the page breaks. The copy that is tested may run scripts."""
    text = pathlib.Path(page).read_text(encoding="utf-8")
    text, policies = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    if policies != 1:
        sys.exit("the page has no Content-Security-Policy")
    run = pathlib.Path(script).read_text(encoding="utf-8").replace("</script", "<\\/script")
    text += """<script>%s</script><script>axe.run().then(found => {
        document.documentElement.innerHTML = "<pre>" + btoa(encodeURIComponent(JSON.stringify({
            dark: matchMedia("(prefers-color-scheme: dark)").matches,
            passes: found.passes.length,
            broken: found.violations.map(rule => rule.id + ": " +
                rule.nodes.map(node => node.target.join(" ")).join(", "))}))) + "</pre>";
        })</script>""" % run
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as copy:
        copy.write(text)
        copy.flush()
        dom = chromium("--blink-settings=preferredColorScheme=%d" % (scheme != "dark"),
                       "--dump-dom", address(copy.name))
    coded = re.search(r"<pre>([A-Za-z0-9+/=]+)</pre>", dom)
    if not coded:
        sys.exit("axe-core did not run")
    found = json.loads(urllib.parse.unquote(base64.b64decode(coded[1]).decode()))
    if found["dark"] != (scheme == "dark") or not found["passes"]:
        sys.exit("axe-core did not see the %s page" % scheme)
    return found["broken"]


def main(what, page, *rest):
    if what == "shot":
        # As a board sees it: large, and as wide as a projector.
        chromium("--window-size=1600,900", "--screenshot=" + rest[0], address(page))
        print(colours(rest[0]))
    elif what == "pdf":
        chromium("--no-pdf-header-footer", "--print-to-pdf=" + rest[0], address(page))
    elif what == "requests":
        print("".join(line + "\n" for line in requests(page)), end="")
    elif what == "axe":
        print("".join(line + "\n" for line in axe(page, *rest)), end="")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
