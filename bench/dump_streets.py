#!/usr/bin/python3
"""Writes the walkable streets of an OSM extract as plain vertices, for nearest_search_bench.

usage: dump_streets.py IN.osm.pbf OUT.bin
Format: per street uint32 vertex count, then lon and lat as doubles, little-endian.
"""
import struct
import sys

from osgeo import gdal, ogr

NOT_WALKABLE = {"motorway", "motorway_link", "trunk", "trunk_link", "construction", "proposed", "raceway"}


def main():
    gdal.UseExceptions()
    source = ogr.Open(sys.argv[1])
    lines = source.GetLayerByName("lines")
    lines.SetAttributeFilter("highway IS NOT NULL")
    with open(sys.argv[2], "wb") as out:
        for feature in lines:
            if feature.GetField("highway") in NOT_WALKABLE:
                continue
            points = feature.GetGeometryRef().GetPoints()
            out.write(struct.pack("<I", len(points)))
            out.write(b"".join(struct.pack("<2d", p[0], p[1]) for p in points))


if __name__ == "__main__":
    main()
