"""200 randomly damaged districts and streets of supply through the audits: a result or a sentence, never a crash (tests/support/damaged_layers.cpp).

Usage: long_damaged_layers.py BUILD_DIR
"""

import os
import subprocess
import sys

PROGRAM = os.path.join(sys.argv[1], "tests", "damaged_layers")
DISTRICTS, AT_ONCE = 200, 20

done = refused = 0
for first in range(0, DISTRICTS, AT_ONCE):
    result = subprocess.run([PROGRAM, str(first), str(AT_ONCE)], capture_output=True, text=True, timeout=900)
    lines = [line for line in result.stdout.splitlines() if ": " in line]
    if result.returncode != 0:
        sys.exit(f"seeds {first} to {first + AT_ONCE - 1}: exit code {result.returncode} after '{lines[-1:]}'\n{result.stderr[-4000:]}")
    done += sum(line.endswith(": done") for line in lines)
    refused += sum(not line.endswith(": done") for line in lines)
print(f"{DISTRICTS} damaged districts: {done} runs computed, {refused} refused with a sentence")
# Both outcomes have to be among them, else the damage is too small or too large to say anything.
assert done > DISTRICTS // 4 and refused > DISTRICTS // 20, (done, refused)
