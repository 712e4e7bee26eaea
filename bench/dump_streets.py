#!/usr/bin/python3
"""Writes the walkable streets of an OSM extract as text: id lon lat lon lat ... (for the engine benchmarks).

Usage: dump_streets.py extract.osm.pbf streets.txt
"""
import sys

from osgeo import gdal, ogr

NOT_WALKABLE = {"motorway", "motorway_link", "construction", "proposed", "raceway"}


def main():
    gdal.UseExceptions()
    source = ogr.Open(sys.argv[1])
    layer = source.GetLayerByName("lines")
    layer.SetAttributeFilter("highway IS NOT NULL")
    with open(sys.argv[2], "w", encoding="ascii") as out:
        for feature in layer:
            if feature.GetField("highway") in NOT_WALKABLE:
                continue
            points = feature.GetGeometryRef().GetPoints()
            # repr keeps every bit, so that shared vertices stay equal.
            places = " ".join(f"{p[0]!r} {p[1]!r}" for p in points)
            out.write(f"{feature.GetFID()} {places}\n")


main()
