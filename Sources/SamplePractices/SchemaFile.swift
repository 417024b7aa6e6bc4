// Written by `make samples` from instances/schema; edit the file there.

extension SamplePractice {
  static let schema = File(
    name: "practice.schema.json",
    text: ##"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:praxis:practice:1",
        "title": "A practice and the days to plan",
        "description": "The file practice.yaml. Times are local to the practice's time zone.",
        "type": "object",
        "properties": {
          "version": {
            "description": "Which format this is.",
            "const": 1
          },
          "practice": {
            "description": "The practice itself.",
            "$ref": "#/$defs/practice"
          },
          "horizon": {
            "description": "The days to plan.",
            "$ref": "#/$defs/horizon"
          },
          "sites": {
            "description": "Buildings and offices.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/site"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "rooms": {
            "description": "Rooms and stations.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/room"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "equipment": {
            "description": "Devices.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/equipment"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "skills": {
            "description": "What people are qualified to do.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/skill"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "shifts": {
            "description": "Spans of the working day.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/shift"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "combinations": {
            "description": "Shifts that may be worked on one day, as in early + late.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "type": "string"
                    },
                    {
                      "$ref": "#/$defs/combination"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "contracts": {
            "description": "What groups of professionals have agreed to.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/contract"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "professionals": {
            "description": "Everyone who is rostered.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/professional"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "leave": {
            "description": "Time away.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/leave"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "unavailability": {
            "description": "Times without availability.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/unavailability"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "requests": {
            "description": "Wishes.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/request"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "fixed": {
            "description": "Work decided beforehand.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/fixed"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "cover": {
            "description": "How many are wanted.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "anyOf": [
                    {
                      "$ref": "#/$defs/cover"
                    },
                    {
                      "$ref": "#/$defs/id"
                    }
                  ]
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              },
              {
                "type": "string"
              }
            ]
          },
          "holidays": {
            "description": "Public holidays.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/holiday"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "history": {
            "description": "What is known of the time before.",
            "$ref": "#/$defs/history"
          },
          "published": {
            "description": "What colleagues were told of days that are planned again.",
            "$ref": "#/$defs/published"
          },
          "book": {
            "description": "How the appointment book is made.",
            "$ref": "#/$defs/book"
          },
          "booking": {
            "description": "What clients may be offered.",
            "$ref": "#/$defs/booking"
          },
          "services": {
            "description": "What clients come for.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/service"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "client-requests": {
            "description": "Clients who want a service.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/client-request"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "series": {
            "description": "Visits that belong together.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/series"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "matters": {
            "description": "Work to deadlines.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/matter"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "travel": {
            "description": "How long it takes between places.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/travel"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "reserved": {
            "description": "Time kept for some services.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/reserved"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          },
          "rules": {
            "description": "Rules beyond those in force in every practice, or in their place.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/rule"
                }
              },
              {
                "$ref": "#/$defs/table"
              },
              {
                "type": "null"
              }
            ]
          }
        },
        "required": [
          "version",
          "practice",
          "horizon",
          "professionals"
        ],
        "additionalProperties": false,
        "$defs": {
          "text": {
            "description": "1 to 2000 printable characters.",
            "type": [
              "string",
              "number",
              "boolean"
            ],
            "minLength": 1,
            "maxLength": 2000
          },
          "id": {
            "description": "1 to 64 characters, none of + ; , |.",
            "type": [
              "string",
              "integer"
            ],
            "minLength": 1,
            "maxLength": 64,
            "pattern": "^[^+;,|]*$"
          },
          "date": {
            "description": "YYYY-MM-DD, as in 2026-03-29.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          },
          "time": {
            "description": "HH:MM from 00:00 to 24:00.",
            "type": "string",
            "pattern": "^([0-9]|[01][0-9]|2[0-4]):[0-5][0-9]$"
          },
          "part": {
            "description": "A part of a day, HH:MM-HH:MM, as in 13:00-18:30.",
            "type": "string",
            "pattern": "^ *([0-9]|[01][0-9]|2[0-4]):[0-5][0-9] *- *([0-9]|[01][0-9]|2[0-4]):[0-5][0-9] *$"
          },
          "length": {
            "description": "A length of time: 7:30, 7h30, 8h or 450 min.",
            "type": "string",
            "pattern": "^([0-9]+:[0-9]{2}|[0-9]+h([0-9]{2}m?)?|[0-9]+ ?(min|m))$"
          },
          "length-window": {
            "description": "Two lengths counted from the start of the shift, as in 3h and 5h.",
            "type": "string",
            "pattern": "^ *([0-9]+:[0-9]{2}|[0-9]+h([0-9]{2}m?)?|[0-9]+ ?(min|m)) +and +([0-9]+:[0-9]{2}|[0-9]+h([0-9]{2}m?)?|[0-9]+ ?(min|m)) *$"
          },
          "yes-or-no": {
            "description": "true or false, yes or no.",
            "enum": [
              true,
              false,
              "yes",
              "no",
              "true",
              "false"
            ]
          },
          "count": {
            "description": "A whole number from 0.",
            "type": "integer",
            "minimum": 0
          },
          "price": {
            "description": "What breaking it costs: hard, or a whole number from 0 to 1000000000 in the practice's unit.",
            "anyOf": [
              {
                "const": "hard"
              },
              {
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            ]
          },
          "weekday": {
            "description": "Mon to Sun, or a full name.",
            "type": "string",
            "pattern": "^([Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?|[Ss]un(day)?)$"
          },
          "table": {
            "description": "The list stands in a file of its own: a .csv table, or .yaml.",
            "type": "object",
            "properties": {
              "from": {
                "description": "The file, beside this one.",
                "type": "string",
                "pattern": "\\.(csv|yaml|yml)$"
              }
            },
            "required": [
              "from"
            ],
            "additionalProperties": false
          },
          "ids": {
            "description": "A list of ids, or one text with ; between them.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/$defs/id"
                }
              },
              {
                "type": [
                  "string",
                  "integer"
                ]
              }
            ]
          },
          "day-items": {
            "description": "Mon, Mon-Fri, 2026-03-02, 2026-03-02..2026-03-06 or every day; a list of them, or one text with ; between them.",
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              {
                "type": "string"
              }
            ]
          },
          "day-group": {
            "description": "Days that a list cannot say: those of weekdays and dates, from one until another, except some.",
            "type": "object",
            "properties": {
              "weekdays": {
                "description": "Days of the week, as in Mon-Fri.",
                "$ref": "#/$defs/day-items"
              },
              "dates": {
                "description": "Dates and ranges of dates.",
                "$ref": "#/$defs/day-items"
              },
              "from": {
                "description": "The first day.",
                "$ref": "#/$defs/date"
              },
              "until": {
                "description": "The last day.",
                "$ref": "#/$defs/date"
              },
              "except": {
                "description": "Dates left out.",
                "$ref": "#/$defs/day-items"
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "days": {
            "description": "Days: a list, or a group that can say more.",
            "anyOf": [
              {
                "$ref": "#/$defs/day-items"
              },
              {
                "$ref": "#/$defs/day-group"
              }
            ]
          },
          "people-group": {
            "description": "People: each list given must name them or something of theirs; those in except are left out.",
            "type": "object",
            "properties": {
              "professionals": {
                "description": "Single professionals.",
                "$ref": "#/$defs/ids"
              },
              "contracts": {
                "description": "Contracts.",
                "$ref": "#/$defs/ids"
              },
              "skills": {
                "description": "Skills.",
                "$ref": "#/$defs/ids"
              },
              "tags": {
                "description": "Tags of professionals.",
                "$ref": "#/$defs/ids"
              },
              "except": {
                "description": "Professionals left out.",
                "$ref": "#/$defs/ids"
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "people": {
            "description": "everyone, a list of professionals, or a group.",
            "anyOf": [
              {
                "$ref": "#/$defs/ids"
              },
              {
                "$ref": "#/$defs/people-group"
              }
            ]
          },
          "work-group": {
            "description": "Work: each list given must name something of the assignment.",
            "type": "object",
            "properties": {
              "shifts": {
                "description": "Shifts, or templates of them.",
                "$ref": "#/$defs/ids"
              },
              "tags": {
                "description": "Tags of shifts.",
                "$ref": "#/$defs/ids"
              },
              "roles": {
                "description": "Skills exercised.",
                "$ref": "#/$defs/ids"
              },
              "places": {
                "description": "Sites or rooms.",
                "$ref": "#/$defs/ids"
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "work": {
            "description": "any, a list of shifts, or a group.",
            "anyOf": [
              {
                "$ref": "#/$defs/ids"
              },
              {
                "$ref": "#/$defs/work-group"
              }
            ]
          },
          "period": {
            "description": "Over which days: week, horizon, or 2 to 731 days, as in 14 days.",
            "type": "string",
            "pattern": "^(week|horizon|[0-9]+ days)$"
          },
          "whole-period": {
            "description": "Over which days: each week, or the horizon.",
            "enum": [
              "week",
              "horizon"
            ]
          },
          "practice": {
            "description": "The practice itself.",
            "type": "object",
            "properties": {
              "name": {
                "description": "The name shown.",
                "$ref": "#/$defs/text"
              },
              "time-zone": {
                "description": "An IANA name, as in Europe/London, or UTC.",
                "type": "string"
              },
              "currency": {
                "description": "Three capital letters, as in GBP; prices and pay are then in its minor unit. Points unless given.",
                "type": "string",
                "pattern": "^[A-Z]{3}$"
              },
              "week-start": {
                "description": "The first day of the week; Mon unless given.",
                "$ref": "#/$defs/weekday"
              },
              "weekend": {
                "description": "The days of the weekend; [Sat, Sun] unless given.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/weekday"
                    }
                  },
                  {
                    "type": "string"
                  }
                ]
              }
            },
            "required": [
              "name",
              "time-zone"
            ],
            "additionalProperties": false
          },
          "horizon": {
            "description": "The days to plan.",
            "type": "object",
            "properties": {
              "from": {
                "description": "The first day planned.",
                "$ref": "#/$defs/date"
              },
              "weeks": {
                "description": "How many weeks, 1 to 104; or else days.",
                "type": "integer",
                "minimum": 1,
                "maximum": 104
              },
              "days": {
                "description": "How many days, 1 to 731; or else weeks.",
                "type": "integer",
                "minimum": 1,
                "maximum": 731
              }
            },
            "required": [
              "from"
            ],
            "additionalProperties": false,
            "oneOf": [
              {
                "required": [
                  "weeks"
                ]
              },
              {
                "required": [
                  "days"
                ]
              }
            ]
          },
          "opening": {
            "description": "A span of the day during which a site is open.",
            "type": "object",
            "properties": {
              "days": {
                "description": "When it applies; every day unless given.",
                "$ref": "#/$defs/days"
              },
              "from": {
                "description": "When it opens.",
                "$ref": "#/$defs/time"
              },
              "until": {
                "description": "When it closes.",
                "$ref": "#/$defs/time"
              }
            },
            "required": [
              "from",
              "until"
            ],
            "additionalProperties": false
          },
          "site": {
            "description": "A building or office.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "opening": {
                "description": "When it is open.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/opening"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "room": {
            "description": "A room or station of a site.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "site": {
                "description": "Its site.",
                "$ref": "#/$defs/id"
              },
              "capacity": {
                "description": "How many it holds at once; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "features": {
                "description": "What it offers, as in couch.",
                "$ref": "#/$defs/ids"
              },
              "turnover": {
                "description": "The length of cleaning after each use; none unless given.",
                "$ref": "#/$defs/length"
              },
              "closures": {
                "description": "Days on which it cannot be used.",
                "$ref": "#/$defs/days"
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "equipment": {
            "description": "A kind of device.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "quantity": {
                "description": "How many there are; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "room": {
                "description": "The room where it stands; anywhere unless given.",
                "$ref": "#/$defs/id"
              },
              "turnover": {
                "description": "The length of cleaning after each use; none unless given.",
                "$ref": "#/$defs/length"
              },
              "closures": {
                "description": "Days on which it cannot be used.",
                "$ref": "#/$defs/days"
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "skill": {
            "description": "Something that people are qualified to do; exercised on a shift, it is the role.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "break": {
            "description": "A break within a shift.",
            "type": "object",
            "properties": {
              "length": {
                "description": "How long it is.",
                "$ref": "#/$defs/length"
              },
              "paid": {
                "description": "Whether it is paid; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "after": {
                "description": "How long after the start of the shift it is taken. Or else between; agreed on the day without either.",
                "$ref": "#/$defs/length"
              },
              "between": {
                "description": "The window in which it is taken, counted from the start of the shift, as in 3h and 5h; one a shift. Or else after.",
                "$ref": "#/$defs/length-window"
              }
            },
            "required": [
              "length"
            ],
            "additionalProperties": false,
            "not": {
              "required": [
                "after",
                "between"
              ]
            }
          },
          "template": {
            "description": "Many shifts: one at every step from first to last, in each length.",
            "type": "object",
            "properties": {
              "first": {
                "description": "The first start.",
                "$ref": "#/$defs/time"
              },
              "last": {
                "description": "The last start.",
                "$ref": "#/$defs/time"
              },
              "step": {
                "description": "The time between starts.",
                "$ref": "#/$defs/length"
              },
              "lengths": {
                "description": "The lengths of the shifts.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/length"
                    }
                  },
                  {
                    "type": "string"
                  }
                ]
              }
            },
            "required": [
              "first",
              "last",
              "step",
              "lengths"
            ],
            "additionalProperties": false
          },
          "shift": {
            "description": "A named span of the working day.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "start": {
                "description": "When it starts; may be left out where only the length matters.",
                "$ref": "#/$defs/time"
              },
              "end": {
                "description": "When it ends; not after the start means the next day. Or else length.",
                "$ref": "#/$defs/time"
              },
              "length": {
                "description": "How long it is, up to 48 hours. Or else end.",
                "$ref": "#/$defs/length"
              },
              "breaks": {
                "description": "Breaks, as in 30 min unpaid, 15 min paid after 2h or 30 min unpaid between 3h and 5h.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": "string"
                        },
                        {
                          "$ref": "#/$defs/break"
                        }
                      ]
                    }
                  },
                  {
                    "type": "string"
                  }
                ]
              },
              "roles": {
                "description": "Skills of which one is exercised.",
                "$ref": "#/$defs/ids"
              },
              "places": {
                "description": "Sites or rooms in one of which it takes place.",
                "$ref": "#/$defs/ids"
              },
              "days": {
                "description": "When it may be worked; every day unless given.",
                "$ref": "#/$defs/days"
              },
              "tags": {
                "description": "Words that rules select by, as in night.",
                "$ref": "#/$defs/ids"
              },
              "on-call": {
                "description": "Whether it is spent on call; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "paid": {
                "description": "The length that is paid by the hour and counts towards hours, as in 0h for nights on call that are paid by the call; its length less unpaid breaks unless given.",
                "$ref": "#/$defs/length"
              },
              "template": {
                "description": "Instead of start, end and length: many shifts.",
                "$ref": "#/$defs/template"
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "combination": {
            "description": "Shifts that one professional may work on the same day, in order.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The shifts with + between them.",
                "type": "string",
                "pattern": "\\+"
              },
              "shifts": {
                "description": "The shifts.",
                "$ref": "#/$defs/ids"
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "contract": {
            "description": "What a group of professionals has agreed to.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "weekly-hours": {
                "description": "Paid hours a week; nothing was agreed unless given.",
                "$ref": "#/$defs/length"
              },
              "weekly-days": {
                "description": "Days a week on which leave credits hours; 5 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 7
              },
              "hourly-pay": {
                "description": "Pay for an hour, in minor units of money.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "grant": {
            "description": "A skill held for a time.",
            "type": "object",
            "properties": {
              "skill": {
                "description": "The skill.",
                "$ref": "#/$defs/id"
              },
              "from": {
                "description": "The first day it is valid.",
                "$ref": "#/$defs/date"
              },
              "until": {
                "description": "The last day it is valid.",
                "$ref": "#/$defs/date"
              }
            },
            "required": [
              "skill"
            ],
            "additionalProperties": false
          },
          "professional": {
            "description": "Anyone who is rostered.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "contract": {
                "description": "The contract.",
                "$ref": "#/$defs/id"
              },
              "skills": {
                "description": "Skills held, as in gp, gp until 2026-12-31 or gp from 2026-01-01.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        {
                          "$ref": "#/$defs/grant"
                        }
                      ]
                    }
                  },
                  {
                    "type": [
                      "string",
                      "integer"
                    ]
                  }
                ]
              },
              "places": {
                "description": "Where they work; anywhere unless given.",
                "$ref": "#/$defs/ids"
              },
              "tags": {
                "description": "Words that rules select by, as in trainee.",
                "$ref": "#/$defs/ids"
              },
              "from": {
                "description": "The first day employed.",
                "$ref": "#/$defs/date"
              },
              "until": {
                "description": "The last day employed.",
                "$ref": "#/$defs/date"
              },
              "hourly-pay": {
                "description": "Pay for an hour, in minor units of money.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "leave": {
            "description": "A time away from work.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "from": {
                "description": "The first day.",
                "$ref": "#/$defs/date"
              },
              "until": {
                "description": "The last day; the first unless given.",
                "$ref": "#/$defs/date"
              },
              "part": {
                "description": "A part of each day; whole days unless given.",
                "$ref": "#/$defs/part"
              },
              "reason": {
                "description": "Why; confidential, shown to the manager only.",
                "$ref": "#/$defs/text"
              },
              "credit": {
                "description": "Paid time credited a day; the contract's share unless given.",
                "$ref": "#/$defs/length"
              }
            },
            "required": [
              "professional",
              "from"
            ],
            "additionalProperties": false
          },
          "unavailability": {
            "description": "Days or parts of days on which someone does not work.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "days": {
                "description": "On which days.",
                "$ref": "#/$defs/days"
              },
              "part": {
                "description": "The part of the day; the whole day unless given.",
                "$ref": "#/$defs/part"
              }
            },
            "required": [
              "professional",
              "days"
            ],
            "additionalProperties": false
          },
          "request": {
            "description": "A wish to work, or not to.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "date": {
                "description": "The day.",
                "$ref": "#/$defs/date"
              },
              "wish": {
                "description": "To work, or not to work.",
                "enum": [
                  "on",
                  "off"
                ]
              },
              "shift": {
                "description": "The shift; any work unless given.",
                "$ref": "#/$defs/id"
              },
              "price": {
                "description": "The price of not granting it; the rule's unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "professional",
              "date",
              "wish"
            ],
            "additionalProperties": false
          },
          "fixed": {
            "description": "Work decided beforehand, or a day that stays free.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "date": {
                "description": "The day.",
                "$ref": "#/$defs/date"
              },
              "shift": {
                "description": "The shift; none on a free day.",
                "$ref": "#/$defs/id"
              },
              "role": {
                "description": "The role; any unless given.",
                "$ref": "#/$defs/id"
              },
              "place": {
                "description": "The place; any unless given.",
                "$ref": "#/$defs/id"
              },
              "free": {
                "description": "Whether the day stays free.",
                "$ref": "#/$defs/yes-or-no"
              }
            },
            "required": [
              "professional",
              "date"
            ],
            "additionalProperties": false
          },
          "cover": {
            "description": "How many are wanted, on shifts or during a part of the day.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id.",
                "$ref": "#/$defs/id"
              },
              "days": {
                "description": "When it applies; every day unless given.",
                "$ref": "#/$defs/days"
              },
              "shifts": {
                "description": "Any of these is counted; any shift unless given.",
                "$ref": "#/$defs/ids"
              },
              "during": {
                "description": "Instead of shifts: a part of the day, cut into steps.",
                "$ref": "#/$defs/part"
              },
              "step": {
                "description": "The length of the steps, 5 minutes to 24 hours; 30 min unless given.",
                "$ref": "#/$defs/length"
              },
              "role": {
                "description": "Only those in this role.",
                "$ref": "#/$defs/id"
              },
              "place": {
                "description": "Only those at this place; a site includes its rooms.",
                "$ref": "#/$defs/id"
              },
              "minimum": {
                "description": "The fewest.",
                "$ref": "#/$defs/count"
              },
              "preferred": {
                "description": "The number preferred.",
                "$ref": "#/$defs/count"
              },
              "maximum": {
                "description": "The most.",
                "$ref": "#/$defs/count"
              },
              "shortage-price": {
                "description": "The price of each one missing to the minimum; the cover rule's unless given.",
                "$ref": "#/$defs/price"
              },
              "preference-price": {
                "description": "The price of each one missing to the preferred number; the cover rule's unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each one above the maximum; the cover rule's unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false,
            "anyOf": [
              {
                "required": [
                  "minimum"
                ]
              },
              {
                "required": [
                  "preferred"
                ]
              },
              {
                "required": [
                  "maximum"
                ]
              }
            ]
          },
          "holiday": {
            "description": "A public holiday.",
            "type": "object",
            "properties": {
              "date": {
                "description": "The day.",
                "$ref": "#/$defs/date"
              },
              "name": {
                "description": "Its name.",
                "$ref": "#/$defs/text"
              }
            },
            "required": [
              "date",
              "name"
            ],
            "additionalProperties": false
          },
          "past-assignment": {
            "description": "A shift worked before the days planned, or told to colleagues for days planned again.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "date": {
                "description": "The day.",
                "$ref": "#/$defs/date"
              },
              "shift": {
                "description": "The shift.",
                "$ref": "#/$defs/id"
              },
              "role": {
                "description": "The role.",
                "$ref": "#/$defs/id"
              },
              "place": {
                "description": "The place.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "professional",
              "date",
              "shift"
            ],
            "additionalProperties": false
          },
          "balance": {
            "description": "An amount carried into the days planned.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "balance": {
                "description": "Its name, to which rules refer.",
                "$ref": "#/$defs/id"
              },
              "amount": {
                "description": "The amount.",
                "type": "integer",
                "minimum": -100000000,
                "maximum": 100000000
              }
            },
            "required": [
              "professional",
              "balance",
              "amount"
            ],
            "additionalProperties": false
          },
          "standing": {
            "description": "Where someone stood on the eve, when single days are not known.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Who.",
                "$ref": "#/$defs/id"
              },
              "off": {
                "description": "Days free up to the eve; or else worked.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "worked": {
                "description": "Days worked up to the eve; or else off.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "shift": {
                "description": "The shift worked last.",
                "$ref": "#/$defs/id"
              },
              "same-shift": {
                "description": "Days on that shift; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              }
            },
            "required": [
              "professional"
            ],
            "additionalProperties": false,
            "oneOf": [
              {
                "required": [
                  "off"
                ]
              },
              {
                "required": [
                  "worked",
                  "shift"
                ]
              }
            ]
          },
          "history": {
            "description": "What is known of the time before.",
            "type": "object",
            "properties": {
              "known-from": {
                "description": "The first day since which assignments is complete.",
                "$ref": "#/$defs/date"
              },
              "balances-from": {
                "description": "The day on which balances hold; plans published for days before it do not add to them.",
                "$ref": "#/$defs/date"
              },
              "assignments": {
                "description": "Shifts worked before.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/past-assignment"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "balances": {
                "description": "Amounts carried in.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/balance"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "standings": {
                "description": "Open stretches, where single days are not known.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/standing"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            },
            "required": [],
            "additionalProperties": false
          },
          "published": {
            "description": "What colleagues were told of days that are planned again. A day in between without an assignment was free.",
            "type": "object",
            "properties": {
              "from": {
                "description": "The first day published.",
                "$ref": "#/$defs/date"
              },
              "until": {
                "description": "The last day published.",
                "$ref": "#/$defs/date"
              },
              "assignments": {
                "description": "Who was told to work what.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/past-assignment"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              }
            },
            "required": [
              "from",
              "until",
              "assignments"
            ],
            "additionalProperties": false
          },
          "tier": {
            "description": "A step of overtime.",
            "type": "object",
            "properties": {
              "units": {
                "description": "How many units it holds; no limit unless given, in the last tier only.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "cost": {
                "description": "What a unit costs: an amount, or a percentage of the hourly pay, as in 150 %.",
                "anyOf": [
                  {
                    "type": "integer",
                    "minimum": 0
                  },
                  {
                    "type": "string",
                    "pattern": "^[0-9]+ *%?$"
                  }
                ]
              }
            },
            "required": [
              "cost"
            ],
            "additionalProperties": false
          },
          "pair": {
            "description": "Work that may not follow other work on the next day.",
            "type": "object",
            "properties": {
              "first": {
                "description": "The work of a day.",
                "$ref": "#/$defs/work"
              },
              "next": {
                "description": "The work of the day after.",
                "$ref": "#/$defs/work"
              }
            },
            "required": [
              "first",
              "next"
            ],
            "additionalProperties": false
          },
          "points": {
            "description": "What some work brings.",
            "type": "object",
            "properties": {
              "work": {
                "description": "The work.",
                "$ref": "#/$defs/work"
              },
              "points": {
                "description": "Its points.",
                "type": "integer",
                "minimum": 0,
                "maximum": 10000
              }
            },
            "required": [
              "work",
              "points"
            ],
            "additionalProperties": false
          },
          "rule-cover": {
            "description": "The numbers wanted on shifts and during the day.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "The numbers wanted on shifts and during the day.",
                "const": "cover"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "shortage-price": {
                "description": "Of each one missing to a minimum; 10000 unless given.",
                "$ref": "#/$defs/price"
              },
              "preference-price": {
                "description": "Of each one missing to a preferred number; 100 unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "Of each one above a maximum; 100 unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-qualification": {
            "description": "Only the qualified work, where they may; always hard.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Only the qualified work, where they may; always hard.",
                "const": "qualification"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-one-duty": {
            "description": "One shift or lawful combination a day; always hard.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "One shift or lawful combination a day; always hard.",
                "const": "one-duty"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-leave": {
            "description": "Nobody on leave works; always hard.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Nobody on leave works; always hard.",
                "const": "leave"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-availability": {
            "description": "Nobody works when not available.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Nobody works when not available.",
                "const": "availability"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "price": {
                "description": "Of each assignment without availability; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-fixed": {
            "description": "What was decided beforehand stays.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "What was decided beforehand stays.",
                "const": "fixed"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "price": {
                "description": "Of each fixed assignment broken; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-requests": {
            "description": "Wishes are granted.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Wishes are granted.",
                "const": "requests"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "price": {
                "description": "Of each wish not granted; 10 unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-hours": {
            "description": "Paid hours in a week, a period or any so many days.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Paid hours in a week, a period or any so many days.",
                "const": "hours"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; week unless given.",
                "$ref": "#/$defs/period"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "minimum": {
                "description": "A length, or contract, contract + 2h, contract - 30 min.",
                "type": "string"
              },
              "maximum": {
                "description": "A length, or contract, contract + 2h, contract - 30 min.",
                "type": "string"
              },
              "unit": {
                "description": "Time priced together; 60 min unless given.",
                "$ref": "#/$defs/length"
              },
              "shortage-price": {
                "description": "The price of each unit below the minimum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each unit above the maximum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "counts-leave": {
                "description": "Whether leave credits its hours; yes unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "counts-holidays": {
                "description": "Whether public holidays from Monday to Friday credit the contract's share; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "balance": {
                "description": "The balance carried in, with period: horizon only.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-overtime": {
            "description": "Paid hours above the contract's, priced in steps.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Paid hours above the contract's, priced in steps.",
                "const": "overtime"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "unit": {
                "description": "Time priced together; 60 min unless given.",
                "$ref": "#/$defs/length"
              },
              "tiers": {
                "description": "The steps; costs do not fall from one to the next.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/tier"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              },
              "counts-holidays": {
                "description": "Whether public holidays from Monday to Friday credit the contract's share; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              }
            },
            "required": [
              "rule",
              "tiers"
            ],
            "additionalProperties": false
          },
          "rule-shift-count": {
            "description": "The number of shifts in a period.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "The number of shifts in a period.",
                "const": "shift-count"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; horizon unless given.",
                "$ref": "#/$defs/period"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "minimum": {
                "description": "The fewest.",
                "$ref": "#/$defs/count"
              },
              "maximum": {
                "description": "The most.",
                "$ref": "#/$defs/count"
              },
              "shortage-price": {
                "description": "The price of each unit below the minimum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each unit above the maximum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "balance": {
                "description": "The balance carried in, with period: horizon only.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-rest": {
            "description": "Rest between one day's work and the next.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Rest between one day's work and the next.",
                "const": "rest"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "minimum": {
                "description": "The least rest, up to 48 hours.",
                "$ref": "#/$defs/length"
              },
              "price": {
                "description": "Of each breach; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "minimum"
            ],
            "additionalProperties": false
          },
          "rule-succession": {
            "description": "What may not follow what on the next day.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "What may not follow what on the next day.",
                "const": "succession"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "pairs": {
                "description": "The pairs that may not follow each other.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/pair"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              },
              "price": {
                "description": "Of each breach; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "pairs"
            ],
            "additionalProperties": false
          },
          "rule-stretch": {
            "description": "Days of work, of some work or off in a row.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Days of work, of some work or off in a row.",
                "const": "stretch"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "of": {
                "description": "off for days without work, or work.",
                "$ref": "#/$defs/work"
              },
              "minimum": {
                "description": "The fewest.",
                "$ref": "#/$defs/count"
              },
              "maximum": {
                "description": "The most.",
                "$ref": "#/$defs/count"
              },
              "shortage-price": {
                "description": "The price of each unit below the minimum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each unit above the maximum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "owes-at-end": {
                "description": "Whether a stretch that reaches the last day owes its minimum; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "leave-is-neutral": {
                "description": "Whether whole days of leave are left out; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              }
            },
            "required": [
              "rule",
              "of"
            ],
            "additionalProperties": false
          },
          "rule-weekends": {
            "description": "The number of weekends worked.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "The number of weekends worked.",
                "const": "weekends"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "minimum": {
                "description": "The fewest.",
                "$ref": "#/$defs/count"
              },
              "maximum": {
                "description": "The most.",
                "$ref": "#/$defs/count"
              },
              "shortage-price": {
                "description": "The price of each unit below the minimum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each unit above the maximum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "balance": {
                "description": "The balance carried in.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-complete-weekends": {
            "description": "Weekends are worked whole or not at all.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Weekends are worked whole or not at all.",
                "const": "complete-weekends"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "price": {
                "description": "Of each weekend worked in part.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "price"
            ],
            "additionalProperties": false
          },
          "rule-supervision": {
            "description": "Some work only while supervisors are on duty.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Some work only while supervisors are on duty.",
                "const": "supervision"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "supervisors": {
                "description": "Who may supervise.",
                "$ref": "#/$defs/people"
              },
              "work": {
                "description": "Which work is supervised; any unless given.",
                "$ref": "#/$defs/work"
              },
              "count": {
                "description": "Supervisors needed for each one; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "same-place": {
                "description": "Whether they must be at the same place; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "price": {
                "description": "Of each breach; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "supervisors"
            ],
            "additionalProperties": false
          },
          "rule-keep-apart": {
            "description": "People who never work together.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "People who never work together.",
                "const": "keep-apart"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "price": {
                "description": "Of each breach; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-keep-together": {
            "description": "People who work the same shifts, or the same days.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "People who work the same shifts, or the same days.",
                "const": "keep-together"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about, at least two.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "on": {
                "description": "Whether they work the same shifts, or only the same days; shift unless given.",
                "enum": [
                  "shift",
                  "day"
                ]
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "price": {
                "description": "Of each two people, day and shift that only one of them works; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-never-alone": {
            "description": "At each moment nobody is on site, or at least so many.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "At each moment nobody is on site, or at least so many.",
                "const": "never-alone"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "places": {
                "description": "Sites or rooms that are counted one by one; all work together unless given.",
                "$ref": "#/$defs/ids"
              },
              "minimum": {
                "description": "The fewest where there is anyone; 2 unless given.",
                "type": "integer",
                "minimum": 2,
                "maximum": 1000
              },
              "unit": {
                "description": "Time priced together; 30 min unless given.",
                "$ref": "#/$defs/length"
              },
              "price": {
                "description": "Of each one missing, for each started unit; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-skill-mix": {
            "description": "So many juniors for each senior at most, on a shift or at any time.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "So many juniors for each senior at most, on a shift or at any time.",
                "const": "skill-mix"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "The juniors; everyone unless given. Whoever is both is a senior.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "seniors": {
                "description": "Who is a senior.",
                "$ref": "#/$defs/people"
              },
              "per-senior": {
                "description": "How many juniors each senior carries; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "on": {
                "description": "Whether they are compared at each moment, or on each shift; moment unless given.",
                "enum": [
                  "moment",
                  "shift"
                ]
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "places": {
                "description": "Sites or rooms that are counted one by one; all work together unless given.",
                "$ref": "#/$defs/ids"
              },
              "unit": {
                "description": "Time priced together, at each moment; 30 min unless given.",
                "$ref": "#/$defs/length"
              },
              "price": {
                "description": "Of each junior too many; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "seniors"
            ],
            "additionalProperties": false
          },
          "rule-rooms": {
            "description": "Rooms or devices for everyone on duty who needs one.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Rooms or devices for everyone on duty who needs one.",
                "const": "rooms"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Whose work needs one; any unless given.",
                "$ref": "#/$defs/work"
              },
              "rooms": {
                "description": "The rooms; any unless given.",
                "$ref": "#/$defs/ids"
              },
              "site": {
                "description": "The site of the rooms; any unless given.",
                "$ref": "#/$defs/id"
              },
              "features": {
                "description": "What a room must offer, all of it, as in couch.",
                "$ref": "#/$defs/ids"
              },
              "equipment": {
                "description": "The kind of device, instead of rooms.",
                "$ref": "#/$defs/id"
              },
              "unit": {
                "description": "Time priced together; 30 min unless given.",
                "$ref": "#/$defs/length"
              },
              "price": {
                "description": "Of each one without, for each started unit; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-night-recovery": {
            "description": "Free days after so many nights in a row.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Free days after so many nights in a row.",
                "const": "night-recovery"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "What counts as a night.",
                "$ref": "#/$defs/work"
              },
              "after": {
                "description": "After how many nights in a row; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 31
              },
              "days": {
                "description": "How many days in a row are free then.",
                "type": "integer",
                "minimum": 1,
                "maximum": 31
              },
              "price": {
                "description": "Of each day missing when work comes next; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "work",
              "days"
            ],
            "additionalProperties": false
          },
          "rule-weekly-rest": {
            "description": "An unbroken rest of so many hours in each week or any so many days.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "An unbroken rest of so many hours in each week or any so many days.",
                "const": "weekly-rest"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; week unless given.",
                "$ref": "#/$defs/period"
              },
              "minimum": {
                "description": "The least rest, 24 to 336 hours.",
                "$ref": "#/$defs/length"
              },
              "price": {
                "description": "Of each period without; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "minimum"
            ],
            "additionalProperties": false
          },
          "rule-same-shift-weekend": {
            "description": "The same shift on all days worked of a weekend.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "The same shift on all days worked of a weekend.",
                "const": "same-shift-weekend"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "price": {
                "description": "Of each shift after the first that someone works on a weekend.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "price"
            ],
            "additionalProperties": false
          },
          "rule-blocks": {
            "description": "Days that belong together, as in a week on call: all of them are worked, or none.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Days that belong together, as in a week on call: all of them are worked, or none.",
                "const": "blocks"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work is done in blocks.",
                "$ref": "#/$defs/work"
              },
              "from": {
                "description": "The day of the week on which a block begins; Mon unless given.",
                "$ref": "#/$defs/weekday"
              },
              "days": {
                "description": "How many days a block has; 7 unless given.",
                "type": "integer",
                "minimum": 2,
                "maximum": 7
              },
              "price": {
                "description": "Of each block worked in part; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "work"
            ],
            "additionalProperties": false
          },
          "rule-place-changes": {
            "description": "How often someone changes site from one day worked to the next.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "How often someone changes site from one day worked to the next.",
                "const": "place-changes"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; week unless given.",
                "$ref": "#/$defs/period"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "maximum": {
                "description": "The most changes; 0 unless given.",
                "$ref": "#/$defs/count"
              },
              "price": {
                "description": "Of each change above; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-places-used": {
            "description": "At how many different sites someone works in a period.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "At how many different sites someone works in a period.",
                "const": "places-used"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; week unless given.",
                "$ref": "#/$defs/period"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "maximum": {
                "description": "The most sites; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000
              },
              "price": {
                "description": "Of each site above; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule"
            ],
            "additionalProperties": false
          },
          "rule-load": {
            "description": "Points for kinds of shifts, as for call-outs, limited in a period.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Points for kinds of shifts, as for call-outs, limited in a period.",
                "const": "load"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; horizon unless given.",
                "$ref": "#/$defs/period"
              },
              "points": {
                "description": "What brings points; the first that fits counts.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/points"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              },
              "minimum": {
                "description": "The fewest.",
                "$ref": "#/$defs/count"
              },
              "maximum": {
                "description": "The most.",
                "$ref": "#/$defs/count"
              },
              "shortage-price": {
                "description": "The price of each point below the minimum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "excess-price": {
                "description": "The price of each point above the maximum; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "balance": {
                "description": "The balance carried in, with period: horizon only.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "rule",
              "points"
            ],
            "additionalProperties": false
          },
          "rule-budget": {
            "description": "What the hours of a group of people may cost in a period.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "What the hours of a group of people may cost in a period.",
                "const": "budget"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "period": {
                "description": "Over which days; horizon unless given.",
                "$ref": "#/$defs/whole-period"
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "percent": {
                "description": "The percentage of hourly pay that is counted; 100 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 10000
              },
              "maximum": {
                "description": "The most, in minor units of money.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "unit": {
                "description": "Money priced together, in minor units; 100 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000000000
              },
              "price": {
                "description": "Of each started unit above; hard unless given.",
                "$ref": "#/$defs/price"
              },
              "rates": {
                "description": "Whether premiums and the tariffs of agencies count; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              }
            },
            "required": [
              "rule",
              "maximum"
            ],
            "additionalProperties": false
          },
          "rule-premiums": {
            "description": "Extra pay for nights, weekends, holidays or kinds of shifts.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Extra pay for nights, weekends, holidays or kinds of shifts.",
                "const": "premiums"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "work": {
                "description": "Which work earns it; any unless given.",
                "$ref": "#/$defs/work"
              },
              "during": {
                "description": "Parts of the day, as in 21:00-24:00; all of it unless given.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/part"
                    }
                  },
                  {
                    "type": "string"
                  }
                ]
              },
              "days": {
                "description": "On which days; every day unless given, none where only holidays are meant.",
                "$ref": "#/$defs/days"
              },
              "holidays": {
                "description": "Whether it is earned on public holidays; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "rate": {
                "description": "What an hour earns on top: an amount in minor units of money, or a percentage of the hourly pay, as in 30 %.",
                "anyOf": [
                  {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 1000000
                  },
                  {
                    "type": "string",
                    "pattern": "^[0-9]+ *%?$"
                  }
                ]
              }
            },
            "required": [
              "rule",
              "rate"
            ],
            "additionalProperties": false
          },
          "rule-agency": {
            "description": "People paid by the call: tariffs, minimums, notice and discounts.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "People paid by the call: tariffs, minimums, notice and discounts.",
                "const": "agency"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "tariff": {
                "description": "What an hour costs, in minor units of money.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000
              },
              "tariffs": {
                "description": "What other calls cost: the first that counts for a call.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/agency-tariff"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              },
              "minimum-call": {
                "description": "The least time that a call is paid for; none unless given.",
                "$ref": "#/$defs/length"
              },
              "notice": {
                "description": "On how many first days planned nobody can be called; 0 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 731
              },
              "period": {
                "description": "What the least charge and discounts are for; week unless given.",
                "$ref": "#/$defs/whole-period"
              },
              "minimum-charge": {
                "description": "The least that a period costs, in minor units of money; 0 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "discounts": {
                "description": "What is taken off for volume; no part of a plan's cost.",
                "anyOf": [
                  {
                    "type": "array",
                    "items": {
                      "$ref": "#/$defs/agency-discount"
                    }
                  },
                  {
                    "$ref": "#/$defs/table"
                  }
                ]
              }
            },
            "required": [
              "rule",
              "tariff"
            ],
            "additionalProperties": false
          },
          "rule-fairness": {
            "description": "Hours, shifts or weekends spread evenly, or pro rata.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Hours, shifts or weekends spread evenly, or pro rata.",
                "const": "fairness"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Among whom it is spread, at least two; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "load": {
                "description": "What is spread.",
                "enum": [
                  "hours",
                  "shifts",
                  "weekends"
                ]
              },
              "work": {
                "description": "Which work counts; any unless given.",
                "$ref": "#/$defs/work"
              },
              "measure": {
                "description": "Each one's load against their fair part of all, or the greatest load less the least; share unless given.",
                "enum": [
                  "share",
                  "range"
                ]
              },
              "pro-rata": {
                "description": "Whether fair parts follow contract hours, against the share only; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "unit": {
                "description": "How much is priced together, a length for hours; 60 min or 1 unless given.",
                "anyOf": [
                  {
                    "$ref": "#/$defs/length"
                  },
                  {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 10000
                  }
                ]
              },
              "allowance": {
                "description": "Unevenness that costs nothing, a length for hours; none unless given.",
                "anyOf": [
                  {
                    "$ref": "#/$defs/length"
                  },
                  {
                    "type": "integer",
                    "minimum": 0,
                    "maximum": 100000
                  }
                ]
              },
              "price": {
                "description": "Of each started unit too much.",
                "$ref": "#/$defs/price"
              },
              "shortage-price": {
                "description": "Of each started unit too little, against the share; 0 unless given.",
                "$ref": "#/$defs/price"
              },
              "balance": {
                "description": "The balance carried in.",
                "$ref": "#/$defs/id"
              }
            },
            "required": [
              "rule",
              "load",
              "price"
            ],
            "additionalProperties": false,
            "if": {
              "properties": {
                "load": {
                  "const": "hours"
                }
              },
              "required": [
                "load"
              ]
            },
            "then": {
              "properties": {
                "unit": {
                  "$ref": "#/$defs/length"
                },
                "allowance": {
                  "$ref": "#/$defs/length"
                }
              }
            },
            "else": {
              "properties": {
                "unit": {
                  "type": "integer"
                },
                "allowance": {
                  "type": "integer"
                }
              }
            }
          },
          "rule-pattern": {
            "description": "Standing weeks of shifts, from which each deviation costs.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Standing weeks of shifts, from which each deviation costs.",
                "const": "pattern"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "from": {
                "description": "The first day of the first week.",
                "$ref": "#/$defs/date"
              },
              "weeks": {
                "description": "The weeks, repeated for ever: seven of off, any or a shift each, with commas between them.",
                "anyOf": [
                  {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "string",
                      "pattern": "^[^,;]+(,[^,;]+){6}$"
                    }
                  },
                  {
                    "type": "string",
                    "pattern": "^[^,;]+(,[^,;]+){6}(;[^,;]+(,[^,;]+){6})*$"
                  }
                ]
              },
              "price": {
                "description": "Of each day that deviates; hard unless given.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "from",
              "weeks"
            ],
            "additionalProperties": false
          },
          "rule-continuity": {
            "description": "Days that differ from the roster last published.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "Days that differ from the roster last published.",
                "const": "continuity"
              },
              "id": {
                "description": "Unique; the kind's word unless given.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whom it is about; everyone unless given.",
                "$ref": "#/$defs/people"
              },
              "source": {
                "description": "Where it is law or agreement: act and article.",
                "$ref": "#/$defs/text"
              },
              "price": {
                "description": "Of each day of each person that differs.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "rule",
              "price"
            ],
            "additionalProperties": false
          },
          "percent": {
            "description": "A share, as in 15 %.",
            "type": "string",
            "pattern": "^ *[0-9]{1,3} *% *$"
          },
          "local-time": {
            "description": "A date and time, as in 2026-03-02 09:30.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{1,2}:[0-9]{2}$"
          },
          "lengths": {
            "description": "A length, or two as in 10 min to 30 min.",
            "type": "string"
          },
          "day-numbers": {
            "description": "Days, as in 7 days or 6 to 8 days.",
            "type": "string",
            "pattern": "^.*[0-9] days?$"
          },
          "windows": {
            "description": "Time windows: days and perhaps a part of them, as in Mon-Wed 09:00-12:00, several joined by ;.",
            "anyOf": [
              {
                "type": "string"
              },
              {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            ]
          },
          "urgency": {
            "description": "A class of urgency.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which requests refer to it.",
                "$ref": "#/$defs/id"
              },
              "unserved-price": {
                "description": "What a request costs that gets no appointment.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "late-price": {
                "description": "What each day past the target date costs; nothing unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "required": [
              "id",
              "unserved-price"
            ],
            "additionalProperties": false
          },
          "book": {
            "description": "How the appointment book is made, and what its choices cost.",
            "type": "object",
            "properties": {
              "grid": {
                "description": "The time between starts of appointments: 1, 5, 10, 15 or 30 min; 5 min unless given.",
                "$ref": "#/$defs/length"
              },
              "urgencies": {
                "description": "Classes of urgency, the usual one first; routine, soon and urgent unless given.",
                "type": "array",
                "items": {
                  "$ref": "#/$defs/urgency"
                }
              },
              "cancel-price": {
                "description": "What a booked appointment costs that is not held, on top of what any request does.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "preference-price": {
                "description": "What it costs that somebody is seen by whom the client does not prefer.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "continuity-price": {
                "description": "What it costs that somebody is seen by who does not know the client.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "splinter": {
                "description": "A stretch of free time shorter than this is of no use.",
                "$ref": "#/$defs/length"
              },
              "splinter-price": {
                "description": "What each such stretch costs.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "overtime": {
                "description": "How long an appointment may run beyond the end of a duty; not at all unless given.",
                "$ref": "#/$defs/length"
              },
              "overtime-price": {
                "description": "What each minute of it costs.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "balance-price": {
                "description": "What each started hour costs by which booked time lies unevenly; nothing unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "use-price": {
                "description": "What each professional with any appointment costs; nothing unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "additionalProperties": false
          },
          "staff-need": {
            "description": "Professionals of one sort that are needed.",
            "type": "object",
            "properties": {
              "roles": {
                "description": "Roles of which one is exercised on duty; any unless given.",
                "$ref": "#/$defs/ids"
              },
              "skills": {
                "description": "Skills that must be held besides, all of them.",
                "$ref": "#/$defs/ids"
              },
              "tags": {
                "description": "Tags of which one must be borne, as a grade.",
                "$ref": "#/$defs/ids"
              },
              "count": {
                "description": "How many; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "same-as": {
                "description": "The earlier phase of which the same person comes back.",
                "$ref": "#/$defs/id"
              },
              "different-from": {
                "description": "The earlier phase of which nobody comes back.",
                "$ref": "#/$defs/id"
              }
            },
            "additionalProperties": false
          },
          "room-need": {
            "description": "What is asked of a room.",
            "type": "object",
            "properties": {
              "features": {
                "description": "What it must offer, all of it.",
                "$ref": "#/$defs/ids"
              },
              "places": {
                "description": "The rooms or sites it may be in.",
                "$ref": "#/$defs/ids"
              }
            },
            "additionalProperties": false
          },
          "phase": {
            "description": "A part of a visit with the same people, room and devices.",
            "type": "object",
            "properties": {
              "name": {
                "description": "The name, by which later phases refer to it.",
                "$ref": "#/$defs/id"
              },
              "length": {
                "description": "How long it takes, a multiple of the grid.",
                "$ref": "#/$defs/length"
              },
              "staff": {
                "description": "Who is needed: roles, as in gp or registrar, or groups.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": "string"
                        },
                        {
                          "$ref": "#/$defs/staff-need"
                        }
                      ]
                    }
                  }
                ]
              },
              "at": {
                "description": "Where it takes place; nowhere unless given, as on the telephone.",
                "enum": [
                  "room",
                  "home",
                  "nowhere"
                ]
              },
              "room": {
                "description": "The room needed: any, a list of features, or a group.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  },
                  {
                    "$ref": "#/$defs/room-need"
                  }
                ]
              },
              "equipment": {
                "description": "Devices needed, as in ecg or 2 ecg.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  }
                ]
              },
              "buffer-before": {
                "description": "What its people need before it; of two neighbouring buffers the larger counts.",
                "$ref": "#/$defs/length"
              },
              "buffer-after": {
                "description": "What its people need after it.",
                "$ref": "#/$defs/length"
              },
              "gap": {
                "description": "The time after the phase before, while people and rooms are free; none unless given.",
                "$ref": "#/$defs/lengths"
              }
            },
            "required": [
              "length"
            ],
            "additionalProperties": false
          },
          "service": {
            "description": "What a client comes for.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id, by which others refer to it.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "phases": {
                "description": "Its phases in order; one with the fields beside unless given.",
                "type": "array",
                "items": {
                  "$ref": "#/$defs/phase"
                }
              },
              "length": {
                "description": "How long it takes, a multiple of the grid.",
                "$ref": "#/$defs/length"
              },
              "staff": {
                "description": "Who is needed: roles, as in gp or registrar, or groups.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": "string"
                        },
                        {
                          "$ref": "#/$defs/staff-need"
                        }
                      ]
                    }
                  }
                ]
              },
              "at": {
                "description": "Where it takes place; nowhere unless given, as on the telephone.",
                "enum": [
                  "room",
                  "home",
                  "nowhere"
                ]
              },
              "room": {
                "description": "The room needed: any, a list of features, or a group.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  },
                  {
                    "$ref": "#/$defs/room-need"
                  }
                ]
              },
              "equipment": {
                "description": "Devices needed, as in ecg or 2 ecg.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  }
                ]
              },
              "buffer-before": {
                "description": "What its people need before it; of two neighbouring buffers the larger counts.",
                "$ref": "#/$defs/length"
              },
              "buffer-after": {
                "description": "What its people need after it.",
                "$ref": "#/$defs/length"
              },
              "seats": {
                "description": "How many clients share a session; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 10000
              },
              "sessions": {
                "description": "The most sessions in the days planned; 1 unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000
              },
              "fee": {
                "description": "What a visit brings in; nothing unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "required": [
              "id"
            ],
            "additionalProperties": false
          },
          "client-request": {
            "description": "A client who wants a service.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id.",
                "$ref": "#/$defs/id"
              },
              "client": {
                "description": "The client, by an id; the request's own unless given.",
                "$ref": "#/$defs/id"
              },
              "service": {
                "description": "What for.",
                "$ref": "#/$defs/id"
              },
              "windows": {
                "description": "When the client can come; any time unless given.",
                "$ref": "#/$defs/windows"
              },
              "urgency": {
                "description": "The class of urgency; the first unless given.",
                "$ref": "#/$defs/id"
              },
              "target": {
                "description": "The last day on which it is not late.",
                "$ref": "#/$defs/date"
              },
              "with": {
                "description": "Who may see the client; anyone unless given.",
                "$ref": "#/$defs/ids"
              },
              "prefers": {
                "description": "Whom the client would like.",
                "$ref": "#/$defs/ids"
              },
              "usual": {
                "description": "Who knows the client.",
                "$ref": "#/$defs/ids"
              },
              "not-with": {
                "description": "Who takes no part.",
                "$ref": "#/$defs/ids"
              },
              "features": {
                "description": "What every room must offer besides, as in step-free.",
                "$ref": "#/$defs/ids"
              },
              "staff-tags": {
                "description": "Tags of which whoever sees the client bears one.",
                "$ref": "#/$defs/ids"
              },
              "home": {
                "description": "The zone of the client's home.",
                "$ref": "#/$defs/id"
              },
              "fee": {
                "description": "What it brings in; the service's fee unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "no-show": {
                "description": "How likely the client is not to come.",
                "$ref": "#/$defs/percent"
              },
              "booked": {
                "description": "When it is booked already.",
                "$ref": "#/$defs/local-time"
              },
              "booked-with": {
                "description": "With whom it is booked.",
                "$ref": "#/$defs/ids"
              },
              "booked-room": {
                "description": "In which room it is booked.",
                "$ref": "#/$defs/id"
              },
              "move-price": {
                "description": "What it costs to move it; it stays unless given.",
                "$ref": "#/$defs/price"
              },
              "move-until": {
                "description": "The last day to which it may be moved.",
                "$ref": "#/$defs/date"
              },
              "asked": {
                "description": "The day since which the client waits.",
                "$ref": "#/$defs/date"
              },
              "refusals": {
                "description": "How many offers the client has refused; 0 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000
              }
            },
            "required": [
              "id",
              "service"
            ],
            "additionalProperties": false
          },
          "series": {
            "description": "Visits of one client that belong together.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id.",
                "$ref": "#/$defs/id"
              },
              "client": {
                "description": "The client, by an id; the request's own unless given.",
                "$ref": "#/$defs/id"
              },
              "service": {
                "description": "What for.",
                "$ref": "#/$defs/id"
              },
              "windows": {
                "description": "When the client can come; any time unless given.",
                "$ref": "#/$defs/windows"
              },
              "urgency": {
                "description": "The class of urgency; the first unless given.",
                "$ref": "#/$defs/id"
              },
              "target": {
                "description": "The last day on which it is not late.",
                "$ref": "#/$defs/date"
              },
              "with": {
                "description": "Who may see the client; anyone unless given.",
                "$ref": "#/$defs/ids"
              },
              "prefers": {
                "description": "Whom the client would like.",
                "$ref": "#/$defs/ids"
              },
              "usual": {
                "description": "Who knows the client.",
                "$ref": "#/$defs/ids"
              },
              "not-with": {
                "description": "Who takes no part.",
                "$ref": "#/$defs/ids"
              },
              "features": {
                "description": "What every room must offer besides, as in step-free.",
                "$ref": "#/$defs/ids"
              },
              "staff-tags": {
                "description": "Tags of which whoever sees the client bears one.",
                "$ref": "#/$defs/ids"
              },
              "home": {
                "description": "The zone of the client's home.",
                "$ref": "#/$defs/id"
              },
              "fee": {
                "description": "What it brings in; the service's fee unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "no-show": {
                "description": "How likely the client is not to come.",
                "$ref": "#/$defs/percent"
              },
              "booked": {
                "description": "When it is booked already.",
                "$ref": "#/$defs/local-time"
              },
              "booked-with": {
                "description": "With whom it is booked.",
                "$ref": "#/$defs/ids"
              },
              "booked-room": {
                "description": "In which room it is booked.",
                "$ref": "#/$defs/id"
              },
              "move-price": {
                "description": "What it costs to move it; it stays unless given.",
                "$ref": "#/$defs/price"
              },
              "move-until": {
                "description": "The last day to which it may be moved.",
                "$ref": "#/$defs/date"
              },
              "asked": {
                "description": "The day since which the client waits.",
                "$ref": "#/$defs/date"
              },
              "refusals": {
                "description": "How many offers the client has refused; 0 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000
              },
              "visits": {
                "description": "How many.",
                "type": "integer",
                "minimum": 1,
                "maximum": 100
              },
              "spacing": {
                "description": "Days from each visit to the next.",
                "$ref": "#/$defs/day-numbers"
              },
              "whole": {
                "description": "Whether there are all of them or none; those that fit unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "weekday-price": {
                "description": "What a visit on another weekday than the one before costs.",
                "$ref": "#/$defs/price"
              },
              "time-price": {
                "description": "What a visit at another time of day than the one before costs.",
                "$ref": "#/$defs/price"
              },
              "person-price": {
                "description": "What a visit with another person than the one before costs.",
                "$ref": "#/$defs/price"
              }
            },
            "required": [
              "id",
              "service",
              "visits",
              "spacing"
            ],
            "additionalProperties": false
          },
          "matter": {
            "description": "Work to a deadline, split into blocks.",
            "type": "object",
            "properties": {
              "id": {
                "description": "The id.",
                "$ref": "#/$defs/id"
              },
              "name": {
                "description": "The name shown; the id unless given.",
                "$ref": "#/$defs/text"
              },
              "effort": {
                "description": "How long the work takes.",
                "$ref": "#/$defs/length"
              },
              "staff": {
                "description": "Who is needed: roles, as in gp or registrar, or groups.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": "string"
                        },
                        {
                          "$ref": "#/$defs/staff-need"
                        }
                      ]
                    }
                  }
                ]
              },
              "one-person": {
                "description": "Whether one person does all the work; so unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "review": {
                "description": "How long the review takes, after all the work; none unless given.",
                "$ref": "#/$defs/length"
              },
              "reviewer": {
                "description": "Who may review; never who did the work.",
                "anyOf": [
                  {
                    "type": "string"
                  },
                  {
                    "type": "array",
                    "items": {
                      "anyOf": [
                        {
                          "type": "string"
                        },
                        {
                          "$ref": "#/$defs/staff-need"
                        }
                      ]
                    }
                  }
                ]
              },
              "block": {
                "description": "The shortest block; 1h unless given.",
                "$ref": "#/$defs/length"
              },
              "from": {
                "description": "The first day on which work may be done.",
                "$ref": "#/$defs/date"
              },
              "deadline": {
                "description": "The last day on which it is not late.",
                "$ref": "#/$defs/date"
              },
              "late-price": {
                "description": "What each block costs for each day past the deadline; the urgency's unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "urgency": {
                "description": "The class of urgency; the first unless given.",
                "$ref": "#/$defs/id"
              },
              "with": {
                "description": "Who may do the work; anyone unless given.",
                "$ref": "#/$defs/ids"
              },
              "not-with": {
                "description": "Who takes no part, as in a conflict of interest.",
                "$ref": "#/$defs/ids"
              }
            },
            "required": [
              "id",
              "effort"
            ],
            "additionalProperties": false
          },
          "travel": {
            "description": "How long it takes between two places, both ways.",
            "type": "object",
            "properties": {
              "from": {
                "description": "A site, or a zone of homes.",
                "$ref": "#/$defs/id"
              },
              "to": {
                "description": "A site, or a zone of homes.",
                "$ref": "#/$defs/id"
              },
              "minutes": {
                "description": "How long.",
                "$ref": "#/$defs/length"
              }
            },
            "required": [
              "from",
              "to",
              "minutes"
            ],
            "additionalProperties": false
          },
          "reserved": {
            "description": "Time of a professional kept for some services.",
            "type": "object",
            "properties": {
              "professional": {
                "description": "Whose.",
                "$ref": "#/$defs/id"
              },
              "days": {
                "description": "On which days; every day unless given.",
                "$ref": "#/$defs/days"
              },
              "part": {
                "description": "Which part of them.",
                "$ref": "#/$defs/part"
              },
              "services": {
                "description": "What may be booked then, work for matters; nothing unless given.",
                "$ref": "#/$defs/ids"
              }
            },
            "required": [
              "professional",
              "part"
            ],
            "additionalProperties": false
          },
          "booking": {
            "description": "What clients may be offered, and what is kept for whom.",
            "type": "object",
            "properties": {
              "notice": {
                "description": "The least time from asking to the start of a visit; none unless given.",
                "$ref": "#/$defs/length"
              },
              "ahead": {
                "description": "How many days ahead visits may be booked, as in 56 days; all that are planned unless given.",
                "$ref": "#/$defs/text"
              },
              "open-bookings": {
                "description": "The most bookings of one client that have not begun; any number unless given.",
                "type": "integer",
                "minimum": 1,
                "maximum": 1000
              },
              "bookable": {
                "description": "On which work services may be booked; those not named on any.",
                "type": "array",
                "items": {
                  "$ref": "#/$defs/bookable"
                }
              },
              "reserves": {
                "description": "Time kept for some requests until it is released.",
                "type": "array",
                "items": {
                  "$ref": "#/$defs/reserve"
                }
              },
              "wait-price": {
                "description": "What each day that a client has waited adds to the worth of a time that becomes free; 100 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              },
              "refusal-price": {
                "description": "What each offer refused takes from it; 500 unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "additionalProperties": false
          },
          "bookable": {
            "description": "Work on which some services may be booked.",
            "type": "object",
            "properties": {
              "services": {
                "description": "The services.",
                "$ref": "#/$defs/ids"
              },
              "work": {
                "description": "Their shifts, roles and places.",
                "$ref": "#/$defs/work"
              }
            },
            "required": [
              "services",
              "work"
            ],
            "additionalProperties": false
          },
          "reserve": {
            "description": "Time of people kept for some requests until it is released.",
            "type": "object",
            "properties": {
              "id": {
                "description": "A name of its own.",
                "$ref": "#/$defs/id"
              },
              "who": {
                "description": "Whose time; everyone's unless given.",
                "$ref": "#/$defs/people"
              },
              "days": {
                "description": "On which days; every day unless given.",
                "$ref": "#/$defs/days"
              },
              "part": {
                "description": "Which part of them.",
                "$ref": "#/$defs/part"
              },
              "urgencies": {
                "description": "The urgency classes for which it is kept.",
                "$ref": "#/$defs/ids"
              },
              "services": {
                "description": "The services for which it is kept.",
                "$ref": "#/$defs/ids"
              },
              "release-days": {
                "description": "How many days before others may have it; never unless given.",
                "type": "integer",
                "minimum": 0,
                "maximum": 365
              },
              "release-at": {
                "description": "At which local time of that day; midnight unless given.",
                "$ref": "#/$defs/time"
              },
              "price": {
                "description": "What a phase that starts in it costs in the ranking of times.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000000
              }
            },
            "required": [
              "id",
              "part"
            ],
            "additionalProperties": false
          },
          "rule": {
            "description": "A rule: its kind, an id of its own, whom it is about, and the kind's fields.",
            "type": "object",
            "properties": {
              "rule": {
                "description": "The kind of rule.",
                "enum": [
                  "cover",
                  "qualification",
                  "one-duty",
                  "leave",
                  "availability",
                  "fixed",
                  "requests",
                  "hours",
                  "overtime",
                  "shift-count",
                  "rest",
                  "succession",
                  "stretch",
                  "weekends",
                  "complete-weekends",
                  "supervision",
                  "keep-apart",
                  "keep-together",
                  "never-alone",
                  "skill-mix",
                  "rooms",
                  "night-recovery",
                  "weekly-rest",
                  "same-shift-weekend",
                  "blocks",
                  "place-changes",
                  "places-used",
                  "load",
                  "budget",
                  "premiums",
                  "agency",
                  "fairness",
                  "pattern",
                  "continuity"
                ]
              }
            },
            "required": [
              "rule"
            ],
            "allOf": [
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "cover"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-cover"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "qualification"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-qualification"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "one-duty"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-one-duty"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "leave"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-leave"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "availability"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-availability"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "fixed"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-fixed"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "requests"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-requests"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "hours"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-hours"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "overtime"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-overtime"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "shift-count"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-shift-count"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "rest"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-rest"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "succession"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-succession"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "stretch"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-stretch"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "weekends"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-weekends"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "complete-weekends"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-complete-weekends"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "supervision"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-supervision"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "keep-apart"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-keep-apart"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "keep-together"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-keep-together"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "never-alone"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-never-alone"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "skill-mix"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-skill-mix"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "rooms"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-rooms"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "night-recovery"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-night-recovery"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "weekly-rest"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-weekly-rest"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "same-shift-weekend"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-same-shift-weekend"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "blocks"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-blocks"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "place-changes"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-place-changes"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "places-used"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-places-used"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "load"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-load"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "budget"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-budget"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "premiums"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-premiums"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "agency"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-agency"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "fairness"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-fairness"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "pattern"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-pattern"
                }
              },
              {
                "if": {
                  "properties": {
                    "rule": {
                      "const": "continuity"
                    }
                  },
                  "required": [
                    "rule"
                  ]
                },
                "then": {
                  "$ref": "#/$defs/rule-continuity"
                }
              }
            ]
          },
          "agency-tariff": {
            "description": "What calls of one kind cost.",
            "type": "object",
            "properties": {
              "work": {
                "description": "Which calls; any unless given.",
                "$ref": "#/$defs/work"
              },
              "days": {
                "description": "On which days they begin; every day unless given, none where only holidays are meant.",
                "$ref": "#/$defs/days"
              },
              "holidays": {
                "description": "Whether public holidays count too; no unless given.",
                "$ref": "#/$defs/yes-or-no"
              },
              "tariff": {
                "description": "What an hour costs, in minor units of money.",
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000
              }
            },
            "required": [
              "tariff"
            ],
            "additionalProperties": false
          },
          "agency-discount": {
            "description": "What is taken off the hours beyond a mark.",
            "type": "object",
            "properties": {
              "above": {
                "description": "Hours paid for in a period beyond which it is taken off.",
                "$ref": "#/$defs/length"
              },
              "off": {
                "description": "What is taken off, as in 5 %.",
                "type": "string",
                "pattern": "^[0-9]{1,3} *%$"
              }
            },
            "required": [
              "above",
              "off"
            ],
            "additionalProperties": false
          }
        }
      }

      """##
  )
}
