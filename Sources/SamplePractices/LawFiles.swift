// Written by `make samples` from instances/law; edit the files there.

extension SamplePractice {
  static let lawFiles = [
    File(
      name: "README.md",
      text: ##"""
        # Hartwell Osei Solicitors

        A law firm of thirteen plans the week of the spring bank holiday, Monday 25 May
        2026: two partners, three associates, a trainee, three paralegals and four at
        the front desks of its two offices, Guildhall and Harbour.

        The story of this week:

        - Monday is a bank holiday. It credits everyone's contract hours; only the duty
          desk is open, and whoever sits there earns half as much again.
        - The roster of Tuesday to Friday hangs on the wall already. Then the court moved
          a second hearing to Friday, so that somebody's week must change after all.
        - Kofi is back from leave on Thursday; until then Wanda is in court alone.
        - Nights on call for the police station come in blocks from Friday to Sunday.
          Keziah has the fewest nights so far, and Idris and Lorcan ask to be spared.
        - Nuala teaches Mei the front desk: they are to come on the same days, but Mei
          works three days and Nuala five.
        - Clients come to see the solicitor who knows their file, some on one day only, and
          the rooms for them are at Guildhall. Who sits at Guildhall, at the Harbour office
          or at the duty desk on which day is much the same to the roster, but not to them:
          `praxis plan instances/law` beside `praxis roster` and then `praxis book` shows it.
        - At the Harbour office nobody is to be alone, and on Thursday half of its desks
          are being painted around.

        | file | what it holds |
        | --- | --- |
        | `practice.yaml` | the firm, its shifts, contracts and rules |
        | `staff.csv` | who works here, on which contract, with which skills |
        | `leave.csv`, `requests.csv` | time away, and wishes |
        | `cover.csv` | how many are wanted: in court, at the duty desk, in the offices |
        | `history.csv` | who worked when in the week before |
        | `published.csv` | the roster that colleagues were told |

        Prices are in pence. The law's limits are hard; everything else has a price. The
        week has a proven optimum of GBP 199.25, found in about a second:
        `praxis roster instances/law --engine exact`.

        """##
    ),
    File(
      name: "client-requests.csv",
      text: ##"""
        id,client,service,windows,urgency,target,prefers,usual,not-with,booked,booked-with,booked-room,move-price
        h1,c-trial,hearing,,pressing,,,,,2026-05-26 10:00,wanda,court-4,
        h2,c-trial,hearing,,pressing,,,,,2026-05-27 10:00,wanda,court-4,
        i1,c-01,interview,Tue-Thu 09:00-13:00,usual,2026-05-27,,idris,,,,,
        i2,c-02,interview,Wed 13:00-17:30,usual,2026-05-28,,lorcan,,,,,
        i3,c-03,interview,Tue-Wed,pressing,2026-05-26,,,keziah,,,,
        i4,c-04,interview,Fri 10:00-16:00,usual,2026-05-29,,keziah,,,,,
        i5,c-05,interview,,usual,,,,,2026-05-28 11:00,idris,interview,2500
        i6,c-11,interview,Tue 10:00-16:00,usual,2026-05-26,,lorcan,,,,,
        i7,c-12,interview,Thu 13:00-17:30,usual,2026-05-28,,keziah,,,,,
        k1,c-06,conference,Wed-Thu 10:00-17:00,pressing,2026-05-28,,,,,,,
        k2,c-07,conference,Tue-Fri,usual,2026-05-29,kofi,,lorcan,,,,
        t1,c-08,call,Tue 09:00-12:00,usual,2026-05-26,,,,,,,
        t2,c-09,call,Wed 14:00-17:30,usual,2026-05-27,tamsin,,,,,,
        t3,c-10,call,Thu-Fri 09:00-12:00,usual,2026-05-28,,,,,,,

        """##
    ),
    File(
      name: "cover.csv",
      text: ##"""
        id,days,shifts,during,step,role,place,minimum,preferred,maximum
        court-list,2026-05-26..2026-05-28,court,,,advocate,,1,,1
        court-friday,Fri,court,,,advocate,,2,,2
        duty,Mon-Fri,duty-desk,,,duty,,1,,1
        nights,every day,station,,,duty,,1,,1
        guildhall-law,2026-05-26..2026-05-29,office,,,solicitor,guildhall,1,2,
        harbour-law,2026-05-26..2026-05-29,office,,,solicitor,harbour,1,,
        guildhall-files,2026-05-26..2026-05-29,office,,,paralegal,guildhall,1,,
        harbour-files,2026-05-26..2026-05-29,office,,,paralegal,harbour,,1,
        guildhall-front,2026-05-26..2026-05-29,,09:00-17:30,30 min,reception,guildhall,1,,
        harbour-front,2026-05-26..2026-05-29,front-early,,,reception,harbour,1,,

        """##
    ),
    File(
      name: "history.csv",
      text: ##"""
        date,professional,shift,role,place
        2026-05-18,idris,station,duty,
        2026-05-19,idris,station,duty,
        2026-05-20,keziah,station,duty,
        2026-05-21,keziah,station,duty,
        2026-05-22,lorcan,station,duty,
        2026-05-23,lorcan,station,duty,
        2026-05-24,lorcan,station,duty,
        2026-05-18,idris,duty-desk,duty,guildhall
        2026-05-20,keziah,office,solicitor,guildhall
        2026-05-22,lorcan,office,solicitor,harbour
        2026-05-22,otis,office,paralegal,guildhall
        2026-05-22,priya,office,paralegal,harbour
        2026-05-21,quill,office,paralegal,harbour
        2026-05-22,nuala,front-early,reception,guildhall
        2026-05-22,rafe,front-late,reception,guildhall
        2026-05-21,bea,front-early,reception,harbour

        """##
    ),
    File(
      name: "leave.csv",
      text: ##"""
        professional,from,until,part,reason
        kofi,2026-05-25,2026-05-27,,annual leave
        priya,2026-05-29,2026-05-29,,annual leave

        """##
    ),
    File(
      name: "matters.csv",
      text: ##"""
        id,name,effort,staff,review,reviewer,block,from,deadline,urgency,not-with
        lease,Lease of the quay,6h,paralegal,1h,solicitor,2h,,2026-05-28,usual,
        claim,Particulars of claim,8h,solicitor,2h,solicitor,2h,,2026-05-29,pressing,
        appeal,Skeleton argument for the appeal,6h,solicitor,1h,solicitor,2h,2026-05-27,2026-05-29,pressing,lorcan
        probate,Probate papers,4h,paralegal,1h,solicitor,2h,,2026-05-29,usual,

        """##
    ),
    File(
      name: "practice.yaml",
      text: ##"""
        # yaml-language-server: $schema=../schema/practice.schema.json
        # Hartwell Osei Solicitors: two offices, a court list and a duty desk, one week.
        #
        # The week begins with a bank holiday. Lists that are easier to keep in a
        # spreadsheet stand in the CSV files beside this one. Money is in pence.
        version: 1

        practice:
          name: Hartwell Osei Solicitors
          time-zone: Europe/London
          currency: GBP
          week-start: Mon

        horizon:
          from: 2026-05-25
          weeks: 1

        holidays:
          - {date: 2026-05-25, name: Spring bank holiday}

        # Court is a site like the offices, so that going there is a change of place.
        sites:
          - {id: guildhall, name: Guildhall office}
          - {id: harbour, name: Harbour office}
          - {id: court, name: Crown Court}

        rooms:
          - {id: interview, name: Interview room, site: guildhall, features: [private]}
          - {id: conference, name: Conference room, site: guildhall, features: [private, large]}
          - {id: court-4, name: Court 4, site: court}
          # The floor of the harbour office is painted on Thursday: two desks are left.
          - {id: harbour-back, name: Harbour back office, site: harbour, capacity: 2, features: [desk]}
          - id: harbour-front
            name: Harbour front office
            site: harbour
            capacity: 2
            features: [desk]
            closures: 2026-05-28

        skills:
          - {id: solicitor, name: Solicitor}
          - {id: advocate, name: Higher rights of audience}
          - {id: duty, name: Duty solicitor}
          - {id: paralegal, name: Paralegal}
          - {id: reception, name: Reception}

        shifts:
          - id: office
            name: Office day
            start: 09:00
            end: 17:30
            breaks: 60 min unpaid
            roles: [solicitor, paralegal]
            places: [guildhall, harbour]
            days: {weekdays: Mon-Fri, except: [2026-05-25]}
          - id: court
            name: Day in court
            start: 08:30
            end: 17:00
            breaks: 60 min unpaid
            roles: advocate
            places: court
            days: {weekdays: Mon-Fri, except: [2026-05-25]}
          # Interviews at the duty desk are held behind a closed door.
          - id: duty-desk
            name: Duty desk
            start: 10:00
            end: 18:30
            breaks: 60 min unpaid
            roles: duty
            places: guildhall
            days: Mon-Fri
            tags: [desk]
          # Calls from the police station, through the night. They are paid by the call,
          # so that the night adds nothing to anybody's hours.
          - id: station
            name: Police station, on call
            start: 18:30
            length: 13h
            roles: duty
            tags: [on-call]
            on-call: true
            paid: 0h
          - id: front-early
            name: Front desk, early
            start: 08:30
            end: 16:30
            # Taken when the other desk can do without, somewhere from half past eleven.
            breaks: 30 min unpaid between 3h and 5h
            roles: reception
            places: [guildhall, harbour]
            days: {weekdays: Mon-Fri, except: [2026-05-25]}
            tags: [front]
          - id: front-late
            name: Front desk, late
            start: 10:00
            end: 18:00
            breaks: 30 min unpaid between 2h and 5h
            roles: reception
            places: [guildhall, harbour]
            days: {weekdays: Mon-Fri, except: [2026-05-25]}
            tags: [front]

        # A day's work and a night on call may follow one another.
        combinations:
          - office + station
          - duty-desk + station

        contracts:
          - {id: partner, name: Partner}
          - {id: full, name: Full time, weekly-hours: 37h30, hourly-pay: 3100}
          - {id: support, name: Paralegals and reception, weekly-hours: 37h30, hourly-pay: 1500}
          - {id: part, name: Three days, weekly-hours: 22h30, weekly-days: 3, hourly-pay: 1450}

        professionals: {from: staff.csv}
        leave: {from: leave.csv}
        requests: {from: requests.csv}
        cover: {from: cover.csv}

        # The court list is fixed long before: Wanda has a trial from Tuesday on.
        fixed:
          - {professional: wanda, date: 2026-05-26, shift: court}
          - {professional: wanda, date: 2026-05-27, shift: court}

        # The appointment book: `praxis book`. Hearings stand; meetings and the hours of
        # work on matters are placed around them. Who does not know a client's file reads
        # it first, for an hour. The rooms for clients are at Guildhall: whoever the roster
        # sends to Harbour or to court sees nobody there.
        book:
          grid: 30 min
          continuity-price: 3100
          urgencies:
            - {id: usual, unserved-price: 6000, late-price: 1500}
            - {id: pressing, unserved-price: 15000, late-price: 6000}
          splinter: 60 min
          splinter-price: 200

        services:
          - id: hearing
            name: Hearing
            length: 2h
            staff: [advocate]
            room: {places: court-4}
            buffer-before: 30 min
            fee: 90000
          - {id: interview, name: Client interview, length: 1h, staff: [solicitor or duty], room: [private], fee: 22000}
          - id: conference
            name: Conference with counsel's notes
            length: 90 min
            staff: [solicitor, paralegal]
            room: [large]
            fee: 41000
          - {id: call, name: Telephone advice, length: 30 min, staff: [solicitor or duty], fee: 8000}

        client-requests: {from: client-requests.csv}
        matters: {from: matters.csv}

        travel:
          - {from: guildhall, to: court, minutes: 10 min}
          - {from: guildhall, to: harbour, minutes: 25 min}
          - {from: harbour, to: court, minutes: 30 min}

        # Wednesday mornings are for files, whoever calls.
        reserved:
          - {professional: tamsin, days: Wed, part: 09:00-12:00, services: work}

        history:
          known-from: 2026-05-18
          assignments: {from: history.csv}
          balances:
            - {professional: idris, balance: nights, amount: 4}
            - {professional: keziah, balance: nights, amount: 2}
            - {professional: lorcan, balance: nights, amount: 3}

        # The roster that hangs on the wall since Friday. Court has moved a hearing to
        # Friday since, so something has to change.
        published:
          from: 2026-05-26
          until: 2026-05-29
          assignments: {from: published.csv}

        rules:
          - rule: cover
            shortage-price: 40000
            preference-price: 4000
            excess-price: 1500
          - {rule: requests, price: 1800}
          - rule: rest
            minimum: 11h
            source: Working Time Regulations 1998, regulation 10
          - rule: weekly-rest
            period: week
            minimum: 24h
            source: Working Time Regulations 1998, regulation 11
          - rule: hours
            id: weekly-limit
            maximum: 48h
            source: Working Time Regulations 1998, regulation 4, kept in every week
          # The bank holiday counts as a day worked.
          - rule: hours
            id: contract-hours
            who: {contracts: [full, support, part]}
            minimum: contract
            maximum: contract + 4h
            counts-holidays: yes
            shortage-price: 900
            excess-price: 1200
          # Trainees see clients only while a solicitor is in the same office.
          - rule: supervision
            who: {tags: [trainee]}
            supervisors: {tags: [partner, associate]}
            same-place: yes
            price: 2500
            source: SRA Code of Conduct for Firms, paragraph 4.4
          - rule: skill-mix
            id: paralegals-per-solicitor
            who: {skills: [paralegal]}
            seniors: {skills: [solicitor]}
            per-senior: 2
            on: shift
            work: [office]
            places: [guildhall, harbour]
            price: 3500
          # One acts for each side of the same sale: never on one duty together.
          - {rule: keep-apart, who: [idris, lorcan], work: [office], price: 5000}
          # Mei is learning the front desk from Nuala and is there when she is.
          - {rule: keep-together, who: [mei, nuala], on: day, price: 1200}
          - rule: never-alone
            id: lone-working
            places: [harbour]
            price: 300
            source: Management of Health and Safety at Work Regulations 1999, regulation 3
          - rule: rooms
            id: harbour-desks
            work: {shifts: [office], places: [harbour]}
            site: harbour
            features: [desk]
          - rule: rooms
            id: private-interviews
            work: [duty-desk]
            features: [private]
          # Between the offices is an hour by car.
          - {rule: place-changes, who: {tags: [support]}, maximum: 1, price: 700}
          - {rule: places-used, who: {contracts: [part]}, maximum: 1, price: 1100}
          # Nights on call come in blocks: Friday to Sunday is one person's.
          - {rule: blocks, id: weekend-on-call, work: [station], from: Fri, days: 3, price: 6000}
          - rule: load
            id: call-outs
            who: {skills: [duty]}
            points:
              - {work: [station], points: 2}
              - {work: [duty-desk], points: 1}
            maximum: 8
            excess-price: 1300
          - rule: fairness
            id: fair-nights
            who: {skills: [duty]}
            load: shifts
            work: [station]
            balance: nights
            allowance: 1
            price: 1000
          - {rule: premiums, id: bank-holiday, work: [duty-desk], holidays: yes, rate: 50 %}
          - {rule: continuity, who: [wanda, kofi, otis, priya, nuala], price: 600}
          # Bea's standing week, agreed when she came back from leave.
          - rule: pattern
            id: standing-week
            who: [bea]
            from: 2026-01-05
            weeks:
              - any, front-early, front-early, front-early, off, off, off
            price: 1400

        """##
    ),
    File(
      name: "published.csv",
      text: ##"""
        date,professional,shift,role,place
        2026-05-26,wanda,court,advocate,court
        2026-05-27,wanda,court,advocate,court
        2026-05-28,kofi,court,advocate,court
        2026-05-29,kofi,court,advocate,court
        2026-05-26,otis,office,paralegal,guildhall
        2026-05-27,otis,office,paralegal,guildhall
        2026-05-28,otis,office,paralegal,guildhall
        2026-05-29,otis,office,paralegal,guildhall
        2026-05-26,priya,office,paralegal,harbour
        2026-05-27,priya,office,paralegal,harbour
        2026-05-28,priya,office,paralegal,harbour
        2026-05-26,nuala,front-early,reception,guildhall
        2026-05-27,nuala,front-early,reception,guildhall
        2026-05-28,nuala,front-early,reception,guildhall
        2026-05-29,nuala,front-early,reception,guildhall

        """##
    ),
    File(
      name: "requests.csv",
      text: ##"""
        professional,date,wish,shift,price
        lorcan,2026-05-29,off,station,2200
        idris,2026-05-30,off,,2600
        keziah,2026-05-28,off,duty-desk,
        tamsin,2026-05-27,off,,1500
        rafe,2026-05-29,off,front-late,
        quill,2026-05-28,on,office,

        """##
    ),
    File(
      name: "staff.csv",
      text: ##"""
        id,name,contract,skills,tags,places
        wanda,Wanda Hartwell,partner,solicitor; advocate,partner,guildhall; court
        kofi,Kofi Osei,partner,solicitor; advocate,partner,
        idris,Idris Vaughan,full,solicitor; duty,associate,
        keziah,Keziah Lund,full,solicitor; duty; advocate,associate,
        lorcan,Lorcan Petrie,full,solicitor; duty,associate,
        tamsin,Tamsin Roy,full,solicitor,trainee,
        otis,Otis Marlow,support,paralegal,support,guildhall; harbour
        priya,Priya Nair,support,paralegal,support,guildhall; harbour
        quill,Quill Adeyemi,part,paralegal,support,guildhall; harbour
        nuala,Nuala Byrne,support,reception,support,guildhall; harbour
        mei,Mei Tanaka,part,reception,support,guildhall; harbour
        rafe,Rafe Colby,support,reception,support,guildhall; harbour
        bea,Bea Lindqvist,part,reception,support,harbour

        """##
    ),
  ]
}
