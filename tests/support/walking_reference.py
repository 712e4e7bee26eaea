"""An independent computation of walking distances, written apart from the engine: shapely-free numpy for the
nearest street in a transverse Mercator plane, GeographicLib (pyproj.Geod) for lengths, SciPy for the search on a
graph in which every snapped point is a node."""

import numpy as np
from pyproj import Geod, Transformer
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

SUPER_ARC = 1.0  # SciPy drops arcs of weight zero: every access arc is one metre longer, taken off at the end
TINY = 1e-9


class Streets:
    """Streets in longitude and latitude; lines join where they share a vertex, also in mid-line."""

    def __init__(self, lines, ellipsoid="GRS80", snap=100.0):
        self.geod = Geod(ellps=ellipsoid)
        self.snap = snap
        points = np.array([p for line in lines for p in line], float)
        lon, lat = points.mean(axis=0)
        self.to_plane = Transformer.from_crs(
            f"+proj=longlat +ellps={ellipsoid}", f"+proj=tmerc +lat_0={lat} +lon_0={lon} +k=1 +ellps={ellipsoid}", always_xy=True
        )
        self.node_of = {}
        segments = []
        for line in lines:
            ids = [self.node_of.setdefault(tuple(p), len(self.node_of)) for p in line]
            segments += [(a, b) for a, b in zip(ids, ids[1:]) if a != b]
        self.nodes = np.array(list(self.node_of), float)
        self.segments = np.array(segments, int)
        self.lengths = self.ground(self.nodes[self.segments[:, 0]], self.nodes[self.segments[:, 1]])
        self.plane = self.project(self.nodes)

    def ground(self, a, b):
        return np.array(self.geod.inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2])

    def project(self, points):
        return np.column_stack(self.to_plane.transform(points[:, 0], points[:, 1]))

    def snap_points(self, points):
        """Nearest place on a street of each point: segment (-1 = off the street), share along it, straight access in metres."""
        points = np.asarray(points, float)
        a = self.plane[self.segments[:, 0]]
        d = self.plane[self.segments[:, 1]] - a
        dd = np.einsum("ij,ij->i", d, d)
        segment, share = np.empty(len(points), int), np.empty(len(points))
        for i, p in enumerate(self.project(points)):
            t = np.clip(((p - a) * d).sum(axis=1) / dd, 0.0, 1.0)
            off = a + t[:, None] * d - p
            k = int(np.argmin(np.einsum("ij,ij->i", off, off)))
            segment[i], share[i] = k, t[k]
        foot_plane = a[segment] + share[:, None] * d[segment]
        foot = np.column_stack(self.to_plane.transform(foot_plane[:, 0], foot_plane[:, 1], direction="INVERSE"))
        access = self.ground(points, foot)
        segment[access > self.snap] = -1
        return segment, share, access

    def nearest(self, residents, facilities):
        """Walking metres from each resident to the nearest facility: nan off the street, inf without a way."""
        places = np.vstack([residents, facilities])
        segment, share, access = self.snap_points(places)
        count, first = len(self.nodes), len(self.nodes)
        rows, cols, weights = [], [], []
        on_segment = {}
        for i, k in enumerate(segment):
            if k >= 0:
                on_segment.setdefault(k, []).append((share[i], first + i))
        for k, (a, b) in enumerate(self.segments):
            stops = [(0.0, a)] + sorted(on_segment.get(k, [])) + [(1.0, b)]
            for (s, u), (t, v) in zip(stops, stops[1:]):
                rows.append(u), cols.append(v), weights.append(max((t - s) * self.lengths[k], TINY))
        source = first + len(places)
        for i in range(len(residents), len(places)):
            if segment[i] >= 0:
                rows.append(source), cols.append(first + i), weights.append(access[i] + SUPER_ARC)
        # csr_matrix sums parallel edges: keep the shortest of each pair first
        order = np.argsort(weights)[::-1]
        shortest = {}
        for j in order:
            u, v = rows[j], cols[j]
            shortest[(min(u, v), max(u, v))] = weights[j]
        keys = np.array(list(shortest))
        graph = coo_matrix((list(shortest.values()), (keys[:, 0], keys[:, 1])), shape=(source + 1, source + 1)).tocsr()
        distance = dijkstra(graph, directed=False, indices=source)
        result = distance[first : first + len(residents)] - SUPER_ARC + access[: len(residents)]
        result[segment[: len(residents)] < 0] = np.nan
        return result
