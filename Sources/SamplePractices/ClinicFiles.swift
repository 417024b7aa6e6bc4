// Written by `make samples` from instances/clinic; edit the files there.

extension SamplePractice {
  static let clinicFiles = [
    File(
      name: "README.md",
      text: ##"""
        # Moor Lane Surgery

        A general practice plans the week from Monday 2 March 2026 for twelve people:
        three doctors, one in training, two nurses, a healthcare assistant, four
        receptionists and the practice manager.

        The story of this week:

        - Imran is away until Wednesday, so the reception desk is thin from Monday on.
        - Elena leaves at noon on Friday and so cannot work a whole day.
        - The Saturday clinic needs a doctor. Carys never works on Saturdays, and both
          Amara and Bilal ask for the day off: one wish cannot be granted, and Bilal's
          is the cheaper one to break.
        - Wednesday's evening clinic ends at 21:15, so whoever staffs the desk then
          cannot open it at 07:45 on Thursday.
        - Dev, in training, sees patients only while Amara or Bilal is in the house.

        | file | what it holds |
        | --- | --- |
        | `practice.yaml` | the surgery, its shifts, contracts and rules |
        | `staff.csv` | who works here, on which contract, with which skills |
        | `leave.csv`, `requests.csv` | time away, and wishes |
        | `cover.csv` | how many are wanted, on shifts and at the desk |
        | `history.csv` | who worked when in the two weeks before |

        Prices are in pence. The law's limits are hard; everything else has a price.

        """##
    ),
    File(
      name: "cover.csv",
      text: ##"""
        id,days,shifts,during,step,role,minimum,preferred,maximum
        doctors,Mon-Fri,clinic; clinic-am,,,gp,1,2,3
        doctors-monday,Mon,clinic,,,gp,2,3,
        registrar,Mon-Fri,clinic; clinic-am,,,registrar,,1,
        operations,Tue,surgery,,,minor-surgery,1,,1
        evening-doctor,Wed,evening,,,gp,1,,1
        evening-desk,Wed,evening,,,reception,1,,1
        nurses,Mon-Fri,day,,,nurse,1,2,
        bloods,Mon-Fri,day,,,bloods,1,,2
        manager,Mon-Fri,day,,,manager,,1,1
        saturday-doctor,Sat,saturday,,,gp,1,,1
        saturday-nurse,Sat,saturday,,,nurse,1,,1
        saturday-desk,Sat,saturday,,,reception,1,,2
        desk,Mon-Fri,,08:00-18:30,30 min,reception,1,2,

        """##
    ),
    File(
      name: "history.csv",
      text: ##"""
        date,professional,shift,role,place
        2026-02-16,amara,clinic,gp,
        2026-02-16,bilal,clinic,gp,
        2026-02-16,carys,clinic,gp,
        2026-02-16,dev,clinic,registrar,
        2026-02-16,elena,day,nurse,
        2026-02-16,grace,day,bloods,
        2026-02-16,hana,early,reception,
        2026-02-16,imran,late,reception,
        2026-02-16,kofi,late,reception,
        2026-02-16,leila,day,manager,
        2026-02-17,amara,clinic,gp,
        2026-02-17,bilal,clinic,gp,
        2026-02-17,carys,clinic,gp,
        2026-02-17,dev,clinic,registrar,
        2026-02-17,elena,day,nurse,
        2026-02-17,farid,day,nurse,
        2026-02-17,grace,day,bloods,
        2026-02-17,hana,early,reception,
        2026-02-17,imran,late,reception,
        2026-02-17,leila,day,manager,
        2026-02-18,amara,evening,gp,
        2026-02-18,bilal,clinic,gp,
        2026-02-18,carys,clinic,gp,
        2026-02-18,dev,clinic,registrar,
        2026-02-18,elena,day,nurse,
        2026-02-18,farid,day,nurse,
        2026-02-18,grace,day,bloods,
        2026-02-18,hana,early,reception,
        2026-02-18,imran,late,reception,
        2026-02-18,jo,early,reception,
        2026-02-18,kofi,evening,reception,
        2026-02-18,leila,day,manager,
        2026-02-19,amara,clinic,gp,
        2026-02-19,bilal,clinic,gp,
        2026-02-19,elena,day,nurse,
        2026-02-19,grace,day,bloods,
        2026-02-19,hana,early,reception,
        2026-02-19,imran,late,reception,
        2026-02-19,jo,early,reception,
        2026-02-19,kofi,late,reception,
        2026-02-19,leila,day,manager,
        2026-02-20,amara,clinic,gp,
        2026-02-20,bilal,clinic,gp,
        2026-02-20,dev,clinic,registrar,
        2026-02-20,elena,day,nurse,
        2026-02-20,farid,day,nurse,
        2026-02-20,grace,day,bloods,
        2026-02-20,hana,early,reception,
        2026-02-20,imran,late,reception,
        2026-02-20,jo,early,reception,
        2026-02-20,kofi,late,reception,
        2026-02-20,leila,day,manager,
        2026-02-21,bilal,saturday,gp,
        2026-02-21,elena,saturday,nurse,
        2026-02-21,hana,saturday,reception,
        2026-02-23,amara,clinic,gp,
        2026-02-23,bilal,clinic,gp,
        2026-02-23,carys,clinic,gp,
        2026-02-23,dev,clinic,registrar,
        2026-02-23,elena,day,nurse,
        2026-02-23,grace,day,bloods,
        2026-02-23,hana,early,reception,
        2026-02-23,imran,late,reception,
        2026-02-23,kofi,late,reception,
        2026-02-23,leila,day,manager,
        2026-02-24,amara,clinic,gp,
        2026-02-24,bilal,clinic,gp,
        2026-02-24,carys,clinic,gp,
        2026-02-24,dev,clinic,registrar,
        2026-02-24,elena,day,nurse,
        2026-02-24,farid,day,nurse,
        2026-02-24,grace,day,bloods,
        2026-02-24,hana,early,reception,
        2026-02-24,imran,late,reception,
        2026-02-24,leila,day,manager,
        2026-02-25,amara,evening,gp,
        2026-02-25,bilal,clinic,gp,
        2026-02-25,carys,clinic,gp,
        2026-02-25,dev,clinic,registrar,
        2026-02-25,elena,day,nurse,
        2026-02-25,farid,day,nurse,
        2026-02-25,grace,day,bloods,
        2026-02-25,hana,early,reception,
        2026-02-25,imran,late,reception,
        2026-02-25,jo,early,reception,
        2026-02-25,kofi,evening,reception,
        2026-02-25,leila,day,manager,
        2026-02-26,amara,clinic,gp,
        2026-02-26,bilal,clinic,gp,
        2026-02-26,elena,day,nurse,
        2026-02-26,grace,day,bloods,
        2026-02-26,hana,early,reception,
        2026-02-26,imran,late,reception,
        2026-02-26,jo,early,reception,
        2026-02-26,leila,day,manager,
        2026-02-27,amara,clinic,gp,
        2026-02-27,bilal,clinic,gp,
        2026-02-27,dev,clinic,registrar,
        2026-02-27,elena,day,nurse,
        2026-02-27,farid,day,nurse,
        2026-02-27,grace,day,bloods,
        2026-02-27,hana,early,reception,
        2026-02-27,imran,late,reception,
        2026-02-27,jo,early,reception,
        2026-02-27,kofi,late,reception,
        2026-02-27,leila,day,manager,
        2026-02-28,amara,saturday,gp,
        2026-02-28,farid,saturday,nurse,
        2026-02-28,jo,saturday,reception,

        """##
    ),
    File(
      name: "leave.csv",
      text: ##"""
        professional,from,until,part,reason
        imran,2026-03-02,2026-03-04,,annual leave
        elena,2026-03-06,2026-03-06,12:00-17:00,dentist

        """##
    ),
    File(
      name: "practice.yaml",
      text: ##"""
        # Moor Lane Surgery: a general practice with twelve staff, one week.
        #
        # Lists that are easier to keep in a spreadsheet stand in the CSV files beside
        # this one. Times are local; money is in pence.
        version: 1

        practice:
          name: Moor Lane Surgery
          time-zone: Europe/London
          currency: GBP
          week-start: Mon
          weekend: [Sat, Sun]

        horizon:
          from: 2026-03-02
          weeks: 1

        sites:
          - id: moor-lane
            name: Moor Lane Surgery
            opening:
              - days: Mon-Fri
                from: 08:00
                until: 18:30
              - {days: Sat, from: 09:00, until: 13:00}

        rooms:
          - {id: room-1, name: Consulting room 1, site: moor-lane, features: [couch]}
          - {id: room-2, name: Consulting room 2, site: moor-lane, features: [couch]}
          - {id: room-3, name: Consulting room 3, site: moor-lane, features: [couch, step-free]}
          - {id: room-4, name: Nurses' room, site: moor-lane, features: [couch, fridge]}
          # The treatment room is cleaned for ten minutes after each patient.
          - id: treatment
            name: Treatment room
            site: moor-lane
            features: couch; theatre-light
            turnover: 10 min
          - {id: desk, name: Reception desk, site: moor-lane, capacity: 3}

        equipment:
          - {id: ecg, name: ECG recorder, quantity: 1, turnover: 5 min}
          - {id: autoclave, name: Autoclave, quantity: 1, room: treatment}

        # What people are qualified to do. On a shift one of them is the role.
        skills:
          - {id: gp, name: General practitioner}
          - {id: trainer, name: GP trainer}
          - {id: registrar, name: GP in training}
          - {id: minor-surgery, name: Minor surgery}
          - {id: nurse, name: Practice nurse}
          - {id: bloods, name: Taking blood}
          - {id: reception, name: Reception}
          - {id: admin, name: Records and letters}
          - {id: manager, name: Practice manager}

        shifts:
          - id: clinic
            name: Clinic, whole day
            start: 08:30
            end: 18:00
            breaks: 60 min unpaid
            roles: [gp, registrar]
            days: Mon-Fri
          - id: clinic-am
            name: Clinic, morning
            start: 08:30
            end: 13:00
            roles: [gp, registrar]
            days: Mon-Fri
          - id: surgery
            name: Minor surgery list
            start: 13:30
            length: 4h
            roles: minor-surgery
            places: treatment
            days: Tue
          - id: day
            name: Nursing and office day
            start: 08:30
            end: 17:00
            breaks: 30 min unpaid
            roles: [nurse, bloods, admin, manager]
            days: Mon-Fri
          - id: early
            name: Reception, early
            start: 07:45
            end: 16:15
            breaks: 30 min unpaid
            roles: reception
            days: Mon-Fri
          - id: late
            name: Reception, late
            start: 10:15
            end: 18:45
            breaks: 30 min unpaid
            roles: reception
            days: Mon-Fri
          # Extended access. Its end is less than eleven hours before an early start,
          # so the daily rest keeps the two apart.
          - id: evening
            name: Evening clinic
            start: 13:00
            end: 21:15
            breaks: [30 min unpaid after 4h]
            roles: [gp, reception]
            days: Wed
            tags: [unsocial]
          - id: saturday
            name: Saturday clinic
            start: 08:45
            end: 13:15
            roles: [gp, nurse, reception]
            days: Sat
            tags: [unsocial]

        # A doctor may hold a clinic in the morning and operate in the afternoon.
        combinations:
          - clinic-am + surgery

        contracts:
          - {id: gp-full, name: Doctor full time, weekly-hours: 42h30, hourly-pay: 5200}
          - {id: gp-part, name: Doctor three days, weekly-hours: 25h30, weekly-days: 3, hourly-pay: 5000}
          - {id: training, name: Doctor in training, weekly-hours: 40h, hourly-pay: 2400}
          - {id: full, name: Full time, weekly-hours: 40h, hourly-pay: 1450}
          - {id: part, name: Part time, weekly-hours: 24h, weekly-days: 3, hourly-pay: 1350}

        professionals: {from: staff.csv}
        leave: {from: leave.csv}
        requests: {from: requests.csv}
        cover: {from: cover.csv}

        # Days on which part-timers never work.
        unavailability:
          - {professional: carys, days: Fri; Sat; Sun}
          - {professional: farid, days: Mon}
          - {professional: jo, days: Mon-Tue}
          - professional: dev        # teaching at the deanery
            days: [Thu]
            part: 13:00-18:00

        # The partners' meeting: Amara's Monday is settled.
        fixed:
          - {professional: amara, date: 2026-03-02, shift: clinic, role: gp}

        history:
          known-from: 2026-02-16
          assignments: {from: history.csv}
          balances:
            - {professional: amara, balance: saturdays, amount: 1}
            - {professional: elena, balance: saturdays, amount: 1}
            - {professional: hana, balance: saturdays, amount: 1}

        rules:
          # What it costs, in pence, that someone is missing.
          - rule: cover
            shortage-price: 30000
            preference-price: 3000
            excess-price: 1000
          - rule: requests
            price: 1500
          - rule: rest
            id: daily-rest
            minimum: 11h
            source: Working Time Regulations 1998, regulation 10
          # A day without work in any seven.
          - rule: shift-count
            id: weekly-rest
            period: 7 days
            maximum: 6
            source: Working Time Regulations 1998, regulation 11
          - rule: hours
            id: weekly-limit
            period: week
            maximum: 48h
            source: Working Time Regulations 1998, regulation 4, kept in every week
          - rule: hours
            id: contract-hours
            period: week
            minimum: contract - 1h
            shortage-price: 400
          - rule: overtime
            id: overtime
            unit: 30 min
            tiers:
              - {units: 8, cost: 125 %}
              - {units: 8, cost: 150 %}
          - rule: stretch
            id: days-in-a-row
            of: any
            maximum: 5
            excess-price: 500
          - rule: stretch
            id: days-off-in-pairs
            of: off
            minimum: 2
            shortage-price: 200
            who: {contracts: [full, gp-full]}
          - rule: shift-count
            id: lates
            work: [late, evening]
            period: week
            maximum: 3
            excess-price: 300
            who: {skills: [reception]}
          - rule: weekends
            id: saturdays
            work: {tags: [unsocial], shifts: [saturday]}
            maximum: 2
            excess-price: 1000
            balance: saturdays
          - rule: supervision
            id: registrar-supervised
            who: {tags: [trainee]}
            supervisors: {skills: [trainer]}
            source: the practice's agreement with the deanery

        """##
    ),
    File(
      name: "requests.csv",
      text: ##"""
        professional,date,wish,shift,price
        amara,2026-03-07,off,,2500
        bilal,2026-03-07,off,,
        hana,2026-03-07,off,saturday,
        carys,2026-03-04,off,evening,
        kofi,2026-03-07,on,saturday,
        jo,2026-03-05,on,early,
        farid,2026-03-05,off,,
        leila,2026-03-06,off,,2000

        """##
    ),
    File(
      name: "staff.csv",
      text: ##"""
        id,name,contract,skills,tags
        amara,Dr Amara,gp-full,gp; trainer; minor-surgery,doctor
        bilal,Dr Bilal,gp-full,gp; trainer,doctor
        carys,Dr Carys,gp-part,gp; minor-surgery until 2026-12-31,doctor
        dev,Dr Dev,training,registrar; bloods,doctor; trainee
        elena,Elena,full,nurse; bloods,
        farid,Farid,part,nurse; bloods,
        grace,Grace,full,bloods; admin,
        hana,Hana,full,reception; admin,
        imran,Imran,full,reception; bloods,
        jo,Jo,part,reception; admin,
        kofi,Kofi,part,reception,
        leila,Leila,full,manager; reception; admin,

        """##
    ),
  ]
}
