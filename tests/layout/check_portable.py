"""What is delivered builds on Windows and on any processor: the operating system is asked in one file, no processor is assumed."""

import re

import layout_files

# The one file with a branch per operating system.
SYSTEM_FILE = "core/store/lock_holder.cpp"
DELIVERED = ("core/", "algorithms/", "styles/", "plugin/")

SYSTEM_HEADER = re.compile(r"#\s*include\s*<((?:sys/|linux/|arpa/|netinet/)[^>]*|unistd\.h|fcntl\.h|dlfcn\.h|pthread\.h|signal\.h|csignal|dirent\.h|pwd\.h|grp\.h|poll\.h|sched\.h|termios\.h|malloc\.h|windows\.h)>")
SYSTEM_CALL = re.compile(r"(?<![\w.:>])(?:::)?(getpid|getppid|getuid|geteuid|kill|fork|execv\w*|flock|lockf|fcntl|fsync|mmap|munmap|sysconf|getrusage|usleep|nanosleep|localtime_r|gmtime_r|strcasecmp|setenv|unsetenv|mkstemp|realpath|dlopen|dlsym|pthread_\w+)\s*\(")
SYSTEM_PATH = re.compile(r'"/(?:proc|dev|tmp|etc|usr|var)/')
SYSTEM_BRANCH = re.compile(r"^\s*#\s*(?:el)?if.*(?:Q_OS_|_WIN32|__linux__|__unix__|__APPLE__|_MSC_VER|__GNUC__)", re.M)
PROCESSOR = re.compile(r"\b(?:[exipamstn]mmintrin\.h|immintrin\.h|arm_neon\.h|__builtin_ia32_\w+|__SSE\w*|__AVX\w*|_mm\d*_\w+|__x86_64__|__amd64__|__i386__|__aarch64__|_M_X64|__asm__|asm volatile|__int128|__float128)")
COMPILER = re.compile(r"\b(?:__attribute__|__builtin_\w+|__restrict__|alloca\s*\()")
# A char is signed on x86 and unsigned on ARM: where the number behind it counts, the type says which.
CHAR_SIGN = re.compile(r"\b(?:const )?char \w+ = -\d|\bchar\b[^;\n]*[<>]=? ?(?:0x80|128|0)\b(?! ?\?)")
LONG = re.compile(r"(?<!long )(?<!unsigned )\b(?:unsigned )?long (?!long|double)\w+ ?[;=,)]")

FLAGS = re.compile(r"-(?:march|mtune|mcpu|mfpu|msse\w*|mavx\w*|mfma|funsigned-char|fsigned-char|ffast-math)\b|x86_64-linux-gnu")


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def check(root):
    faults = []
    for path in layout_files.project_files(root, (".cpp", ".h")):
        if not path.startswith(DELIVERED):
            continue
        text = without_comments(layout_files.read(root, path))
        rules = [(PROCESSOR, "a processor is assumed"), (COMPILER, "a compiler is assumed"), (CHAR_SIGN, "whether char has a sign is assumed"), (LONG, "long is 32 bit on Windows: say long long or std::int64_t")]
        if path != SYSTEM_FILE:
            rules += [(rule, "the operating system is asked in %s only" % SYSTEM_FILE) for rule in (SYSTEM_HEADER, SYSTEM_CALL, SYSTEM_PATH, SYSTEM_BRANCH)]
        for rule, reason in rules:
            # A path is a string; an operator in one is none.
            match = rule.search(re.sub(r'"[^"\n]*"', '""', text) if rule is CHAR_SIGN else text)
            if match:
                faults.append("%s: %s: %s" % (path, match.group(0).strip(), reason))
    for path in layout_files.project_files(root, ("CMakeLists.txt", ".cmake")):
        match = FLAGS.search(re.sub(r"#[^\n]*", "", layout_files.read(root, path)))
        if match:
            faults.append("%s: %s: a processor is assumed" % (path, match.group(0)))
    return faults


BAD = [
    {"core/engine/a.cpp": "#include <unistd.h>\n"},
    {"core/store/a.cpp": "#include <sys/stat.h>\n"},
    {"plugin/a.cpp": "int p = getpid();\n"},
    {"plugin/a.cpp": "int p = ::kill( 1, 9 );\n"},
    {"core/store/a.cpp": 'std::ifstream f( "/proc/locks" );\n'},
    {"algorithms/a.cpp": "#ifdef Q_OS_WIN\n#endif\n"},
    {"core/engine/a.cpp": "#include <immintrin.h>\n"},
    {"core/engine/a.cpp": "int n = __builtin_popcount( 3 );\n"},
    {"core/engine/a.cpp": "bool wide( char c ) { return c < 0; }\n"},
    {"core/engine/a.cpp": "const char none = -1;\n"},
    {"core/engine/a.cpp": "long total = 0;\n"},
    {"core/store/lock_holder.cpp": "#ifdef __x86_64__\n#endif\n"},
    {"CMakeLists.txt": 'set(CMAKE_CXX_FLAGS "-march=native")\n'},
]
GOOD = [
    {"core/store/lock_holder.cpp": '#ifdef Q_OS_LINUX\n#include <sys/stat.h>\nauto p = "/proc/locks";\n#endif\n'},
    {"core/engine/a.cpp": "// kill( all )\nlong long total = 0;\nauto n = task.kill( 1 );\nbool wide( unsigned char c );\n"},
    {"tests/a.cpp": "#include <unistd.h>\n", "CMakeLists.txt": "# no -march=native: the package runs on any machine\nproject(a)\n"},
]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
