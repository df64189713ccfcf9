"""R1 and M1 on SimPy 3 or 4, in the style of its documentation: a process an order.

    reference.py MODEL SIZE SEED

Prints one JSON object: version, events, CPU seconds and the figures of the model.
"""
import json
import random
import sys
import time

import simpy


def returns(orders, rng):
    env = simpy.Environment()
    reviewers = simpy.Resource(env, capacity=20)
    desks = simpy.Resource(env, capacity=25)
    figures = {"events": 0, "requests": 0, "automaticApprovals": 0, "rejections": 0, "refunds": 0}
    cycle = [0.0]

    def order():
        figures["events"] += 1
        yield env.timeout(rng.expovariate(1 / 0.25))
        figures["events"] += 1
        yield env.timeout(rng.expovariate(1 / 18))
        figures["events"] += 1
        yield env.timeout(24 + rng.expovariate(1 / 36))
        figures["events"] += 1
        if rng.random() >= 0.25:
            yield env.timeout(168)
            figures["events"] += 1
            return
        yield env.timeout(rng.uniform(0, 168))
        figures["events"] += 1
        figures["requests"] += 1
        requested = env.now
        with reviewers.request() as review:
            outcome = yield review | env.timeout(72)
            figures["events"] += 1
            if review in outcome:
                yield env.timeout(rng.expovariate(1 / 0.1))
                if rng.random() < 0.1:
                    figures["rejections"] += 1
                    return
            else:
                figures["automaticApprovals"] += 1
        yield env.timeout(12 + rng.expovariate(1 / 48))
        figures["events"] += 1
        with desks.request() as desk:
            yield desk
            yield env.timeout(rng.expovariate(1 / 0.1))
            figures["events"] += 1
        yield env.timeout(24)
        figures["events"] += 1
        figures["refunds"] += 1
        cycle[0] += env.now - requested

    def arrivals():
        for _ in range(orders):
            yield env.timeout(rng.expovariate(1000))
            env.process(order())

    env.process(arrivals())
    env.run()
    return {**figures, "meanCycleHours": cycle[0] / figures["refunds"]}


def queue(customers, rng):
    env = simpy.Environment()
    clerk = simpy.Resource(env, capacity=1)
    total = [0.0]

    def customer():
        arrived = env.now
        with clerk.request() as turn:
            yield turn
            yield env.timeout(rng.expovariate(1))
        total[0] += env.now - arrived

    def arrivals():
        for _ in range(customers):
            env.process(customer())
            yield env.timeout(rng.expovariate(0.9))

    env.process(arrivals())
    env.run()
    return {"events": 2 * customers, "meanHours": total[0] / customers}


def main():
    model, size, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)
    start = time.process_time()
    figures = returns(size, rng) if model == "r1" else queue(size, rng)
    seconds = time.process_time() - start
    print(json.dumps({"version": simpy.__version__, **figures, "seconds": seconds}))


main()
