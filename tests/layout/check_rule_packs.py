"""Every shipped rule pack obeys standards/rule-pack.schema.json, and the schema refuses what it should.

The few JSON Schema keywords the schema uses are checked here, so that no package is needed; an unknown keyword is an
error, never skipped. Usage: check_rule_packs.py SOURCE_DIR [PACK...]; further packs are held against the schema too.
"""

import copy
import json
import pathlib
import re
import sys

IGNORED = {"$schema", "title", "description", "default", "definitions"}
TYPES = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int}


def has_type(value, name):
    return isinstance(value, TYPES[name]) and not isinstance(value, bool)


def object_errors(schema, value, root, path):
    properties = schema.get("properties", {})
    for key in schema.get("required", []):
        if key not in value:
            yield f"{path}: {key} is missing"
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        yield f"{path}: {len(value)} members"
    for key, member in value.items():
        where = f"{path}.{key}"
        if "propertyNames" in schema:
            yield from errors(schema["propertyNames"], key, root, where)
        extra = schema.get("additionalProperties", {})
        if key in properties:
            yield from errors(properties[key], member, root, where)
        elif extra is False:
            yield f"{where}: unknown key"
        else:
            yield from errors(extra, member, root, where)


def array_errors(schema, value, root, path):
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{path}: {len(value)} entries"
    if schema.get("uniqueItems") and len({json.dumps(v) for v in value}) < len(value):
        yield f"{path}: an entry stands twice"
    for i, item in enumerate(value):
        yield from errors(schema.get("items", {}), item, root, f"{path}[{i}]")


def scalar_errors(schema, value, path):
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield f"{path}: {len(value)} characters"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{path}: {value!r} does not fit {schema['pattern']}"
    elif has_type(value, "number"):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            yield f"{path}: {value} out of range"
        if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
            yield f"{path}: {value} out of range"


KEYWORDS = IGNORED | set(
    "$ref type required properties additionalProperties propertyNames minProperties maxProperties items minItems maxItems uniqueItems"
    " enum const pattern minLength maxLength minimum maximum exclusiveMinimum if then anyOf allOf".split()
)


def errors(schema, value, root, path):
    """Yields one sentence per fault of value."""
    unknown = set(schema) - KEYWORDS
    if unknown:
        raise ValueError(f"this check does not know the schema keywords {sorted(unknown)}")
    if "$ref" in schema:
        yield from errors(root["definitions"][schema["$ref"].rsplit("/", 1)[1]], value, root, path)
        return
    if "type" in schema and not has_type(value, schema["type"]):
        yield f"{path}: not of type {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} is not allowed"
    if "const" in schema and value != schema["const"]:
        yield f"{path}: {value!r} is not {schema['const']!r}"
    if "anyOf" in schema and all(any(errors(s, value, root, path)) for s in schema["anyOf"]):
        yield f"{path}: fits no alternative"
    for part in schema.get("allOf", []):
        yield from errors(part, value, root, path)
    if "if" in schema and not any(errors(schema["if"], value, root, path)):
        yield from errors(schema["then"], value, root, path)
    if isinstance(value, dict):
        yield from object_errors(schema, value, root, path)
    elif isinstance(value, list):
        yield from array_errors(schema, value, root, path)
    else:
        yield from scalar_errors(schema, value, path)


RULE = {"code": "A-1", "zh": "甲", "en": "A", "facilities": ["park"], "limit_m": 300, "class": "must"}
ITEM = {"code": "C-1", "zh": "甲", "en": "A", "kind": "must", "category": "x", "met_when": "gas = 1"}
GOOD = {
    "id": "a", "version": "1", "title": {"zh": "甲", "en": "A"}, "coverage": [RULE], "checklist": [ITEM],
    "parking": {"cars_per_household": 0.55, "walk_limit": {"value": 300, "unit": "m", "status": "memory"}},
    "charging": {"ev_share": 0, "lot_share_public": {"value": 1}}, "unit": {"max_gap": 0, "rent_rise_max": 5},
}
# What is changed in GOOD: the keys that lead to the place, and the value put there (None: taken out).
BAD = [
    (["id"], None), (["id"], "a/b"), (["version"], 1), (["title"], {}), (["extra"], 1), (["effective_from"], "2023"),
    (["extends"], ["../x"]), (["coverage", 0, "limit_m"], 0), (["coverage", 0, "limit_m"], "300"),
    (["coverage", 0, "limit_m"], 100001), (["coverage", 0, "class"], "may"), (["coverage", 0, "facilities"], []),
    (["coverage", 0, "facilities"], ["mall"]), (["coverage", 0, "facilities"], ["park", "park"]),
    (["coverage", 0, "minutes"], 7.5), (["coverage", 0, "min_count"], 0), (["coverage", 0, "weight"], -1),
    (["coverage", 0, "status"], "memory_low"), (["coverage", 0, "status"], "sure"), (["coverage", 0, "size"], {"m2": 1}),
    (["coverage", 0, "size"], {"min_m2": 0}), (["coverage", 0, "basis"], {"clause": "1"}), (["coverage", 0, "zh"], ""),
    (["checklist", 0, "met_when"], None), (["checklist", 0, "yes_means"], "no"),
    (["checklist", 0, "status"], "memory_low"), (["parking", "cars_per_household"], "0.5"),
    (["parking", "Cars"], 1), (["parking", "walk_limit"], {"unit": "m"}), (["parking", "ev_share"], 0.1),
    (["parking", "walk_limit", "value"], 0), (["parking", "walk_limit", "status"], "memory_low"),
    (["parking", "demand_factor"], 0), (["parking", "cars_per_household"], 21), (["charging", "ev_share"], 1.2),
    (["charging", "ev_share"], -0.1), (["charging", "lot_share_public", "value"], 15), (["unit", "max gap"], 60),
    (["unit", "min_gap"], 60), (["unit", "max_gap"], -1), (["unit", "max_area"], 0), (["unit", "demolition_share_max"], 20),
    (["unit", "rent_rise_max"], 101),
]


def changed(place, value):
    pack = copy.deepcopy(GOOD)
    parent = pack
    for key in place[:-1]:
        parent = parent[key]
    if value is None:
        del parent[place[-1]]
    else:
        parent[place[-1]] = value
    return pack


def main(source, others):
    folder = pathlib.Path(source) / "standards"
    schema = json.loads((folder / "rule-pack.schema.json").read_text(encoding="utf-8"))
    faults = [f"the good example: {e}" for e in errors(schema, GOOD, schema, "pack")]
    packs = sorted(p for p in folder.glob("*.json") if not p.name.endswith(".schema.json"))
    for path in packs:
        pack = json.loads(path.read_text(encoding="utf-8"))
        faults += [f"{path.name}: {e}" for e in errors(schema, pack, schema, "pack")]
        if pack["id"] != path.stem:
            faults.append(f"{path.name}: id is {pack['id']}")
    for path in others:
        pack = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        faults += [f"{path}: {e}" for e in errors(schema, pack, schema, "pack")]
    faults += [f"not refused: {p} = {v!r}" for p, v in BAD if not any(errors(schema, changed(p, v), schema, "pack"))]
    if len(packs) < 4:
        faults.append("fewer than four packs found")
    print("\n".join(faults) or f"{len(packs)} packs obey the schema, {len(BAD)} damaged ones are refused")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
