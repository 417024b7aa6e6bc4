"""The two models of the speed comparison, in the words of SimPy and Ciw.

`mm5`: a desk with 5 servers, random arrivals, exponential service, used to 80 %.
`network`: two desks, three nurses (for half the clients), five doctors with lognormal service; a
third of the clients is urgent and goes first, the others leave when they wait too long.

Both are written as the projects' manuals do it, keep only sums, and return how
many clients came, how many visits were made, and the mean wait of a visit.
"""

import random
from dataclasses import dataclass

DESKS, NURSES, DOCTORS = 2, 3, 5


@dataclass
class Sums:
    """What one run gathers."""

    clients: int = 0
    visits: int = 0
    wait: float = 0.0


def simpy_mm5(clients: int, seed: int) -> Sums:
    """M/M/5 in SimPy."""
    import simpy

    draw = random.Random(seed)
    environment = simpy.Environment()
    desk = simpy.Resource(environment, capacity=5)
    sums = Sums()

    def client():
        came = environment.now
        with desk.request() as request:
            yield request
            sums.visits += 1
            sums.wait += environment.now - came
            yield environment.timeout(draw.expovariate(1 / 4))

    def door():
        for _ in range(clients):
            yield environment.timeout(draw.expovariate(1))
            sums.clients += 1
            environment.process(client())

    environment.process(door())
    environment.run()
    return sums


def simpy_network(clients: int, seed: int) -> Sums:
    """The network in SimPy."""
    import simpy

    draw = random.Random(seed)
    environment = simpy.Environment()
    desk, nurse, doctor = (
        simpy.PriorityResource(environment, capacity=count) for count in (DESKS, NURSES, DOCTORS)
    )
    sums = Sums()

    def visit(station, urgent, service):
        came = environment.now
        sums.visits += 1
        with station.request(priority=0 if urgent else 1) as request:
            if urgent:
                yield request
            else:
                yield request | environment.timeout(draw.expovariate(1 / 20))
                if not request.triggered:
                    sums.wait += environment.now - came
                    return False
            sums.wait += environment.now - came
            yield environment.timeout(service)
        return True

    def client(urgent):
        if not (yield from visit(desk, urgent, draw.expovariate(1))):
            return
        if not urgent and draw.random() < 0.5:
            if not (yield from visit(nurse, urgent, draw.expovariate(1 / 2))):
                return
        yield from visit(doctor, urgent, draw.lognormvariate(1, 0.5))

    def door(gap, urgent):
        while sums.clients < clients:
            yield environment.timeout(draw.expovariate(1 / gap))
            if sums.clients < clients:
                sums.clients += 1
                environment.process(client(urgent))

    environment.process(door(1.5, False))
    environment.process(door(3, True))
    environment.run()
    return sums


def ciw_mm5(clients: int, seed: int) -> Sums:
    """M/M/5 in Ciw."""
    import ciw

    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=1)],
        service_distributions=[ciw.dists.Exponential(rate=1 / 4)],
        number_of_servers=[5],
    )
    return ciw_sums(ciw, network, clients, seed)


def ciw_network(clients: int, seed: int) -> Sums:
    """The network in Ciw."""
    import ciw

    patience = ciw.dists.Exponential(rate=1 / 20)
    doctor = ciw.dists.Lognormal(1, 0.5)
    service = [ciw.dists.Exponential(rate=1), ciw.dists.Exponential(rate=1 / 2), doctor]
    network = ciw.create_network(
        arrival_distributions={
            "calm": [ciw.dists.Exponential(rate=1 / 1.5), None, None],
            "urgent": [ciw.dists.Exponential(rate=1 / 3), None, None],
        },
        service_distributions={"calm": service, "urgent": service},
        routing={
            "calm": [[0.0, 0.5, 0.5], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
            "urgent": [[0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]],
        },
        priority_classes={"urgent": 0, "calm": 1},
        reneging_time_distributions={"calm": [patience] * 3, "urgent": [None] * 3},
        number_of_servers=[DESKS, NURSES, DOCTORS],
    )
    return ciw_sums(ciw, network, clients, seed)


def ciw_sums(ciw, network, clients: int, seed: int) -> Sums:
    """Runs a network of Ciw until so many clients came."""
    ciw.seed(seed)
    run = ciw.Simulation(network)
    run.simulate_until_max_customers(clients, method="Arrive")
    records = run.get_all_records()
    sums = Sums(clients=clients)
    for record in records:
        sums.visits += 1
        sums.wait += record.waiting_time
    return sums


MODELS = {
    ("simpy", "mm5"): simpy_mm5,
    ("simpy", "network"): simpy_network,
    ("ciw", "mm5"): ciw_mm5,
    ("ciw", "network"): ciw_network,
}
