"""compare_results.py A B: the newest results of two databases agree: lengths to 1 mm, areas to 1e-6, the rest exactly.

Independent of the module: SQLite and SpatiaLite only. Exits 1 with the differences, or prints what was compared.
"""

import sqlite3
import sys

TABLES = ("coverage", "coverage_summary", "unserved", "service_circles", "parking_gap", "parking_flows", "lots_left", "charging_gap", "charging_flows", "stations_left", "lot_checks", "checklist_items", "checklist_summary", "scorecard", "indicators", "renewal_units", "unit_members", "leftover", "unit_checks")
IGNORED = {"row_id", "run_id", "geometry"}
LENGTH_METRES = 1e-3
RELATIVE = 1e-6
SHARE = 1e-9


def rows_of(path, table):
    database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    database.enable_load_extension(True)
    database.load_extension("mod_spatialite")
    # The view is there only where its table is.
    columns = [row[1] for row in database.execute('PRAGMA table_info("%s_latest")' % table)]
    fields = [name for name in columns if name not in IGNORED]
    asked = ['"%s"' % name for name in fields]
    if "geometry" in columns:
        fields += ["(area)", "(x_m)", "(y_m)"]
        asked += ["ST_Area(geometry)", "ST_X(ST_Centroid(geometry))", "ST_Y(ST_Centroid(geometry))"]
    if not fields:
        return [], []
    return fields, database.execute('SELECT %s FROM "%s_latest" ORDER BY row_id' % (", ".join(asked), table)).fetchall()


def is_same(field, a, b):
    if isinstance(a, float) and isinstance(b, (float, int)):
        if field.strip("()").endswith("_m"):
            return abs(a - b) <= LENGTH_METRES
        if "area" in field or "size" in field:
            return abs(a - b) <= RELATIVE * max(abs(a), abs(b))
        return abs(a - b) <= SHARE * max(1.0, abs(a))
    return a == b


def compare(path_a, path_b):
    faults, counts = [], {}
    for table in TABLES:
        fields, rows = rows_of(path_a, table)
        other_fields, other_rows = rows_of(path_b, table)
        counts[table] = len(rows)
        if not rows:
            faults.append("%s: no rows to compare" % table)
        if fields != other_fields or len(rows) != len(other_rows):
            faults.append("%s: %d rows of %s, %d rows of %s" % (table, len(rows), fields, len(other_rows), other_fields))
            continue
        for number, (row, other) in enumerate(zip(rows, other_rows), 1):
            faults += ["%s row %d, %s: %r and %r" % (table, number, f, a, b) for f, a, b in zip(fields, row, other) if not is_same(f, a, b)]
    return faults, counts


if __name__ == "__main__":
    found, compared = compare(sys.argv[1], sys.argv[2])
    print("\n".join(found[:40]) or "same results: %s" % ", ".join("%s %d rows" % item for item in compared.items()))
    sys.exit(1 if found else 0)
