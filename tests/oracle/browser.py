"""browser.py - inspect a page in a real browser.

  browser.py shot PAGE PNG            take a screenshot
  browser.py pdf PAGE PDF             print to PDF
  browser.py requests PAGE            print its network requests, one per line
  browser.py axe PAGE AXE light|dark  print the violations that axe-core finds
  browser.py rows DRAWING             print the rows of its tables, one per line; fails
                                      if text is outside its page or overlaps other text
"""

import base64
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse


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


def requests(page):
    """The requests of the page; those of the browser itself have no initiator."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "log.json")
        chromium("--log-net-log=%s" % log, "--dump-dom", address(page))
        events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = [event.get("params") or {} for event in events]
    return sorted({what["url"] for what in asked
                   if "url" in what and what.get("initiator", "not an origin") != "not an origin"})


def evaluate(text, promise, scheme):
    """The result of a promise in the page."""
    text += """<script>%s.then(found => {
        document.documentElement.innerHTML = "<pre>" +
            btoa(encodeURIComponent(JSON.stringify(found))) + "</pre>";
        })</script>""" % promise
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as copy:
        copy.write(text)
        copy.flush()
        dom = chromium("--blink-settings=preferredColorScheme=%d" % (scheme != "dark"),
                       "--dump-dom", address(copy.name))
    coded = re.search(r"<pre>([A-Za-z0-9+/=]+)</pre>", dom)
    if not coded:
        sys.exit("the page did not run")
    return json.loads(urllib.parse.unquote(base64.b64decode(coded[1]).decode()))


def axe(page, script, scheme):
    """Violations in the page. The tested copy may run scripts."""
    text = pathlib.Path(page).read_text(encoding="utf-8")
    text, policies = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    if policies != 1:
        sys.exit("the page has no Content-Security-Policy")
    run = pathlib.Path(script).read_text(encoding="utf-8").replace("</script", "<\\/script")
    found = evaluate(text + "<script>%s</script>" % run, """axe.run().then(found => ({
            dark: matchMedia("(prefers-color-scheme: dark)").matches,
            passes: found.passes.length,
            broken: found.violations.map(rule => rule.id + ": " +
                rule.nodes.map(node => node.target.join(" ")).join(", "))}))""", scheme)
    if found["dark"] != (scheme == "dark") or not found["passes"]:
        sys.exit("axe-core did not see the %s page" % scheme)
    return found["broken"]


LOOK = """new Promise(done => {
    const found = {pages: 0, texts: 0, broken: [], rows: []};
    const words = node => Array.from(node.querySelectorAll("text"),
        text => text.textContent).join(" ");
    for (const paper of document.querySelectorAll(".paper")) {
        const page = paper.getBoundingClientRect();
        found.pages++;
        for (const text of paper.parentNode.querySelectorAll("text")) {
            const box = text.getBoundingClientRect();
            found.texts++;
            /* A tower of accents is as high as it is, whoever sets it. */
            const tower = /[\\u0300-\\u036f]{9}/u.test(text.textContent);
            if (box.left < page.left || box.right > page.right ||
                    (!tower && (box.top < page.top || box.bottom > page.bottom)))
                found.broken.push("leaves its page: " + text.textContent);
        }
    }
    for (const row of document.querySelectorAll("[role=row]")) {
        let end = -1;
        for (const cell of row.children)
            if (cell.querySelector("text")) {
                const boxes = Array.from(cell.querySelectorAll("text"),
                    text => text.getBoundingClientRect());
                if (Math.min(...boxes.map(box => box.left)) < end)
                    found.broken.push("runs into another: " + words(cell));
                end = Math.max(...boxes.map(box => box.right));
            }
        found.rows.push(Array.from(row.children).filter(cell => cell.role)
            .map(words).join("\t"));
    }
    done(found);
})"""


def rows(drawing):
    text = pathlib.Path(drawing).read_text(encoding="utf-8")
    found = evaluate("<!doctype html><meta charset=utf-8><title>x</title>" + text, LOOK, "light")
    if not found["pages"] or not found["texts"]:
        sys.exit("there is nothing on the pages")
    if found["broken"]:
        sys.exit("\n".join(found["broken"]))
    return found["rows"]


def main(what, page, *rest):
    if what == "shot":
        # As a board sees it: large, as wide as a projector.
        chromium("--window-size=1600,900", "--screenshot=" + rest[0], address(page))
    elif what == "pdf":
        chromium("--no-pdf-header-footer", "--print-to-pdf=" + rest[0], address(page))
    elif what == "requests":
        print("".join(line + "\n" for line in requests(page)), end="")
    elif what == "axe":
        print("".join(line + "\n" for line in axe(page, *rest)), end="")
    elif what == "rows":
        print("".join(line + "\n" for line in rows(page)), end="")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
