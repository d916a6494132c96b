"""Compare tmodel's results for the manufacturer data with an independent reference.

usage: manufacturer.py RANK.json EXPECTED.json
RANK.json is the output of `tmodel rank --json --matrix --gaps --next --sensitivity`.
"""
import json
import math
import sys

got = json.load(open(sys.argv[1]))
want = json.load(open(sys.argv[2]))["model"]
compared = problems = 0


def same(what, is_, must, absolute=False):
    global compared, problems
    compared += 1
    if isinstance(must, (int, float)) and not isinstance(must, bool) and is_ is not None:
        ok = math.isclose(is_, must, rel_tol=0 if absolute else 1e-9,
                          abs_tol=1e-9 if absolute else 0)
    else:
        ok = is_ == must
    if not ok:
        problems += 1
        print(f"{what}: {is_!r}, must be {must!r}")


threats = {t["key"]: t for t in got["threats"]}
same("leaders", got["leaders"], want["m"])
same("open threats", got["open_threats"], want["n"])
same("ungrouped", got["ungrouped"], len(want["ungrouped"]))
same("unranked", {u["key"]: u["missing"] for u in got["unranked"]}, want["unranked"])
same("tiers", got["tiers"], want["tiers"])
same("order", [t["key"] for t in got["threats"]], want["orders"]["priority"])
names = {"concern_share": "C", "concern_weight": "mult", "loss_cap": "cap", "ale": "dollars",
         "rank": "place_priority", "rank_importance": "place_importance", "rank_ale": "place_dollars",
         **{n: n for n in ("points leaders loss_from loss_mu loss_sigma loss_mean loss_low "
                           "loss_high rate_mu rate_sigma rate_mean rate_low rate_high "
                           "importance priority"
                           ).split()}}
for key, must in want["threats"].items():
    for mine, theirs in names.items():
        if theirs in must:
            same(f"{key} {mine}", threats[key][mine], must[theirs])
for key, must in want["uncertainty"].items():
    same(f"{key} expected_rank", threats[key]["expected_rank"], must["expected_rank"])
    same(f"{key} rank_low", threats[key]["rank_low"], must["interval90"][0])
    same(f"{key} rank_high", threats[key]["rank_high"], must["interval90"][1])
    same(f"{key} p_above_next", threats[key]["p_above_next"], must["p_above_next"], True)
    for k, p in enumerate(must["p_rank"]):
        same(f"{key} p_rank {k + 1}", threats[key]["p_rank"][k], p, True)
grades = {"in line": "in-line", "look again": "review", "out of line": "out-of-line"}
gaps = {g["key"]: g for g in got["gaps"]}
for must in want["gaps"]:
    for name in ("rank_concern", "rank_loss", "gap", "threshold", "flagged"):
        same(f"gap {must['key']} {name}", gaps[must["key"]][name], must[name])
    same(f"gap {must['key']} grade", gaps[must["key"]]["grade"], grades[must["grade"]])
most = len(want["research_next"])
same("inputs", [(v["threat"], v["input"]) for v in got["research_next"][:most]],
     [(v["threat"], v["input"]) for v in want["research_next"]])
for is_, must in zip(got["research_next"], want["research_next"]):
    same(f"{must['threat']} {must['input']} value", is_["value"], must["value"])
    same(f"{must['threat']} {must['input']} funded", is_["funded"], must["funded"])
for k, order in want["sensitivity"].items():
    same(f"sensitivity {k}", got["sensitivity"][k], order)
same("depends on K", sorted(got["rank_depends_on_cap"]), sorted(want["place_depends_on_K"]))
print(f"{compared} compared, {problems} differ")
sys.exit(problems > 0 or compared < 500)
