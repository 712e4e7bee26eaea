"""What must hold of every division into renewal units, checked apart from the engine: on the layers that come out, with
the geometry of QGIS."""

from qgis.core import QgsCoordinateTransformContext, QgsDistanceArea, QgsFeature, QgsGeometry, QgsSpatialIndex

# Half width of what is taken out along a barrier, metres; less than the engine takes, so that its own cut is not seen as a bridge.
BAND = 0.005
AREA_SLACK = 1e-6


def indexed(geometries):
    index = QgsSpatialIndex()
    for i, geometry in enumerate(geometries):
        feature = QgsFeature(i)
        feature.setGeometry(geometry)
        index.addFeature(feature)
    return index


def pieces(geometry):
    return [part for part in (geometry.asGeometryCollection() if geometry.isMultipart() else [geometry]) if part.area() > 0.01]


class Ground:
    """Barriers near a geometry, as bands."""

    def __init__(self, lines):
        self.lines = lines
        self.index = indexed(lines) if lines else None

    def without(self, geometry):
        near = self.index.intersects(geometry.boundingBox()) if self.index else []
        bands = [self.lines[i].buffer(BAND, 2) for i in near if self.lines[i].intersects(geometry)]
        return pieces(geometry.difference(QgsGeometry.unaryUnion(bands)) if bands else geometry)

    def side(self, geometry):
        """A point on the side of a community that counts: its largest piece."""
        return max(self.without(geometry), key=lambda piece: piece.area()).pointOnSurface()


def rows(layer):
    return [(dict(zip([f.name() for f in layer.fields()], f.attributes())), QgsGeometry(f.geometry())) for f in layer.getFeatures()]


def check_partition(communities, members, leftover):
    inside = [row["community_id"] for row, _ in members]
    outside = [row["community_id"] for row, _ in leftover]
    assert sorted(inside + outside) == sorted(communities), "every community once"
    for row, _ in leftover:
        assert row["reason"] and row["cause"], row


def check_limits(communities, units, members, least, most, crs):
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsCoordinateTransformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym())
    for row, _ in units:
        mine = [communities[m["community_id"]] for m, _ in members if m["unit_id"] == row["unit_id"]]
        hectares = [measure.measureArea(geometry) / 10000.0 for geometry, _, _ in mine]
        total = sum(hectares)
        assert row["communities"] == len(mine)
        assert abs(row["area_ha"] - total) <= AREA_SLACK * total, (row["area_ha"], total)
        assert least * (1 - AREA_SLACK) <= total <= most * (1 + AREA_SLACK), row
        need = sum(h * n for h, (_, n, _) in zip(hectares, mine)) / total
        assert abs(row["need"] - need) < 1e-4, (row["need"], need)
        assert 0.0 < row["compactness"] <= 1.0, row


def check_drawing(communities, units, members, leftover, barriers):
    """Valid, in one piece also without the barriers, over no other unit and no community left over."""
    ground = Ground(barriers)
    shapes = [geometry for _, geometry in units]
    index = indexed(shapes)
    for i, (row, shape) in enumerate(units):
        assert shape.isGeosValid(), row
        mine = [communities[m["community_id"]][0] for m, _ in members if m["unit_id"] == row["unit_id"]]
        parts = ground.without(shape)
        sides = [ground.side(geometry) for geometry in mine]
        home = [part for part in parts if part.intersects(sides[0])]
        assert len(home) == 1 and all(home[0].intersects(side) for side in sides), ("falls apart", row)
        for j in index.intersects(shape.boundingBox()):
            assert j <= i or shape.intersection(shapes[j]).area() < 0.01, ("overlap", row, units[j][0])
    for row, geometry in leftover:
        for j in index.intersects(geometry.boundingBox()):
            assert shapes[j].intersection(geometry).area() < 0.01, ("covers", row, units[j][0])


def check_areas(communities, members):
    """No unit in two districts, by the district with most of each community's area."""
    area_of = {}
    for row, _ in members:
        district = communities[row["community_id"]][2]
        assert area_of.setdefault(row["unit_id"], district) == district, row


def check_all(communities, layers, barriers, least, most):
    """communities: {id: (geometry, need, district)}; all in one CRS of metres."""
    units, members, leftover = (rows(layers[name]) for name in ("UNITS", "MEMBERS", "LEFTOVER"))
    check_partition(communities, members, leftover)
    check_limits(communities, units, members, least, most, layers["UNITS"].crs())
    check_drawing(communities, units, members, leftover, barriers)
    check_areas(communities, members)
    return len(units), len(members), len(leftover)
