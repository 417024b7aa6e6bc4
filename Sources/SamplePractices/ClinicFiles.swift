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
      name: "client-requests.csv",
      text: ##"""
        id,client,service,windows,urgency,target,with,prefers,usual,not-with,features,home,no-show,booked,booked-with,booked-room,move-price
        r01,c-01,consultation,Wed 13:00-18:00,routine,,,carys,,,step-free,,,,,,
        r02,c-02,consultation,Fri 09:00-12:00,routine,,,amara,bilal,,,,10 %,,,,
        r03,c-03,consultation,Fri 08:30-11:00,routine,,,,,,step-free,,,,,,
        r04,c-04,consultation,Mon 09:00-12:00,routine,,,bilal,,,step-free,,10 %,,,,
        r05,c-05,consultation,Wed 09:00-12:00,routine,,,,,,,,,,,,
        r06,c-06,consultation,Mon 10:00-13:00,routine,,,,carys,,,,,,,,
        r07,c-07,consultation,Thu-Fri 14:00-17:00,soon,2026-03-05,,,amara,,,,,,,,
        r08,c-08,consultation,Fri,urgent,2026-03-06,,,,,,,,,,,
        r09,c-09,consultation,Mon,urgent,2026-03-02,,bilal,bilal,,,,,,,,
        r10,c-10,consultation,Mon-Tue 14:00-17:00,soon,2026-03-02,,,,,,,,,,,
        r11,c-11,consultation,Mon-Tue 13:00-18:00,soon,2026-03-02,,carys,,,,,,,,,
        r12,c-12,consultation,Thu-Fri 13:00-18:00,soon,2026-03-05,,,,,,,,,,,
        r13,c-13,consultation,Fri 13:00-18:00,routine,,,amara,bilal,,,,,,,,
        r14,c-14,consultation,Thu 08:30-11:00,routine,,,,,,,,,,,,
        r15,c-15,consultation,Fri 13:00-18:00,soon,2026-03-06,,,,,,,,,,,
        r16,c-16,consultation,Mon 08:30-11:00,routine,,,carys,amara,,,,,,,,
        r17,c-17,long,Tue 13:00-18:00,,,,,carys,,,,,,,,
        r18,c-18,long,Wed 10:00-13:00,,,,,carys,,,,,,,,
        r19,c-19,long,Wed 08:30-11:00,,,,,carys,,,,,,,,
        r20,c-20,long,Fri 10:00-13:00,,,,,carys,,,,,,,,
        r21,c-21,call,Mon 13:00-18:00,soon,2026-03-02,,,,,,,,,,,
        r22,c-22,call,Fri 13:00-18:00,soon,2026-03-06,,,,,,,,,,,
        r23,c-23,call,Thu 13:00-18:00,soon,2026-03-05,,,,,,,,,,,
        r24,c-24,call,Thu 09:00-12:00,soon,2026-03-05,,,,,,,,,,,
        r25,c-25,call,Thu 13:00-18:00,soon,2026-03-05,,,,,,,,,,,
        r26,c-26,home-visit,Tue-Thu 11:00-16:00,soon,2026-03-04,,,,,,hillside,,,,,
        r27,c-27,home-visit,Tue-Thu 11:00-16:00,soon,2026-03-04,,,,,,riverside,,,,,
        r28,c-28,home-visit,Tue-Thu 11:00-16:00,soon,2026-03-04,,,,,,riverside,,,,,
        r29,c-29,bloods,Mon 08:30-11:30,,,,,,,,,,,,,
        r30,c-30,bloods,Tue 08:30-11:30,,,,,,,,,,,,,
        r31,c-31,bloods,Mon 08:30-11:30,,,,,,,,,,,,,
        r32,c-32,bloods,Tue 08:30-11:30,,,,,,,,,,,,,
        r33,c-33,bloods,Thu 08:30-11:30,,,,,,,,,,,,,
        r34,c-34,bloods,Tue 08:30-11:30,,,,,,,,,,,,,
        r35,c-35,vaccination,Mon 14:00-17:00,,,,,,,,,5 %,,,,
        r36,c-36,vaccination,Fri 09:00-12:00,,,,,,,,,5 %,,,,
        r37,c-37,smear,Mon 09:00-12:00,,,,,,farid,,,,,,,
        r38,c-38,smear,Fri 08:30-11:00,,,,,,farid,,,,,,,
        r39,c-39,heart,Thu 08:30-13:00,soon,2026-03-05,,,,,,,,,,,
        r40,c-40,heart,Tue 08:30-13:00,soon,2026-03-03,,,,,,,,,,,
        r41,c-41,heart,Mon 08:30-13:00,soon,2026-03-02,,,,,,,,,,,
        r42,c-42,glucose,Tue 08:30-12:00; Thu 08:30-12:00,,,,,,,,,,,,,
        r43,c-43,mole,Tue 13:00-18:00,soon,,,,,,,,,,,,
        r44,c-44,mole,Tue 13:00-18:00,soon,,,,,,,,,,,,
        r45,c-45,stop-smoking,Tue-Thu 13:00-17:00,,,,,,,,,,,,,
        r46,c-46,stop-smoking,Thu 14:00-16:30,,,,,,,,,,,,,
        r47,c-47,stop-smoking,Thu 13:00-17:00,,,,,,,,,,,,,
        r48,c-48,consultation,,,,,,,,,,,2026-03-03 09:30,amara,,
        r49,c-49,bloods,Tue-Wed 08:30-12:00,,,,,,,,,,2026-03-03 09:00,grace,,800
        r50,c-01,bloods,Mon-Fri 08:30-12:00,,,,,,,,,,,,,

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
        # yaml-language-server: $schema=../schema/practice.schema.json
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
              - {days: Wed, from: 18:30, until: 21:30}
              - {days: Sat, from: 08:45, until: 13:15}

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

        # How appointments are booked: `praxis book`. Prices are in pence.
        book:
          grid: 5 min
          urgencies:
            - {id: routine, unserved-price: 4000, late-price: 200}
            - {id: soon, unserved-price: 9000, late-price: 600}
            - {id: urgent, unserved-price: 25000, late-price: 4000}
          preference-price: 300
          continuity-price: 500
          splinter: 15 min
          splinter-price: 100
          overtime: 15 min
          overtime-price: 90

        # What clients may be offered: `praxis slots`.
        booking:
          notice: 30 min
          ahead: 56 days
          open-bookings: 3
          reserves:
            # The first hour of the doctors is for the urgent until the day itself.
            - id: on-the-day
              who: {skills: [gp]}
              days: Mon-Fri
              part: 08:30-09:30
              urgencies: [urgent]
              release-days: 0
              release-at: 07:00
              price: 200

        services:
          - id: consultation
            name: Consultation
            length: 15 min
            staff: [gp or registrar]
            room: [couch]
          - id: long
            name: Long consultation
            length: 30 min
            staff: [gp]
            room: [couch]
          - {id: call, name: Telephone call, length: 10 min, staff: [gp or registrar]}
          - {id: home-visit, name: Home visit, length: 30 min, staff: [gp], at: home}
          - {id: bloods, name: Blood sample, length: 10 min, staff: [nurse or bloods], room: [couch]}
          - id: vaccination
            name: Travel vaccination
            length: 10 min
            staff: [nurse]
            room: [fridge]
            buffer-after: 5 min
            fee: 6500
          - {id: smear, name: Cervical screening, length: 20 min, staff: [nurse], room: [couch]}
          - {id: dressing, name: Wound dressing, length: 20 min, staff: [nurse], room: {places: treatment}}
          # The recorder is set up by whoever takes the trace; a doctor reads it.
          - id: heart
            name: Heart check
            phases:
              - name: trace
                length: 15 min
                staff: [nurse or bloods]
                room: [couch]
                equipment: ecg
              - {name: reading, length: 15 min, gap: 5 min to 45 min, staff: [gp], room: [couch]}
          # Two samples two hours apart; the patient waits, and nobody else does.
          - id: glucose
            name: Glucose tolerance test
            phases:
              - {name: fasting, length: 10 min, staff: [nurse or bloods], room: [couch]}
              - {name: second, length: 10 min, gap: 110 min to 130 min, staff: [nurse or bloods], room: [couch]}
          - id: mole
            name: Removal of a mole
            fee: 12000
            phases:
              - {name: consent, length: 10 min, staff: [minor-surgery], room: {places: treatment}}
              - name: removal
                length: 20 min
                gap: 10 min to 30 min
                staff: [{roles: minor-surgery, same-as: consent}, nurse]
                room: {places: treatment}
                equipment: autoclave
          - id: stop-smoking
            name: Stop-smoking group
            length: 60 min
            staff: [nurse]
            room: [couch]
            seats: 6
            sessions: 1

        client-requests: {from: client-requests.csv}

        # A course of dressings: every second day, with one nurse where possible.
        series:
          - id: ulcer
            client: c-81
            service: dressing
            visits: 3
            spacing: 2 days
            urgency: soon
            person-price: 400
            time-price: 100

        # Minutes by car, door to door.
        travel:
          - {from: moor-lane, to: hillside, minutes: 15 min}
          - {from: moor-lane, to: riverside, minutes: 10 min}
          - {from: hillside, to: riverside, minutes: 20 min}

        # Carys keeps the end of Wednesday for letters and calls.
        reserved:
          - {professional: carys, days: Wed, part: 16:00-18:00, services: call}

        # Balances are what everyone brings along in this quarter. Plans that are
        # published for days from balances-from on add to them by themselves; to begin
        # the next quarter, put its first day and its amounts here.
        history:
          known-from: 2026-02-16
          balances-from: 2026-03-02
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
