"""What scripts/batch_plan makes of lists of districts: names are data, tables say the same in every format, mistakes get a sentence.

Usage: check_batch_plan.py SOURCE_DIR BUILD_DIR
"""
import json
import os
import subprocess
import sys
import tempfile

PLAN = os.path.join(sys.argv[1], "scripts", "batch_plan")
HOSTILE = ["金水区", "a'b\"c", "$(touch pwned)", "`touch pwned`; rm x", "空 格  two", "😀", "长" * 60, "line\nbreak", "a|layername=x", "{folder}", "-rf", "二七∕区", "\\back", "%s%n", "a&b>c"]


def plan(scratch, districts, parameters="AREA={district}\nNETWORK={folder}/n.gpkg|layername=network\n", run="renewal:parkinggap"):
    """Returns the planned jobs in order as (folder name, job), or the sentence of a refusal."""
    number = len(os.listdir(scratch))
    file, out = (os.path.join(scratch, f"{name}{number}") for name in ("parameters", "out"))
    with open(file, "wb") as handle:
        handle.write(parameters.encode("utf-8") if isinstance(parameters, str) else parameters)
    done = subprocess.run([PLAN, districts, run, file, out], capture_output=True, text=True, cwd=scratch)
    if done.returncode != 0:
        return done.stderr
    jobs = []
    with open(os.path.join(out, "jobs", "planned"), encoding="utf-8") as planned:
        for name in planned.read().splitlines():
            folder = os.path.join(out, "jobs", name)
            with open(os.path.join(folder, "job.json"), encoding="utf-8") as job:
                jobs.append((folder, json.load(job)))
    return jobs


def values(job):
    return {parameter["name"]: parameter["value"] for parameter in job["parameters"]}


def check_folders(scratch):
    inputs = os.path.join(scratch, "districts")
    for name in HOSTILE:
        os.makedirs(os.path.join(inputs, name))
    os.makedirs(os.path.join(os.fsencode(inputs), b"\xff\xfe bad"))
    os.makedirs(os.path.join(inputs, ".hidden"))
    jobs = plan(scratch, inputs)
    assert len(jobs) == len(HOSTILE) + 1, jobs
    assert len({folder for folder, _ in jobs}) == len(jobs)
    found = {}
    for number, (folder, job) in enumerate(jobs, 1):
        name = os.path.basename(folder)
        assert name.startswith(f"{number:05}-") and len(name) <= 46 and all(letter.isalnum() or letter in "_-" for letter in name), name
        assert values(job)["NETWORK"] == os.path.join(folder, "inputs", "n.gpkg|layername=network"), job
        assert values(job)["AREA"] == job["district"]
        found[os.readlink(os.fsencode(os.path.join(folder, "inputs")))] = job["district"]
    for name in HOSTILE:
        assert found[os.fsencode(os.path.join(inputs, name))] == name.replace("\n", " "), name
    assert not os.path.exists(os.path.join(scratch, "pwned"))
    return len(jobs)


def check_tables(scratch):
    rows = [("金水区", "districts/金水区", "", "a.shp", "007"), ('q",x', "districts/a|layername=x", "2024", "b c", "0.50"), ("../x", "districts/-rf", "2023", "", "1")]
    csv = os.path.join(scratch, "list.csv")
    with open(csv, "w", encoding="utf-8-sig", newline="") as file:
        file.write("district,folder,PERIOD,streets,code\r\n")
        for row in rows:
            file.write(",".join('"{}"'.format(cell.replace('"', '""')) for cell in row) + "\r\n")
    for other in ("xlsx", "ods"):
        subprocess.run(["ogr2ogr", "-f", other.upper(), os.path.join(scratch, f"list.{other}"), csv, "-oo", "HEADERS=YES"], check=True, capture_output=True)
    # A byte order mark, line ends of Windows, a comment and an empty line.
    parameters = b"\xef\xbb\xbf# all\r\nPERIOD=2025\r\n\r\nSTREETS={folder}/{streets}\r\nCODE={code}\r\nA=B=C\r\n"
    for table in (csv, os.path.join(scratch, "list.xlsx"), os.path.join(scratch, "list.ods")):
        jobs = plan(scratch, table, parameters)
        assert [job["district"] for _, job in jobs] == [row[0] for row in rows], jobs
        for (folder, job), row in zip(jobs, rows):
            wanted = {"PERIOD": row[2] or "2025", "STREETS": os.path.join(folder, "inputs", row[3]), "CODE": row[4], "A": "B=C"}
            assert values(job) == wanted, (table, values(job), wanted)
            assert os.readlink(os.path.join(folder, "inputs")) == os.path.join(scratch, row[1])


def check_refusals(scratch):
    def table(name, text, encoding="utf-8"):
        path = os.path.join(scratch, name)
        with open(path, "w", encoding=encoding, newline="") as file:
            file.write(text)
        return path

    names = table("names.csv", "district\n金水区\n")
    assert values(plan(scratch, names, "AREA={district}\n")[0][1]) == {"AREA": "金水区"}
    refusals = {
        "has nothing in the column folder": plan(scratch, names),
        "{nope} stands in the parameters": plan(scratch, names, "X={nope}\n"),
        "not a line NAME=VALUE": plan(scratch, names, "no value\n"),
        "RESULTS is set by the batch": plan(scratch, names, "RESULTS=x\n"),
        "leave the column out": plan(scratch, table("results.csv", "district,RESULTS\nx,y\n"), "A=1\n"),
        "needs a column named district": plan(scratch, table("other.csv", "name\nx\n"), "A=1\n"),
        "is not in UTF-8": plan(scratch, table("gbk.csv", "district,x\n金水区,1\n", "gbk"), "A=1\n"),
        "has no name": plan(scratch, table("empty.csv", "district,x\n ,1\n"), "A=1\n"),
        "holds no district": plan(scratch, table("none.csv", "district,x\n"), "A=1\n"),
        "there is no folder": plan(scratch, table("gone.csv", "district,folder\nx,gone\n")),
        "neither a model file nor": plan(scratch, names, "A=1\n", run="; rm -rf x"),
        "a table of districts is": plan(scratch, table("list.txt", "district\nx\n"), "A=1\n"),
    }
    for words, said in refusals.items():
        assert isinstance(said, str) and words in said and len(said.splitlines()) == 1, (words, said)
    return len(refusals)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        scratch = os.path.realpath(scratch)
        folders = check_folders(scratch)
        check_tables(scratch)
        print(f"{folders} folders with hostile names, three formats of tables, {check_refusals(scratch)} refusals")


main()
