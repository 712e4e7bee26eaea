"""Three made-up counties by GNU parallel: one job is killed in the middle and done again, and the merged rows are those of one after another.

Usage: check_batch.py SOURCE_DIR BUILD_DIR
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import county_batch

SOURCE = sys.argv[1]
COUNTIES, BLOCKS, AUDITS = 3, 4, 3


def main():
    with tempfile.TemporaryDirectory() as scratch:
        batch = county_batch.Batch(SOURCE, scratch, COUNTIES, BLOCKS)
        killed = os.path.join(scratch, "killed 'x")
        job = batch.run_and_kill_one(killed, "parallel")
        assert not os.path.exists(os.path.join(job, "done"))
        merged = os.path.join(killed, "results.sqlite")
        assert county_batch.sound(merged) == (COUNTIES - 1) * AUDITS
        said = batch.run(killed, "parallel")
        assert f"{COUNTIES} districts, 1 to do" in said, said
        assert county_batch.sound(merged) == COUNTIES * AUDITS
        assert county_batch.leftovers(killed) == []
        serial = os.path.join(scratch, "serial")
        batch.run(serial, "serial")
        wanted = county_batch.rows(os.path.join(serial, "results.sqlite"), serial)
        assert county_batch.rows(merged, killed) == wanted
        assert sorted({row[1] for row in wanted["audit_run"]}) == sorted(batch.names)
        assert all(wanted[table] for table in ("coverage", "coverage_summary", "parking_gap", "charging_gap"))
        # Nothing to do: nothing done, nothing merged twice. A changed parameter: done again.
        assert f"{COUNTIES} districts, 0 to do" in batch.run(serial, "serial")
        assert county_batch.sound(os.path.join(serial, "results.sqlite")) == COUNTIES * AUDITS
        with open(batch.parameters, "a", encoding="utf-8") as parameters:
            parameters.write("NO_SUCH_PARAMETER=1\nHOUSEHOLDS=no_such_field\n")
        said = batch.run(serial, "serial", wanted=1)
        assert f"{COUNTIES} districts, {COUNTIES} to do" in said and f"{COUNTIES} of {COUNTIES} districts are not done" in said, said
        assert not os.path.exists(os.path.join(SOURCE, "pwned")) and not os.path.exists("pwned")
        print(f"{COUNTIES} counties, one killed and done again: {sum(map(len, wanted.values()))} rows the same as one after another")


main()
