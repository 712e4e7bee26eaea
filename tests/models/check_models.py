"""Runs the shipped models with qgis_process from a profile install, as a user does, and looks at what they leave.

Usage: check_models.py SOURCE_DIR BUILD_DIR
"""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SOURCE, BUILD = sys.argv[1:3]
TOWN = os.path.join(SOURCE, "tests", "data", "import_osm_town", "town.osm")


def environment(home):
    settings = os.path.join(home, "QGIS", "QGIS3")
    variables = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_RUNTIME_DIR=home, QGIS_CUSTOM_CONFIG_PATH=settings, QT_QPA_PLATFORM="offscreen")
    subprocess.run([os.path.join(SOURCE, "scripts", "install_profile"), settings], env=variables, check=True, stdout=subprocess.DEVNULL)
    return variables


def run(model, parameters, variables):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    # A file of models/, or the id under which the toolbox has it.
    command = [program, "run", model if model.startswith("renewal:") else os.path.join(SOURCE, "models", model)] + [f"--{k}={v}" for k, v in parameters.items()]
    done = subprocess.run(command, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def rows(path, query):
    with sqlite3.connect(path) as database:
        return database.execute(query).fetchall()


def sample_city(home, variables):
    """The layers of a made-up district, as a model gets them."""
    city = os.path.join(home, "city.gpkg")
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    names = ("NETWORK", "COMMUNITIES", "ENTRANCES", "FACILITIES", "AREAS", "LOTS", "STATIONS", "BUILDINGS", "SURVEY", "DISTRICTS", "BARRIERS")
    sinks = [f"--{name}=ogr:dbname='{city}' table=\"{name.lower()}\" (geom)" for name in names]
    done = subprocess.run([program, "run", "renewal:samplecity", "--SEED=3", "--BLOCKS=16", *sinks], env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return {name: f"{city}|layername={name.lower()}" for name in names}


def check_supply(home, variables, layers):
    """Coverage, parking and charging one after the other, into one database."""
    results = os.path.join(home, "supply.sqlite")
    fields = dict(COMMUNITY_ID="cid", COMMUNITY_NAME="name", POPULATION="population", HOUSEHOLDS="households", ONSITE_SPACES="onsite", CARS="cars", POTENTIAL_SPACES="potential", EVS="evs", PRIVATE_PILES="private_piles", EBIKE="ebike")
    lots = dict(LOT_ID="lid", LOT_SPACES="spaces", LOT_SHARE="share", LOT_TYPE="lot_type", STATION_ID="sid", STATION_PILES="piles")
    given = {name: layers[name] for name in ("NETWORK", "COMMUNITIES", "ENTRANCES", "FACILITIES", "AREAS", "LOTS", "STATIONS")}
    run("coverage_parking_charging.model3", {**given, **fields, **lots, "RESIDENTS": layers["BUILDINGS"], "FACILITY_TYPE": "type", "AREA_TYPE": "type", "RESULTS": results, "AREA": "东区", "PERIOD": "2025"}, variables)
    assert rows(results, "SELECT algorithm FROM audit_run ORDER BY run_id") == [("servicecoverage",), ("parkinggap",), ("charginggap",)]
    count = rows(results, "SELECT count(*) FROM coverage_summary_latest")[0][0]
    assert count > 0
    for table in ("parking_gap", "charging_gap"):
        assert rows(results, f"SELECT count(*) FROM {table}_latest")[0][0] == count, table
    totals = "SELECT (SELECT sum(shared) FROM parking_gap), (SELECT sum(spaces) FROM parking_flows), (SELECT sum(used) FROM lots_left)"
    shared, flows, used = rows(results, totals)[0]
    assert shared == flows == used > 0, (shared, flows, used)
    print(f"coverage_parking_charging: {count} communities, {shared} spaces shared")
    return results


def check_comparison(home, variables, layers, results):
    """A second period with a higher demand, then the yearly comparison of both."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    given = dict(COMMUNITIES=layers["COMMUNITIES"], COMMUNITY_ID="cid", HOUSEHOLDS="households", ONSITE_SPACES="onsite", CARS="cars", METHOD="straight", DEMAND_FACTOR="2", RESULTS=results, AREA="东区", PERIOD="2026")
    done = subprocess.run([program, "run", "renewal:parkinggap", *(f"--{k}={v}" for k, v in given.items())], env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    changes, ledger, still_open = (os.path.join(home, name) for name in ("changes.gpkg", "ledger.gpkg", "open.gpkg"))
    run("renewal:yearlycomparison", {"RESULTS": results, "EARLIER": "2025", "LATER": "2026", "compare:Changes": changes, "compare:Ledger": ledger, "open:Still open": still_open}, variables)
    problems = "SELECT count(*) FROM parking_gap WHERE verdict_existing IN ('unmet', 'partly') AND run_id = (SELECT %s(run_id) FROM audit_run WHERE algorithm = 'parkinggap')"
    before, after = (rows(results, problems % which)[0][0] for which in ("min", "max"))
    assert 0 < before <= after, (before, after)
    by_change = dict(rows(changes, "SELECT change, count(*) FROM changes GROUP BY change"))
    # Twice the cars, and no lots to share: what was lacking is lacking more.
    assert set(by_change) <= {"new", "worse"} and sum(by_change.values()) == after and by_change.get("new", 0) == after - before, by_change
    assert rows(ledger, "SELECT state, count(*) FROM ledger GROUP BY state") == [("open", after)]
    assert rows(still_open, "SELECT count(*) FROM open WHERE geom IS NOT NULL")[0][0] == after
    assert rows(ledger, "SELECT count(*) FROM ledger WHERE first_period = '2025'")[0][0] == before
    print(f"yearly_comparison: {by_change}")


STEPS = [("servicecoverage",), ("parkinggap",), ("charginggap",), ("communitychecklist",), ("completenessaudit",)]


def check_handing_on(results):
    """What items read from the steps before them is what those steps wrote, and the indicators count it."""
    coverage = {(community, "cov_" + re.sub("[^A-Za-z0-9]", "_", rule)): verdict for community, rule, verdict in rows(results, "SELECT community_id, rule, verdict FROM coverage")}
    supply = {(community, "parking_verdict"): verdict for community, verdict in rows(results, "SELECT community_id, verdict_existing FROM parking_gap")}
    supply.update({(community, "charging_gap"): str(gap) for community, gap in rows(results, "SELECT community_id, gap FROM charging_gap")})
    seen = {"cov": 0, "parking": 0, "charging": 0}
    for community, observed in rows(results, "SELECT community_id, observed FROM checklist_items WHERE observed IS NOT NULL"):
        for name, value in re.findall(r"(cov_(?!share_)\w+|parking_verdict|charging_gap)=([^;]*)", observed):
            if value != "NULL":
                assert {**coverage, **supply}[community, name] == value, (community, name, value)
                seen[name.split("_")[0]] += 1
    assert all(seen.values()), seen
    wanted = rows(results, "SELECT sum(gap_before - shared) FROM parking_gap WHERE gap_before IS NOT NULL")[0][0]
    assert rows(results, "SELECT value FROM indicators WHERE code = 'TJ-14' AND district = '全部'") == [(wanted,)]
    return sum(seen.values())


def check_full(home, variables, layers):
    """The whole chain, once with every input and once with those alone that it cannot do without."""
    results = os.path.join(home, "full.sqlite")
    needed = dict(NETWORK=layers["NETWORK"], COMMUNITIES=layers["COMMUNITIES"], COMMUNITY_ID="cid", BUILT_YEAR="built_year", HOUSEHOLDS="households", ONSITE_SPACES="onsite")
    fields = dict(COMMUNITY_NAME="name", KIND="kind", POPULATION="population", CARS="cars", POTENTIAL_SPACES="potential", EVS="evs", PRIVATE_PILES="private_piles", EBIKE="ebike", FACILITY_TYPE="type", FACILITY_SIZE="floor_m2", AREA_TYPE="type")
    lots = dict(LOT_ID="lid", LOT_SPACES="spaces", LOT_SHARE="share", LOT_TYPE="lot_type", LOT_PILES="piles", LOT_KIND="lot_kind", STATION_ID="sid", STATION_PILES="piles", STATION_POWER="power_kw")
    survey = dict(SURVEY_COMMUNITY="community", SURVEY_ITEM="item", SURVEY_STATUS="status", SURVEY_DATE="date", SURVEY_NOTE="note", DISTRICT_NAME="name")
    run("full_audit.model3", {**{name: layer for name, layer in layers.items() if name != "BUILDINGS"}, "RESIDENTS": layers["BUILDINGS"], **needed, **fields, **lots, **survey, "RESULTS": results, "AREA": "东区", "PERIOD": "2025"}, variables)
    assert rows(results, "SELECT algorithm FROM audit_run WHERE standard = 'henan-2023' AND area = '东区' AND period = '2025' ORDER BY run_id") == STEPS
    count = rows(results, "SELECT count(*) FROM coverage_summary")[0][0]
    for table in ("parking_gap", "charging_gap", "checklist_summary", "scorecard"):
        assert rows(results, f"SELECT count(*) FROM {table}")[0][0] == count > 0, table
    assert rows(results, "SELECT count(*) FROM scorecard WHERE score IS NOT NULL")[0][0] == count
    assert rows(results, "SELECT count(*) FROM checklist_items WHERE evidence = 'survey'")[0][0] > 0
    handed = check_handing_on(results)

    bare = os.path.join(home, "bare.sqlite")
    run("full_audit.model3", {**needed, "FACILITIES": layers["FACILITIES"], "RESULTS": bare}, variables)
    assert rows(bare, "SELECT algorithm FROM audit_run ORDER BY run_id") == STEPS
    assert rows(bare, "SELECT count(*) FROM scorecard")[0][0] == count
    # Nobody surveyed: nothing is called unmet for want of a survey.
    assert rows(bare, "SELECT count(*) FROM checklist_items WHERE evidence = 'none' AND verdict NOT IN ('nodata', 'na')")[0][0] == 0
    print(f"full_audit: {count} communities, {handed} results of earlier steps read by items; also without optional inputs")


def check_units(home, variables, layers):
    """From the scorecard in the database of check_full to units: every community once, needs as the scorecard has them."""
    results = os.path.join(home, "units.sqlite")
    shutil.copy(os.path.join(home, "full.sqlite"), results)
    given = dict(COMMUNITIES=layers["COMMUNITIES"], COMMUNITY_ID="cid", COMMUNITY_NAME="name", BARRIERS=layers["BARRIERS"], BOUNDARIES=layers["DISTRICTS"])
    run("scorecard_to_units.model3", {**given, "MIN_AREA": 2, "MAX_AREA": 20, "RESULTS": results, "AREA": "东区", "PERIOD": "2025"}, variables)
    assert rows(results, "SELECT algorithm, standard, area FROM audit_run ORDER BY run_id DESC LIMIT 2") == [("renewalunits", "henan-2023", "东区"), ("completenessaudit", "henan-2023", "东区")]
    need = dict(rows(results, "SELECT community_id, need FROM scorecard_latest"))
    members = rows(results, "SELECT unit_id, community_id FROM unit_members")
    left = [community for community, in rows(results, "SELECT community_id FROM leftover")]
    assert sorted([community for _, community in members] + left) == sorted(need)
    units = rows(results, "SELECT unit_id, area_ha, need, strategy, reason FROM renewal_units")
    assert units and {unit for unit, *_ in units} == {unit for unit, _ in members}
    for unit, area, mean, strategy, reason in units:
        needs = [need[community] for of, community in members if of == unit]
        assert 2 <= area <= 20 and min(needs) - 1e-9 <= mean <= max(needs) + 1e-9, (unit, area, mean, needs)
        assert strategy == ("整治提升" if mean < 60 else "改建完善") and reason, (unit, mean, strategy)
    print(f"scorecard_to_units: {len(units)} units of {len(members)} communities, {len(left)} left over")


def main():
    with tempfile.TemporaryDirectory() as home:
        variables = environment(home)
        results = os.path.join(home, "results.sqlite")
        # A batch over two districts into one database.
        for area, model in (("东区", "circles_from_osm.model3"), ("西区", "renewal:circlesfromosm")):
            run(model, {"INPUT": TOWN, "LIMITS": "100;300", "RESULTS": results, "AREA": area, "PERIOD": "2025"}, variables)
        assert rows(results, "SELECT run_id, algorithm, area, status FROM audit_run ORDER BY run_id") == [
            (1, "servicecircles", "东区", "complete"),
            (2, "servicecircles", "西区", "complete"),
        ]
        first, second = (rows(results, f"SELECT count(*), sum(area_m2) FROM service_circles WHERE run_id = {i}")[0] for i in (1, 2))
        assert first == second and first[0] > 0, (first, second)
        assert rows(results, "SELECT count(*) FROM service_circles_latest")[0][0] == 2 * first[0]
        print(f"circles_from_osm: {first[0]} circles per run, two areas in one database")
        layers = sample_city(home, variables)
        check_comparison(home, variables, layers, check_supply(home, variables, layers))
        check_full(home, variables, layers)
        check_units(home, variables, layers)


main()
