#!/usr/bin/env python3
"""Measure tmodel's speed relative to its peers. Prints ratios; not a test.

usage: speed.py TMODEL [ROWS]

Each ratio is tmodel / peer, both measured in this run: they alternate, and the fastest of
several runs counts. TMODEL is a release build.
"""
import os
import random
import subprocess
import sys
import tempfile
import time

tmodel = os.path.abspath(sys.argv[1])
rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
os.chdir(tempfile.mkdtemp(prefix="tmodel-speed-"))
for name in ("TMODEL_PROJECT", "XDG_CONFIG_HOME"):
    os.environ.pop(name, None)

LINKS = """
#include <cjson/cJSON.h>
#include <csv.h>
#include <sqlite3.h>
#include <zlib.h>
int main(void)
{
	const void *volatile used[] = { (void *)sqlite3_libversion, (void *)cJSON_Version,
					(void *)csv_init, (void *)zlibVersion };
	return used[0] == 0;
}
"""


def run(command, stdin=None):
    """Wall-clock seconds and peak KiB of a command that must succeed."""
    before = time.perf_counter()
    child = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - before
    if status:
        sys.exit(f"{command}: status {status}")
    return seconds, usage.ru_maxrss


def ratio(what, ours, peer, turns, limit, before_ours=None, before_peer=None):
    best = [float("inf"), float("inf")]
    memory = 0
    for _ in range(turns):
        if before_ours:
            before_ours()
        seconds, kib = run(ours)
        best[0] = min(best[0], seconds)
        memory = max(memory, kib)
        if before_peer:
            before_peer()
        best[1] = min(best[1], run(peer)[0])
    print(f"{what:34} {best[0] * 1e3:10.1f} ms {best[1] * 1e3:10.1f} ms"
          f"  ratio {best[0] / best[1]:5.2f} (wanted {limit})  {memory / 1024:6.1f} MiB",
          flush=True)


def sqlite(path, sql):
    subprocess.run(["sqlite3", path], input=sql, text=True, check=True,
                   stdout=subprocess.DEVNULL)


def start():
    open("links.c", "w").write(LINKS)
    subprocess.run(["cc", "-O2", "-I/usr/include/cjson", "links.c", "-o", "links",
                    "-lsqlite3", "-lcjson", "-lcsv", "-lz"], check=True)
    ratio("--version : only links", [tmodel, "--version"], ["./links"], 200, "1.3")


def small():
    subprocess.run([tmodel, "-q", "init", "--example", "small.tmodel"], check=True)
    select = ["sqlite3", "small.tmodel", "select * from leader"]
    ratio("leader list : sqlite3 select", [tmodel, "-p", "small.tmodel", "leader", "list"],
          select, 100, "2")
    ratio("rank (all columns) : leader list",
          [tmodel, "-p", "small.tmodel", "rank", "--json", "--matrix", "--gaps", "--next",
           "--sensitivity"],
          [tmodel, "-p", "small.tmodel", "leader", "list"], 100, "1.5")
    leader = subprocess.run([tmodel, "-p", "small.tmodel", "leader", "list", "--columns",
                             "key", "--limit", "1", "--format", "tsv"], text=True,
                            capture_output=True, check=True).stdout.split()[-1]
    sqlite("peer.db", "create table concern (id integer primary key, uuid blob unique,"
                      " key text unique, leader text, text text);")
    insert = ("pragma synchronous=extra; insert into concern (uuid, key, leader, text)"
              " values (randomblob(16), hex(randomblob(8)), 'x', 'Orders stop');")
    ratio("concern add : sqlite3 insert",
          [tmodel, "-q", "-p", "small.tmodel", "concern", "add", "Orders stop",
           "--leader", leader], ["sqlite3", "peer.db", insert], 60, "2")


def write_files():
    pick = random.Random(1)
    words = ("order plant supplier customer data backup server access fraud invoice email "
             "outage cloud contract leak sabotage price recipe laptop phone vendor audit "
             "law shop payment stock robot network password").split()
    with open("leaders.csv", "w") as out:
        out.write("key,name,unit\n")
        out.writelines(f"l-{i},Leader {i},Unit {i % 40}\n" for i in range(2000))
    with open("threats.csv", "w") as out:
        out.write("key,name,loss_low,loss_high,rate_low,rate_high\n")
        out.writelines(f"t-{i},Threat number {i},{pick.randint(1000, 99999)},"
                       f"{pick.randint(200000, 20000000)},0.0{pick.randint(1, 9)},"
                       f"0.{pick.randint(2, 9)}\n" for i in range(300))
    head = "leader,threat,points,loss_low,loss_high,text"
    with open("concerns.csv", "w") as out, open("identified.csv", "w") as identified:
        out.write(head + "\n")
        identified.write(head + ",uuid,key\n")
        for _ in range(rows):
            low = pick.randint(1000, 99999)
            row = (f"l-{pick.randrange(2000)},t-{pick.randrange(300)},"
                   f"{pick.randint(1, 300)},{low},{low * pick.randint(2, 40)},"
                   f"\"{' '.join(pick.choices(words, k=11))}\"")
            uuid = pick.randbytes(16).hex()
            out.write(row + "\n")
            identified.write(f"{row},{uuid},c{uuid[:8]}\n")


def large():
    write_files()

    def fresh():
        if os.path.exists("large.tmodel"):
            os.unlink("large.tmodel")
        for command in (["init", "large.tmodel"], ["leader", "import", "leaders.csv"],
                        ["threat", "import", "threats.csv"]):
            project = [] if command[0] == "init" else ["-p", "large.tmodel"]
            subprocess.run([tmodel, "-q", *project, *command], check=True)

    def fresh_peer():
        if os.path.exists("bulk.db"):
            os.unlink("bulk.db")

    # A concern has four indexes. The peer reads uuids and keys, which we generate.
    columns = ("leader text not null, threat text, points integer, loss_low integer,"
               " loss_high integer, text text not null")
    indexes = ("create index concern_leader on concern (leader);\n"
               "create index concern_threat on concern (threat);\n.mode csv\n")
    open("same.sql", "w").write(
        f"pragma synchronous=extra;\ncreate table concern ({columns},"
        f" uuid blob not null unique, key text not null unique);\n{indexes}"
        ".import --skip 1 identified.csv concern\n")
    open("bulk.sql", "w").write(
        f"pragma synchronous=extra;\ncreate table concern ({columns});\n{indexes}"
        ".import --skip 1 concerns.csv concern\n")
    ours = [tmodel, "-q", "-p", "large.tmodel", "concern", "import", "concerns.csv"]
    ratio(f"concern import : .import ({rows} rows)", ours,
          ["sh", "-c", "sqlite3 bulk.db <same.sql"], 2, "1.5", fresh, fresh_peer)
    ratio("  ... without unique uuid and key", ours,
          ["sh", "-c", "sqlite3 bulk.db <bulk.sql"], 2, "-", fresh, fresh_peer)
    open("rank.sql", "w").write(
        "select threat, sum(points), count(*), avg(mu), avg(s2) from (select leader,"
        " threat, sum(points) as points, avg((ln(loss_low) + ln(loss_high)) / 2) as mu,"
        " avg(pow((ln(loss_high) - ln(loss_low)) / 3.2897072539, 2)) as s2"
        " from concern group by leader, threat) group by threat;\n")
    ratio(f"rank : the same as SQL ({rows} rows)",
          [tmodel, "-p", "large.tmodel", "rank", "--json"],
          ["sh", "-c", "sqlite3 bulk.db <rank.sql"], 3, "1")


def make_model(path, leaders, threats, concerns):
    """A project with that many records, and four citations for each threat."""
    pick = random.Random(2)

    def load(noun, head, lines):
        with open("part.csv", "w") as out:
            out.write(head + "\n")
            out.writelines(line + "\n" for line in lines)
        subprocess.run([tmodel, "-q", "-p", path, noun, "import", "part.csv"], check=True)

    subprocess.run([tmodel, "-q", "init", path], check=True)
    load("leader", "key,name,title", (f"l-{i},Leader {i},Head of unit {i}" for i in range(leaders)))
    load("threat", "key,name,description,loss_low,loss_high,rate_low,rate_high",
         (f"t-{i},Threat number {i},What happens when it comes true,{pick.randint(1000, 99999)},"
          f"{pick.randint(200000, 20000000)},0.0{pick.randint(1, 9)},0.{pick.randint(2, 9)}"
          for i in range(threats)))
    load("source", "key,title,kind,reliability",
         (f"s-{i},Report number {i},external,B" for i in range(40)))
    load("citation", "source,threat,excerpt,supports",
         (f"s-{pick.randrange(40)},t-{i},It happened to others number {n},occurrence"
          for i in range(threats) for n in range(4)))
    load("concern", "leader,threat,points,text",
         (f"l-{pick.randrange(leaders)},t-{pick.randrange(threats)},{pick.randint(1, 30)},"
          f"Concern number {i}: we could not ship for a week if that happened again"
          for i in range(concerns)))


def exports():
    make_model("thirty.tmodel", 20, 30, 300)
    select = ["sqlite3", "-json", "thirty.tmodel", "select * from concern"]
    for ending in ("md", "html", "text", "csv", "json", "svg", "pptx", "xlsx"):
        ratio(f"30 threats, all as {ending} : select",
              [tmodel, "-q", "-p", "thirty.tmodel", "phase2", "export", "--part", "all",
               "--format", ending], select, 20, "50 ms")
    make_model("thousand.tmodel", 50, 1000, 100_000)
    select = ["sqlite3", "-json", "thousand.tmodel", "select * from concern"]
    for part in ("slide", "annex", "sources", "ranking", "concerns"):
        for ending in ("csv", "json"):
            ratio(f"1000 threats, {part} as {ending} : select",
                  [tmodel, "-q", "-p", "thousand.tmodel", "phase2", "export", "--part", part,
                   "--format", ending], select, 3, "1000 ms")


start()
small()
exports()
large()
