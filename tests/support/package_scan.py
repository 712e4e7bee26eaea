"""Looks for what belongs to other districts in the raw bytes of a package: text in UTF-8 and UTF-16, coordinates as doubles of
either byte order. The project is unzipped first. Knows nothing of how packages are made."""

import os
import re
import zipfile

import numpy

RUN = re.compile(r"[\w#.-]+")


def contents(folder):
    """Yields (name, bytes) of every file in folder, and of every file inside a zipped one."""
    for path, _, files in os.walk(folder):
        for name in files:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                yield name, file.read()
            if zipfile.is_zipfile(full):
                with zipfile.ZipFile(full) as archive:
                    for inner in archive.namelist():
                        yield f"{name}/{inner}", archive.read(inner)


def _is_alone(text, begin, end):
    """A Latin or numeric term that goes on is another one: B1 is not in B12."""
    goes_on = begin > 0 and (text[begin - 1] + text[begin]).isascii() and (text[begin - 1] + text[begin]).isalnum()
    return not goes_on and not (end < len(text) and (text[end - 1] + text[end]).isascii() and (text[end - 1] + text[end]).isalnum())


def _in_text(text, terms, lengths):
    found = set()
    for run in set(RUN.findall(text)):
        for length in lengths:
            for begin in range(len(run) - length + 1):
                if run[begin : begin + length] in terms and _is_alone(run, begin, begin + length):
                    found.add(run[begin : begin + length])
    return found


def _in_utf16(data, terms):
    """Places where the first two characters of a term stand, then the term itself."""
    found = set()
    for offset in (0, 1):
        usable = data[offset : offset + (len(data) - offset) // 2 * 2]
        for order, codec in (("<u2", "utf-16-le"), (">u2", "utf-16-be")):
            codes = numpy.frombuffer(usable, order)
            first, second = numpy.zeros(65536, bool), numpy.zeros(65536, bool)
            for term in terms:
                first[ord(term[0])] = second[ord(term[1])] = True
            for place in numpy.flatnonzero(first[codes[:-1]] & second[codes[1:]]):
                text = usable[2 * place : 2 * place + 80].decode(codec, "ignore")
                found |= {term for term in terms if text.startswith(term)}
    return found


def foreign_text(data, terms):
    """Returns those of terms (at least two characters each, of the basic plane) that stand in data."""
    lengths = sorted({len(term) for term in terms})
    return _in_text(data.decode("utf-8", "ignore"), terms, lengths) | _in_utf16(data, terms)


def foreign_numbers(data, places):
    """Returns those of places, pairs of x and y, that stand in data: two doubles in a row, or both as text with three decimals
    or more. One ordinate alone proves nothing: among millimetres in a city two places share one now and then."""
    wanted = {}
    for x, y in places:
        wanted.setdefault(x, set()).add(y)
    sought = numpy.array(sorted(wanted), "f8")
    found = set()
    for offset in range(8):
        usable = data[offset : offset + (len(data) - offset) // 8 * 8]
        for order in ("<f8", ">f8"):
            values = numpy.frombuffer(usable, order)
            with numpy.errstate(invalid="ignore"):
                hits = numpy.flatnonzero(numpy.isin(values[:-1], sought))
            found |= {(x, y) for x, y in ((float(values[hit]), float(values[hit + 1])) for hit in hits) if y in wanted[x]}
    written = {text[: text.index(".") + 4] for text in (match.decode() for match in re.findall(rb"\d{4,8}\.\d{3,}", data))}
    return found | {(x, y) for x, y in places if f"{x:.3f}" in written and f"{y:.3f}" in written}


def prove_it_can_fail():
    """The scan finds what is planted, in each of the ways it looks for."""
    x, y = 465960.39825, 3845123.75325
    for data in ("幸福里".encode(), "幸福里".encode("utf-16-le"), b"a" + "幸福里".encode("utf-16-be")):
        assert foreign_text(b"xyz" + data + b"xyz", {"幸福里", "B1"}) == {"幸福里"}, data
    assert foreign_text(b"at B12,B1", {"B1"}) == {"B1"} and not foreign_text(b"at B12", {"B1"})
    for data in (numpy.array([x, y], "<f8").tobytes(), b"abc" + numpy.array([x, y], ">f8").tobytes(), b"<x>465960.398</x><y>3845123.753</y>"):
        assert foreign_numbers(b"1234567" + data + b"1", {(x, y)}) == {(x, y)}, data
    assert not foreign_numbers(numpy.array([x, 1.5], "<f8").tobytes(), {(x, y)})
