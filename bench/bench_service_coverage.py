#!/usr/bin/python3
"""servicecoverage of Porto with 20 types and 200,000 residents, against reading the same layers once.

Streets: OpenStreetMap contributors, ODbL, read in place; communities, residents and facilities are made up.
Usage: bench_service_coverage.py BUILD_DIR
"""
import json
import os
import random
import subprocess
import sys
import tempfile

from osgeo import gdal, ogr, osr

from porto import extract

TYPES = (
    "kindergarten nursery primary_school middle_school health_centre health_station clinic pharmacy elderly_care elderly_daycare "
    "community_centre culture sports_ground fitness wet_market supermarket convenience canteen post bus_stop"
).split()


def layer(folder, name, kind, fields):
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(f"{folder}/{name}.gpkg")
    made = source.CreateLayer(name, system, kind)
    for field, form in fields:
        made.CreateField(ogr.FieldDefn(field, form))
    source.StartTransaction()
    return source, made


def add(made, wkt, **values):
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    for name, value in values.items():
        feature.SetField(name, value)
    made.CreateFeature(feature)


def streets(folder):
    """Copies the walkable streets and returns some of their vertices."""
    source, made = layer(folder, "network", ogr.wkbLineString, [("bridge", ogr.OFTString), ("tunnel", ogr.OFTString), ("layer", ogr.OFTString)])
    vertices = []
    roads = ogr.Open(extract())
    lines = roads.GetLayerByName("lines")
    lines.SetAttributeFilter("highway IS NOT NULL AND highway NOT IN ('motorway', 'motorway_link')")
    for line in lines:
        geometry = line.GetGeometryRef()
        vertices.append(geometry.GetPoint(geometry.GetPointCount() // 2))
        made_feature = ogr.Feature(made.GetLayerDefn())
        made_feature.SetGeometry(geometry)
        made.CreateFeature(made_feature)
    source.CommitTransaction()
    return vertices


def people(folder, vertices, chance):
    """200,000 residents near streets, in square communities of about 500 m."""
    step = 0.005
    residents = []
    source, made = layer(folder, "residents", ogr.wkbPoint, [("people", ogr.OFTInteger)])
    for _ in range(200000):
        x, y, _z = chance.choice(vertices)
        residents.append((x + chance.uniform(-4e-4, 4e-4), y + chance.uniform(-4e-4, 4e-4)))
        add(made, f"POINT({residents[-1][0]} {residents[-1][1]})", people=chance.randint(1, 5))
    source.CommitTransaction()
    source, made = layer(folder, "communities", ogr.wkbPolygon, [("cid", ogr.OFTString)])
    for i, j in sorted({(int(x // step), int(y // step)) for x, y in residents}):
        x, y = i * step, j * step
        add(made, f"POLYGON(({x} {y},{x + step} {y},{x + step} {y + step},{x} {y + step},{x} {y}))", cid=f"{i}:{j}")
    source.CommitTransaction()


def facilities(folder, vertices, chance):
    source, made = layer(folder, "facilities", ogr.wkbPoint, [("type", ogr.OFTString)])
    for i, kind in enumerate(TYPES):
        for _ in range(60 + 20 * i):
            x, y, _z = chance.choice(vertices)
            add(made, f"POINT({x + chance.uniform(-4e-4, 4e-4)} {y + chance.uniform(-4e-4, 4e-4)})", type=kind)
    source.CommitTransaction()
    rules = [{"code": f"B-{k}", "zh": k, "en": k, "facilities": [k], "limit_m": (300, 500, 1000)[i % 3], "class": "must"} for i, k in enumerate(TYPES)]
    with open(f"{folder}/pack.json", "w", encoding="utf-8") as file:
        json.dump({"id": "bench", "version": "1", "title": {"zh": "基准", "en": "bench"}, "coverage": rules}, file)


def main():
    gdal.UseExceptions()
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(20)
        vertices = streets(folder)
        people(folder, vertices, chance)
        facilities(folder, vertices, chance)
        subprocess.run([os.path.join(sys.argv[1], "bench", "service_coverage_qgis"), folder], check=True)


main()
