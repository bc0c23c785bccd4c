#!/usr/bin/env python3
"""Prints every segment change of NofPipeline once, and appends it to a file that is also the memory of what was printed.

    subscriber.py amqp://user:password@host:5672/ segments.tsv

The queue is durable and the subscriber's own, so that events wait while it is away. A line is on disk before its message is
acknowledged; a message that comes again, because the subscriber died in between, is recognised by its id. So the file has every
event exactly once, whenever the subscriber is killed.
"""

import json
import os
import sys
import time

import pika

EXCHANGE = "nof.events"
QUEUE = os.environ.get("NOF_SUBSCRIBER_QUEUE", "nof.sample-subscriber")
KEYS = ["segment-changed.#", "segment-corrected.#"]
TYPES = ["uk.nof.segment-changed.v1", "uk.nof.segment-corrected.v1"]
RETRY_SECONDS = 1


def segment(side):
    return "-" if side is None else str(side["final"])


def noise(data):
    """Whether the average changed by more than noise; empty where there is none to judge, or the event is older than the property."""
    average = (data.get("materiality") or {}).get("average")
    return "" if average is None else "beyond noise" if average["beyondNoise"] else "within noise"


def line_of(event):
    data = event["data"]
    change = f"{segment(data['before'])}->{segment(data['after'])}"
    kind = event["type"].split(".")[2]
    causes = ",".join(data["causes"])
    return "\t".join([str(event["sequence"]), event["id"], kind, event["subject"], data["quarter"], change, causes, noise(data)])


class Printed:
    """The file of printed lines: sequence, id, kind, organisation, quarter, change, causes, noise."""

    def __init__(self, path):
        self.file = open(path, "a+b")
        self.file.seek(0)
        content = self.file.read()
        whole = content[: content.rfind(b"\n") + 1]
        # What follows the last line break was cut off while being written, and its message was not acknowledged.
        self.file.truncate(len(whole))
        self.ids = {line.split("\t")[1] for line in whole.decode().splitlines()}

    def add(self, event):
        if event["id"] in self.ids:
            return
        line = line_of(event)
        self.file.write(line.encode() + b"\n")
        self.file.flush()
        os.fsync(self.file.fileno())
        self.ids.add(event["id"])
        print(line, flush=True)


def on_message(printed, channel, method, body):
    event = json.loads(body)
    # A later version of a type comes under the same routing key, beside the one that is known here.
    if event["type"] in TYPES:
        printed.add(event)
    channel.basic_ack(method.delivery_tag)


def ensure_exchange(connection):
    """Makes the exchange where it is absent. Where it is there, a subscriber need not be allowed to make it."""
    try:
        connection.channel().exchange_declare(EXCHANGE, passive=True)
    except pika.exceptions.ChannelClosedByBroker:
        connection.channel().exchange_declare(EXCHANGE, exchange_type="topic", durable=True)


def subscribe(uri, printed):
    connection = pika.BlockingConnection(pika.URLParameters(uri))
    ensure_exchange(connection)
    channel = connection.channel()
    # One consumer at a time, so that the order holds while a second one stands by.
    channel.queue_declare(QUEUE, durable=True, arguments={"x-queue-type": "quorum", "x-single-active-consumer": True})
    for key in KEYS:
        channel.queue_bind(QUEUE, EXCHANGE, key)
    channel.basic_qos(prefetch_count=20)
    channel.basic_consume(QUEUE, lambda ch, method, properties, body: on_message(printed, ch, method, body))
    channel.start_consuming()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    printed = Printed(sys.argv[2])
    while True:
        try:
            subscribe(sys.argv[1], printed)
        except pika.exceptions.AMQPError as problem:
            print(f"The broker is away ({problem!r}); trying again.", file=sys.stderr, flush=True)
            time.sleep(RETRY_SECONDS)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
