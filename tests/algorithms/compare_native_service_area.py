"""native:serviceareafromlayer beside renewal:servicecircles on the four known faults of the former (QGIS 3.22).

Each check asserts both sides: the fault is seen, and ours is right. Should a QGIS repair one of them, the check says so.
Streets are a lattice of 100 m blocks on the central meridian of EPSG:4547, where drawn metres are ground metres.
Usage: compare_native_service_area.py BUILD_DIR
"""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from headless import Feedback, Qgis, line_layer, point_layer  # noqa: E402
from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingUtils, QgsProject  # noqa: E402

X0, Y0, BLOCK = 500000.0, 3846000.0, 100.0
CRS = "EPSG:4547"
SHORTEST, FASTEST = 0, 1
WALKING_KM_PER_HOUR = 5.0
CENTIMETRE = 0.01

QGIS = Qgis(sys.argv[1])
QGIS.registry.addProvider(QgsNativeAlgorithms(QGIS.registry))


def lattice(blocks):
    """Every side of every block as a line of its own, the middle node at (X0, Y0)."""
    half = blocks // 2
    lines = []
    for i in range(-half, half + 1):
        for j in range(-half, half):
            lines.append([(X0 + j * BLOCK, Y0 + i * BLOCK), (X0 + (j + 1) * BLOCK, Y0 + i * BLOCK)])
            lines.append([(X0 + i * BLOCK, Y0 + j * BLOCK), (X0 + i * BLOCK, Y0 + (j + 1) * BLOCK)])
    return line_layer(lines, crs=CRS)


def run(algorithm, parameters, project_crs=CRS):
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(project_crs))
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(project)
    instance = QGIS.registry.createAlgorithmById(algorithm)
    acceptable, message = instance.checkParameterValues(parameters, context)
    assert acceptable, message
    outputs, succeeded = instance.run(parameters, context, feedback)
    assert succeeded, feedback.errors
    layers = {}
    for name, value in outputs.items():
        layer = QgsProcessingUtils.mapLayerFromString(value, context) if isinstance(value, str) else None
        layers[name] = context.takeResultLayer(layer.id()) if layer else value
    return layers, feedback


def native(streets, starts, cost, strategy=SHORTEST, project_crs=CRS):
    parameters = {
        "INPUT": streets, "START_POINTS": starts, "STRATEGY": strategy, "TRAVEL_COST2": cost,
        "DEFAULT_SPEED": WALKING_KM_PER_HOUR, "OUTPUT_LINES": "memory:",
    }
    return run("native:serviceareafromlayer", parameters, project_crs)[0]["OUTPUT_LINES"]


def ours(streets, starts, limit, project_crs=CRS):
    parameters = {"NETWORK": streets, "FACILITIES": starts, "LIMITS": str(limit), "CIRCLES": "memory:", "STREETS": "memory:"}
    return run("renewal:servicecircles", parameters, project_crs)


def length(layer):
    return sum(f.geometry().length() for f in layer.getFeatures() if not f.geometry().isNull())


def overlaps_are_counted_twice():
    """250 m from a node: 4 sides lead out of it, 12 lie between the nodes at 1 and 2 blocks, half of each of the 20
    beyond is reached: 4 x 100 + 12 x 100 + 20 x 50 = 2600 m."""
    streets, start = lattice(20), point_layer([(X0, Y0)], crs=CRS)
    exact = 2600.0
    theirs = length(native(streets, start, 250.0))
    mine = length(ours(streets, start, 250)[0]["STREETS"])
    print(f"reached length: exact {exact}, native {theirs:.1f}, ours {mine:.4f}")
    assert theirs > 1.3 * exact, theirs
    assert abs(mine - exact) < CENTIMETRE, mine


def degrees_and_fastest_reach_everything():
    """0.05 hours at 5 km/h are 250 m."""
    streets, start = lattice(20), point_layer([(X0, Y0)], crs=CRS)
    everything = length(streets)
    hours = 0.25 / WALKING_KM_PER_HOUR
    in_metres = length(native(streets, start, hours, FASTEST, CRS))
    in_degrees = length(native(streets, start, hours, FASTEST, "EPSG:4490"))
    mine = length(ours(streets, start, 250, "EPSG:4490")[0]["STREETS"])
    print(f"project in degrees: all streets {everything}, native {in_degrees:.1f} (in metres {in_metres:.1f}), ours {mine:.4f}")
    assert in_degrees >= everything > 5 * in_metres, (in_degrees, in_metres)
    assert abs(mine - 2600.0) < CENTIMETRE, mine


def far_start_is_served_for_free():
    streets, start = lattice(20), point_layer([(X0, Y0 + 50000.0)], crs=CRS)
    theirs = length(native(streets, start, 250.0))
    layers, feedback = ours(streets, start, 250)
    print(f"start 50 km away: native serves {theirs:.1f} m, ours {layers['CIRCLES'].featureCount()} circles, {feedback.warnings}")
    assert theirs > 250.0, theirs
    assert layers["CIRCLES"].featureCount() == 0 and layers["STREETS"].featureCount() == 0
    assert any("1 facilities are off the street" in w for w in feedback.warnings), feedback.warnings


def seconds_per_start(call, few, many):
    """What one more start costs in processor time, all threads; the least of three, because others use the machine too."""

    def least(count):
        starts = point_layer([(X0 + 7.0 * (i % 20), Y0 + 3.0 * (i // 20 % 20)) for i in range(count)], crs=CRS)
        times = []
        for _ in range(3):
            begin = time.process_time()
            call(starts)
            times.append(time.process_time() - begin)
        return min(times)

    return max(1e-9, (least(many) - least(few)) / (many - few))


def cost_grows_with_the_network():
    """The same reach of 250 m on 25 times the streets."""
    small, large = lattice(20), lattice(100)
    theirs = [seconds_per_start(lambda s, n=n: native(n, s, 250.0), 2, 202) for n in (small, large)]
    mine = [seconds_per_start(lambda s, n=n: ours(n, s, 250), 10, 410) for n in (small, large)]
    print("per start, small and large network: native %.3f, %.3f ms; ours %.3f, %.3f ms" % tuple(1000 * t for t in theirs + mine))
    assert theirs[1] > 5 * theirs[0], theirs
    assert mine[1] < 4 * mine[0], mine
    assert mine[1] < theirs[1], (mine, theirs)


if __name__ == "__main__":
    overlaps_are_counted_twice()
    degrees_and_fastest_reach_everything()
    far_start_is_served_for_free()
    cost_grows_with_the_network()
