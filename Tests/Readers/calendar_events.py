"""Prints the events of a calendar, parsed by the icalendar library, a line each:
UID, SEQUENCE, STATUS, start and end in UTC, SUMMARY, LOCATION, DESCRIPTION as a
JSON list."""

import datetime
import json
import sys

import icalendar


def when(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    return value.strftime("%Y%m%d")


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    fields = [
        str(event["UID"]), int(event["SEQUENCE"]), str(event["STATUS"]),
        when(event["DTSTART"].dt), when(event["DTEND"].dt), str(event["SUMMARY"]),
        str(event.get("LOCATION", "")), str(event.get("DESCRIPTION", "")),
    ]
    print(json.dumps(fields))
