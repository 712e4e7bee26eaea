"""Words that have no place in what is delivered: unfinished work, private paths, tools of the makers."""

import re

import layout_files

# Written in pieces, so that this file passes its own check.
UNFINISHED = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
PHRASES = ["not " + "implemented", "not yet " + "implemented", "lorem " + "ipsum"]
TOOLS = ["clau" + "de", "anthro" + "pic", "open" + "ai", "chat" + "gpt", "co" + "pilot", "gem" + "ini", "language " + "model"]
PATTERN = re.compile(
    r"\b(?:%s)\b|(?i:%s)|(?i:\bstub(?:s|bed)?\b)|(?i:\b(?:%s)\b)|(?<![\w./$}~<:])/(?:home|work|tmp)/[\w.]+"
    % ("|".join(UNFINISHED), "|".join(map(re.escape, PHRASES)), "|".join(TOOLS))
)
ENDINGS = (".cpp", ".h", ".py", ".cmake", ".txt", ".md", ".json", ".qml", ".ui", ".ts", ".model3", ".sql", ".yaml", ".yml", ".xml", ".svg", ".qpt")


def is_script(path):
    return path.startswith(("scripts/", ".ci/")) or path in (".clang-format", ".clang-tidy", ".gitignore")


def check(root):
    faults = []
    for path in layout_files.project_files(root, ("",)):
        if not (path.endswith(ENDINGS) or is_script(path)):
            continue
        for number, line in enumerate(layout_files.read(root, path).splitlines(), 1):
            match = PATTERN.search(line)
            # In the tests' street drawings a dead end is one.
            if match and not (path.startswith("tests/") and match.group(0).lower().startswith("st" + "ub")):
                faults.append("%s:%d: %s" % (path, number, match.group(0)))
    return faults


BAD = [{"a.cpp": "// " + word + " later\n"} for word in UNFINISHED + PHRASES + TOOLS]
BAD += [{"a.cpp": "// a st" + "ub\n"}, {"docs/a.md": "see /ho" + "me/me/data\n"}, {"a.json": '"/wo' + 'rk/shared"\n'}, {"scripts/a": "# " + UNFINISHED[0] + "\n"}]
GOOD = [{"a.cpp": "int stubbornness; // a hacker's todos\n"}, {"a.md": "https://example.org/home/page and $HOME/.cache\n"}]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
